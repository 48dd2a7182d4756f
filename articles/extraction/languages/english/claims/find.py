"""From sentences to claims: names as wholes, patterns over them, then the words around."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from articles.extraction.languages.english.claims.circumstances import (
    country_of_place,
    date_of,
    event_of,
    place_of,
)
from articles.extraction.languages.english.claims.cues import mode_said, says
from articles.extraction.languages.english.claims.draft import Draft
from articles.extraction.languages.english.claims.line import Line, Mentions, make_line
from articles.extraction.languages.english.claims.nouns import noun_drafts
from articles.extraction.languages.english.claims.parties import PartyParser
from articles.extraction.languages.english.claims.splitting import occasions
from articles.extraction.languages.english.claims.verbs import verb_drafts
from articles.extraction.layers import Claim, PartyRead, Reading
from articles.extraction.types import Mode, Status

READ = frozenset({"title", "body"})


def find_claims(reading: Reading) -> tuple[Claim, ...]:
    """All claims of meetings in the title and the body of an English article, in text order."""
    mentions = Mentions(reading)
    paragraphs = reading.document.paragraphs
    return tuple(
        claim
        for sentence in reading.document.sentences
        if paragraphs[sentence.paragraph].kind in READ
        for claim in _claims(reading, make_line(mentions, sentence))
    )


def _claims(reading: Reading, line: Line) -> Iterator[Claim]:
    for draft in _drafts(reading, line):
        if not says(draft, "none"):
            yield from _finish(reading, draft)


def _drafts(reading: Reading, line: Line) -> list[Draft]:
    parser = PartyParser(reading, line)
    groups = parser.groups()
    verbs = list(verb_drafts(line, groups))
    drafts = verbs + list(noun_drafts(line, groups, parser, [(d.first, d.end) for d in verbs]))
    return sorted(drafts, key=lambda d: d.first)


def _finish(reading: Reading, draft: Draft) -> Iterator[Claim]:
    mode = mode_said(draft) or draft.mode
    one = _sided(draft.side_one, 1, "host" if draft.host == 1 else "guest" if draft.host == 2 else None)
    for counterpart in occasions(reading, draft, mode):
        two = _sided(counterpart, 2, "host" if draft.host == 2 else "guest" if draft.host == 1 else None)
        parties = (*draft.bodies, *one, *two)
        if not parties and not _another_round(draft) and not draft.anaphoric:
            continue
        yield _claim(reading, draft, parties, mode)


def _sided(parties: tuple[PartyRead, ...], side: int, role: str | None) -> tuple[PartyRead, ...]:
    return tuple(replace(p, side=side, role=role or p.role) for p in parties)


def _another_round(draft: Draft) -> bool:
    return says(draft, "next") or says(draft, "previous")


def _claim(reading: Reading, draft: Draft, parties: tuple[PartyRead, ...], mode: Mode | None) -> Claim:
    place = place_of(reading, draft)
    return Claim(
        sentence=draft.line.sentence.index,
        trigger=draft.line.span(draft.first, draft.end),
        rule=draft.rule,
        parties=parties,
        complete=bool(draft.bodies) or (bool(draft.side_one) and bool(draft.side_two)) or len(draft.side_one) > 1,
        anaphoric=draft.anaphoric,
        kind=draft.kind,
        date=date_of(reading, draft),
        place=place,
        place_country=None if place else country_of_place(reading, draft),
        mode=mode,
        status=_status(draft),
        main=False if draft.background or says(draft, "recalled") else None,
        event=event_of(draft),
        round="next" if says(draft, "next") else "previous" if says(draft, "previous") else None,
        only_occasion=draft.background,
        weak=draft.weak and not draft.occurs,
    )


def _status(draft: Draft) -> Status | None:
    if says(draft, "cancelled"):
        return "cancelled"
    return "planned" if says(draft, "planned") else None
