"""The filters of the list of meetings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import django_filters
from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models import Meeting, MeetingCountry, Organization, Person
from articles.models.choices import Mode, Status
from articles.records.addresses import whereabouts_organization, whereabouts_person
from articles.records.search import matching
from articles.web.filters.fields import (
    ChoiceFilter,
    CountriesFilter,
    CountryFilter,
    DayFilter,
    RecordsFilter,
    TickFilter,
    WordsFilter,
)
from articles.web.filters.naming import Naming, organizations_named, people_named

ALL_OF, ANY_OF = "all", "any"
NEWEST, OLDEST = "newest", "oldest"


class MeetingFilterForm(forms.Form):
    """Checks what no field can by itself: the order of the days, and whom a name fits.

    `several_officials`, `several_organizations`: whom a name fits, where it fits more than one.
    """

    several_officials: Naming[Person] | None = None
    several_organizations: Naming[Organization] | None = None

    def clean_official(self) -> Person | None:
        found = self._named("official", people_named, _("No official here is called “%(name)s”."))
        self.several_officials = found if found and found.only is None else None
        return found.only if found else None

    def clean_organization(self) -> Organization | None:
        found = self._named("organization", organizations_named, _("No organisation here is called “%(name)s”."))
        self.several_organizations = found if found and found.only is None else None
        return found.only if found else None

    def clean(self) -> dict[str, Any]:
        chosen = super().clean() or self.cleaned_data
        first, last = chosen.get("date_from"), chosen.get("date_to")
        if first and last and first > last:
            self.add_error("date_to", _("The last day is before the first. Change one of the two."))
        return chosen

    @property
    def asks_back(self) -> bool:
        """A name fits several: the reader has to choose before there is a list."""
        return bool(self.several_officials or self.several_organizations)

    def _named(self, field: str, look_up: Callable[[str], Naming[Any]], nobody: Any) -> Naming[Any] | None:
        words = self.cleaned_data[field]
        if not words:
            return None
        found = look_up(words)
        if not found.records:
            raise forms.ValidationError(nobody, "nobody", {"name": words})
        return found


class MeetingFilter(django_filters.FilterSet):
    """Visible meetings; without any filter all of them, newest first."""

    country = CountriesFilter(label=_("Countries taking part"), method="with_countries")
    countries = ChoiceFilter(
        label=_("If several"),
        choices=[(ALL_OF, _("all")), (ANY_OF, _("any"))],
        method="already_applied",
    )
    official = WordsFilter(label=_("Official, by name"), method="with_official")
    person = RecordsFilter(
        label=_("Official"), visible=Person.objects.visible(), whereabouts=whereabouts_person, method="with_people"
    )
    organization = WordsFilter(label=_("Organisation, by name"), method="with_organization")
    body = RecordsFilter(
        label=_("Organisation"),
        visible=Organization.objects.visible(),
        whereabouts=whereabouts_organization,
        method="with_bodies",
    )
    held_in = CountryFilter(label=_("Held in"), method="in_country")
    date_from = DayFilter(label=_("From"), method="already_applied")
    date_to = DayFilter(label=_("To"), method="already_applied")
    undated = TickFilter(label=_("Also those without a date"), method="already_applied")
    mode = ChoiceFilter(label=_("Format"), choices=[("", _("any")), *Mode.choices], field_name="mode")
    status = ChoiceFilter(label=_("Status"), choices=[("", _("any")), *Status.choices], field_name="status")
    words = WordsFilter(label=_("Words"), method="with_words")
    sort = ChoiceFilter(
        label=_("Order"),
        choices=[(NEWEST, _("newest first")), (OLDEST, _("oldest first"))],
        method="already_applied",
    )

    class Meta:
        model = Meeting
        fields: list[str] = []
        form = MeetingFilterForm

    @property
    def form(self) -> MeetingFilterForm:
        """The form, offering the countries that meetings have."""
        if not hasattr(self, "_form"):
            form = super().form
            form.fields["country"].offer(
                {row["country"]: row["meetings"] for row in MeetingCountry.objects.visible().counted()},
                self.data.getlist("country"),
            )
            held_in = self.queryset.exclude(place_country="").order_by().values_list("place_country", flat=True)
            form.fields["held_in"].offer(held_in.distinct(), self.data.getlist("held_in"))
        return self._form

    def filter_queryset(self, queryset: models.QuerySet[Meeting]) -> models.QuerySet[Meeting]:
        found = self._of_days(super().filter_queryset(queryset))
        return found.oldest_first() if self.form.cleaned_data["sort"] == OLDEST else found.newest_first()

    def undated_left_out(self) -> int:
        """Return how many meetings would be listed too if those without a date were asked for."""
        chosen = self.form.cleaned_data
        if chosen["undated"] or not (chosen["date_from"] or chosen["date_to"]):
            return 0
        return super().filter_queryset(self.queryset).undated().count()

    def _of_days(self, queryset: Any) -> Any:
        chosen = self.form.cleaned_data
        first, last = chosen["date_from"], chosen["date_to"]
        if not (first or last):
            return queryset
        found = queryset.overlapping(first, last)
        return found | queryset.undated() if chosen["undated"] else found

    def already_applied(self, queryset: Any, name: str, value: Any) -> Any:
        """Of a field that only says how another one, or the whole list, is meant."""
        return queryset

    def with_countries(self, queryset: Any, name: str, codes: list[str]) -> Any:
        if self.form.cleaned_data["countries"] == ANY_OF:
            return queryset.with_any_country(codes)
        return queryset.with_all_countries(codes)

    def with_official(self, queryset: Any, name: str, official: Person) -> Any:
        return queryset.of_person(official.pk)

    def with_people(self, queryset: Any, name: str, people: list[Person]) -> Any:
        for person in people:
            queryset = queryset.of_person(person.pk)
        return queryset

    def with_organization(self, queryset: Any, name: str, organization: Organization) -> Any:
        return queryset.of_organization(organization.pk)

    def with_bodies(self, queryset: Any, name: str, bodies: list[Organization]) -> Any:
        for body in bodies:
            queryset = queryset.of_organization(body.pk)
        return queryset

    def in_country(self, queryset: Any, name: str, code: str) -> Any:
        return queryset.held_in(code)

    def with_words(self, queryset: Any, name: str, words: str) -> Any:
        return matching(queryset, words)
