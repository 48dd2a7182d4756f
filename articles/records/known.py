"""What reference data say of a cited person or body: the one entry that fits, or none."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from articles.names.comparison import word_likeness
from articles.names.parts import split_name
from articles.reference.bodies import KnownBody, body, body_forms
from articles.reference.countries import Language
from articles.reference.people import KnownPerson, people_by_name, people_by_surname

_LANGUAGES: tuple[Language, ...] = ("en", "ru")
SAME_SURNAME = 0.90
"""So alike two family names must sound to be taken for one."""


@lru_cache(maxsize=8192)
def known_person(names: tuple[str, ...], country: str) -> KnownPerson | None:
    """Return the one known person with any of these full names, who serves `country` where that is known."""
    found = {person.key: person for name in names for person in people_by_name(name) if _serves(person, country)}
    return next(iter(found.values())) if len(found) == 1 else None


@lru_cache(maxsize=8192)
def known_by_surname(surname: str, country: str, kind: str, on: date | None) -> KnownPerson | None:
    """Return the one known person of that surname who held an office of that kind for `country`, by `on` if given."""
    if not (country and kind):
        return None
    found = {
        person.key: person
        for person in people_by_surname(surname)
        for office in person.offices
        if (office.country, office.office) == (country, kind) and _covers(office.start, office.end, on)
        if word_likeness(surname, split_name(person.name, country).family) >= SAME_SURNAME
    }
    return next(iter(found.values())) if len(found) == 1 else None


def known_names(person: KnownPerson) -> tuple[str, ...]:
    """Return all forms of a known person's name, the English one first."""
    return tuple(dict.fromkeys(filter(None, (person.name, person.name_ru, *person.other_names))))


@lru_cache(maxsize=8192)
def known_body(name: str, key: str) -> KnownBody | None:
    """Return the known international body of that key, else of that printed name, else None."""
    if key:
        try:
            return body(key)
        except KeyError:
            return None
    words = " ".join(name.split()).casefold()
    for language in _LANGUAGES:
        form = body_forms(language).get(words) or body_forms(language).get(words.removeprefix("the "))
        if form is not None:
            return body(form.key)
    return None


def _serves(person: KnownPerson, country: str) -> bool:
    return not country or any(office.country == country for office in person.offices)


def _covers(start: str, end: str, on: date | None) -> bool:
    """Terms are printed as YYYY, YYYY-MM or YYYY-MM-DD; an empty end is open."""
    if on is None:
        return True
    day = on.isoformat()
    return (not start or day[: len(start)] >= start) and (not end or day[: len(end)] <= end)
