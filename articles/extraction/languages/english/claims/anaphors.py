"""Nouns that point at an occasion: `in a telephone conversation`, `during the talks`, `at the conference`."""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.languages.english.claims.draft import Draft
from articles.extraction.languages.english.claims.groups import Group
from articles.extraction.languages.english.claims.line import Line
from articles.extraction.languages.english.claims.noun_phrases import NounPhrase
from articles.extraction.languages.english.claims.subjects import is_barrier, subject_before
from articles.extraction.languages.english.claims.words import word_set

Groups = tuple[Group, ...]


def shared(line: Line, groups: Groups, base: Draft, phrase: NounPhrase) -> Draft | None:
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


def anaphor(line: Line, groups: Groups, base: Draft, phrase: NounPhrase) -> Draft | None:
    """`A told B in the talks`; `during the talks, A noted`; `at the conference, reports were given by A`."""
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
    opening = line.word(phrase.first - 1) in ("during", "at", "in") or line.word(phrase.first - 2) in (
        "during",
        "at",
        "in",
    )
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
