"""Pages of lists and their addresses."""

from __future__ import annotations

from collections.abc import Iterator

from django import template
from django.core.paginator import Page
from django.template import RequestContext

from articles.web.addresses import address_with

register = template.Library()


@register.filter
def page_numbers(page: Page) -> Iterator[int | str]:
    """The numbers to offer: the ends, those around this page, and dots between."""
    return page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)


@register.simple_tag(takes_context=True)
def list_address(context: RequestContext, **changes: str) -> str:
    """The address of this list with parameters changed; an empty value takes one out."""
    return address_with(context["request"], **changes)
