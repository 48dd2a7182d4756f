"""Meetings as shown: derived from reports by `articles.records`."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from articles.models.choices import MeetingKind, Mode, Origin, Status
from articles.models.claims import Report
from articles.models.dates import UNDATED, DatedModel


class MeetingQuerySet(models.QuerySet["Meeting"]):
    def visible(self) -> Self:
        """Meetings that at least one visible report, or an editor, vouches for."""
        return self.filter(hidden=False)

    def confirmed(self) -> Self:
        """Those that count in headline figures: not marked `needs review`."""
        return self.filter(needs_review=False)

    def newest_first(self) -> Self:
        return self.order_by("-sort_date", "-pk")

    def begun(self, today: date) -> Self:
        """Meetings that are not wholly in the future."""
        return self.exclude(earliest__gt=today)

    def announced(self, today: date) -> Self:
        """Planned meetings that can still take place."""
        return self.filter(status=Status.PLANNED, latest__gte=today)

    def oldest_first(self) -> Self:
        """By the day, those without any day last: they are no older than the others."""
        return self.order_by(models.Case(models.When(sort_date=UNDATED, then=1), default=0), "sort_date", "pk")

    def for_rows(self) -> Self:
        """With all that a row of a list shows, in a fixed number of queries."""
        reports = Report.objects.of_meeting(models.OuterRef("pk"))
        return (
            self.select_related("place")
            .annotate(report_count=Coalesce(models.Subquery(reports.count_as_value()), 0))
            .prefetch_related(models.Prefetch("participations", Participation.objects.with_parties()), "countries")
        )

    def of_person(self, number: int) -> Self:
        """Meetings in which the person takes part."""
        return self.filter(pk__in=Participation.objects.filter(person=number).values("meeting"))

    def of_organization(self, number: int) -> Self:
        """Meetings in which the body takes part itself, or somebody who acts for it."""
        return self.filter(pk__in=Participation.objects.of_organization(number).values("meeting"))

    def sharing_a_person(self, meeting: int) -> Self:
        """Meetings in which somebody takes part who takes part in this one."""
        people = Participation.objects.filter(meeting=meeting, person__isnull=False).values("person")
        return self.filter(pk__in=Participation.objects.filter(person__in=people).values("meeting"))

    def with_any_country(self, codes: Iterable[str]) -> Self:
        """Meetings in which at least one of the countries takes part."""
        return self.filter(pk__in=MeetingCountry.objects.filter(country__in=list(codes)).values("meeting"))

    def with_all_countries(self, codes: Iterable[str]) -> Self:
        """Meetings in which every one of the countries takes part."""
        found = self
        for code in codes:
            found = found.with_any_country([code])
        return found

    def held_in(self, country: str) -> Self:
        return self.filter(place_country=country)

    def counted_by_place(self) -> models.QuerySet[Meeting, dict[str, Any]]:
        """Rows {place__name, place_country, meetings} of the towns where they were, the most frequent first."""
        towns = self.filter(place__isnull=False).order_by().values("place__name", "place_country")
        return towns.annotate(meetings=models.Count("pk")).order_by("-meetings", "place__name")

    def undated(self) -> Self:
        """Meetings of which no report gives a day that is known with its year."""
        return self.filter(earliest__isnull=True)

    def overlapping(self, first: date | None, last: date | None) -> Self:
        """Meetings whose possible days overlap the span; those without a date never do."""
        found = self.filter(earliest__isnull=False)
        if first:
            found = found.filter(latest__gte=first)
        if last:
            found = found.filter(earliest__lte=last)
        return found


class Meeting(DatedModel):
    """One event in which representatives of two or more sides talked, were to talk, or called it off.

    The number is that of the report stored first. `sort_date` orders what has no exact day: its last possible day,
    else the first publication, else `UNDATED`. `differs`: {field: [{value, article}, …]} where reports contradict.
    `read` holds what the reports give for correctable columns.
    """

    id = models.PositiveBigIntegerField(primary_key=True)
    kind = models.CharField(_("kind"), max_length=15, choices=MeetingKind, default=MeetingKind.TALKS)
    place = models.ForeignKey("articles.Place", on_delete=models.PROTECT, null=True, blank=True)
    place_country = models.CharField(_("held in"), max_length=2, blank=True)
    place_method = models.CharField(max_length=20, blank=True)
    mode = models.CharField(_("mode"), max_length=10, choices=Mode, default=Mode.UNKNOWN)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.HELD)
    main = models.BooleanField(_("reported as news"), default=True)
    confidence = models.FloatField(_("confidence"), default=1.0)
    needs_review = models.BooleanField(_("needs review"), default=False)
    reason = models.TextField(_("reason"), blank=True)
    sort_date = models.DateField(default=UNDATED, editable=False)
    first_published = models.DateField(null=True, blank=True)
    title = models.CharField(_("title"), max_length=500, blank=True)
    search_text = models.TextField(blank=True)
    differs = models.JSONField(default=dict, blank=True)
    hidden = models.BooleanField(default=False)
    read = models.JSONField(default=dict, blank=True)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        indexes = [
            models.Index(fields=["-sort_date", "-id"], name="meeting_newest"),
            models.Index(fields=["earliest", "latest"], name="meeting_days"),
            models.Index(fields=["place_country"], name="meeting_held_in"),
            models.Index(fields=["mode"], name="meeting_mode"),
            models.Index(fields=["status"], name="meeting_status"),
        ]
        constraints = [*DatedModel.date_constraints("meeting")]

    def __str__(self) -> str:
        return self.title or f"{self._meta.verbose_name} {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("articles:meeting", args=[self.pk, self.slug])

    @property
    def slug(self) -> str:
        from_title = "".join(c if c.isalnum() else "-" for c in self.title.lower())
        return "-".join(filter(None, from_title.split("-")))[:80] or "meeting"


class MeetingCountryQuerySet(models.QuerySet["MeetingCountry"]):
    def visible(self) -> Self:
        return self.filter(meeting__hidden=False)

    def beside(self, country: str) -> Self:
        """The other countries of the meetings in which `country` takes part."""
        its_meetings = MeetingCountry.objects.filter(country=country).values("meeting")
        return self.filter(meeting__in=its_meetings).exclude(country=country)

    def counted(self) -> models.QuerySet[MeetingCountry, dict[str, Any]]:
        """Rows {country, meetings}, the most frequent first."""
        return self.values("country").annotate(meetings=models.Count("meeting")).order_by("-meetings", "country")


class MeetingCountry(models.Model):
    """A country that takes part in a meeting (not: the country it is held in)."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="countries")
    country = models.CharField(max_length=2)

    objects = MeetingCountryQuerySet.as_manager()

    class Meta:
        verbose_name = _("country taking part")
        verbose_name_plural = _("countries taking part")
        ordering = ["meeting_id", "country"]
        constraints = [models.UniqueConstraint(fields=["meeting", "country"], name="meeting_country_once")]
        indexes = [models.Index(fields=["country", "meeting"], name="meetings_of_country")]

    def __str__(self) -> str:
        return self.country


