"""States that bodies have from their officials: `State Secretary of the Ministry of Foreign Affairs Andris Pelšs`."""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.coreference.organizations import name_words
from articles.extraction.coreference.rules import Rules
from articles.extraction.layers import Document, Names
from articles.extraction.types import Organization, Person

_WAY = 3


def states_from_officials(
    document: Document,
    names: Names,
    organizations: tuple[Organization, ...],
    organization_of: tuple[int, ...],
    persons: tuple[Person, ...],
    person_of: tuple[int, ...],
    rules: Rules,
) -> tuple[tuple[Organization, ...], tuple[int, ...]]:
    """(bodies, the number of the body of each mention), with the state of the person who acts for a national body.

    Only where all such persons, or those in whose brackets it stands, have one state. Bodies of no state and news
    outlets stay as they are. A body that then is another of the article but for its state's name becomes one with it.
    """
    states: dict[int, set[str | None]] = {}
    for index, mention in enumerate(names.organizations):
        number = organization_of[index]
        own = organizations[number]
        if own.country or own.key or mention.media or rules.international(own.name):
            continue
        for k, person in enumerate(names.persons):
            inside = person.phrase.start <= mention.span.start < person.phrase.end
            between = document.text[person.phrase.end : mention.span.start] if not inside else ""
            if inside or (len(between) < _WAY and between.strip() == "("):
                states.setdefault(number, set()).add(persons[person_of[k]].country)
    found = list(organizations)
    for number, codes in states.items():
        if len(codes) == 1:
            found[number] = replace(found[number], country=next(iter(codes)))
    return _merged(found, organization_of, set(states), rules)


def _merged(
    found: list[Organization], organization_of: tuple[int, ...], settled: set[int], rules: Rules
) -> tuple[tuple[Organization, ...], tuple[int, ...]]:
    into = list(range(len(found)))
    for number in settled:
        own = found[number]
        words = name_words(own.name, rules)
        for other, body in enumerate(found):
            same = other != number and body.country == own.country is not None and into[other] == other
            if same and name_words(body.name, rules) - words == {own.country} and words < name_words(body.name, rules):
                mentions = tuple(sorted((*body.mentions, *own.mentions), key=lambda m: m.span))
                found[other] = replace(body, mentions=mentions)
                into[number] = other
                break
    kept = [k for k in range(len(found)) if into[k] == k]
    numbers = {k: kept.index(into[k]) for k in range(len(found))}
    return tuple(found[k] for k in kept), tuple(numbers[k] for k in organization_of)
