"""Places of datelines, looked up in the gazetteer."""

from __future__ import annotations

from typing import Literal, cast

from articles.reference.countries import country_forms


def country_named(printed: str, language: str) -> str | None:
    """ISO code of the country that a name is, None for any other name or one that is mostly something else."""
    form = country_forms(cast("Literal['en', 'ru']", language)).get(" ".join(printed.split()).casefold())
    if form is None or form.kind not in ("name", "abbreviation"):
        return None
    return form.code


def place_named(printed: str, language: str, country: str | None = None) -> None:
    """The place that a name is; of several the one in `country`, else the best known."""
    return None
