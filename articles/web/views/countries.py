from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Meeting, MeetingCountry, Organization, Person
from articles.models.meetings import MeetingQuerySet
from articles.web.country_counts import country_counts
from articles.web.country_names import country_name, is_country
from articles.web.errors import not_found

MOST_MEETINGS = 10
MOST_OFFICIALS = 20
MOST_PARTNERS = 20
MOST_PLACES = 12


@dataclass(frozen=True)
class CountryRow:
    code: str
    name: str
    meetings: int
    held_in: int
    people: int


@dataclass(frozen=True)
class PairSide:
    code: str
    name: str
    officials: list[Person]


def countries(request: HttpRequest) -> HttpResponse:
    taken_part = {row["country"]: row["meetings"] for row in MeetingCountry.objects.visible().counted()}
    held_in = _counts(Meeting.objects.visible(), "place_country")
    people = _counts(Person.objects.visible(), "country")
    rows = [
        CountryRow(code, country_name(code), taken_part.get(code, 0), held_in[code], people[code])
        for code in {*taken_part, *held_in, *people} - {""}
    ]
    return render(request, "countries.html", {"rows": sorted(rows, key=lambda row: row.name)})


def country(request: HttpRequest, code: str) -> HttpResponse:
    answer = _elsewhere(request, "articles:country", [code])
    if answer:
        return answer
    meetings = Meeting.objects.visible().with_any_country([code])
    held_here = Meeting.objects.visible().held_in(code)
    officials = Person.objects.visible().of_country(code)
    context = {
        "code": code,
        "name": country_name(code),
        "meeting_count": meetings.count(),
        "meetings": list(meetings.newest_first().for_rows()[:MOST_MEETINGS]),
        "official_count": officials.count(),
        "officials": list(
            officials.with_meeting_count().order_by("-meeting_count", "sort_name", "pk")[:MOST_OFFICIALS]
        ),
        "partners": country_counts(MeetingCountry.objects.visible().beside(code))[:MOST_PARTNERS],
        "bodies": _bodies(meetings),
        "held_count": held_here.count(),
        "places": list(held_here.counted_by_place()[:MOST_PLACES]),
        "today": timezone.localdate(),
    }
    return render(request, "country.html", context)


def pair(request: HttpRequest, code: str, other: str) -> HttpResponse:
    codes = sorted({code.upper(), other.upper()})
    if len(codes) == 1:
        return _elsewhere(request, "articles:country", [code]) or redirect("articles:country", codes[0], permanent=True)
    answer = _elsewhere(request, "articles:pair", [code, other], wanted=codes)
    if answer:
        return answer
    meetings = Meeting.objects.visible().with_all_countries(codes)
    context = {
        "sides": [_pair_side(code, meetings) for code in codes],
        "codes": codes,
        "meeting_count": meetings.count(),
        "meetings": list(meetings.newest_first().for_rows()[:MOST_MEETINGS]),
        "places": list(meetings.counted_by_place()[:MOST_PLACES]),
        "today": timezone.localdate(),
    }
    return render(request, "pair.html", context)


def _elsewhere(
    request: HttpRequest, page: str, codes: list[str], *, wanted: list[str] | None = None
) -> HttpResponse | None:
    """Return 404 if a code is none, 301 if the codes are not in capitals or in order, None if all is well."""
    wanted = wanted or [code.upper() for code in codes]
    unknown = next((code for code in wanted if not is_country(code)), None)
    if unknown is not None:
        message = _("“%(code)s” is not a country code. Codes have two letters (ISO 3166-1), such as AZ.")
        return not_found(request, message % {"code": unknown[:20]})
    return None if wanted == codes else redirect(page, *wanted, permanent=True)


def _pair_side(code: str, meetings: MeetingQuerySet) -> PairSide:
    people = Person.objects.visible().taking_part_in(meetings, code)
    return PairSide(code, country_name(code), list(people[:MOST_OFFICIALS]))


def _bodies(meetings: MeetingQuerySet) -> list[Organization]:
    counted = Organization.objects.visible().international().with_meeting_count(meetings)
    return list(counted.filter(meeting_count__gt=0).order_by("-meeting_count", "sort_name", "pk")[:MOST_PARTNERS])


def _counts(rows: QuerySet[Any], column: str) -> Counter[str]:
    """Return {value: rows} of a column."""
    counted = rows.order_by().values(column).annotate(number=Count("pk"))
    return Counter({row[column]: row["number"] for row in counted})
