"""Articles: the texts, what was read from them, and whether they could be read."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models.choices import DateMethod, Precision
from articles.models.dates import UNDATED


class ArticleQuerySet(models.QuerySet["Article"]):
    def visible(self) -> Self:
        """Articles that readers may see: not withdrawn."""
        return self.filter(withdrawn_at__isnull=True)

    def asked_to_be_read_again(self) -> Self:
        return self.filter(reading_requested_at__isnull=False)

    def in_brief(self) -> Self:
        """Without all that is long."""
        return self.defer("text", "extraction", "given", "read")

    def for_rows(self) -> Self:
        """In brief, with `meeting_count`, the visible meetings it reports."""
        shown = models.Q(reports__current=True, reports__meeting__hidden=False)
        counted = self.annotate(meeting_count=models.Count("reports__meeting", filter=shown, distinct=True))
        return counted.in_brief()

    def newest_first(self) -> Self:
        """By the last day on which it can have come out; undated ones last."""
        return self.order_by("-sort_date", "-pk")


class Article(models.Model):
    """A news text under its source: its address, or the path it was loaded from.

    `published*` are the values shown: given, read, or corrected. `read` holds what the last reading gave for
    the correctable columns; `extraction` is that reading whole (never edited), by the rules of `rules_version`.
    """

    class Outcome(models.TextChoices):
        READ = "read", _("read")
        NO_MEETING = "no meeting", _("no meeting in it")
        UNSUPPORTED = "language not supported", _("language not supported")
        NOT_READABLE = "not readable", _("not readable")

    source = models.CharField(_("source"), max_length=1000, unique=True)
    url = models.URLField(_("address"), max_length=1000, blank=True)
    publisher = models.CharField(_("publisher"), max_length=200, blank=True)
    language = models.CharField(_("language"), max_length=8, blank=True)
    title = models.CharField(_("title"), max_length=500, blank=True)
    opening = models.CharField(
        max_length=200, blank=True, help_text=_("The first words of the body, for want of a title")
    )
    text = models.TextField(_("text"))
    checksum = models.CharField(_("checksum"), max_length=64, db_index=True, help_text=_("SHA-256 of the text"))
    version = models.PositiveIntegerField(_("version of the text"), default=1)

    published_words = models.CharField(_("published, as printed"), max_length=300, blank=True)
    published_earliest = models.DateField(_("published, earliest day"), null=True, blank=True)
    published_latest = models.DateField(_("published, latest day"), null=True, blank=True)
    published_precision = models.CharField(max_length=10, choices=Precision, default=Precision.UNKNOWN)
    published_method = models.CharField(max_length=20, choices=DateMethod, blank=True)
    sort_date = models.DateField(default=UNDATED, editable=False)

    given = models.JSONField(default=dict, blank=True, help_text=_("What came with the article beside its text"))
    read = models.JSONField(default=dict, blank=True, help_text=_("What the last reading gave for correctable fields"))
    extraction = models.JSONField(default=dict, blank=True)
    rules_version = models.CharField(_("version of the rules"), max_length=20, blank=True)
    outcome = models.CharField(_("outcome"), max_length=30, choices=Outcome, default=Outcome.NOT_READABLE)
    warnings = models.JSONField(_("warnings"), default=list, blank=True)

    loaded_at = models.DateTimeField(_("loaded"), auto_now_add=True)
    read_at = models.DateTimeField(_("last read"), null=True, blank=True)
    reading_requested_at = models.DateTimeField(_("asked to be read again"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    withdrawn_reason = models.CharField(_("why withdrawn"), max_length=500, blank=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        indexes = [
            models.Index(fields=["-sort_date", "-id"], name="article_newest"),
            models.Index(fields=["publisher"], name="article_publisher"),
            models.Index(fields=["outcome"], name="article_outcome"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(published_earliest__isnull=True, published_latest__isnull=True)
                | models.Q(published_earliest__isnull=False, published_latest__gte=models.F("published_earliest")),
                name="article_published_days_in_order",
            ),
            models.CheckConstraint(
                condition=models.Q(withdrawn_at__isnull=False) | models.Q(withdrawn_reason=""),
                name="article_reason_only_if_withdrawn",
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.opening or self.source

    def get_absolute_url(self) -> str:
        return reverse("articles:article", args=[self.pk])

    @property
    def is_withdrawn(self) -> bool:
        return self.withdrawn_at is not None


class ArticleVersion(models.Model):
    """A text that `load_articles --replace` put aside, with what had been read from it."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="versions")
    version = models.PositiveIntegerField()
    text = models.TextField()
    checksum = models.CharField(max_length=64)
    extraction = models.JSONField(default=dict, blank=True)
    replaced_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("earlier version")
        verbose_name_plural = _("earlier versions")
        constraints = [models.UniqueConstraint(fields=["article", "version"], name="article_version_once")]

    def __str__(self) -> str:
        return f"{self.article} ({self.version})"
