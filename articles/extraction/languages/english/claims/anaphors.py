"""Nouns that point at an occasion: `in a telephone conversation`, `during the talks`, `at the conference`."""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.languages.english.claims.draft import Draft
from articles.extraction.languages.english.claims.groups import Group
from articles.extraction.languages.english.claims.line import Line
from articles.extraction.languages.english.claims.noun_phrases import NounPhrase
from articles.extraction.languages.english.claims.subjects import subject_after, subject_before
from articles.extraction.languages.english.claims.words import word_set

Groups = tuple[Group, ...]
PREPOSITIONS = frozenset({"in", "for", "at", "during", "over", "after", "following", "through"})
NEW_CLAUSE = frozenset({"that", "who", "whom", "which", "whose", "where", "when", "while", "because", ";", ":"})
FRONT = 4
"""Words that a fronted phrase may have before its noun: `In a long meeting`."""
TALKS = frozenset({"talks", "call", "other"})


def shared(line: Line, groups: Groups, base: Draft, phrase: NounPhrase) -> Draft | None:
    """`A and B agreed in a phone call`, `A and B used the evening for a conversation`: the subject is both sides."""
    preposition = phrase.first - 2 if line.word(phrase.first - 1) in ("a", "an", "their") else phrase.first - 1
    if line.word(preposition) not in PREPOSITIONS:
        return None
    told = _told(line, groups, phrase)
    if told is not None:
        return replace(base, subject=told[0], counterpart=told[1], occurs=True, rule=f"told in {base.rule}")
    subject = _fronted_subject(line, groups, phrase, preposition) or _subject_of_both(line, groups, preposition)
    if subject is None or len({party.country for party in subject.parties}) < 2:
        return None
    return replace(base, subject=subject, occurs=True, rule=f"in {base.rule}")


def _subject_of_both(line: Line, groups: Groups, preposition: int) -> Group | None:
    subject = subject_before(line, groups, preposition)
    if subject is None or any(line.word(i) in NEW_CLAUSE for i in range(subject.end, preposition)):
        return None
    between = {line.word(i) for i in range(subject.end, preposition)}
    if line.word(preposition) == "for" and not between & {"used", "met", "gathered", "joined", "together"}:
        return None
    return subject


def _fronted_subject(line: Line, groups: Groups, phrase: NounPhrase, preposition: int) -> Group | None:
    """`In a call on Monday, A and B agreed …`: the subject of the clause that the phrase opens."""
    if preposition > 1 and not (preposition > 0 and line.word(preposition - 1) in (",", "that")):
        return None
    return subject_after(line, groups, phrase.end)


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
    pair = _only_two(groups) if "their" in (line.word(phrase.first - 1), line.word(phrase.first - 2)) else None
    if pair is not None:
        return replace(base, subject=pair[0], counterpart=pair[1], occurs=True, rule=f"in their {base.rule}")
    opening = line.word(phrase.first - 1) in ("during", "at", "in") or line.word(phrase.first - 2) in (
        "during",
        "at",
        "in",
    )
    return replace(base, anaphoric=True, subject=speaker if opening else None)


def _told(line: Line, groups: Groups, phrase: NounPhrase) -> tuple[Group, Group] | None:
    """Speaker and listener: `A told B in the talks`, `In the talks A told B`, `B was told by A during the talks`."""
    for group in groups:
        if not _listens(line, group, phrase):
            continue
        passive = group.governor == "by"
        subject = subject_before(line, groups, group.first - (2 if passive else 1))
        if subject is not None and subject is not group and _two_countries(subject, group):
            return (group, subject) if passive else (subject, group)
    return None


def _listens(line: Line, group: Group, phrase: NounPhrase) -> bool:
    if group.possessive:
        return False
    verb = line.word(group.first - 2) if group.governor == "by" else group.governor
    fronted = group.first >= phrase.end and phrase.first <= FRONT
    if verb in word_set("telling_verbs"):
        return group.end <= phrase.first or fronted
    return (
        group.end <= phrase.first
        and phrase.noun.kind in TALKS
        and group.governor != "by"
        and (verb.endswith("ed") or verb in word_set("finite_verbs"))
        and verb not in word_set("speech_from_afar")
        and (_preposition_of(line, phrase) in PREPOSITIONS or verb in ("joined", "joins", "hosted", "hosts"))
        and not any(line.word(i) in NEW_CLAUSE for i in range(group.end, phrase.first))
    )


def _preposition_of(line: Line, phrase: NounPhrase) -> str:
    """The preposition that governs a noun of no known occasion: `in` of `in a meeting`, nothing of `in the meeting`."""
    i = phrase.first - 2 if line.word(phrase.first - 1) in ("a", "an", "their", "his", "her") else phrase.first - 1
    return line.word(i)


def _two_countries(one: Group, two: Group) -> bool:
    return len({party.country for party in (*one.parties, *two.parties)}) > 1


def _only_two(groups: Groups) -> tuple[Group, Group] | None:
    """The two groups of a sentence that has people of just two countries, each in a group of their own."""
    people = [group for group in groups if any(party.person is not None for party in group.parties)]
    if len(people) == 2 and not any(group.possessive for group in people) and _two_countries(*people):
        return people[0], people[1]
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
