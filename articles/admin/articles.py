"""Articles: what came with a text or was read of its head can be corrected; the text and its reading are shown."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles.admin.correcting import CorrectingAdmin
from articles.admin.days import DatedForm
from articles.admin.reading import ReadOnlyInline, in_quotes
from articles.models import Article, Mention, Report

READING = ("source", "outcome", "what_was_odd", "rules_version", "loaded_at", "read_at")


class ArticleForm(DatedForm):
    days_field = "published"
    days_columns = {
        "words": "published_words",
        "earliest": "published_earliest",
        "latest": "published_latest",
        "precision": "published_precision",
    }

    class Meta:
        model = Article
        fields = (
            "title", "publisher", "language",
            "published_words", "published_earliest", "published_latest", "published_precision",
        )  # fmt: skip


class ReportInline(ReadOnlyInline):
    model = Report
    fields = ("meeting", "words", "date_words", "place_name", "status", "confidence", "current")
    readonly_fields = ("words",)
    verbose_name_plural = _("meetings read from this article")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("meeting")

    @admin.display(description=_("words"))
    def words(self, report: Report) -> SafeString:
        return in_quotes(report.quotes)


class MentionInline(ReadOnlyInline):
    model = Mention
    fields = ("name", "kind", "title", "country", "person", "organization", "current")
    verbose_name_plural = _("people and organisations that this article names")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("person", "organization")


@admin.register(Article)
class ArticleAdmin(CorrectingAdmin):
    form = ArticleForm
    list_display = ("__str__", "publisher", "language", "sort_date", "outcome", "loaded_at", "reading_requested_at")
    list_filter = ("outcome", "language", ("withdrawn_at", admin.EmptyFieldListFilter), "rules_version")
    ordering = ("-sort_date", "-pk")
    search_fields = ("title", "source")
    actions = ("read_again",)
    fieldsets = (
        (None, {"fields": ("title", "publisher", "language")}),
        (
            _("Published"),
            {"fields": ("published_words", ("published_earliest", "published_latest"), "published_precision")},
        ),
        (_("Your correction"), {"fields": ("why", "corrections_so_far")}),
        (_("How it was read"), {"fields": READING}),
        (_("Text"), {"fields": ("whole_text",)}),
    )
    readonly_fields = (*READING, "whole_text", "corrections_so_far")
    inlines = (ReportInline, MentionInline)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return super().get_queryset(request).defer("text", "extraction")

    def get_search_results(self, request: HttpRequest, queryset: QuerySet[Any], search_term: str) -> Any:
        return admin.ModelAdmin.get_search_results(self, request, queryset, search_term)

    @admin.display(description=_("warnings"))
    def what_was_odd(self, article: Article) -> SafeString | str:
        return format_html_join("", "{}. ", ((line.rstrip("."),) for line in article.warnings)) or "—"

    @admin.display(description=_("text"))
    def whole_text(self, article: Article) -> SafeString:
        return format_html('<div class="article-text" lang="{}">{}</div>', article.language, article.text)

    @admin.action(description=_("Read the selected articles again"), permissions=["change"])
    def read_again(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        count = queryset.update(reading_requested_at=timezone.now())
        text = ngettext(
            "%(count)d article is marked: load_articles --requested reads it again.",
            "%(count)d articles are marked: load_articles --requested reads them again.",
            count,
        )
        messages.success(request, text % {"count": count})
