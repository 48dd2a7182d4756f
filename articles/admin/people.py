"""People: their name and country can be corrected; mentions and offices show where they come from."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.admin.correcting import CorrectingAdmin
from articles.admin.reading import ReadOnlyInline
from articles.models import Mention, OfficeCitation, Person


class MentionInline(ReadOnlyInline):
    model = Mention
    fk_name = "person"
    fields = ("article", "name", "title", "country", "body")
    verbose_name_plural = _("mentions: the articles that name this person")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("article")


class OfficeInline(ReadOnlyInline):
    model = OfficeCitation
    fields = ("title", "country", "body", "article", "cited_on")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("article")


@admin.register(Person)
class PersonAdmin(CorrectingAdmin):
    list_display = ("name", "country", "office", "name_is_guess")
    list_filter = ("name_is_guess", "hidden", "country")
    ordering = ("sort_name", "pk")
    search_fields = ("search_text",)
    fields = ("name", "country", "why", "native_name", "office", "name_is_guess", "corrections_so_far")
    readonly_fields = ("native_name", "office", "name_is_guess", "corrections_so_far")
    inlines = (OfficeInline, MentionInline)
