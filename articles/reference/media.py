"""News agencies, newspapers and broadcasters, and the printed forms that name them, in English and Russian."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from articles.reference.countries import Language
from articles.reference.tables import rows


@dataclass(frozen=True, slots=True)
class Media:
    """An outlet. `country`: ISO 3166-1 alpha-2 of where it is owned; `kind`: agency, newspaper, broadcaster, site."""

    key: str
    name_en: str
    name_ru: str
    country: str
    kind: str


@dataclass(frozen=True, slots=True)
class MediaForm:
    """One printed form of an outlet. An `ambiguous` one is also a common word or a name (`Report`, `Time`) or names
    several outlets: it counts only beside a word such as *told*, *agency*, *by*, or in a dateline.
    """

    text: str
    key: str
    ambiguous: bool

    @property
    def media(self) -> Media:
        """The outlet that the form names."""
        return media(self.key)


@cache
def _media() -> Mapping[str, Media]:
    return {cells[0]: Media(*cells) for cells in rows("media.tsv")}


def media(key: str) -> Media:
    """Return the outlet of a key such as `tass`. Raises KeyError, naming the key, if there is none."""
    try:
        return _media()[key]
    except KeyError:
        raise KeyError(f"no outlet has the key {key!r}") from None


def all_media() -> tuple[Media, ...]:
    """Return all outlets, ordered by key."""
    return tuple(_media().values())


@cache
def media_forms(language: Language) -> Mapping[str, MediaForm]:
    """Return every printed form of every outlet in one language, by its casefolded spelling; Russian in all cases."""
    forms = rows(f"media_forms_{language}.tsv")
    return MappingProxyType({form: MediaForm(text, key, bool(ambiguous)) for form, text, key, ambiguous in forms})
