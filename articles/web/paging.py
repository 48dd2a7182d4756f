"""Lists in pages. A page that does not exist is told with a way on, never replaced in silence by another."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.core.paginator import EmptyPage, Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.web.addresses import address_with

PER_PAGE = 50
NUMBER = re.compile(r"[0-9]{1,9}", re.ASCII)


@dataclass(frozen=True)
class NoSuchPage:
    """What to tell, and the address of the last page that there is."""

    message: str
    last_number: int
    last_address: str


def page_of(request: HttpRequest, rows: QuerySet) -> Page | NoSuchPage:  # type: ignore[type-arg]
    """Return the page that the query asks for (`page=1` if it does not), or why there is none."""
    paginator = Paginator(rows, PER_PAGE)
    asked = request.GET.get("page") or "1"
    try:
        if NUMBER.fullmatch(asked):
            return paginator.page(asked)
        problem = _("“%(page)s” is not a page number.") % {"page": asked[:20]}
    except EmptyPage:
        problem = ngettext(
            "There is no page %(page)s: the list has %(count)s page.",
            "There is no page %(page)s: the list has %(count)s pages.",
            paginator.num_pages,
        ) % {"page": asked, "count": paginator.num_pages}
    last = paginator.num_pages
    return NoSuchPage(problem, last, address_with(request, page=str(last) if last > 1 else ""))
