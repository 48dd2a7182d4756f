"""From what reports and editors call a place to the place shown. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from articles.names.folding import fold
from articles.records.facts import PlaceFact
from articles.reference.places import Place as KnownPlace
from articles.reference.places import place, place_forms

_LANGUAGES = ("en", "ru")


@dataclass(frozen=True, slots=True)
class PlaceShown:
    """The columns of one `Place`."""

    key: str
    name: str
    country: str
    in_gazetteer: bool


def place_of(fact: PlaceFact) -> PlaceShown | None:
    """Return the place that a report names, None if it names none (perhaps only the country)."""
    known = _known(fact.key)
    if known is not None:
        return _in_gazetteer(known)
    return place_named(fact.name, fact.country) if fact.name else None


def place_named(name: str, country: str) -> PlaceShown | None:
    """Return the place that `name` means (in English or Russian) in `country` (alpha-2 or empty), None if empty."""
    words = " ".join(name.split())
    if not fold(words):
        return None
    for language in _LANGUAGES:
        form = place_forms(language).get(words.casefold())
        known = _known(form.key) if form else None
        if known is not None and country in ("", known.country):
            return _in_gazetteer(known)
    return PlaceShown(f"{fold(words)}|{country}"[:200], words[:200], country, in_gazetteer=False)


def _known(key: str) -> KnownPlace | None:
    try:
        return place(key) if key else None
    except KeyError:
        return None


def _in_gazetteer(known: KnownPlace) -> PlaceShown:
    return PlaceShown(known.key, known.name_en, known.country, in_gazetteer=True)
