"""Parts of admin pages that only show what was read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString


def in_quotes(quotes: Iterable[str]) -> SafeString:
    """The words of an article, each sentence apart."""
    return format_html_join("", '<span class="quote">{}</span>', ((quote,) for quote in quotes))


class ReadOnlyInline(admin.TabularInline):
    """Rows that a reading made: to look at, not to change."""

    extra = 0
    can_delete = False
    show_change_link = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class ReadOnlyAdmin(admin.ModelAdmin):
    """A list of entries that are only ever added to by the program."""

    list_per_page = 50
    show_full_result_count = False
    actions = None

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
