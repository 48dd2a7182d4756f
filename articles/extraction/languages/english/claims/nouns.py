"""Meetings that a noun says: `talks between A and B`, `A held consultations with B`, `the 3rd session of the Council`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import cast

from articles.extraction.languages.english.claims.draft import Draft
from articles.extraction.languages.english.claims.line import Line
from articles.extraction.languages.english.claims.parties import POSSESSIVE, Group, PartyParser
from articles.extraction.languages.english.claims.subjects import (
    after_preposition,
    is_barrier,
    subject_after,
    subject_before,
)
from articles.extraction.languages.english.claims.words import table, word_set
from articles.extraction.layers import PartyRead
from articles.extraction.types import MeetingKind, Mode

Groups = tuple[Group, ...]
LIGHT_REACH = 9


@dataclass(frozen=True, slots=True)
class Noun:
    """A row of `meeting_nouns.tsv`."""

    noun: str
    kind: MeetingKind
    mode: Mode | None
    weak: bool


@cache
def nouns() -> dict[str, Noun]:
    """The nouns of meeting by their words."""
    return {
        row["noun"]: Noun(
            row["noun"],
            cast("MeetingKind", row["kind"]),
            cast("Mode", row["mode"]) if row["mode"] else None,
            row["weak"] == "yes",
        )
        for row in table("meeting_nouns")
    }


@cache
def _noun_pattern() -> re.Pattern[str]:
    return re.compile(r"(?<!\S)(?:" + "|".join(re.escape(n) for n in sorted(nouns(), key=len, reverse=True)) + r")(?!\S)")


@cache
def happening() -> re.Pattern[str]:
    """What says behind a noun that the meeting took place, or will: `has been held`, `took place`, `is planned for`."""
    return re.compile(r"(?<!\S)(?:" + "|".join(row["pattern"] for row in table("happening")) + r")(?!\S)")


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun of meeting with its place in the line: `first` is where its own modifiers begin, `end` after the noun."""

    noun: Noun
    first: int
    head: int
    end: int


def noun_drafts(line: Line, groups: Groups, parser: PartyParser, taken: list[tuple[int, int]]) -> Iterator[Draft]:
    """What the nouns of a line say; `taken` are the elements that verbs have used."""
    for match in _noun_pattern().finditer(line.shape):
        head, end = line.element_at(match.start()), line.element_at(match.end() - 1) + 1
        if any(head < b and a < end for a, b in taken):
            continue
        phrase = NounPhrase(nouns()[match.group()], _modifiers_begin(line, head), head, end)
        draft = _read(line, groups, parser, phrase)
        if draft is not None:
            yield draft


def _modifiers_begin(line: Line, head: int) -> int:
    i = head - 1
    while i >= 0 and (
        line.kind(i) in ("adjective", "organization", "country", "date")
        or (line.kind(i) == "word" and re.fullmatch(r"[\w’'.-]+", line.word(i)) and line.word(i) not in word_set("phrase_stops"))
    ):
        i -= 1
    return i + 1


def _read(line: Line, groups: Groups, parser: PartyParser, phrase: NounPhrase) -> Draft | None:
    base = Draft(
        line, phrase.head, phrase.end, phrase.noun.noun, phrase.noun.kind, phrase.noun.mode,
        bodies=_bodies(line, parser, phrase), occurs=_happens(line, phrase), weak=phrase.noun.weak,
        background=_only_occasion(line, phrase), head=phrase.head,
    )  # fmt: skip
    for reading in (_between, _light_verb, _of_and_with, _with, _participation, _shared, _anaphor):
        draft = reading(line, groups, base, phrase)
        if draft is not None:
            return draft
    return base if base.bodies and (base.occurs or base.background) else None


def _happens(line: Line, phrase: NounPhrase) -> bool:
    """Whether what follows, up to the next noun of meeting, says that it took place."""
    begin = line.starts[phrase.end - 1] + len(line.elements[phrase.end - 1].text)
    following = _noun_pattern().search(line.shape, begin)
    return happening().search(line.shape, begin, following.start() if following else len(line.shape)) is not None


def _only_occasion(line: Line, phrase: NounPhrase) -> bool:
    """`on the sidelines of the session`: the noun names only where something else was."""
    return any(line.word(i) in word_set("margins") for i in range(max(0, phrase.first - 3), phrase.head))


# The ways in which the parties stand around the noun


def _between(line: Line, groups: Groups, base: Draft, phrase: NounPhrase) -> Draft | None:
    group = _adjacent(line, groups, phrase.end, "between")
    if group is None or len(group.parties) < 2:
        return None
    return replace(base, subject=group, rule=f"{base.rule} between")


