"""What all lists with filters have in common: the form, its errors, the page, the chips."""

from __future__ import annotations

from typing import Any

import django_filters
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.web.chips import chips
from articles.web.paging import NoSuchPage, page_of


def filtered_list(
    request: HttpRequest, template: str, filters: django_filters.FilterSet, context: dict[str, Any] | None = None
) -> HttpResponse:
    """Answer with a page of the list; with 400, the form and its messages where a value or the page is wrong."""
    context = {"filters": filters, "form": filters.form, "today": timezone.localdate(), **(context or {})}
    if not filters.is_valid():
        return render(request, template, context, status=400)
    context["chips"] = chips(request, filters)
    if getattr(filters.form, "asks_back", False):
        return render(request, template, context)
    page = page_of(request, filters.qs)
    if isinstance(page, NoSuchPage):
        return render(request, template, {**context, "no_such_page": page}, status=400)
    return render(request, template, {**context, "page": page})
