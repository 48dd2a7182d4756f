"""The pages for what went wrong: each says what to do next."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import requires_csrf_token
from django.views.defaults import server_error

__all__ = ["bad_request", "gone", "not_found", "page_not_found", "permission_denied", "server_error"]


def not_found(request: HttpRequest, message: str = "") -> HttpResponse:
    message = message or _("There is no page at this address. It may have been mistyped.")
    return _answer(request, 404, _("Not found"), message)


def gone(request: HttpRequest, reason: str) -> HttpResponse:
    message = _("This record is no longer shown: %(reason)s") % {"reason": reason} if reason else ""
    return _answer(request, 410, _("No longer here"), message or _("This record is no longer shown."))


@requires_csrf_token
def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    message = _("The site cannot make sense of this address. Start again from one of the lists.")
    return _answer(request, 400, _("Bad request"), message)


@requires_csrf_token
def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    message = _("This page is for editors who are signed in with the right to see it.")
    return _answer(request, 403, _("Not allowed"), message)


@requires_csrf_token
def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return not_found(request)


def _answer(request: HttpRequest, status: int, title: str, message: str) -> HttpResponse:
    return render(request, "error.html", {"title": title, "message": message, "status": status}, status=status)