class ParticipationQuerySet(models.QuerySet["Participation"]):
    def visible(self) -> Self:
        return self.filter(meeting__hidden=False)

    def with_parties(self) -> Self:
        """With the records that a participant points at, in the order of the meeting."""
        return self.select_related("person", "organization", "acting_for").order_by("meeting_id", "position", "pk")

    def of_organization(self, number: Any) -> Self:
        """Of the body itself, and of whoever acts for it."""
        return self.filter(models.Q(organization=number) | models.Q(acting_for=number))

    def beside_person(self, number: int) -> Self:
        """Of the others in the person's meetings; `same_side` tells whether for the same country or body."""
        own = Participation.objects.filter(meeting=models.OuterRef("meeting"), person=number)
        return (
            self.filter(meeting__in=Participation.objects.filter(person=number).values("meeting"))
            .exclude(person=number)
            .annotate(same_side=models.Exists(own.filter(_acts_for_the_same())))
        )


def _acts_for_the_same() -> models.Q:
    """Two participants are of one side: one country, or, without any, one body acted for."""
    country = models.Q(country=models.OuterRef("country")) & ~models.Q(country="")
    body = models.Q(country="", acting_for=models.OuterRef("acting_for"))
    return country | body


class Participation(models.Model):
    """Who took part in a meeting: a person, a body, or a party that no article names.

    `party` is the claim that says so (the oldest, where several do): corrections and removals hold to it.
    `country`: the state represented; `body`: the international body acted for; `title`: the office of that day.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="participations")
    party = models.ForeignKey("articles.Party", on_delete=models.CASCADE, related_name="participations")
    origin = models.CharField(max_length=10, choices=Origin, default=Origin.READ)
    position = models.PositiveSmallIntegerField()
    person = models.ForeignKey(
        "articles.Person", on_delete=models.CASCADE, null=True, blank=True, related_name="participations"
    )
    organization = models.ForeignKey(
        "articles.Organization", on_delete=models.CASCADE, null=True, blank=True, related_name="participations"
    )
    acting_for = models.ForeignKey(
        "articles.Organization", on_delete=models.SET_NULL, null=True, blank=True, related_name="representations"
    )
    words = models.CharField(_("as printed"), max_length=500, blank=True)
    country = models.CharField(_("country"), max_length=2, blank=True)
    title = models.CharField(_("office"), max_length=500, blank=True)
    role = models.CharField(_("part in the meeting"), max_length=40, blank=True)
    number = models.PositiveSmallIntegerField(null=True, blank=True)
    side = models.PositiveSmallIntegerField(null=True, blank=True)
    read = models.JSONField(default=dict, blank=True)

    objects = ParticipationQuerySet.as_manager()

    class Meta:
        verbose_name = _("participant")
        verbose_name_plural = _("participants")
        ordering = ["meeting_id", "position", "pk"]
        indexes = [models.Index(fields=["person", "meeting"], name="meetings_of_person")]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "party"], name="party_takes_part_once"),
            models.UniqueConstraint(
                fields=["meeting", "person"], condition=models.Q(person__isnull=False), name="person_takes_part_once"
            ),
            models.UniqueConstraint(
                fields=["meeting", "organization"],
                condition=models.Q(organization__isnull=False),
                name="organization_takes_part_once",
            ),
            models.CheckConstraint(
                condition=models.Q(person__isnull=True) | models.Q(organization__isnull=True),
                name="participant_is_one_party",
            ),
            models.CheckConstraint(
                condition=models.Q(person__isnull=False)
                | models.Q(organization__isnull=False)
                | ~models.Q(words="")
                | ~models.Q(country=""),
                name="participant_is_somebody",
            ),
        ]

    def __str__(self) -> str:
        return str(self.person or self.organization or self.words)
