"""The state of an official in an article about two states, one of which the other person of the sentence acts for."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from articles.extraction.coreference.rules import Rules
from articles.extraction.layers import Document, Names
from articles.extraction.types import Person

_PAIR = 2


def other_of_two(
    document: Document,
    names: Names,
    persons: list[Person],
    person_of: list[int],
    candidates: list[int],
    rules: Rules,
) -> list[Person]:
    """`Secretary A received Argentina's Deputy Minister B` in an article of India and Argentina: A is of India.

    Only where the sentence has two persons and a word of meeting, and the article speaks of no third state nearly as
    much as of these two.
    `candidates`: the numbers of officials whose state nothing else tells.
    """
    pair = _two_states(names)
    found = list(persons)
    if pair is None:
        return found
    for sentence in document.sentences:
        here = [k for k, m in enumerate(names.persons) if sentence.span.start <= m.span.start < sentence.span.end]
        numbers = list(dict.fromkeys(person_of[k] for k in here))
        if len(numbers) != _PAIR or not any(t.text.lower() in rules.meeting_words for t in sentence.tokens):
            continue
        for own, other in (numbers, numbers[::-1]):
            state = found[other].country
            if own in candidates and found[own].country is None and state in pair:
                found[own] = replace(found[own], country=next(code for code in pair if code != state))
    return found


def _two_states(names: Names) -> tuple[str, str] | None:
    """The two states that a text speaks of most, None where a third is named half as often as the second."""
    counts = Counter(m.code for m in names.countries)
    counts.update(m.country for m in names.places if m.country)
    ranked = counts.most_common(3)
    if len(ranked) < _PAIR or ranked[1][1] < _PAIR or (len(ranked) > _PAIR and ranked[2][1] * 2 >= ranked[1][1]):
        return None
    return ranked[0][0], ranked[1][0]
