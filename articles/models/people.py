"""People as shown: derived from mentions by `articles.records`."""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article
from articles.models.meetings import Participation


def begins_words(column: str, key: str) -> models.Q:
    """Return the condition that each word of `key` begins a word of the folded column."""
    condition = models.Q()
    for word in key.split():
        condition &= models.Q(**{f"{column}__startswith": word}) | models.Q(**{f"{column}__contains": f" {word}"})
    return condition


class PersonQuerySet(models.QuerySet["Person"]):
    def visible(self) -> Self:
        """People whom at least one visible article names."""
        return self.filter(hidden=False)

    def by_name(self) -> Self:
        return self.order_by("sort_name", "pk")

    def of_country(self, code: str) -> Self:
        """People whose latest office is of the country."""
        return self.filter(country=code)

    def called(self, key: str) -> Self:
        """People who have a name with exactly this folded form."""
        return self.filter(pk__in=PersonName.objects.filter(key=key).values("person"))

    def named(self, key: str) -> Self:
        """People with a name in which every word of the folded `key` begins a word."""
        return self.filter(pk__in=PersonName.objects.filter(begins_words("key", key)).values("person"))

    def with_meeting_count(self) -> Self:
        """With `meeting_count`: the visible meetings in which they take part."""
        taken_part = Participation.objects.visible().filter(person=models.OuterRef("pk")).order_by()
        counted = taken_part.values("person").annotate(number=models.Count("pk")).values("number")
        return self.annotate(meeting_count=Coalesce(models.Subquery(counted), 0))

    def acting_for(self, organization: int) -> Self:
        """People who act for the body, with `meeting_count` of the visible meetings in which they do."""
        for_it = models.Q(participations__acting_for=organization, participations__meeting__hidden=False)
        counted = self.filter(for_it).annotate(meeting_count=models.Count("participations"))
        return counted.order_by("-meeting_count", "sort_name", "pk")

    def taking_part_in(self, meetings: models.QuerySet[Any], country: str) -> Self:
        """People who act for the country in `meetings`, with `meeting_count` of these, the most frequent first."""
        found = self.filter(participations__meeting__in=meetings, participations__country=country)
        counted = found.annotate(meeting_count=models.Count("participations"))
        return counted.order_by("-meeting_count", "sort_name", "pk")


class Person(models.Model):
    """One official, as far as articles and editors show that it is one.

    The number is that of the mention stored first. `read` holds what the mentions give for correctable columns;
    where an editor set another value, the column has that. `sort_name` and `search_text` are folded.
    """

    id = models.PositiveBigIntegerField(primary_key=True)
    name = models.CharField(_("name"), max_length=300)
    name_is_guess = models.BooleanField(
        _("name is a guess"), default=False, help_text=_("Made from a form of another script or case")
    )
    native_name = models.CharField(_("name in another script"), max_length=300, blank=True)
    country = models.CharField(_("country"), max_length=2, blank=True)
    office = models.CharField(_("latest office"), max_length=500, blank=True)
    surname_key = models.CharField(max_length=60, blank=True, db_index=True)
    sort_name = models.CharField(max_length=300)
    search_text = models.TextField(blank=True)
    reference_key = models.CharField(max_length=120, blank=True)
    hidden = models.BooleanField(default=False)
    read = models.JSONField(default=dict, blank=True)

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        indexes = [
            models.Index(fields=["sort_name", "id"], name="person_by_name"),
            models.Index(fields=["country", "sort_name"], name="person_by_country"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("articles:person", args=[self.pk, self.slug])

    @property
    def slug(self) -> str:
        return slugify(self.name) or "person"


class PersonName(models.Model):
    """A form of a person's name. `key` is folded: blind to case, accents and script."""

    class Kind(models.TextChoices):
        BASE = "base", _("base form")
        PRINTED = "printed", _("as printed")
        GUESS = "guess", _("guess")
        SET = "set", _("set by an editor")
        REFERENCE = "reference", _("from reference data")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="names")
    form = models.CharField(max_length=300)
    kind = models.CharField(max_length=10, choices=Kind)
    script = models.CharField(max_length=10)
    language = models.CharField(max_length=8, blank=True)
    key = models.CharField(max_length=300, db_index=True)

    class Meta:
        verbose_name = _("name")
        verbose_name_plural = _("names")
        ordering = ["person_id", "kind", "form"]
        constraints = [models.UniqueConstraint(fields=["person", "form", "kind"], name="person_name_once")]

    def __str__(self) -> str:
        return self.form


class OfficeCitationQuerySet(models.QuerySet["OfficeCitation"]):
    def with_article(self) -> Self:
        """With their articles in brief."""
        return self.prefetch_related(models.Prefetch("article", Article.objects.in_brief()))

    def visible(self) -> Self:
        """Citations in articles that readers may see."""
        return self.filter(article__withdrawn_at__isnull=True)


class OfficeCitation(models.Model):
    """An office in which one article cites a person. Terms are never made up: `first cited … last cited …`.

    `kind` as in `articles.reference.offices`; `cited_on` is the article's last possible day of publication.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="offices")
    mention = models.ForeignKey("articles.Mention", on_delete=models.CASCADE, related_name="offices")
    article = models.ForeignKey("articles.Article", on_delete=models.CASCADE, related_name="offices")
    title = models.CharField(max_length=500)
    kind = models.CharField(max_length=40, blank=True)
    body = models.CharField(max_length=300, blank=True)
    country = models.CharField(max_length=2, blank=True)
    cited_on = models.DateField(null=True, blank=True)

    objects = OfficeCitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("office citation")
        verbose_name_plural = _("office citations")
        ordering = [models.F("cited_on").desc(nulls_last=True), "pk"]
        constraints = [models.UniqueConstraint(fields=["person", "mention"], name="office_cited_once")]

    def __str__(self) -> str:
        return self.title
