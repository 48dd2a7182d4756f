"""Countries of the world and the printed forms that name them, in English and Russian."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal

from articles.reference.tables import rows

Language = Literal["en", "ru"]
FormKind = Literal["name", "adjective", "people", "abbreviation", "compound"]


@dataclass(frozen=True, slots=True)
class Country:
    """A country; see data/sources/countries.txt for which there are.

    `code` is ISO 3166-1 alpha-2 (XK: Kosovo), `region` a continent, `status` one of member, observer (of the United
    Nations), partially recognised, associated, territory. `capital_key` and `government_key` are keys of places:
    the government key differs where ministries sit elsewhere (NL: the-hague-nl).
    """

    code: str
    name_en: str
    official_en: str
    name_ru: str
    official_ru: str
    region: str
    status: str
    capital_key: str
    government_key: str


@dataclass(frozen=True, slots=True)
class CountryForm:
    """One printed form. `text` has the capitals of print: an abbreviation counts only if the case agrees (US, not us).

    `kind` is name, adjective, people (inhabitants), abbreviation or compound (`азербайджано-`, hyphen included).
    `ambiguous` says that the form often means something else (a given name, a common word, another place); `others`
    are further countries of the same form, `code` being the usual one.
    """

    text: str
    code: str
    kind: FormKind
    ambiguous: bool
    others: tuple[str, ...]


@cache
def _countries() -> Mapping[str, Country]:
    return {cells[0]: Country(*cells) for cells in rows("countries.tsv")}


def country(code: str) -> Country:
    """Return the country of an ISO 3166-1 alpha-2 code. Raises KeyError, naming the code, if there is none."""
    try:
        return _countries()[code]
    except KeyError:
        raise KeyError(f"no country has the code {code!r}; codes are ISO 3166-1 alpha-2 in capitals") from None


def all_countries() -> tuple[Country, ...]:
    """Return all countries, ordered by code."""
    return tuple(_countries().values())


@cache
def country_forms(language: Language) -> Mapping[str, CountryForm]:
    """Return every printed form of every country in one language, by its casefolded spelling.

    Words of a form are parted by single spaces. Russian forms stand in all cases, with ё and with е.
    """
    forms: dict[str, CountryForm] = {}
    for key, text, code, kind, ambiguous, others in rows(f"country_forms_{language}.tsv"):
        forms[key] = CountryForm(text, code, _kind(kind), bool(ambiguous), tuple(filter(None, others.split(","))))
    return MappingProxyType(forms)


def _kind(kind: str) -> FormKind:
    match kind:
        case "name" | "adjective" | "people" | "abbreviation" | "compound":
            return kind
    raise ValueError(f"unknown kind of country form: {kind!r}")
