from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from articles.models import Meeting, Report
from articles.records.addresses import whereabouts_meeting
from articles.web import permanent
from articles.web.corrections import corrections_of
from articles.web.differences import differences
from articles.web.filters import MeetingFilter
from articles.web.listing import filtered_list
from articles.web.sides import sides_of

MOST_OTHERS = 8


def meetings(request: HttpRequest) -> HttpResponse:
    filters = MeetingFilter(request.GET, Meeting.objects.visible().for_rows())
    return filtered_list(request, "meetings.html", filters)


def meeting(request: HttpRequest, number: int, slug: str = "") -> HttpResponse:
    found = permanent.find(request, number, Meeting.objects.visible().for_rows(), whereabouts_meeting)
    if isinstance(found, HttpResponse):
        return found
    participants = list(found.participations.all())
    reports = list(Report.objects.of_meeting(found.pk).with_article())
    context = {
        "meeting": found,
        "sides": sides_of(participants),
        "reports": reports,
        "differences": differences(found.differs, reports),
        "corrections": corrections_of(found, participants),
        "others": _others_of_these_people(found),
        "today": timezone.localdate(),
    }
    return render(request, "meeting.html", context)


def _others_of_these_people(meeting: Meeting) -> list[Meeting]:
    visible = Meeting.objects.visible().exclude(pk=meeting.pk)
    return list(visible.sharing_a_person(meeting.pk).newest_first().for_rows()[:MOST_OTHERS])
