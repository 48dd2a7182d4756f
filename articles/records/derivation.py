"""Deriving the records shown from stored claims, reference data and what people decided.

People first, then bodies (some are there only for those who act for them), then meetings. Each step reads whole closed
blocks, computes in pure functions what should stand, and writes the difference.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from django.db import transaction

from articles.models import Article, Meeting, Mention, Organization, Person, Place, Report
from articles.records.claims import chunks
from articles.records.facts import ReportFact
from articles.records.meeting_rows import MeetingsWritten, write_meetings
from articles.records.meeting_scope import Reports, closed_reports, touched_reports
from articles.records.organization_rows import write_organizations
from articles.records.people_rows import write_people
from articles.records.rows import delete
from articles.records.scope import body_blocks, keys_of, people_blocks, set_blocks

REBUILD_BLOCKS = 500
REBUILD_REPORTS = 2_000


@dataclass(frozen=True)
class Derived:
    """What became of the meetings of the articles in question; all numbers are counts of meetings but the last.

    `held_back`: something of the meeting is kept from showing by a removal or a correction. `names_open`: mentions
    that take part in a meeting and whose person is not decided.
    """

    meetings_new: int = 0
    meetings_changed: int = 0
    meetings_unchanged: int = 0
    held_back: int = 0
    names_open: int = 0

    def __add__(self, other: Derived) -> Derived:
        return Derived(
            self.meetings_new + other.meetings_new,
            self.meetings_changed + other.meetings_changed,
            self.meetings_unchanged + other.meetings_unchanged,
            self.held_back + other.held_back,
            self.names_open + other.names_open,
        )


def derive(*, articles: Collection[int]) -> Derived:
    """Derive anew every record that the claims of these articles (by number) touch."""
    with transaction.atomic():
        surnames_left, body_keys_left = set_blocks(articles)
        surnames, body_keys = keys_of(articles)
        people_of = people_blocks(surnames | surnames_left)
        people = write_people(people_of)
        body_keys |= body_keys_left
        body_keys |= {key for number in people.moved if (key := people_of.mentions[number].body_key)}
        bodies = write_organizations(body_blocks(body_keys), people.links)
        touched = touched_reports(articles, people.moved | bodies.moved, people.relabelled, bodies.relabelled)
        reports = closed_reports(touched)
        meetings = write_meetings(reports)
        delete(Person, people.unwanted)
        delete(Organization, bodies.unwanted)
    asked = frozenset(articles)
    return _count([report for report in reports.facts.values() if report.article.id in asked], reports, meetings)


def rebuild() -> Derived:
    """Derive every record anew. Changes nothing where all is as it should be."""
    with transaction.atomic():
        set_blocks(Article.objects.values_list("pk", flat=True))
        people: set[int] = set()
        bodies: set[int] = set()
        links: dict[int, int | None] = {}
        for surnames in _every("surname_key"):
            written = write_people(people_blocks(surnames))
            people |= written.unwanted
            links |= written.links
        for keys in _every("body_key"):
            bodies |= write_organizations(body_blocks(keys), links).unwanted
        derived = _rebuild_meetings()
        people |= set(Person.objects.filter(mentions__isnull=True).values_list("pk", flat=True))
        unclaimed = Organization.objects.filter(mentions__isnull=True, officials__isnull=True)
        bodies |= set(unclaimed.values_list("pk", flat=True))
        delete(Person, people)
        delete(Organization, bodies)
    return derived


def _every(column: str) -> list[set[str]]:
    """All blocks, some hundreds at a time."""
    keys = Mention.objects.exclude(**{column: ""}).values_list(column, flat=True)
    return [set(chunk) for chunk in chunks(keys, REBUILD_BLOCKS)]


def _rebuild_meetings() -> Derived:
    derived = Derived()
    done: set[int] = set()
    for chunk in chunks(Report.objects.values_list("pk", flat=True), REBUILD_REPORTS):
        todo = set(chunk) - done
        if todo:
            reports = closed_reports(todo)
            meetings = write_meetings(reports)
            derived += _count([fact for n, fact in reports.facts.items() if n not in done], reports, meetings)
            done |= reports.facts.keys()
    delete(Meeting, set(Meeting.objects.filter(reports__isnull=True).values_list("pk", flat=True)))
    delete(Place, set(Place.objects.filter(meeting__isnull=True).values_list("pk", flat=True)))
    return derived


def _count(asked: Collection[ReportFact], reports: Reports, written: MeetingsWritten) -> Derived:
    """Count the meetings of the reports asked for."""
    home = {report: number for number, meeting in written.meetings.items() for report in meeting.reports}
    numbers = {home[report.id] for report in asked if report.id in home}
    return Derived(
        meetings_new=len(numbers & written.new),
        meetings_changed=len(numbers & written.changed),
        meetings_unchanged=len(numbers - written.new - written.changed),
        held_back=sum(report.removed for report in asked)
        + sum(_is_held_back(written, number, reports) for number in numbers),
        names_open=len(
            {
                party.mention
                for report in asked
                if report.visible
                for party in report.shown_parties
                if party.mention is not None and reports.cast[party.mention].ident[0] == "mention"
            }
        ),
    )


def _is_held_back(written: MeetingsWritten, number: int, reports: Reports) -> bool:
    """An editor removed a participant, or set a value that is not the one read."""
    for report in (reports.facts[member] for member in written.meetings[number].reports):
        entries = [*report.corrections, *(entry for party in report.parties for entry in party.corrections)]
        if any(party.removed for party in report.parties) or any(entry.as_set != entry.as_read for entry in entries):
            return True
    return False
