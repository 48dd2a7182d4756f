"""Permanent addresses: a number leads to the record that holds it now, under the slug it has now, or says why not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar
from urllib.parse import unquote

from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.translation import gettext as _

from articles.records.addresses import Gone
from articles.web.errors import gone, not_found

Record = TypeVar("Record", bound=models.Model)


class NumberConverter:
    """A record's number in an address; what a database could not hold is no number."""

    regex = "[0-9]{1,18}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


def find(
    request: HttpRequest, number: int, visible: models.QuerySet[Record], whereabouts: Callable[[int], Any]
) -> Record | HttpResponse:
    """Return the record of this number, or the answer to give instead: 301, 404 or 410."""
    record = visible.filter(pk=number).first() or whereabouts(number)
    if record is None:
        name = visible.model._meta.verbose_name
        return not_found(request, _("There is no %(record)s number %(number)s.") % {"record": name, "number": number})
    if isinstance(record, Gone):
        return gone(request, record.reason)
    return _moved(request, record.get_absolute_url()) or record


def _moved(request: HttpRequest, address: str) -> HttpResponse | None:
    if request.path == unquote(address):
        return None
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)
