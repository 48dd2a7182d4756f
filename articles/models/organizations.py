"""Organisations as shown: derived from mentions by `articles.records`."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from articles.models.meetings import MeetingQuerySet, Participation
from articles.models.people import begins_words


class OrganizationQuerySet(models.QuerySet["Organization"]):
    def visible(self) -> Self:
        return self.filter(hidden=False)

    def by_name(self) -> Self:
        return self.order_by("sort_name", "pk")

    def of_country(self, code: str) -> Self:
        return self.filter(country=code)

    def called(self, key: str) -> Self:
        """Bodies that have a name with exactly this folded form."""
        return self.filter(pk__in=OrganizationName.objects.filter(key=key).values("organization"))

    def named(self, key: str) -> Self:
        """Bodies with a name in which every word of the folded `key` begins a word."""
        return self.filter(pk__in=OrganizationName.objects.filter(begins_words("key", key)).values("organization"))

    def international(self) -> Self:
        return self.filter(country="")

    def with_meeting_count(self, meetings: MeetingQuerySet | None = None) -> Self:
        """With `meeting_count`: the visible meetings (among `meetings`) in which they or people acting for them sit."""
        theirs = Participation.objects.visible().of_organization(models.OuterRef("pk")).order_by()
        if meetings is not None:
            theirs = theirs.filter(meeting__in=meetings)
        in_one_group = theirs.annotate(group=models.Value(1)).values("group")
        counted = in_one_group.annotate(number=models.Count("meeting", distinct=True)).values("number")
        return self.annotate(meeting_count=Coalesce(models.Subquery(counted), 0))


class Organization(models.Model):
    """A body that took part in a meeting, or for which somebody acted.

    The number is that of the mention stored first. `country` is empty for an international body, whose entry
    in `articles.reference.bodies` is `reference_key`. `portfolio`: of a ministry (`foreign affairs`, `defence`).
    """

    id = models.PositiveBigIntegerField(primary_key=True)
    name = models.CharField(_("name"), max_length=300)
    country = models.CharField(_("country"), max_length=2, blank=True)
    portfolio = models.CharField(max_length=60, blank=True)
    reference_key = models.CharField(max_length=120, blank=True)
    sort_name = models.CharField(max_length=300)
    search_text = models.TextField(blank=True)
    hidden = models.BooleanField(default=False)
    read = models.JSONField(default=dict, blank=True)

    objects = OrganizationQuerySet.as_manager()

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        indexes = [models.Index(fields=["sort_name", "id"], name="organization_by_name")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("articles:organization", args=[self.pk, self.slug])

    @property
    def slug(self) -> str:
        return slugify(self.name) or "organisation"


class OrganizationName(models.Model):
    """A form of a body's name. `key` is folded: blind to case, accents and script."""

    organization = models.ForeignKey(Organization, on_delete=models.CASCADE, related_name="names")
    form = models.CharField(max_length=300)
    script = models.CharField(max_length=10)
    language = models.CharField(max_length=8, blank=True)
    key = models.CharField(max_length=300, db_index=True)

    class Meta:
        verbose_name = _("name")
        verbose_name_plural = _("names")
        ordering = ["organization_id", "form"]
        constraints = [models.UniqueConstraint(fields=["organization", "form"], name="organization_name_once")]

    def __str__(self) -> str:
        return self.form
