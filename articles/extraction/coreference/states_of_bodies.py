"""States that bodies have from their officials: `State Secretary of the Ministry of Foreign Affairs Andris Pelšs`."""

from __future__ import annotations

from dataclasses import replace

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
) -> tuple[Organization, ...]:
    """Gives national bodies without a state that of the person who acts for them, or in whose brackets they stand.

    Only where all such persons have one state. Bodies of no state and news outlets stay as they are.
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
    return tuple(found)
