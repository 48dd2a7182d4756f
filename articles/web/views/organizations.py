from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.models import Meeting, MeetingCountry, Organization, Person
from articles.records.addresses import whereabouts_organization
from articles.web import permanent
from articles.web.corrections import corrections_of
from articles.web.country_counts import country_counts
from articles.web.filters import OrganizationFilter
from articles.web.listing import filtered_list

MOST_MEETINGS = 15
MOST_PEOPLE = 30
MOST_COUNTRIES = 20


def organizations(request: HttpRequest) -> HttpResponse:
    filters = OrganizationFilter(request.GET, Organization.objects.visible())
    return filtered_list(request, "organizations.html", filters)


def organization(request: HttpRequest, number: int, slug: str = "") -> HttpResponse:
    found = permanent.find(request, number, Organization.objects.visible(), whereabouts_organization)
    if isinstance(found, HttpResponse):
        return found
    meetings = Meeting.objects.visible().of_organization(found.pk)
    people = Person.objects.visible().acting_for(found.pk)
    countries = country_counts(MeetingCountry.objects.filter(meeting__in=meetings).exclude(country=found.country))
    context = {
        "organization": found,
        "names": sorted({name.form for name in found.names.all()} - {found.name}),
        "meeting_count": meetings.count(),
        "meetings": list(meetings.newest_first().for_rows()[:MOST_MEETINGS]),
        "people": list(people[:MOST_PEOPLE]),
        "countries": countries[:MOST_COUNTRIES],
        "corrections": corrections_of(found),
        "today": timezone.localdate(),
    }
    return render(request, "organization.html", context)
