"""Organisations: their name and country can be corrected."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.admin.correcting import CorrectingAdmin
from articles.admin.reading import ReadOnlyInline
from articles.models import Mention, Organization


class MentionInline(ReadOnlyInline):
    model = Mention
    fk_name = "organization"
    fields = ("article", "name", "country")
    verbose_name_plural = _("mentions: the articles that name this organisation")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("article")


@admin.register(Organization)
class OrganizationAdmin(CorrectingAdmin):
    list_display = ("name", "country", "portfolio")
    list_filter = ("hidden", "country")
    ordering = ("sort_name", "pk")
    search_fields = ("search_text",)
    fields = ("name", "country", "why", "portfolio", "reference_key", "corrections_so_far")
    readonly_fields = ("portfolio", "reference_key", "corrections_so_far")
    inlines = (MentionInline,)
