"""Clauses around a noun of meeting: `the talks that A held with B`, `the meeting brought together A and B`."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.extraction.languages.english.claims.draft import Draft
from articles.extraction.languages.english.claims.groups import Group
from articles.extraction.languages.english.claims.line import Line
from articles.extraction.languages.english.claims.noun_phrases import NounPhrase
from articles.extraction.languages.english.claims.subjects import after_preposition, directly_after, subject_before
from articles.extraction.languages.english.claims.words import word_set

Groups = tuple[Group, ...]
GATHERS = re.compile(
    r"(?:[a-z]+ly )?(?:brought together|brings together|brought|gathered|gathers|united|reunited|involved|involves|"
    r"included|includes|featured|drew|saw|grouped|will bring together|will gather|involving|bringing together|"
    r"including)"
)
GOES_BETWEEN = frozenset({"mediated", "brokered", "moderated", "facilitated", "presided", "chaired", "hosted", "hosts"})


def held_in_clause(line: Line, groups: Groups, base: Draft, phrase: NounPhrase) -> Draft | None:
    """`the talks that A held with B`, `a meeting A had on Monday with B`, `the talks A and B held`."""
    i = phrase.end + 1 if line.word(phrase.end) in ("that", "which") else phrase.end
    subject = next((group for group in groups if group.first == i and not group.possessive), None)
    if subject is None:
        return None
    verb = _past_helpers(line, subject.end)
    if line.word(verb) not in word_set("light_verbs") and line.word(verb) not in word_set("attending_verbs"):
        return None
    counterpart = after_preposition(line, groups, verb + 1, ("with",))
    if counterpart is None and len(subject.parties) < 2:
        return None
    return replace(
        base, end=verb + 1, subject=subject, counterpart=counterpart, occurs=True, rule=f"{base.rule} in clause"
    )


def host_in_clause(line: Line, groups: Groups, phrase: NounPhrase) -> Group | None:
    """B in `A attended the summit, which B is hosting`."""
    i = phrase.end
    while line.word(i) in (",", "that", "which", "whom"):
        i += 1
    host = next((group for group in groups if group.first == i and not group.possessive), None)
    if host is None or i == phrase.end:
        return None
    words = {line.word(k) for k in range(host.end, host.end + 4)}
    return host if words & {"hosting", "hosts", "hosted", "host", "chairing", "chaired", "convened", "called"} else None


def _past_helpers(line: Line, i: int) -> int:
    while line.kind(i) == "date" or line.word(i) in word_set("adverbs") or line.word(i) in ("had", "has", "have", "on"):
        if line.word(i) in ("had", "has", "have") and line.kind(i + 1) != "word":
            break
        if line.word(i) in ("had", "has", "have") and line.word(i + 1) in ("with", "in", "on", "at"):
            break
        i += 1
    return i


def gathers(line: Line, groups: Groups, base: Draft, phrase: NounPhrase) -> Draft | None:
    """`Monday's talks in Rome brought together A and B`: both sides are the object of the noun's own verb."""
    if phrase.end >= len(line.starts):
        return None
    match = GATHERS.search(line.shape, line.starts[phrase.end])
    if match is None:
        return None
    begin = line.element_at(match.end() - 1) + 1
    between = range(phrase.end, line.element_at(match.start()))
    if any(
        line.kind(i) in ("person", "role", "organization") or line.word(i) in word_set("clause_barriers")
        for i in between
    ):
        return None
    both = directly_after(line, groups, begin)
    if both is None or both.possessive or len({party.country for party in both.parties}) < 2:
        return None
    return replace(base, subject=both, occurs=True, rule=f"{base.rule} gathered")


def go_between(line: Line, groups: Groups, between: Group, phrase: NounPhrase) -> Group:
    """`A mediated talks between B and C`: A sat with them."""
    for i in range(phrase.head - 1, max(-1, phrase.head - 6), -1):
        if line.word(i) in GOES_BETWEEN:
            subject = subject_before(line, groups, i)
            people = subject is not None and all(p.person is not None for p in subject.parties)
            if subject is not None and people:
                return replace(between, items=(*subject.items, *between.items))
            return between
    return between
