"""People known from their offices: heads of state and government, ministers, ambassadors, heads of bodies since 2000.

The data are open and incomplete; data/README.md gives sources, dates and error rates.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from articles.names.comparison import JOIN, compare
from articles.names.folding import fold
from articles.names.keys import surname_key
from articles.names.parts import split_name
from articles.names.vocabulary import two_family_name_countries
from articles.reference.tables import rows

_LAST_MONTH_DAY = 31

CONTRADICTS = 0.5
"""Two printed names that compare below this are of two people, though first and last words agree."""


@dataclass(frozen=True, slots=True)
class KnownOffice:
    """A term of office. `country` is ISO 3166-1 alpha-2 of the country served, empty for an international body.

    `office` is a kind of articles.reference.offices; `title` as the source words it, in English, without the country.
    `start`, `end`: YYYY, YYYY-MM, YYYY-MM-DD or empty. An empty `end` means in office at `known_until`, the date of
    the source; nothing is known of later days.
    """

    country: str
    office: str
    title: str
    start: str
    end: str
    known_until: str


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person with the terms known of, earliest first. `name_ru` is empty where no Russian spelling is known."""

    key: str
    name: str
    name_ru: str
    other_names: tuple[str, ...]
    offices: tuple[KnownOffice, ...]

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries served, without repeats, the latest first."""
        return tuple(dict.fromkeys(office.country for office in reversed(self.offices) if office.country))


class _Registry(NamedTuple):
    people: Mapping[str, KnownPerson]
    by_form: Mapping[str, tuple[str, ...]]
    by_surname: Mapping[str, tuple[str, ...]]


@cache
def _registry() -> _Registry:
    offices: dict[str, list[KnownOffice]] = defaultdict(list)
    for key, *term in rows("office_terms.tsv"):
        offices[key].append(KnownOffice(*term))
    people: dict[str, KnownPerson] = {}
    by_form: dict[str, list[str]] = defaultdict(list)
    by_surname: dict[str, list[str]] = defaultdict(list)
    for key, name, name_ru, other_names, forms, guessed, surnames in rows("people.tsv"):
        terms = sorted(offices[key], key=lambda term: term.start)
        people[key] = KnownPerson(key, name, name_ru, tuple(filter(None, other_names.split("|"))), tuple(terms))
        for form in filter(None, f"{forms}|{guessed}".split("|")):
            by_form[form].append(key)
        for surname in surnames.split("|"):
            by_surname[surname].append(key)
    return _Registry(people, _frozen(by_form), _frozen(by_surname))


def _frozen(lists: dict[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    return {key: tuple(values) for key, values in lists.items()}


def known_people() -> tuple[KnownPerson, ...]:
    """Return all known people, ordered by key."""
    return tuple(_registry().people.values())


def known_person(key: str) -> KnownPerson:
    """Return the person of a key such as `sergey-lavrov-ru`. Raises KeyError, naming the key, if there is none."""
    try:
        return _registry().people[key]
    except KeyError:
        raise KeyError(f"no known person has the key {key!r}") from None


def people_by_name(name: str) -> tuple[KnownPerson, ...]:
    """Return the people who bear exactly this name once folded, in Latin or Cyrillic.

    The whole name counts first, then given and family name without what stands between (patronymic, middle names).
    Of two family names (`Daniel Noboa Azin`) the last may be left out, here or in the data. Russian spellings that were
    only guessed find a person too. Nothing found gives the empty tuple.
    """
    registry = _registry()
    parts = split_name(name)
    first = parts.given.split()[0] if parts.given else ""
    if keys := registry.by_form.get(fold(name)):
        return tuple(registry.people[key] for key in keys)
    for form in (fold(f"{parts.given} {parts.surname}"), fold(f"{first} {parts.surname}")):
        if keys := registry.by_form.get(form):
            return tuple(person for key in keys if not _unlike(name, person := registry.people[key]))
    shorter = " ".join(parts.tokens[:-1]) if len(parts.tokens) > 2 else ""
    named = [registry.people[key] for key in registry.by_form.get(fold(shorter), ())]
    return tuple(person for person in named if two_family_name_countries() & set(person.countries))


def _unlike(name: str, person: KnownPerson) -> bool:
    """What stands between given and family name says another person (`Faisal bin Farhan`, not `Faisal bin Abdullah`).

    Only forms of one script are held against each other: across scripts sounds may differ more than people do.
    """
    forms = [form for form in (person.name, *person.other_names) if form.isascii() and name.isascii()]
    return bool(forms) and max(compare(name, form) for form in forms) < CONTRADICTS


def people_by_surname(surname: str) -> tuple[KnownPerson, ...]:
    """Return the people whose family name has the same coarse key as `surname` (a bare family name or a full name)."""
    registry = _registry()
    return tuple(registry.people[key] for key in registry.by_surname.get(surname_key(surname), ()))


def people_like(name: str, at_least: float = JOIN) -> tuple[tuple[KnownPerson, float], ...]:
    """Return the people whose name compares with `name` at `at_least` or more, with the score, best first."""
    scored = [
        (person, max(compare(name, known) for known in (person.name, person.name_ru, *person.other_names) if known))
        for person in people_by_surname(name)
    ]
    return tuple(sorted((pair for pair in scored if pair[1] >= at_least), key=lambda pair: (-pair[1], pair[0].key)))


@cache
def _terms_by_office() -> Mapping[tuple[str, str], tuple[tuple[KnownPerson, KnownOffice], ...]]:
    terms: dict[tuple[str, str], list[tuple[KnownPerson, KnownOffice]]] = defaultdict(list)
    for person in known_people():
        for office in person.offices:
            terms[office.country, office.office].append((person, office))
    return {key: tuple(values) for key, values in terms.items()}


def holders(country: str, office: str, on: date) -> tuple[KnownPerson, ...]:
    """Return who held an office of a country on a day, as far as known; the latest to start comes first.

    A date of less than a day counts from its first and to its last day. Open terms count as lasting: after their
    `known_until` (see `KnownOffice`) they are a guess.
    """
    day = on.isoformat()
    found = [
        (office_term.start, person)
        for person, office_term in _terms_by_office().get((country, office), ())
        if office_term.start <= day and day <= _last_day(office_term.end)
    ]
    return tuple(dict.fromkeys(person for _, person in sorted(found, key=lambda pair: pair[0], reverse=True)))


def _last_day(partial: str) -> str:
    """The latest day of a partial date, as text that compares with ISO days; an open end never comes."""
    if not partial:
        return "9999"
    return partial + {4: "-12-31", 7: f"-{_LAST_MONTH_DAY}"}.get(len(partial), "")
