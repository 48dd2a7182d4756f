from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.models import Article, Meeting, MeetingCountry, Person, Report
from articles.web.country_counts import CountryCount, country_counts

NEWEST = 10
ANNOUNCED = 4
MOST_COUNTRIES = 24


@dataclass(frozen=True)
class Figures:
    """What the site holds. Only confirmed meetings, and what is of them, count."""

    meetings: int
    unconfirmed: int
    reports: int
    articles: int
    people: int
    countries: int


def home(request: HttpRequest) -> HttpResponse:
    countries = country_counts(MeetingCountry.objects.visible().filter(meeting__needs_review=False))
    today = timezone.localdate()
    meetings = Meeting.objects.visible()
    context = {
        "newest": list(meetings.begun(today).newest_first().for_rows()[:NEWEST]),
        "announced": list(meetings.announced(today).oldest_first().for_rows()[:ANNOUNCED]),
        "figures": _figures(countries),
        "countries": countries[:MOST_COUNTRIES],
        "today": today,
    }
    return render(request, "home.html", context)


def _figures(countries: list[CountryCount]) -> Figures:
    meetings = Meeting.objects.visible()
    confirmed = meetings.confirmed()
    return Figures(
        meetings=confirmed.count(),
        unconfirmed=meetings.filter(needs_review=True).count(),
        reports=Report.objects.current().filter(meeting__in=confirmed).count(),
        articles=Article.objects.visible().count(),
        people=Person.objects.visible().count(),
        countries=len(countries),
    )