def _light_verb(line: Line, groups: Groups, base: Draft, phrase: NounPhrase) -> Draft | None:
    verb = _light_verb_before(line, phrase)
    if verb is None:
        return None
    subject = subject_before(line, groups, verb)
    counterpart = _complement(line, groups, phrase) or _attending(line, groups, phrase)
    attends = line.word(verb) in word_set("attending_verbs")
    return replace(
        base, first=verb, subject=subject, counterpart=counterpart, occurs=True, attends=attends,
        rule=f"{line.word(verb)} {base.rule}",
    )  # fmt: skip


def _light_verb_before(line: Line, phrase: NounPhrase) -> int | None:
    for i in range(phrase.head - 1, max(-1, phrase.head - LIGHT_REACH), -1):
        word = line.word(i)
        if word in word_set("light_verbs") or word in word_set("attending_verbs"):
            return i
        if line.kind(i) in ("person", "role") or word in word_set("phrase_breaks"):
            return None
    return None


def _complement(line: Line, groups: Groups, phrase: NounPhrase) -> Group | None:
    return after_preposition(line, groups, phrase.end, ("with",))


def _adjacent(line: Line, groups: Groups, end: int, preposition: str) -> Group | None:
    """The group behind a preposition that only dates, places and `was held` part from the noun."""
    i = end
    while (
        line.kind(i) in ("date", "place", "country", "adjective")
        or line.word(i) in word_set("noun_gap")
        or (line.word(i) == "of" and line.kind(i + 1) == "date")
    ):
        i += 1
    if line.word(i) != preposition:
        return None
    return next((group for group in groups if group.first == i + 1), None)


def _of_and_with(line: Line, groups: Groups, base: Draft, phrase: NounPhrase) -> Draft | None:
    """`meeting of A with B`, `meeting of A and B`, `A's meeting with B`, `meetings of the delegation were held`."""
    owner = _owner(line, groups, phrase) or _after_of(line, groups, phrase)
    if owner is None:
        return None
    counterpart = _adjacent(line, groups, owner.end if owner.first > phrase.head else phrase.end, "with")
    if counterpart is None and len(owner.parties) < 2 and not base.occurs:
        return None
    if counterpart is not None and counterpart.first == owner.first:
        counterpart = None
    weak = base.weak and (counterpart is None or base.kind != "call")
    return replace(base, subject=owner, counterpart=counterpart, rule=f"{base.rule} of", weak=weak)


def _after_of(line: Line, groups: Groups, phrase: NounPhrase) -> Group | None:
    if line.word(phrase.end) != "of":
        return None
    return next((g for g in groups if g.first == phrase.end + 1 and not _is_body(g)), None)


def _is_body(group: Group) -> bool:
    return all(party.organization is not None for party in group.parties)


def _owner(line: Line, groups: Groups, phrase: NounPhrase) -> Group | None:
    for group in groups:
        if group.possessive and phrase.first - 1 <= group.end <= phrase.head and not _is_body(group):
            return group
    return None


def _with(line: Line, groups: Groups, base: Draft, phrase: NounPhrase) -> Draft | None:
    """`a fourth conversation, with B, followed`, `after talks with B, A said`: the other side stands elsewhere."""
    counterpart = _adjacent(line, groups, phrase.end, "with")
    if counterpart is None:
        return None
    if _all_present(line, counterpart):
        return replace(base, subject=counterpart, rule=f"{base.rule} attended")
    before, after = subject_before(line, groups, phrase.first), subject_after(line, groups, counterpart.end)
    subject = (_behind_comma(line, groups, counterpart) if _fronted(line, phrase) else before) or before or after
    weak = base.weak and (subject is None or base.kind != "call")
    return replace(base, subject=subject, counterpart=counterpart, rule=f"{base.rule} with", weak=weak)


def _fronted(line: Line, phrase: NounPhrase) -> bool:
    """`… said that during his meeting with B, A …`: the phrase opens a clause, so its subject follows."""
    i = phrase.first - 1
    while line.word(i) in ("the", "a", "an", "his", "her", "their"):
        i -= 1
    return line.word(i) in ("during", "at", "in", "after", "following") and (i == 0 or is_barrier(line, i - 1))


def _behind_comma(line: Line, groups: Groups, counterpart: Group) -> Group | None:
    return next((g for g in groups if g.first == counterpart.end + 1 and line.word(counterpart.end) == ","), None)


def _all_present(line: Line, group: Group) -> bool:
    """`took place in Vienna, with A and B at the head of the table`: both sides stand behind the `with`."""
    countries = {party.country for party in group.parties}
    return line.word(group.first - 2) == "," and len(countries) > 1


def _participation(line: Line, groups: Groups, base: Draft, phrase: NounPhrase) -> Draft | None:
    """`a round table was held with the participation of A and B`, `a session chaired by A and attended by B`."""
    found = _attendants(line, groups, phrase)
    if not found:
        return None
    one, two = found[0], found[1] if len(found) > 1 else None
    return replace(base, subject=one, counterpart=two, occurs=True, rule=f"{base.rule} attended")


