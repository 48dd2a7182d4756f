"""Meetings: from reports to the rows of meetings, participants, countries and places, and the links to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from articles.models import Meeting, MeetingCountry, Participation, Report
from articles.records.claims import chunks
from articles.records.meeting_scope import Reports, labels_of
from articles.records.meetings import MeetingShown, meetings_of
from articles.records.place_rows import settle_places, write_places
from articles.records.rows import Written, delete, write


@dataclass(frozen=True)
class MeetingsWritten:
    """`meetings`: what is shown now, by number; `new` and `changed`: numbers of those made, and of those changed."""

    meetings: Mapping[int, MeetingShown]
    new: frozenset[int]
    changed: frozenset[int]


def write_meetings(reports: Reports) -> MeetingsWritten:
    """Derive the meetings of closed reports and write what differs."""
    facts = list(reports.facts.values())
    shown = {
        meeting.number: meeting
        for meeting in meetings_of(facts, reports.judgements.values(), reports.cast, labels_of(reports.cast))
    }
    held = {report.meeting for report in facts if report.meeting is not None}
    standing = {row.pk: row for chunk in chunks(held | shown.keys()) for row in Meeting.objects.filter(pk__in=chunk)}
    places_before = {row.place_id for row in standing.values() if row.place_id is not None}
    places = write_places(meeting.place for meeting in shown.values() if meeting.place)
    written = write(Meeting, standing, {n: _columns(meeting, places) for n, meeting in shown.items()})
    moved = _link(reports, shown)
    parts = _write_participations(standing.keys() | shown.keys(), shown)
    countries = _write_countries(standing.keys() | shown.keys(), shown)
    delete(Meeting, written.unwanted)
    settle_places(places_before | set(places.values()))
    fresh = {number for number in written.new if all(reports.facts[r].meeting is None for r in shown[number].reports)}
    touched = written.touched | {key[0] for key in parts.touched} | {key[0] for key in countries.touched} | moved
    changed = {number for number in shown if number in touched and number not in fresh}
    return MeetingsWritten(shown, frozenset(fresh), frozenset(changed))


def _columns(meeting: MeetingShown, places: Mapping[str, int]) -> dict[str, object]:
    place = places[meeting.place.key] if meeting.place else None
    return {"id": meeting.number, "place_id": place, **meeting.columns}


def _link(reports: Reports, shown: Mapping[int, MeetingShown]) -> set[int]:
    """Point reports at their meetings; return the meetings that got another report."""
    home: dict[int, int | None] = dict.fromkeys(reports.facts)
    home |= {report: number for number, meeting in shown.items() for report in meeting.reports}
    moved = {report: number for report, number in home.items() if reports.facts[report].meeting != number}
    if moved:
        rows = [Report(pk=report, meeting_id=number) for report, number in moved.items()]
        Report.objects.bulk_update(rows, ["meeting"], batch_size=500)
    return {number for number in moved.values() if number is not None}


def _write_participations(numbers: Iterable[int], shown: Mapping[int, MeetingShown]) -> Written[Any]:
    # A row that stands for somebody else now is another row: its person may stand in a row not yet written.
    standing: dict[Any, Participation] = {
        (row.meeting_id, row.party_id, row.person_id, row.organization_id): row
        for chunk in chunks(numbers)
        for row in Participation.objects.filter(meeting__in=chunk)
    }
    wanted: dict[Any, dict[str, Any]] = {
        (number, row.party, row.columns["person_id"], row.columns["organization_id"]): {
            "meeting_id": number,
            "party_id": row.party,
            **row.columns,
        }
        for number, meeting in shown.items()
        for row in meeting.rows
    }
    return write(Participation, standing, wanted, drop=True)


def _write_countries(numbers: Iterable[int], shown: Mapping[int, MeetingShown]) -> Written[Any]:
    standing: dict[Any, MeetingCountry] = {
        (row.meeting_id, row.country): row
        for chunk in chunks(numbers)
        for row in MeetingCountry.objects.filter(meeting__in=chunk)
    }
    wanted: dict[Any, dict[str, Any]] = {
        (number, country): {"meeting_id": number, "country": country}
        for number, meeting in shown.items()
        for country in meeting.countries
    }
    return write(MeetingCountry, standing, wanted, drop=True)
