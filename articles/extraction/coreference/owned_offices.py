"""The state of an official whom a pronoun ties to another: `the president and his spokesman A`."""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.coreference.rules import Rules
from articles.extraction.layers import Document, Names
from articles.extraction.types import Person

_WAY = 20
_WORDS = 2
"""Code points and words before an office within which the pronoun stands (`his French-trained | minister`)."""


def owned_offices(
    document: Document, names: Names, persons: list[Person], person_of: list[int], rules: Rules
) -> list[Person]:
    """Gives officials behind `his` the state of the official named last before in the sentence, else in that before."""
    found = list(persons)
    for index, mention in enumerate(names.persons):
        own = found[person_of[index]]
        before = document.text[max(0, mention.phrase.start - _WAY) : mention.phrase.start].lower().split()
        owned = any(word in rules.owning_pronouns for word in before[-_WORDS:]) and not before[-1].endswith(",")
        if not owned or own.country or mention.counterpart or not mention.role:
            continue
        number = next((s.index for s in document.sentences if s.span.start <= mention.span.start < s.span.end), None)
        if number is None:
            continue
        start = document.sentences[max(0, number - 1)].span.start
        earlier = [person_of[k] for k in range(index) if names.persons[k].span.start >= start]
        states = [found[p].country for p in reversed(earlier) if p != person_of[index] and found[p].country]
        if states:
            found[person_of[index]] = replace(own, country=states[0])
    return found
