"""Which reports have to be derived together: those touched, and all that could be of one meeting with one of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Exists, OuterRef, Q

from articles.models import Correction, Meeting, Mention, Organization, Participation, Party, Person, Report
from articles.records.claims import Row, chunks, read_judgements, read_reports
from articles.records.facts import JudgementFact, ReportFact
from articles.records.locks import read_locked
from articles.records.meetings import Labels
from articles.records.occasions import Drawer, Ident, Occasion
from articles.records.participants import Who, occasion_of


@dataclass
class Reports:
    """Reports, closed: none outside can be of one meeting with one inside. `cast`: who their mentions are."""

    facts: dict[int, ReportFact] = field(default_factory=dict)
    cast: dict[int, Who] = field(default_factory=dict)
    judgements: dict[int, JudgementFact] = field(default_factory=dict)


def touched_reports(
    articles: Collection[int], mentions: Collection[int], people: Collection[int], bodies: Collection[int]
) -> set[int]:
    """Return the reports of articles, those with parties among `mentions` or named in the articles, those of meetings
    of these records; and all that any of these could have been of one meeting with before."""
    found: set[int] = set()
    for chunk in chunks(articles):
        found.update(Report.objects.filter(article__in=chunk).values_list("pk", flat=True))
        found.update(Party.objects.filter(mention__article__in=chunk).values_list("report", flat=True))
    for chunk in chunks(mentions):
        found.update(Party.objects.filter(mention__in=chunk).values_list("report", flat=True))
    for chunk in chunks(people):
        found.update(Party.objects.filter(mention__person__in=chunk).values_list("report", flat=True))
    for chunk in chunks(bodies):
        of_body = Q(mention__organization__in=chunk) | Q(mention__acting_for__in=chunk)
        found.update(Party.objects.filter(of_body).values_list("report", flat=True))
    return found | _near_before(found)


def closed_reports(seed: Collection[int]) -> Reports:
    """Return these reports with all that could be of one meeting with them, locked till the transaction ends."""

    def locks(numbers: Iterable[int]) -> set[str]:
        return {f"report {number}" for number in numbers}

    return read_locked(locks(seed), lambda: _close(seed), lambda found: locks(found.facts))


def labels_of(cast: Mapping[int, Who]) -> Labels:
    """Return the names of all records that the cast belongs to."""
    people = {who.person for who in cast.values() if who.person is not None}
    bodies = {record for who in cast.values() for record in (who.organization, who.acting_for) if record is not None}
    found: dict[int, tuple[str, str]] = {}
    for chunk in chunks(people):
        rows = Person.objects.filter(pk__in=chunk).values_list("pk", "name", "native_name")
        found |= {number: (name, native) for number, name, native in rows}
    names: dict[int, str] = {}
    for chunk in chunks(bodies):
        names |= dict(Organization.objects.filter(pk__in=chunk).values_list("pk", "name"))
    return Labels(
        people={number: name for number, (name, _) in found.items()},
        native={number: native for number, (_, native) in found.items()},
        bodies=names,
    )


def _close(seed: Collection[int]) -> Reports:
    reports = Reports()
    new = set(seed)
    while new:
        facts = read_reports(new)
        cast = _read_cast(
            {
                party.mention
                for report in facts.values()
                for party in report.parties
                if party.mention is not None and party.mention not in reports.cast
            }
        )
        reports.facts |= facts
        reports.cast |= cast
        new = _linked(reports, facts) - reports.facts.keys()
    return reports


def _read_cast(mentions: set[int]) -> dict[int, Who]:
    columns = (
        "pk", "article", "article__language", "name", "title", "country", "person", "organization", "acting_for",
        "acting_for__reference_key",
    )  # fmt: skip
    return {
        row[0]: _who(row)
        for chunk in chunks(mentions)
        for row in Mention.objects.filter(pk__in=chunk).values_list(*columns)
    }


def _who(row: Row) -> Who:
    *said, reference_key = row
    return Who(*(*said, bool(reference_key)))


def _linked(reports: Reports, found: Mapping[int, ReportFact]) -> set[int]:
    """Reports that stood in one meeting with those found, were judged with them, or could be of one meeting."""
    linked: set[int] = set()
    for chunk in chunks(found):
        for entry in read_judgements("report", Q(report__in=chunk) | Q(other_report__in=chunk)):
            reports.judgements[entry.id] = entry
            linked |= {entry.first, entry.second}
    for chunk in chunks({report.meeting for report in found.values() if report.meeting is not None}):
        linked.update(Report.objects.filter(meeting__in=chunk).values_list("pk", flat=True))
    return linked | _candidates([occasion_of(report, reports.cast) for report in found.values()])


def _candidates(occasions: Iterable[Occasion]) -> set[int]:
    """Reports of the same kind that share two named parties and a month with one of these: a little more than can be
    of one meeting."""
    days: list[date] = []
    drawers: set[Drawer] = set()
    for occasion in occasions:
        if occasion.days and occasion.is_two_sided:
            days += occasion.days
            drawers |= occasion.drawers()
    return _sharing_two(days, drawers)


def _near_before(reports: Collection[int]) -> set[int]:
    """Reports that share two parties and a month with these reports as their meetings still show them.

    A report that fits two keeps these apart. Now that it says something else they may be of one meeting, and nothing
    in what it says now leads to them.
    """
    spans = {number: span for chunk in chunks(reports) for number, span in _spans_shown(chunk)}
    drawers = {
        (kind, ident, month)
        for number, ident in _parties_shown(spans)
        for kind, earliest, latest in [spans[number]]
        for month in _months(earliest, latest)
    }
    return _sharing_two([day for _, *days in spans.values() for day in days], drawers)


def _spans_shown(reports: list[int]) -> Iterable[tuple[int, tuple[str, date, date]]]:
    """The meetings of reports as they stand: kind, first and last day as read, or, where nothing was read, as set."""
    rows = Meeting.objects.filter(reports__in=reports).values_list("pk", "read", "earliest", "latest")
    for number, read, earliest, latest in rows:
        first, last = read["date"]["earliest"], read["date"]["latest"]
        if first and last:
            yield number, (read["kind"], date.fromisoformat(first), date.fromisoformat(last))
        elif earliest and latest:
            yield number, (read["kind"], earliest, latest)


def _parties_shown(meetings: Iterable[int]) -> Iterable[tuple[int, Ident]]:
    """Meetings with all who stand in them, or whom their reports claim."""
    for chunk in chunks(meetings):
        took_part = Participation.objects.filter(meeting__in=chunk)
        claimed = Party.objects.filter(report__meeting__in=chunk)
        for number, person, body in (
            *took_part.values_list("meeting", "person", "organization"),
            *claimed.values_list("report__meeting", "mention__person", "mention__organization"),
        ):
            if (ident := _ident(person, body)) is not None:
                yield number, ident


def _sharing_two(days: list[date], drawers: set[Drawer]) -> set[int]:
    """Reports that lie in the drawers of two parties in the same month."""
    shared: dict[tuple[int, int], set[Ident]] = {}
    for row in _parties_near(days, {ident for _, ident, _ in drawers}) if drawers else ():
        report, kind, earliest, latest, person, body = row
        ident = _ident(person, body)
        for month in _months(earliest, latest) if earliest else {month for _, _, month in drawers}:
            if ident is not None and (kind, ident, month) in drawers:
                shared.setdefault((report, month), set()).add(ident)
    return {report for (report, _), idents in shared.items() if len(idents) > 1}


def _ident(person: int | None, body: int | None) -> Ident | None:
    if person is not None:
        return ("person", person)
    return None if body is None else ("body", body)


def _months(earliest: date, latest: date) -> Iterable[int]:
    return range(earliest.year * 12 + earliest.month, latest.year * 12 + latest.month + 1)


def _parties_near(days: list[date], idents: set[Ident]) -> Iterable[Row]:
    """The parties of reports in these days, or dated by an editor, that are one of these people and bodies."""
    set_by_editor = Correction.objects.standing().filter(report=OuterRef("report"), field="date")
    near = Q(report__earliest__lte=max(days), report__latest__gte=min(days)) | (
        Q(report__earliest__isnull=True) & Exists(set_by_editor)
    )
    columns = (
        "report",
        "report__kind",
        "report__earliest",
        "report__latest",
        "mention__person",
        "mention__organization",
    )
    parties = Party.objects.filter(near, current=True)
    for chunk in chunks(number for kind, number in idents if kind == "person"):
        yield from parties.filter(mention__person__in=chunk).values_list(*columns)
    for chunk in chunks(number for kind, number in idents if kind == "body"):
        yield from parties.filter(mention__organization__in=chunk).values_list(*columns)
