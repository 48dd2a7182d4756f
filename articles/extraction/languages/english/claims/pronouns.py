"""Whom `he`, `him` and `they` mean in a sentence of a meeting, where its grammar says more than nearness."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from articles.extraction.languages.english.claims.draft import Draft
from articles.extraction.languages.english.claims.groups import Group
from articles.extraction.languages.english.claims.line import Line
from articles.extraction.languages.english.claims.subjects import governs
from articles.extraction.layers import PartyRead, Reading

SUBJECTS = frozenset({"he", "she"})
OBJECTS = frozenset({"him", "her"})


def with_pronouns_apart(reading: Reading, draft: Draft, topic: int | None) -> Draft:
    """The draft with its singular pronouns read anew where they cannot mean the person found for them.

    Nobody meets himself, and a name behind a preposition before `he` (`Together with B, he called on C`) is not he.
    `topic`: the person whom the sentences before are about.
    """
    subject, counterpart = draft.subject, draft.counterpart
    if subject is not None and _is_pronoun(draft.line, subject, SUBJECTS):
        subject = _about_topic(reading, draft.line, subject, topic)
        named = counterpart is not None and not _is_pronoun(draft.line, counterpart, OBJECTS)
        if counterpart is not None and named and _same(subject, counterpart):
            subject = _anew(reading, draft.line, subject, _persons(counterpart))
    if subject is not None and counterpart is not None and _is_pronoun(draft.line, counterpart, OBJECTS):
        counterpart = _anew(reading, draft.line, counterpart, _persons(subject))
    return replace(draft, subject=subject, counterpart=counterpart)


def topic_of(line: Line, groups: tuple[Group, ...], topic: int | None) -> int | None:
    """The person that a line is about: its first subject, the topic before where that is a pronoun or nobody."""
    for group in groups:
        free = group.first == 0 or not governs(line, group.first - 1)
        if free and not group.possessive and len(group.parties) == 1 and group.parties[0].person is not None:
            pronoun = line.elements[group.first].text in SUBJECTS
            return topic if pronoun and topic is not None else group.parties[0].person
        if free and len(group.parties) > 1:
            return None
    return topic


def _about_topic(reading: Reading, line: Line, group: Group, topic: int | None) -> Group:
    """`he` is the subject of his own sentence, else whom the sentences before are about."""
    behind = _behind_prepositions(reading, line, group)
    own = {reading.entities.person_of[line.elements[i].mention] for i in range(group.first) if line.kind(i) == "person"}
    party = group.parties[0]
    if party.person in own - behind:
        return group
    if topic is not None and topic not in behind:
        return replace(group, items=((_as(reading, party, topic),),))
    return _anew(reading, line, group, behind)


def _is_pronoun(line: Line, group: Group, words: frozenset[str]) -> bool:
    return len(group.parties) == 1 and line.elements[group.first].text in words


def _persons(group: Group) -> set[int]:
    return {p.person for p in group.parties if p.person is not None}


def _same(one: Group, two: Group) -> bool:
    return bool(_persons(one) & _persons(two))


def _behind_prepositions(reading: Reading, line: Line, group: Group) -> set[int]:
    return {
        reading.entities.person_of[line.elements[i].mention]
        for i in range(1, group.first)
        if line.kind(i) == "person" and (governs(line, i - 1) or line.word(i - 1) in ("and", ","))
    }


def _anew(reading: Reading, line: Line, group: Group, others: set[int]) -> Group:
    """The group with the nearest person before it that is none of `others`, unchanged where it is none of them."""
    party = group.parties[0]
    if party.person not in others:
        return group
    starts = [mention.span.start for mention in reading.names.persons]
    for n in range(bisect_left(starts, line.elements[group.first].span.start) - 1, -1, -1):
        person = reading.entities.person_of[n]
        if person not in others:
            return replace(group, items=((_as(reading, party, person),),))
    return group


def _as(reading: Reading, party: PartyRead, person: int) -> PartyRead:
    return replace(party, person=person, country=reading.entities.persons[person].country)
