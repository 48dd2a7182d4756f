"""The state of an official whom somebody meets in a town: `In Kuala Lumpur he met with Deputy Minister Liew`."""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.coreference.rules import Rules
from articles.extraction.layers import Document, Names, PersonMention, Sentence
from articles.extraction.types import Person
from articles.reference.offices import office_kind

_IN = 3
"""Code points of `In `."""
_AT_HOME = frozenset(
    {"member_of_parliament", "spokesperson", None, "expert", "official", "military", "interior_minister"}
)
_WORDS = 5
_WAY = 40
"""Code points before an official's title within which the word of meeting must stand."""


def hosts_abroad(
    document: Document,
    names: Names,
    persons: list[Person],
    person_of: list[int],
    candidates: list[int],
    home: str | None,
    rules: Rules,
) -> list[Person]:
    """Gives officials without a state that of the town of the meeting, where the sentence says whom somebody met there.

    `candidates`: the numbers of officials whose state nothing else tells. Towns where all the world meets tell nothing.
    """
    found = list(persons)
    for index, mention in enumerate(names.persons):
        number = person_of[index]
        if number not in candidates or found[number].country or not mention.role:
            continue
        state = _town_of_sentence(document, names, mention, rules)
        if state is None and _is_met(document, mention, rules):
            state = _seat_behind(document, names, mention) or _town_before(document, names, mention, rules)
        if state and state != home:
            found[number] = replace(found[number], country=state)
    return found


def _is_met(document: Document, mention: PersonMention, rules: Rules) -> bool:
    """Whether a word of meeting leads to the person: `met with |`, `was received by the company's |`."""
    before = document.text[max(0, mention.phrase.start - _WAY) : mention.phrase.start].lower()
    words = before.rpartition(".")[2].replace(",", " , ").split()
    return bool(rules.meeting_words & set(words[-_WORDS:]))


def _sentence_of(document: Document, mention: PersonMention) -> Sentence | None:
    return next((s for s in document.sentences if s.span.start <= mention.span.start < s.span.end), None)


def _seat_behind(document: Document, names: Names, mention: PersonMention) -> str | None:
    """`called on Cabinet Chief A | at Casa Rosada`: the state whose seat stands behind a person in the sentence."""
    here = _sentence_of(document, mention)
    seats = [p for p in names.places if p.seat and here and mention.span.end <= p.span.start < here.span.end]
    return seats[0].country if seats else None


def _town_of_sentence(document: Document, names: Names, mention: PersonMention, rules: Rules) -> str | None:
    """`In Asunción, Senator A said`: the state of the town that opens sentence or paragraph, for those who stay."""
    here = _sentence_of(document, mention)
    if here is None or office_kind(mention.role or "", rules.language) not in _AT_HOME:
        return None
    first = next(s for s in document.sentences if s.paragraph == here.paragraph)
    starts = (here.span.start + _IN, first.span.start + _IN)
    opening = [p for p in names.places if p.span.start in starts and document.text[p.span.end : p.span.end + 1] == ","]
    return opening[0].country if opening else None


def _town_before(document: Document, names: Names, mention: PersonMention, rules: Rules) -> str | None:
    """The state of the town said last before a mention, in its sentence or the one before of the same paragraph."""
    here = _sentence_of(document, mention)
    for sentence in (here, _previous(document, here)):
        if sentence is None:
            continue
        towns = [
            p
            for p in names.places
            if sentence.span.start <= p.span.start < min(sentence.span.end, mention.phrase.start) and p.country
        ]
        if towns:
            return None if towns[-1].name.lower() in rules.towns_of_all else towns[-1].country
        states = {c.code for c in names.countries if sentence.span.start <= c.span.start < sentence.span.end}
        if states:
            return next(iter(states)) if len(states) == 1 and states <= rules.city_states else None
    return None


def _previous(document: Document, sentence: Sentence | None) -> Sentence | None:
    if sentence is None or sentence.index == 0:
        return None
    before = document.sentences[sentence.index - 1]
    return before if before.paragraph == sentence.paragraph else None
