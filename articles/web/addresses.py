"""Addresses of lists: the page asked for, with parameters of its query set or taken out."""

from __future__ import annotations

from django.http import HttpRequest, QueryDict


def address_with(request: HttpRequest, **changes: str) -> str:
    """Return the address of the request with parameters set; an empty value takes the parameter out."""
    query = _filled(request)
    for name, value in changes.items():
        query.pop(name, None)
        if value:
            query[name] = value
    return _address(request, query)


def address_without(request: HttpRequest, name: str, value: str) -> str:
    """Return the address with one value of a parameter taken out; back to the first page, since the list is another."""
    query = _filled(request)
    query.setlist(name, [other for other in query.getlist(name) if other != value])
    query.pop("page", None)
    return _address(request, query)


def _filled(request: HttpRequest) -> QueryDict:
    """Without the parameters that a form sends for fields left empty."""
    query = QueryDict(mutable=True)
    for name, values in request.GET.lists():
        query.setlist(name, [value for value in values if value])
    return query


def _address(request: HttpRequest, query: QueryDict) -> str:
    encoded = query.urlencode()
    return f"{request.path}?{encoded}" if encoded else request.path


def address_choosing(request: HttpRequest, typed: str, name: str, value: str) -> str:
    """Return the address with a value added in place of what was typed into another parameter."""
    query = _filled(request)
    for parameter in (typed, "page"):
        query.pop(parameter, None)
    query.appendlist(name, value)
    return _address(request, query)
