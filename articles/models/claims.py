"""Claims: what one article says. Never deleted, never edited; a claim that a later reading no longer makes is kept
with `current` off, so that numbers, addresses and human decisions go on pointing at something.

The links `person`, `organization` and `meeting` are derived: they say which record holds the claim now.
"""

from __future__ import annotations

from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article
from articles.models.choices import MeetingKind, Mode, Origin, Status
from articles.models.dates import DatedModel


class ClaimQuerySet(models.QuerySet):  # type: ignore[type-arg]
    def current(self) -> Self:
        """Claims that the last reading of a visible article makes, and those that an editor added."""
        return self.filter(current=True, article__withdrawn_at__isnull=True)


class Mention(models.Model):
    """A person or body as one article names it: all its occurrences there, which the reading found to be one.

    `name`: base form; `base_forms`: the candidates, best first. `occurrences`: [[start, end, printed], …].
    `title`: the office as printed, in base form. `country`: the state acted for. `body`: the body acted for.
    `known_key`: the entry of `articles.reference` (an international body). Derived, beside the links to records:
    `surname_key` and `body_key`, the blocks in which people and bodies are compared (`articles.records.blocks`), and
    `known_person`, the entry of `articles.reference.people` that it can mean.
    """

    class Kind(models.TextChoices):
        PERSON = "person", _("person")
        ORGANIZATION = "organization", _("organisation")

    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="mentions")
    kind = models.CharField(max_length=15, choices=Kind)
    origin = models.CharField(max_length=10, choices=Origin, default=Origin.READ)
    current = models.BooleanField(default=True)
    name = models.CharField(max_length=300)
    latin = models.CharField(max_length=300, blank=True)
    base_forms = models.JSONField(default=list)
    occurrences = models.JSONField(default=list)
    version = models.PositiveIntegerField(default=1, help_text=_("Version of the text to which positions refer"))
    start = models.PositiveIntegerField(null=True, blank=True)
    title = models.CharField(max_length=500, blank=True)
    country = models.CharField(max_length=2, blank=True)
    body = models.CharField(max_length=300, blank=True)
    known_key = models.CharField(max_length=100, blank=True)
    bare = models.BooleanField(default=False, help_text=_("Only a surname or only a first name"))
    surname_key = models.CharField(max_length=60, blank=True, db_index=True)
    body_key = models.CharField(max_length=60, blank=True, db_index=True)
    known_person = models.CharField(max_length=100, blank=True, db_index=True)
    person = models.ForeignKey(
        "articles.Person", on_delete=models.SET_NULL, null=True, blank=True, related_name="mentions"
    )
    organization = models.ForeignKey(
        "articles.Organization", on_delete=models.SET_NULL, null=True, blank=True, related_name="mentions"
    )
    acting_for = models.ForeignKey(
        "articles.Organization",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="officials",
        help_text=_("The body for which this person acts"),
    )

    objects = ClaimQuerySet.as_manager()

    class Meta:
        verbose_name = _("mention")
        verbose_name_plural = _("mentions")
        indexes = [models.Index(fields=["article", "current"], name="mention_of_article")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(person__isnull=True) | models.Q(organization__isnull=True),
                name="mention_of_one_record",
            )
        ]

    def __str__(self) -> str:
        return self.name


class ReportQuerySet(ClaimQuerySet):
    def of_meeting(self, meeting: Any) -> Self:
        """The reports that a reader of the meeting sees. `meeting`: a number or an expression."""
        return self.current().filter(meeting=meeting)

    def count_as_value(self) -> Self:
        """One row with one number, for a subquery."""
        return self.order_by().values("meeting").annotate(number=models.Count("pk")).values("number")

    def with_article(self) -> Self:
        """With their articles in brief, oldest first."""
        articles = models.Prefetch("article", Article.objects.in_brief())
        return self.prefetch_related(articles).order_by("article__sort_date", "pk")


class Report(DatedModel):
    """One article's claim of one meeting, as that article says it.

    `evidence`: [[start, end], …] of the sentences that say so, in the article's text of that `version`; `quotes`
    are their words, kept beside so that they stand when a text is replaced. `event`: the visit or
    summit named, {kind, words, start, end}, or empty. `reason`: which rule read it and what makes it doubtful.
    """

    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, related_name="reports")
    origin = models.CharField(max_length=10, choices=Origin, default=Origin.READ)
    current = models.BooleanField(default=True)
    kind = models.CharField(max_length=15, choices=MeetingKind, default=MeetingKind.TALKS)
    place_name = models.CharField(max_length=200, blank=True)
    place_key = models.CharField(max_length=100, blank=True)
    place_country = models.CharField(max_length=2, blank=True)
    place_method = models.CharField(max_length=20, blank=True)
    mode = models.CharField(max_length=10, choices=Mode, default=Mode.UNKNOWN)
    status = models.CharField(max_length=10, choices=Status, default=Status.HELD)
    main = models.BooleanField(default=True)
    event = models.JSONField(default=dict, blank=True)
    evidence = models.JSONField(default=list)
    quotes = models.JSONField(default=list)
    version = models.PositiveIntegerField(default=1, help_text=_("Version of the text to which positions refer"))
    confidence = models.FloatField(default=1.0)
    reason = models.TextField(blank=True)
    meeting = models.ForeignKey(
        "articles.Meeting", on_delete=models.SET_NULL, null=True, blank=True, related_name="reports"
    )

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("report")
        verbose_name_plural = _("reports")
        indexes = [models.Index(fields=["article", "current"], name="report_of_article")]
        constraints = [
            *DatedModel.date_constraints("report"),
            models.CheckConstraint(
                condition=models.Q(confidence__gte=0.0, confidence__lte=1.0), name="report_confidence_is_a_share"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article}: {self.get_kind_display()} {self.date_words}".strip()


class Party(models.Model):
    """Who takes part by a report: a mention, or an unnamed party by its words (`his Polish counterpart`).

    `country`: the state represented, empty for an official of an international body.
    """

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="parties")
    origin = models.CharField(max_length=10, choices=Origin, default=Origin.READ)
    current = models.BooleanField(default=True)
    position = models.PositiveSmallIntegerField()
    mention = models.ForeignKey(Mention, on_delete=models.PROTECT, null=True, blank=True, related_name="parties")
    words = models.CharField(max_length=500, blank=True)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    country = models.CharField(max_length=2, blank=True)
    number = models.PositiveSmallIntegerField(null=True, blank=True)
    role = models.CharField(max_length=40, blank=True)
    side = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        ordering = ["report_id", "position", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(mention__isnull=False) | ~models.Q(words="") | ~models.Q(country=""),
                name="party_is_somebody",
            )
        ]

    def __str__(self) -> str:
        return str(self.mention) if self.mention else self.words
