"""Meetings that a noun says: `talks between A and B`, `A held consultations with B`, `the 3rd session of the Council`.

Each way in which the parties may stand around the noun is one function; the first that finds them counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from articles.extraction.languages.english.claims.anaphors import anaphor, shared
from articles.extraction.languages.english.claims.draft import Draft
from articles.extraction.languages.english.claims.groups import Group, GroupReader
from articles.extraction.languages.english.claims.line import Line
from articles.extraction.languages.english.claims.noun_clauses import (
    gathers,
    go_between,
    held_in_clause,
    host_in_clause,
)
from articles.extraction.languages.english.claims.noun_phrases import NounPhrase, happens, noun_phrases, only_occasion
from articles.extraction.languages.english.claims.passing import POSSESSIVE, past_brackets
from articles.extraction.languages.english.claims.subjects import (
    after_preposition,
    antecedent,
    is_barrier,
    subject_after,
    subject_before,
)
from articles.extraction.languages.english.claims.words import table, word_set
from articles.extraction.layers import PartyRead

Groups = tuple[Group, ...]
LIGHT_REACH, LONGEST_PLAN = 9, 4
SITTINGS = frozenset({"session", "summit", "conference"})


def noun_drafts(line: Line, groups: Groups, parser: GroupReader, taken: list[tuple[int, int]]) -> Iterator[Draft]:
    """What the nouns of a line say; `taken` are the elements that verbs have used."""
    for phrase in noun_phrases(line):
        if any(phrase.head < b and a < phrase.end for a, b in taken):
            continue
        draft = _read(line, groups, parser, phrase)
        if draft is not None:
            yield draft


def _read(line: Line, groups: Groups, parser: GroupReader, phrase: NounPhrase) -> Draft | None:
    base = Draft(
        line, phrase.head, phrase.end, phrase.noun.noun, phrase.noun.kind, phrase.noun.mode,
        bodies=_bodies(line, parser, phrase), occurs=happens(line, phrase), weak=phrase.noun.weak,
        background=only_occasion(line, phrase), head=phrase.head,
    )  # fmt: skip
    for reading in (
        _between,
        held_in_clause,
        _light_verb,
        _of_and_with,
        _with,
        _participation,
        gathers,
        shared,
        anaphor,
    ):
        draft = reading(line, groups, base, phrase)
        if draft is not None:
            return draft
    return base if base.bodies and (base.occurs or base.background) else None


# The ways in which the parties stand around the noun


def _between(line: Line, groups: Groups, base: Draft, phrase: NounPhrase) -> Draft | None:
    group = _adjacent(line, groups, phrase.end, "between")
    if group is None or len(group.parties) < 2:
        return None
    return replace(base, subject=go_between(line, groups, group, phrase), rule=f"{base.rule} between")


def _light_verb(line: Line, groups: Groups, base: Draft, phrase: NounPhrase) -> Draft | None:
    verb = _light_verb_before(line, phrase)
    if verb is None:
        return None
    subject = subject_before(line, groups, verb) or _owner_of_plans(line, groups, verb)
    if phrase.noun.kind in SITTINGS and subject is not None and _is_international(subject):
        return replace(base, first=verb, bodies=subject.parties, occurs=True, rule=f"{line.word(verb)} {base.rule}")
    counterpart = _complement(line, groups, phrase) or _attending(line, groups, phrase)
    counterpart = counterpart or host_in_clause(line, groups, phrase)
    if counterpart is None and subject is not None:
        counterpart = antecedent(line, groups, subject)
    if subject is None and counterpart is None and not base.bodies:
        return None
    attends = line.word(verb) in word_set("attending_verbs")
    return replace(
        base, first=verb, subject=subject, counterpart=counterpart, occurs=not _only_intended(line, verb, phrase),
        attends=attends,
        rule=f"{line.word(verb)} {base.rule}",
    )  # fmt: skip


def _light_verb_before(line: Line, phrase: NounPhrase) -> int | None:
    for i in range(phrase.head - 1, max(-1, phrase.head - LIGHT_REACH), -1):
        word = line.word(i)
        if (word in word_set("light_verbs") or word in word_set("attending_verbs")) and not _auxiliary(line, i):
            return i
        if line.kind(i) in ("person", "role") or word in word_set("phrase_breaks"):
            return None
    return None


def _owner_of_plans(line: Line, groups: Groups, verb: int) -> Group | None:
    """`A's agenda includes a meeting with B`."""
    if line.word(verb) not in ("includes", "include", "included", "features"):
        return None
    return next((group for group in groups if group.possessive and 1 <= verb - group.end <= LONGEST_PLAN), None)


def _only_intended(line: Line, verb: int, phrase: NounPhrase) -> bool:
    """`agreed to begin negotiations`: a process that is to be."""
    return (
        phrase.noun.weak and line.word(verb - 1) == "to" and line.word(verb) in ("begin", "start", "resume", "launch")
    )


def _auxiliary(line: Line, i: int) -> bool:
    """`has happened since its last sitting`: `has` only forms a tense."""
    following = line.word(i + 1)
    return line.word(i) in ("has", "have", "had", "having") and (
        following.endswith("ed") or following in word_set("finite_verbs") or following in ("been", "not", "never")
    )


def _complement(line: Line, groups: Groups, phrase: NounPhrase) -> Group | None:
    return after_preposition(line, groups, phrase.end, ("with",))


def _adjacent(line: Line, groups: Groups, end: int, preposition: str) -> Group | None:
    """The group behind a preposition that only dates, places and `was held` part from the noun."""
    i = past_brackets(line, end)
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


def _is_international(group: Group) -> bool:
    """`ECOWAS held a summit`: the body's own sitting."""
    return _is_body(group) and all(party.country is None for party in group.parties)


def _is_body(group: Group) -> bool:
    return all(party.organization is not None for party in group.parties)


def _owner(line: Line, groups: Groups, phrase: NounPhrase) -> Group | None:
    for group in groups:
        if group.possessive and phrase.first - 1 <= group.end <= phrase.head and not _is_body(group):
            return group
    return None


def _with(line: Line, groups: Groups, base: Draft, phrase: NounPhrase) -> Draft | None:
    """`a fourth conversation, with B, followed`, `after talks with B, A said`: the other side stands elsewhere."""
    counterpart = _adjacent(line, groups, phrase.end, "with") or _caller(line, groups, phrase)
    if counterpart is None:
        return None
    if _all_present(line, counterpart):
        return replace(base, subject=counterpart, rule=f"{base.rule} attended")
    before, after = subject_before(line, groups, phrase.first), subject_after(line, groups, counterpart.end)
    subject = (_behind_comma(line, groups, counterpart) if _fronted(line, phrase) else before) or before or after
    weak = base.weak and (subject is None or base.kind != "call")
    return replace(base, subject=subject, counterpart=counterpart, rule=f"{base.rule} with", weak=weak)


def _caller(line: Line, groups: Groups, phrase: NounPhrase) -> Group | None:
    """`A second call came from B`."""
    if phrase.noun.kind != "call":
        return None
    return after_preposition(line, groups, phrase.end, ("from",), reach=8)


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
    for match in re.finditer(
        r"(?<!\S)(?:" + "|".join(row["pattern"] for row in table("attending")) + r")(?!\S)", line.shape
    ):
        if match.start() < line.starts[phrase.head]:
            continue
        begin = line.element_at(match.end() - 1) + 1
        found += [g for g in groups if begin <= g.first <= begin + 1]
    return found


# A session of a body


def _bodies(line: Line, parser: GroupReader, phrase: NounPhrase) -> tuple[PartyRead, ...]:
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
