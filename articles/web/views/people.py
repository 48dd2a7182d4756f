from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.models import Meeting, Participation, Person, PersonName
from articles.records.addresses import whereabouts_person
from articles.web import permanent
from articles.web.corrections import corrections_of
from articles.web.filters import PersonFilter
from articles.web.listing import filtered_list
from articles.web.offices import offices_of

MOST_MEETINGS = 15
MOST_MET = 30


@dataclass(frozen=True)
class Met:
    """Another person of the same meetings. `same_side`: for the same country or body, so it was no counterpart."""

    person: Person
    meetings: int
    same_side: bool


def people(request: HttpRequest) -> HttpResponse:
    return filtered_list(request, "people.html", PersonFilter(request.GET, Person.objects.visible()))


def person(request: HttpRequest, number: int, slug: str = "") -> HttpResponse:
    found = permanent.find(request, number, Person.objects.visible(), whereabouts_person)
    if isinstance(found, HttpResponse):
        return found
    meetings = Meeting.objects.visible().of_person(found.pk)
    met = _met(found)
    context = {
        "person": found,
        "offices": offices_of(found.offices.visible().with_article()),
        "scripts": _names_by_script(found),
        "meeting_count": meetings.count(),
        "meetings": list(meetings.newest_first().for_rows()[:MOST_MEETINGS]),
        "counterparts": [one for one in met if not one.same_side][:MOST_MET],
        "colleagues": [one for one in met if one.same_side][:MOST_MET],
        "places": list(meetings.counted_by_place()[:MOST_MET]),
        "corrections": corrections_of(found),
        "today": timezone.localdate(),
    }
    return render(request, "person.html", context)


def _met(person: Person) -> list[Met]:
    beside = Participation.objects.visible().beside_person(person.pk).filter(person__hidden=False)
    rows = beside.order_by().values("person", "same_side").annotate(meetings=Count("meeting"))
    ranked = list(rows.order_by("-meetings", "person__sort_name", "person"))
    people = Person.objects.in_bulk([row["person"] for row in ranked])
    return [Met(people[row["person"]], row["meetings"], row["same_side"]) for row in ranked]


def _names_by_script(person: Person) -> list[tuple[str, list[PersonName]]]:
    names = sorted(person.names.all(), key=lambda name: (name.script, name.form))
    return [(script, _each_form_once(group)) for script, group in groupby(names, key=lambda name: name.script)]


def _each_form_once(names: object) -> list[PersonName]:
    return list({name.form: name for name in names}.values())  # type: ignore[attr-defined]