def _attending(line: Line, groups: Groups, phrase: NounPhrase) -> Group | None:
    return next(iter(_attendants(line, groups, phrase)), None)


def _attendants(line: Line, groups: Groups, phrase: NounPhrase) -> list[Group]:
    """The groups behind `with the participation of`, `attended by`, `chaired by`."""
    found: list[Group] = []
    for match in re.finditer(r"(?<!\S)(?:" + "|".join(row["pattern"] for row in table("attending")) + r")(?!\S)", line.shape):
        if match.start() < line.starts[phrase.head]:
            continue
        begin = line.element_at(match.end() - 1) + 1
        found += [g for g in groups if begin <= g.first <= begin + 1]
    return found


def _shared(line: Line, groups: Groups, base: Draft, phrase: NounPhrase) -> Draft | None:
    """`A and B agreed in a phone call`, `A and B used the evening for a conversation`: the subject is both sides."""
    before = phrase.first - 1
    if line.word(before) not in ("a", "an") or line.word(before - 1) not in ("in", "for", "at", "during", "over"):
        return None
    told = _told(line, groups, phrase)
    if told is not None:
        return replace(base, subject=told[0], counterpart=told[1], occurs=True, rule=f"told in {base.rule}")
    subject = subject_before(line, groups, before - 1)
    if subject is None or any(is_barrier(line, i) for i in range(subject.end, before)):
        return None
    if len({party.country for party in subject.parties}) < 2:
        return None
    between = {line.word(i) for i in range(subject.end, before)}
    if line.word(before - 1) == "for" and not between & {"used", "met", "gathered", "joined", "together"}:
        return None
    return replace(base, subject=subject, occurs=True, rule=f"in {base.rule}")


def _anaphor(line: Line, groups: Groups, base: Draft, phrase: NounPhrase) -> Draft | None:
    """`A told B in a telephone conversation`; `during the talks, A noted`; `at the conference, reports were given by A`."""
    if line.word(phrase.first - 1) not in word_set("occasion_prepositions"):
        return None
    told = _told(line, groups, phrase)
    if told is not None:
        return replace(base, subject=told[0], counterpart=told[1], occurs=True, rule=f"told in {base.rule}")
    if base.bodies and base.occurs:
        return None
    speaker = _speaker(line, groups, phrase)
    theirs = line.word(phrase.first - 1) == "their" and speaker is not None
    if theirs and speaker and len({party.country for party in speaker.parties}) > 1:
        return replace(base, subject=speaker, occurs=True, rule=f"in their {base.rule}")
    opening = line.word(phrase.first - 1) in ("during", "at", "in") or line.word(phrase.first - 2) in ("during", "at", "in")
    return replace(base, anaphoric=True, subject=speaker if opening else None)


def _told(line: Line, groups: Groups, phrase: NounPhrase) -> tuple[Group, Group] | None:
    for group in groups:
        if group.end <= phrase.first and group.governor in word_set("telling_verbs"):
            subject = subject_before(line, groups, group.first - 1)
            if subject is not None and subject is not group:
                return subject, group
    return None


def _verb_follows(line: Line, i: int) -> bool:
    word = line.word(i)
    return word in word_set("auxiliaries") or word in word_set("finite_verbs") or word.endswith("ed")


def _speaker(line: Line, groups: Groups, phrase: NounPhrase) -> Group | None:
    """Who speaks at the occasion: the group right before a verb of speaking, or behind `presented by`."""
    for group in groups:
        if group.first >= phrase.end and not group.possessive:
            people = [party for party in group.parties if party.person is not None]
            if len(people) > 1 and group.governor == "," and _verb_follows(line, group.end):
                return group
            if line.word(group.end) in word_set("speaking_verbs"):
                return group
            if group.governor == "by" and line.word(group.first - 2) in word_set("speaking_verbs"):
                return group
    return None


# A session of a body


def _bodies(line: Line, parser: PartyParser, phrase: NounPhrase) -> tuple[PartyRead, ...]:
    """The body whose session it is: `the NATO summit`, `3rd meeting of the Expert Council`."""
    if line.word(phrase.end) == "of":
        i = phrase.end + 1
        while line.word(i) in ("the", "a"):
            i += 1
        if line.kind(i) == "organization" and line.kind(i + 1) not in ("person",):
            return (parser.body(i),)
        if line.kind(i) == "role":
            return parser.body_within(i)
    for i in range(phrase.head - 1, phrase.first - 1, -1):
        if line.kind(i) == "organization":
            return (parser.body(i),) if line.word(i + 1) not in POSSESSIVE or i + 4 > phrase.head else ()
    return ()
