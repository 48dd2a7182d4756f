"""Countries as pages name them."""

from __future__ import annotations

from functools import cache

from articles.reference.countries import all_countries


@cache
def names() -> dict[str, str]:
    """Return {ISO code: English name}, by name."""
    return dict(sorted(((country.code, country.name_en) for country in all_countries()), key=lambda item: item[1]))


def is_country(code: str) -> bool:
    return code in names()


def country_name(code: str) -> str:
    """Return the English name; the code itself where reference data do not have it, empty for an empty code."""
    return names().get(code, code)
