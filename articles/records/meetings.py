"""From the reports of one meeting to what is shown of it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from articles.models.dates import UNDATED
from articles.records.agreement import Agreed, agree, date_json
from articles.records.facts import CorrectionFact, DateFact, Json, JudgementFact, ReportFact
from articles.records.occasions import Occasion, put_together
from articles.records.participants import Cast, Participant, countries_of, occasion_of, participants
from articles.records.places import PlaceShown, place_named, place_of
from articles.records.search import words_of
from articles.records.shown import shown_fields
from articles.records.titles import country_name, meeting_title


@dataclass(frozen=True, slots=True)
class Labels:
    """Names of the records that meetings speak of: number -> name, and number -> all words to find it by."""

    people: Mapping[int, str]
    bodies: Mapping[int, str]
    native: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class MeetingShown:
    """The columns of one `Meeting` (without its place), with all that hangs on it. `reports`: all that it holds."""

    number: int
    columns: Json
    place: PlaceShown | None
    rows: tuple[Participant, ...]
    countries: tuple[str, ...]
    reports: tuple[int, ...]


def meetings_of(
    reports: Sequence[ReportFact], judgements: Iterable[JudgementFact], cast: Cast, labels: Labels
) -> list[MeetingShown]:
    """Return the meetings that reports make. Reports must come with all others that could be of one meeting."""
    occasions = [occasion_of(report, cast) for report in reports if not report.removed]
    groups = put_together(occasions, judgements)
    live = [group for group in groups if any(found.report.live for found in group)]
    return [show_meeting(group, cast, labels) for group in live]


def show_meeting(group: Sequence[Occasion], cast: Cast, labels: Labels) -> MeetingShown:
    """Return what is shown of the meeting that these reports are of."""
    held = [found.report for found in group]
    visible = [report for report in held if report.visible]
    vouched = [report for report in held if report.live and report.touched]
    told = visible or vouched or [report for report in held if report.live]
    agreed = agree(told)
    corrections = [entry for report in held for entry in report.corrections]
    rows = participants(told, cast)
    columns, place = _columns(agreed, corrections)
    title = meeting_title(rows, columns["kind"], labels.people, labels.bodies)
    countries = countries_of(rows)
    columns |= {
        "title": title[:500],
        "search_text": words_of(_words(title, rows, labels, place, [*countries, columns["place_country"]])),
        "hidden": not (visible or vouched),
    }
    return MeetingShown(
        number=min(report.id for report in held),
        columns=columns,
        place=place,
        rows=tuple(rows),
        countries=tuple(countries),
        reports=tuple(sorted(report.id for report in held)),
    )


def _columns(agreed: Agreed, corrections: Sequence[CorrectionFact]) -> tuple[Json, PlaceShown | None]:
    place_read = place_of(agreed.place)
    read: Json = {
        "kind": agreed.kind,
        "date": date_json(agreed.date),
        "place": place_read.name if place_read else "",
        "place_country": agreed.place.country or (place_read.country if place_read else ""),
        "mode": agreed.mode,
        "status": agreed.status,
        "main": agreed.main,
    }
    now = shown_fields(read, corrections)
    fields_set = {entry.field for entry in corrections}
    place = place_named(now["place"], now["place_country"]) if "place" in fields_set else place_read
    if place and "place_country" not in fields_set:
        now["place_country"] = place.country or now["place_country"]
    shown_date = _date_columns(now["date"], agreed.date, is_set="date" in fields_set)
    return {
        **{field: now[field] for field in ("kind", "place_country", "mode", "status", "main")},
        **shown_date,
        "place_method": "" if "place" in fields_set else agreed.place.method,
        "confidence": agreed.confidence,
        "needs_review": agreed.needs_review,
        "reason": agreed.reason,
        "sort_date": shown_date["latest"] or agreed.first_published or UNDATED,
        "first_published": agreed.first_published,
        "differs": agreed.differs,
        "read": read,
    }, place


def _date_columns(shown: Json, read: DateFact, *, is_set: bool) -> Json:
    return {
        "date_words": shown["words"],
        "earliest": _day(shown["earliest"]),
        "latest": _day(shown["latest"]),
        "precision": shown["precision"],
        "extent": shown["extent"],
        "date_method": "set" if is_set else read.method,
        "date_base": None if is_set else read.base,
    }


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _words(
    title: str, rows: Iterable[Participant], labels: Labels, place: PlaceShown | None, countries: Iterable[str]
) -> Iterable[str]:
    """All texts by whose words a meeting is found."""
    yield title
    for row in rows:
        yield labels.people.get(row.columns["person_id"], "")
        yield labels.native.get(row.columns["person_id"], "")
        yield labels.bodies.get(row.columns["organization_id"], "")
        yield labels.bodies.get(row.columns["acting_for_id"], "")
        yield row.columns["words"]
        yield row.columns["title"]
    for code in countries:
        yield country_name(code) if code else ""
    yield place.name if place else ""
