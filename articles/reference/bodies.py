"""International bodies and the printed forms that name them, in English and Russian."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from articles.reference.countries import Language
from articles.reference.tables import rows


@dataclass(frozen=True, slots=True)
class KnownBody:
    """An international body or one of its organs.

    `kind`: universal_organisation, regional, economic, financial, security, court, parliamentary, forum, and so on;
    organs have the family's name in it (un_organ, eu_institution). `seat_country` is ISO 3166-1 alpha-2 or empty.
    `member_of_family` is the key of the body that an organ belongs to, or empty.
    """

    key: str
    name_en: str
    abbreviation_en: str
    name_ru: str
    abbreviation_ru: str
    kind: str
    seat_country: str
    member_of_family: str


@dataclass(frozen=True, slots=True)
class BodyForm:
    """One printed form of a body. An abbreviation counts only in the capitals of `text`; an `ambiguous` form stands for
    other things too and needs further support.
    """

    text: str
    key: str
    ambiguous: bool

    @property
    def body(self) -> KnownBody:
        """The body that the form names."""
        return body(self.key)


@cache
def _bodies() -> Mapping[str, KnownBody]:
    return {cells[0]: KnownBody(*cells) for cells in rows("bodies.tsv")}


def body(key: str) -> KnownBody:
    """Return the body of a key such as `council-of-europe`. Raises KeyError, naming the key, if there is none."""
    try:
        return _bodies()[key]
    except KeyError:
        raise KeyError(f"no international body has the key {key!r}") from None


def all_bodies() -> tuple[KnownBody, ...]:
    """Return all bodies, ordered by key."""
    return tuple(_bodies().values())


@cache
def body_forms(language: Language) -> Mapping[str, BodyForm]:
    """Return every printed form of every body in one language, by its casefolded spelling.

    English forms stand without the article; Russian names in all cases of their head phrase.
    """
    forms = rows(f"body_forms_{language}.tsv")
    return MappingProxyType({form: BodyForm(text, key, bool(ambiguous)) for form, text, key, ambiguous in forms})
