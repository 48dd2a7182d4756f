"""The filters in force, each with the address of the list without it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import django_filters
from django import forms
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from articles.web.addresses import address_without
from articles.web.country_names import country_name
from articles.web.filters.fields import CountriesField, CountryField
from articles.web.filters.meetings import ANY_OF

NOT_CHIPS = ("sort", "countries")
"""Parameters that say how the list is meant, not what is in it."""


@dataclass(frozen=True)
class Chip:
    label: str
    value: str
    without: str


def chips(request: HttpRequest, filters: django_filters.FilterSet) -> list[Chip]:
    """Return a chip for each value of a valid filter form."""
    return list(_chips(request, filters.form))


def _chips(request: HttpRequest, form: forms.Form) -> Iterator[Chip]:
    for name, field in form.fields.items():
        value = form.cleaned_data.get(name)
        if not value or name in NOT_CHIPS:
            continue
        for one in value if isinstance(value, list) else [value]:
            raw = _as_sent(one, request, name)
            yield Chip(_label(form, name), _in_words(field, one), address_without(request, name, raw))


def _label(form: forms.Form, name: str) -> str:
    if name == "country" and form.cleaned_data.get("countries") == ANY_OF:
        return _("Any of the countries")
    return str(form.fields[name].label)


def _as_sent(value: Any, request: HttpRequest, name: str) -> str:
    """Return what stands in the address for a value: a record's number may be one that was merged since."""
    sent = request.GET.getlist(name)
    if len(sent) == 1:
        return sent[0]
    wanted = str(getattr(value, "pk", value))
    return next((one for one in sent if one.strip() == wanted), wanted)


def _in_words(field: forms.Field, value: Any) -> str:
    if isinstance(field, CountriesField | CountryField):
        return country_name(value)
    if isinstance(value, date):
        return date_format(value, "j F Y")
    if value is True:
        return ""
    if isinstance(field, forms.ChoiceField):
        return str(dict(field.choices).get(value, value))
    return str(value)
