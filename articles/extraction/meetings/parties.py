"""Who took part, which countries were represented, and whether there are two sides at all."""

from __future__ import annotations

from articles.extraction.layers import PartyRead, Reading
from articles.extraction.meetings.context import Context
from articles.extraction.meetings.occasions import Occasion
from articles.extraction.types import Party, PlaceRead


def parties_of(reading: Reading, occasion: Occasion) -> tuple[Party, ...]:
    """The parties, each once: named people, then bodies, then unnamed ones whom no named one stands for."""
    people: dict[int, Party] = {}
    bodies: dict[int, Party] = {}
    for party in occasion.parties:
        if party.person is not None and party.person not in people:
            people[party.person] = _party(party, "person", party.person, reading)
        elif party.organization is not None and party.organization not in bodies:
            bodies[party.organization] = _party(party, "organization", party.organization, reading)
    named = {p.country for p in (*people.values(), *bodies.values())}
    unnamed: dict[str | None, Party] = {}
    for party in occasion.parties:
        if party.person is None and party.organization is None and party.country and party.country not in named:
            unnamed.setdefault(party.country, _party(party, "unnamed", None, reading))
    return (*people.values(), *bodies.values(), *unnamed.values())


def _party(party: PartyRead, kind: str, index: int | None, reading: Reading) -> Party:
    return Party(
        kind="person" if kind == "person" else "organization" if kind == "organization" else "unnamed",
        index=index,
        country=party.country,
        words=party.words,
        span=party.span,
        number=party.number,
        role=party.role,
        side=party.side,
    )


def countries_of(context: Context, occasion: Occasion, place: PlaceRead | None) -> tuple[str, ...]:
    """Every country represented, sorted.

    A session of a body has the countries that another session of it in the same article shows. A body that a visitor
    meets and that is neither international nor of a known state is the hosts'.
    """
    found = occasion.countries()
    if not found and occasion.bodies():
        alike = [o for o in context.occasions if occasion.bodies() <= o.bodies()]
        found = frozenset(code for o in alike for code in o.countries())
    if len(found) == 1 and place is not None and place.country and _met_a_local_body(context.reading, occasion):
        found |= {place.country}
    return tuple(sorted(found))


def _met_a_local_body(reading: Reading, occasion: Occasion) -> bool:
    return any(
        p.organization is not None
        and p.side is not None
        and p.country is None
        and reading.entities.organizations[p.organization].key is None
        for p in occasion.parties
    )


def two_sided(reading: Reading, occasion: Occasion) -> bool:
    """Two countries; or a country and somebody of no country; or a session of an international body."""
    countries = occasion.countries()
    if len(countries) > 1:
        return True
    if any(_session_of_many(reading, party) for party in occasion.parties):
        return True
    return bool(countries) and any(_international(reading, party) for party in occasion.parties)


def rests_on_a_stranger(reading: Reading, occasion: Occasion) -> bool:
    """The only other side is a person of whom the article says neither the state nor the body acted for."""
    if len(occasion.countries()) != 1 or any(_session_of_many(reading, party) for party in occasion.parties):
        return False
    others = [party for party in occasion.parties if _international(reading, party)]
    return bool(others) and all(is_stranger(reading, party) for party in others)


def is_stranger(reading: Reading, party: PartyRead) -> bool:
    """A person for whom neither a state nor a body is known."""
    return party.person is not None and party.country is None and reading.entities.persons[party.person].body is None


def _session_of_many(reading: Reading, party: PartyRead) -> bool:
    """The body's own session (its party has no side), and the body is no state's."""
    return party.organization is not None and party.side is None and party.country is None


def _international(reading: Reading, party: PartyRead) -> bool:
    if party.country is not None:
        return False
    if party.organization is not None:
        return True
    return party.person is not None and reading.entities.persons[party.person].role is not None
