"""What the frame of every page needs: the site's name, which part one is in, addresses."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from django import template
from django.conf import settings
from django.db import models
from django.template import RequestContext
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from articles.web.addresses import address_choosing, address_with

register = template.Library()

# Characters that turn the direction of whatever is printed after them, the frame of the page included.
DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@register.simple_tag
def site_name() -> str:
    return settings.SITE_NAME


@register.simple_tag(takes_context=True)
def here(context: RequestContext, page: str) -> SafeString | str:
    """Mark the link of the navigation that leads to the part of the site one is in."""
    path = getattr(context.get("request"), "path", "")
    address = reverse(f"articles:{page}")
    inside = path == address if page == "home" else path.startswith(address)
    if not inside:
        return ""
    return format_html(' aria-current="{}"', "page" if path == address else "true")


@register.simple_tag(takes_context=True)
def page_address(context: RequestContext, number: int) -> str:
    """The address of another page of the list, with its filters."""
    return address_with(context["request"], page=str(number) if number > 1 else "")


@register.simple_tag(takes_context=True)
def choice_address(context: RequestContext, typed: str, name: str, record: models.Model) -> str:
    """The address of the list with this record instead of the name that was typed."""
    return address_choosing(context["request"], typed, name, str(record.pk))


@register.simple_tag(takes_context=True)
def canonical(context: RequestContext) -> str:
    """The whole address of this page, without parameters left empty."""
    request = context["request"]
    return request.build_absolute_uri(address_with(request))


@register.inclusion_tag("parts/correct.html", takes_context=True)
def correct(context: RequestContext, record: models.Model) -> dict[str, Any]:
    """`Correct this`, for editors who may."""
    meta = record._meta
    user = getattr(context.get("request"), "user", None)
    if user is None or not user.is_staff or not user.has_perm(f"{meta.app_label}.change_{meta.model_name}"):
        return {}
    try:
        return {"address": reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[record.pk])}
    except NoReverseMatch:
        return {}


@register.filter
def without_direction(text: object) -> str:
    """The text without characters that turn its direction: for titles and attributes, which cannot be isolated."""
    return DIRECTION.sub("", str(text))


@register.filter
def web_address(address: str) -> str:
    """The address if it leads to a web page; nothing else may become a link."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in ("http", "https") and parts.netloc else ""
