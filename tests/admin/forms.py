"""Filling in a page of the admin as a browser would: what it shows is sent back, but for what is changed."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.test import Client


def shown(response: HttpResponse) -> dict[str, Any]:
    """Return what the form of a page would send if nothing was changed."""
    context = response.context
    data = _values(context["adminform"].form)
    for inline in context["inline_admin_formsets"]:
        formset = inline.formset
        data |= _values(formset.management_form)
        for form in formset.forms:
            data |= _values(form)
    return data


def _values(form: Any) -> dict[str, Any]:
    values = {}
    for bound in form:
        value = bound.value()
        if value is True:
            value = "on"
        if value not in (None, False):
            values[bound.html_name] = getattr(value, "pk", value)
    return values


def submit(desk: Client, address: str, **changes: Any) -> HttpResponse:
    """Open a change page, change some fields (None: as if unticked or emptied), save; return the answer."""
    data = shown(desk.get(address)) | changes
    return desk.post(address, {name: value for name, value in data.items() if value is not None})
