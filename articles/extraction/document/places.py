"""Places of datelines, looked up in the gazetteer."""

from __future__ import annotations

from typing import Literal, cast

from articles.reference.countries import country_forms
from articles.reference.media import media_forms
from articles.reference.places import Place, place, place_forms

_Language = Literal["en", "ru"]


def country_named(printed: str, language: str) -> str | None:
    """ISO code of the country that a name is, None for any other name."""
    form = country_forms(cast("_Language", language)).get(_key(printed))
    if form is None or form.kind not in ("name", "abbreviation"):
        return None
    return form.code


def place_named(printed: str, language: str) -> Place | None:
    """The place of the gazetteer that a name is; ambiguous names count, since a dateline is no running text."""
    form = place_forms(cast("_Language", language)).get(_key(printed))
    return place(form.key) if form else None


def is_agency(printed: str, language: str) -> bool:
    """Whether a name is that of a news agency or paper."""
    return _key(printed) in media_forms(cast("_Language", language))


def _key(printed: str) -> str:
    return " ".join(printed.split()).casefold()
