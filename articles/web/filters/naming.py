"""Whom a name typed by a reader fits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db import models

from articles.models import Organization, Person
from articles.models.people import PersonQuerySet
from articles.names.folding import fold
from articles.names.keys import comparison_key, surname_key

Record = TypeVar("Record", bound=models.Model)

MOST_SHOWN = 20
MOST_COMPARED = 500


@dataclass(frozen=True)
class Naming(Generic[Record]):
    """The records that a name fits, at most MOST_SHOWN; `more` tells that there are others."""

    words: str
    records: tuple[Record, ...]
    more: bool = False

    @property
    def only(self) -> Record | None:
        return self.records[0] if len(self.records) == 1 else None


def people_named(words: str) -> Naming[Person]:
    """Return whom `words` fit: those called exactly so, else those in whose name the words begin, else alike in sound.

    `Lavrov` fits every Lavrov; `Sergey Lavrov` only him, even if there is a Sergey Lavrovsky. `Мамедов` fits
    Mammadov, who was only ever printed in Latin letters.
    """
    people, key = Person.objects.visible(), fold(words)
    ways = (people.called(key), people.named(key), sounding_like(people, words))
    return _first_that_fits(words, ways)


def organizations_named(words: str) -> Naming[Organization]:
    """Return which bodies `words` fit: those called exactly so, else those in whose name the words begin."""
    bodies, key = Organization.objects.visible(), fold(words)
    return _first_that_fits(words, (bodies.called(key), bodies.named(key)))


def sounding_like(people: PersonQuerySet, words: str) -> PersonQuerySet:
    """Return the people with a name in which every word sounds like one of `words`, in whatever script or spelling."""
    sounds = set(comparison_key(words).split())
    candidates = people.filter(surname_key=surname_key(words)).prefetch_related("names")[:MOST_COMPARED]
    alike = [person.pk for person in candidates if any(sounds <= heard for heard in _sounds_of(person))]
    return people.filter(pk__in=alike)


def _sounds_of(person: Person) -> list[set[str]]:
    return [set(comparison_key(form).split()) for form in (person.name, *(name.form for name in person.names.all()))]


def _first_that_fits(words: str, ways: tuple[Any, ...]) -> Naming[Any]:
    for records in ways:
        ranked = records.with_meeting_count().order_by("-meeting_count", "sort_name", "pk")
        found = tuple(ranked[: MOST_SHOWN + 1])
        if found:
            return Naming(words, found[:MOST_SHOWN], more=len(found) > MOST_SHOWN)
    return Naming(words, ())
