"""Countries to choose by name, where a record keeps a code."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Field
from django.utils.translation import gettext_lazy as _

from articles.reference.countries import all_countries

COUNTRY_COLUMNS = frozenset({"country", "place_country"})


def choices() -> list[tuple[str, Any]]:
    """Return (code, name) of all countries by name, the empty one first."""
    return [
        ("", _("none, or an international body")),
        *sorted(((c.code, c.name_en) for c in all_countries()), key=_name),
    ]


def country_field(column: Field[Any, Any]) -> forms.ChoiceField:
    """Return the form field for a column that holds a country's code."""
    return forms.ChoiceField(label=column.verbose_name, choices=choices, required=False)


def _name(choice: tuple[str, str]) -> str:
    return choice[1]
