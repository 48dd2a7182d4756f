"""The office holder of the reference tables whom a person of an article is."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date

from articles.extraction.coreference.full_names import name_words
from articles.names.comparison import JOIN, compare
from articles.reference.offices import office_kind
from articles.reference.people import KnownOffice, KnownPerson, people_by_name, people_by_surname

_YEAR_LENGTH = 4
_STILL_KNOWN = 10


def known_person(
    forms: Collection[str],
    country: str | None,
    roles: Collection[str],
    on: date | None,
    states: frozenset[str],
    language: str,
) -> KnownPerson | None:
    """The office holder of the tables with one of these names; None where several or none fit.

    `country` and `roles` are what the article says, `on` its day, `states` the states that it names.
    """
    bare = all(len(name_words(form)) == 1 for form in forms)
    found = _bearers(forms, bare=bare) or ([] if bare else _spelt_alike(forms, roles, on, states, language))
    exact = [p for p in found if _bears(p, forms)]
    fitting = exact or ([] if bare else [p for p in found if _likely(p, on, states)])
    fitting = [p for p in fitting if country is None or any(o.country == country for o in p.offices)]
    kinds = {office_kind(role, language) for role in roles}
    fitting = _narrowed(fitting, lambda person: any(o.office in kinds for o in person.offices))
    if on:
        day = on
        fitting = _narrowed(fitting, lambda person: any(in_office(o, day) for o in person.offices))
    fitting = _of_first_realm(fitting)
    if not fitting or (len(fitting) > 1 and len({o.country for p in fitting for o in p.offices}) > 1):
        return None
    if bare and (on is None or len(fitting) > 1 or not any(in_office(o, on) for o in fitting[0].offices)):
        return None
    return fitting[0]


def _bearers(forms: Collection[str], *, bare: bool) -> list[KnownPerson]:
    """Everybody in the tables who may have one of these names, each once."""
    found: dict[str, KnownPerson] = {}
    for form in forms:
        if bare:
            found.update({p.key: p for p in people_by_surname(form)})
        elif len(name_words(form)) > 1:
            found.update({p.key: p for variant in _variants(form) for p in people_by_name(variant)})
    if not found and not bare:
        longest = max(forms, key=len)
        found = {p.key: p for p in people_by_surname(longest) if _contained(p, longest)}
    return list(found.values())


def _of_first_realm(people: list[KnownPerson]) -> list[KnownPerson]:
    """The monarch of several realms, whom the tables list once for each, as that of the United Kingdom."""
    own = [p for p in people if any(o.country == "GB" for o in p.offices)]
    realms = len(people) > 1 and {p.name for p in people} == {people[0].name}
    return own if realms and own and all(o.office == "head_of_state" for p in people for o in p.offices) else people


def _spelt_alike(
    forms: Collection[str], roles: Collection[str], on: date | None, states: frozenset[str], language: str
) -> list[KnownPerson]:
    """Those whose name is spelt much alike, and who hold the very kind of office that the article says.

    Where the article has no day, only of states that it names.
    """
    kinds = {kind for role in roles if (kind := office_kind(role, language)) and kind != "official"}
    longest = max(forms, key=len)
    holding = [p for p in people_by_surname(longest) if any(_holds(o, kinds, on, states) for o in p.offices)]
    return [p for p in holding if max(compare(longest, known) for known in (p.name, *p.other_names)) >= JOIN]


def _holds(office: KnownOffice, kinds: set[str], on: date | None, states: frozenset[str]) -> bool:
    return office.office in kinds and (in_office(office, on) if on else office.country in states)


def _contained(person: KnownPerson, form: str) -> bool:
    """Whether a known name has only words of a longer printed one: `Faisal bin Farhan Al Saud`."""
    words = set(name_words(person.name))
    return len(words) > 1 and words <= set(name_words(form))


def _narrowed(people: list[KnownPerson], test: Callable[[KnownPerson], bool]) -> list[KnownPerson]:
    """Of several people those who pass a test, all of them where nobody does."""
    return ([p for p in people if test(p)] or people) if len(people) > 1 else people


def _variants(form: str) -> list[str]:
    """The name, with one word at an end left out, and the other way round (`KISHIDA Fumio`)."""
    words = form.split()
    shorter = [" ".join(words[1:]), " ".join(words[:-1])] if len(words) > 2 else [" ".join(reversed(words))]
    return [form, *shorter]


def _bears(person: KnownPerson, forms: Collection[str]) -> bool:
    """Whether a known person has this name exactly; for a bare name, this surname."""
    known = [name_words(form) for form in (person.name, person.name_ru, *person.other_names) if form]
    said = [name_words(form) for form in forms]
    full = [words for words in said if len(words) > 1]
    if full:
        return any(set(x) == set(y) for x in known for y in full)
    return any(y[0] == x[-1] for x in known for y in said)


def _likely(person: KnownPerson, on: date | None, states: frozenset[str]) -> bool:
    """For a name that agrees but in part: in office on the day or shortly before, for a state that the text names."""
    return any(
        (not o.country or o.country in states) and (on is None or in_office(o, on) or _lately(o, on))
        for o in person.offices
    )


def _lately(office: KnownOffice, on: date) -> bool:
    """Whether an office ended within the years before a day in which people are still known by it."""
    end = office.end[:_YEAR_LENGTH]
    return end.isdigit() and 0 <= on.year - int(end) <= _STILL_KNOWN


def in_office(office: object, on: date) -> bool:
    """Whether an office of the tables was held on a day, as far as its dates say."""
    day = on.isoformat()
    start, end = str(getattr(office, "start", "") or ""), str(getattr(office, "end", "") or "")
    return (not start or start <= day) and (not end or end >= day[: len(end)])


def country_of_known(known: KnownPerson, on: date | None) -> str | None:
    """The state whose office a known person held on the day, else held last; None for heads of international bodies."""
    offices = [o for o in known.offices if on is None or in_office(o, on)] or list(known.offices)
    return offices[-1].country or None
