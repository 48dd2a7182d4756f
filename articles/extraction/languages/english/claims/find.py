"""From sentences to claims: names as wholes, patterns over them, then the words around."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from articles.extraction.languages.english.claims.circumstances import (
    country_of_place,
    date_of,
    event_of,
    place_of,
    place_right_behind,
)
from articles.extraction.languages.english.claims.cues import mode_said, says
from articles.extraction.languages.english.claims.draft import Draft
from articles.extraction.languages.english.claims.further import with_further
from articles.extraction.languages.english.claims.groups import Group, GroupReader
from articles.extraction.languages.english.claims.joining import joining_claims
from articles.extraction.languages.english.claims.line import Line, Mentions, make_line
from articles.extraction.languages.english.claims.nouns import noun_drafts
from articles.extraction.languages.english.claims.pronouns import Thread
from articles.extraction.languages.english.claims.splitting import occasions
from articles.extraction.languages.english.claims.verbs import verb_drafts
from articles.extraction.languages.english.claims.visits import visit_claims
from articles.extraction.languages.english.claims.words import word_set
from articles.extraction.layers import Claim, PartyRead, Reading
from articles.extraction.types import Mode, Status

COMPANY = (("together", "with"), ("along", "with"), ("accompanied", "by"), ("flanked", "by"))
WENT_WITHIN = 4
READ = frozenset({"title", "body"})


def find_claims(reading: Reading) -> tuple[Claim, ...]:
    """All claims of meetings in the title and the body of an English article, in text order."""
    mentions = Mentions(reading)
    paragraphs = reading.document.paragraphs
    found: list[Claim] = []
    thread = Thread(reading)
    for sentence in reading.document.sentences:
        if paragraphs[sentence.paragraph].kind in READ:
            parser = GroupReader(reading, make_line(mentions, sentence))
            groups = parser.groups()
            found += _claims(reading, parser, groups, thread)
            thread.follow(parser.line, groups)
    return tuple(found)


def _claims(reading: Reading, parser: GroupReader, groups: tuple[Group, ...], thread: Thread) -> list[Claim]:
    line = parser.line
    drafts = [draft for draft in _drafts(line, groups, parser) if not says(draft, "none")]
    drafts = [further for draft in drafts for further in with_further(groups, thread.apart(draft))]
    found = _own_words_first([claim for draft in drafts for claim in _finish(reading, draft, groups)])
    found += visit_claims(reading, line, groups)
    found += joining_claims(
        reading, line, groups, alone=not any(claim.complete and not claim.anaphoric for claim in found)
    )
    return sorted(found, key=lambda claim: claim.trigger)


def _own_words_first(claims: list[Claim]) -> list[Claim]:
    """What only points at an occasion adds nothing where another word of the sentence tells one."""
    if not any(claim.complete and not claim.anaphoric and not claim.telling for claim in claims):
        return claims
    return [claim for claim in claims if not claim.anaphoric or claim.parties]


def _drafts(line: Line, groups: tuple[Group, ...], parser: GroupReader) -> list[Draft]:
    verbs = list(verb_drafts(line, groups))
    return verbs + list(noun_drafts(line, groups, parser, [(d.first, d.end) for d in verbs]))


def _finish(reading: Reading, draft: Draft, groups: tuple[Group, ...]) -> Iterator[Claim]:
    mode = mode_said(draft) or draft.mode
    company = _company(draft, groups)
    subject = () if {p.person for p in draft.side_one} <= {p.person for p in company} else draft.side_one
    one = _sided(subject, 1, "host" if draft.host == 1 else "guest" if draft.host == 2 else None)
    for counterpart in occasions(reading, draft, mode):
        two = _sided(counterpart, 2, "host" if draft.host == 2 else "guest" if draft.host == 1 else None)
        draft = _pointing_back(_taking_part(draft))
        bodies = () if draft.anaphoric else draft.bodies
        parties = (*bodies, *company, *(p for p in (*one, *two) if _identified(p) or p.number != 1))
        if _another_round(draft) and not says(draft, "same people"):
            parties = _unnamed_where_only_pointed_at(reading, parties)
        if parties or _another_round(draft) or draft.anaphoric:
            yield from _dated(reading, draft, _claim(reading, draft, parties, mode))


def _pointing_back(draft: Draft) -> Draft:
    """`The top diplomats held the meeting in Lima`: a group of unknown people, so an occasion already named."""
    unknown = draft.subject is not None and not any(_identified(p) or p.number == 2 for p in draft.side_one)
    several = unknown and any(p.number != 1 for p in draft.side_one)
    return replace(draft, anaphoric=True) if several and not draft.counterpart and not draft.bodies else draft


def _taking_part(draft: Draft) -> Draft:
    """`A and B attended the Nairobi talks`: they join an occasion already named."""
    definite = draft.line.word(draft.first + 1) == "the"
    return replace(draft, anaphoric=True) if draft.attends and definite and not draft.bodies else draft


def _unnamed_where_only_pointed_at(reading: Reading, parties: tuple[PartyRead, ...]) -> tuple[PartyRead, ...]:
    """At another round `the foreign ministers` need not be the people who hold the office now."""
    printed = {mention.phrase for mention in reading.names.persons}
    return tuple(replace(p, person=None) if p.person is not None and p.span not in printed else p for p in parties)


def _company(draft: Draft, groups: tuple[Group, ...]) -> tuple[PartyRead, ...]:
    """Who came along with the subject: `Together with B and C, A called on D`."""
    line = draft.line
    for group in groups:
        before = (line.word(group.first - 2), line.word(group.first - 1))
        apart = draft.subject is not None and group not in (draft.subject, draft.counterpart)
        if apart and before in COMPANY:
            return group.parties
    return ()


def _identified(party: PartyRead) -> bool:
    """Whether it is known who, or at least of which country."""
    return party.person is not None or party.organization is not None or party.country is not None


def _dated(reading: Reading, draft: Draft, claim: Claim) -> Iterator[Claim]:
    """`The 1st and 2nd sessions were held in May and June, respectively`: one claim for each date."""
    dates = [reading.document.dates[e.mention] for e in draft.line.elements if e.kind == "date"]
    if draft.bodies and len(dates) > 1 and "respectively" in draft.line.shape.split():
        yield from (replace(claim, date=date) for date in dates)
    else:
        yield claim


def _sided(parties: tuple[PartyRead, ...], side: int, role: str | None) -> tuple[PartyRead, ...]:
    return tuple(replace(p, side=side, role=role or p.role) for p in parties)


def _another_round(draft: Draft) -> bool:
    return says(draft, "next") or says(draft, "previous")


def _claim(reading: Reading, draft: Draft, parties: tuple[PartyRead, ...], mode: Mode | None) -> Claim:
    pointing = draft.anaphoric and not draft.occurs and not _another_round(draft)
    place = place_right_behind(reading, draft) if pointing else place_of(reading, draft)
    date = None if pointing else date_of(reading, draft)
    return Claim(
        sentence=draft.line.sentence.index,
        trigger=draft.line.span(draft.first, draft.end),
        rule=draft.rule,
        parties=parties,
        complete=any(party.side is None and party.organization is not None for party in parties) or _two_sides(parties),
        anaphoric=draft.anaphoric and not _another_round(draft),
        kind=draft.kind,
        date=date,
        place=place,
        place_country=None if place or pointing else country_of_place(reading, draft),
        mode=mode,
        status=_status(draft),
        main=False if draft.background or says(draft, "recalled") else None,
        event=event_of(draft),
        round="next" if says(draft, "next") else "previous" if says(draft, "previous") else None,
        only_occasion=draft.background,
        weak=draft.weak and not draft.occurs,
        telling=draft.telling and not (draft.rule == "tell" and place and date and date.value.precision == "day"),
        same_day=says(draft, "same day"),
        same_people=says(draft, "same people"),
        separate=says(draft, "apart"),
        undated=says(draft, "undated"),
    )


def _two_sides(parties: tuple[PartyRead, ...]) -> bool:
    sides = {party.side for party in parties}
    return {1, 2} <= sides or (sides == {1} and len(parties) > 1)


def _status(draft: Draft) -> Status | None:
    if says(draft, "cancelled"):
        return "cancelled"
    return "planned" if says(draft, "planned") and not _went_there_for_it(draft) else None


def _went_there_for_it(draft: Draft) -> bool:
    """`A was in Madrid on Monday to meet B`: told as past, with its day."""
    line = draft.line
    if line.word(draft.first - 1) != "to" or draft.subject is None:
        return False
    between = range(draft.subject.end, draft.first)
    dated = any(line.kind(i) == "date" for i in between)
    return dated and any(_went(line, i) for i in between[:WENT_WITHIN])


def _went(line: Line, i: int) -> bool:
    was_there = line.word(i) in ("was", "were") and line.word(i + 1) in ("in", "at", "here", "there")
    return was_there or line.word(i) in word_set("went_there")
