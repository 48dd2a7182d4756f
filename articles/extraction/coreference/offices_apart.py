"""Offices that stand in one sentence and their holders' names in another: `The Ukrainian president later said …`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from articles.extraction.coreference.known_people import in_office
from articles.extraction.layers import Names, RoleMention
from articles.extraction.types import Person
from articles.reference.offices import office_kind
from articles.reference.people import KnownPerson

_NEAR = 450
"""Code points within which an office and the name of its holder stand."""


def offices_apart(
    names: Names,
    persons: list[Person],
    person_of: list[int],
    known: list[KnownPerson | None],
    on: date | None,
    language: str,
) -> list[Person]:
    """Gives persons without an office one that the text names alone, where only one person can be meant.

    Either the tables know that the person held such an office on the day, or the office is printed with the person's
    state, and no other person of that state stands near it.
    """
    found = list(persons)
    for by_state in (False, True):
        for role in sorted(names.roles, key=lambda r: (r.words.isupper(), r.span)):
            kind = office_kind(role.role or "", language)
            if not _is_open(role, kind, names, found, person_of, language):
                continue
            if by_state:
                near = _near(role, names, person_of) if role.country else []
                holders = [k for k in near if _may_hold(role, found[k])]
            else:
                holders = [k for k, p in enumerate(found) if _may_hold(role, p) and _known_to_hold(known[k], kind, on)]
            if len(holders) == 1:
                found[holders[0]] = replace(found[holders[0]], role=role.role)
    return found


def _is_open(
    role: RoleMention, kind: str | None, names: Names, persons: list[Person], person_of: list[int], language: str
) -> bool:
    """Whether an office stands alone, means one person, and nobody of the article is said to hold it."""
    if role.kind != "office" or role.number != 1 or not role.role or not _definite(role):
        return False
    pool = set(range(len(persons)))
    if role.country is None:
        pool = {person_of[k] for k, m in enumerate(names.persons) if m.span.start < role.span.start}
    return not any(_holds(persons[k], role, kind, language) for k in pool)


def _definite(role: RoleMention) -> bool:
    return not role.words.lower().startswith(("a ", "an ", "another ", "former "))


def _holds(person: Person, role: RoleMention, kind: str | None, language: str) -> bool:
    """Whether a person is already said to hold that office."""
    if person.role is None or role.country not in (None, person.country):
        return False
    return person.role == role.role or (kind is not None and office_kind(person.role, language) == kind)


def _may_hold(role: RoleMention, person: Person) -> bool:
    return person.role is None and (role.country is None or role.country == person.country)


def _known_to_hold(known: KnownPerson | None, kind: str | None, on: date | None) -> bool:
    return known is not None and any(o.office == kind and (on is None or in_office(o, on)) for o in known.offices)


def _near(role: RoleMention, names: Names, person_of: list[int]) -> list[int]:
    near = [
        person_of[k] for k, mention in enumerate(names.persons) if -_NEAR < mention.span.start - role.span.end < _NEAR
    ]
    return list(dict.fromkeys(near))
