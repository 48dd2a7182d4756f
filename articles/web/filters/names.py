"""The filters of the lists of people and organisations."""

from __future__ import annotations

from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _

from articles.models import Organization, Person
from articles.records.search import matching
from articles.web.filters.fields import ChoiceFilter, CountryFilter, WordsFilter
from articles.web.filters.naming import sounding_like

BY_NAME, BY_MEETINGS = "name", "meetings"


class NamedFilter(django_filters.FilterSet):
    """What people and organisations share: words of a name in any script, the country, the order."""

    q = WordsFilter(label=_("Name"), method="with_name")
    country = CountryFilter(label=_("Country"), method="in_country")
    sort = ChoiceFilter(
        label=_("Order"),
        choices=[(BY_NAME, _("by name")), (BY_MEETINGS, _("most meetings first"))],
        method="already_applied",
    )

    @property
    def form(self) -> Any:
        """The form, offering the countries that the records have."""
        if not hasattr(self, "_form"):
            codes = self.queryset.exclude(country="").order_by().values_list("country", flat=True).distinct()
            super().form.fields["country"].offer(codes, self.data.getlist("country"))
        return self._form

    def filter_queryset(self, queryset: Any) -> Any:
        found = super().filter_queryset(queryset).with_meeting_count()
        if self.form.cleaned_data["sort"] == BY_MEETINGS:
            return found.order_by("-meeting_count", "sort_name", "pk")
        return found.by_name()

    def already_applied(self, queryset: Any, name: str, value: Any) -> Any:
        """Of a field that only says in which order the list is."""
        return queryset

    def with_name(self, queryset: Any, name: str, words: str) -> Any:
        return matching(queryset, words)

    def in_country(self, queryset: Any, name: str, code: str) -> Any:
        return queryset.of_country(code)


class PersonFilter(NamedFilter):
    """`sounds_alike` tells that nobody is called so and those are listed whose names sound like it."""

    q = WordsFilter(label=_("Name or office"), method="with_name")
    sounds_alike = False

    def with_name(self, queryset: Any, name: str, words: str) -> Any:
        found = super().with_name(queryset, name, words)
        if found.exists():
            return found
        alike = sounding_like(queryset, words)
        self.sounds_alike = alike.exists()
        return alike

    class Meta:
        model = Person
        fields: list[str] = []


class OrganizationFilter(NamedFilter):
    class Meta:
        model = Organization
        fields: list[str] = []
