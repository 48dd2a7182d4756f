"""Cities and towns, and the seats of state that stand for them (the Kremlin: Moscow), in English and Russian."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from articles.reference.countries import Language, country
from articles.reference.tables import rows


@dataclass(frozen=True, slots=True)
class Place:
    """A city or town. `country` is ISO 3166-1 alpha-2; `kind` says why it is known: capital, government (seat of
    ministries outside the capital), seat (of an international body), host (of summits), residence, city.
    """

    key: str
    name_en: str
    name_ru: str
    country: str
    is_capital: bool
    kind: str


@dataclass(frozen=True, slots=True)
class PlaceForm:
    """One printed form of a place. An `ambiguous` one is often a common word, a personal name, a country or another
    place: it counts only with a preposition or a dateline.
    """

    text: str
    key: str
    ambiguous: bool

    @property
    def place(self) -> Place:
        """The place that the form names."""
        return place(self.key)


@dataclass(frozen=True, slots=True)
class Seat:
    """A printed form of a residence or customary seat of a head of state, government, ministry or parliament.

    A meeting there took place in `place_key`. `is_body` says that the name also stands for the institution (`the
    Kremlin said`).
    """

    text: str
    place_key: str
    country: str
    is_body: bool


@cache
def _places() -> Mapping[str, Place]:
    return {
        key: Place(key, name_en, name_ru, code, bool(is_capital), kind)
        for key, name_en, name_ru, code, is_capital, kind in rows("places.tsv")
    }


def place(key: str) -> Place:
    """Return the place of a key such as `baku-az`. Raises KeyError, naming the key, if there is none."""
    try:
        return _places()[key]
    except KeyError:
        raise KeyError(f"no place has the key {key!r}") from None


def all_places() -> tuple[Place, ...]:
    """Return all places, ordered by key."""
    return tuple(_places().values())


def capital(code: str) -> Place:
    """Return the capital of a country (ISO 3166-1 alpha-2). Raises KeyError for an unknown country."""
    return place(country(code).capital_key)


def government_seat(code: str) -> Place:
    """Return where the ministries of a country are: the capital, save for a few countries (NL: The Hague)."""
    return place(country(code).government_key)


@cache
def place_forms(language: Language) -> Mapping[str, PlaceForm]:
    """Return every printed form of every place in one language, by its casefolded spelling; Russian in all cases."""
    forms = rows(f"place_forms_{language}.tsv")
    return MappingProxyType({form: PlaceForm(text, key, bool(ambiguous)) for form, text, key, ambiguous in forms})


@cache
def seat_forms(language: Language) -> Mapping[str, Seat]:
    """Return every printed form of every seat of state in one language, by its casefolded spelling.

    English forms stand without the article; Russian forms in all cases.
    """
    forms = rows(f"seat_forms_{language}.tsv")
    return MappingProxyType({form: Seat(text, key, code, bool(body)) for form, text, key, code, body in forms})
