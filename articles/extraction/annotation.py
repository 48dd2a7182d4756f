"""An Extraction as people annotate an article: names instead of numbers, dates as text, the words of evidence.

The shape is that of the annotated articles in `tests/goldset`; keys beyond it say how each value was got.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from typing import Any

from articles.extraction.types import (
    DateRead,
    Extraction,
    Meeting,
    Mention,
    Organization,
    Party,
    Person,
    PlaceRead,
    Span,
)

Annotation = dict[str, Any]


def annotate(extraction: Extraction, text: str) -> Annotation:
    """The annotation of an article; `text` is the one that was read. All values are fit for `json.dumps`."""
    return {
        "language": extraction.language,
        "published": _published(extraction.published),
        "title": extraction.title,
        "outcome": extraction.outcome,
        "persons": [_person(person) for person in extraction.persons],
        "organizations": [_organization(body) for body in extraction.organizations],
        "meetings": [_meeting(meeting, extraction, text) for meeting in extraction.meetings],
        "published_date": _date(extraction.published),
        "dateline": _place(extraction.dateline),
        "warnings": list(extraction.warnings),
        "version": extraction.version,
    }


def date_ends(read: DateRead | None) -> tuple[str | None, str | None]:
    """First and last day as `YYYY-MM-DD`, or as `YYYY-MM` or `YYYY` where the words say no more; (None, None)."""
    if read is None or read.earliest is None or read.latest is None:
        return None, None
    first, last = read.earliest, read.latest
    whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    whole_years = whole_months and first.month == 1 and last.month == 12
    long_range = read.precision == "range" and (first.year, first.month) != (last.year, last.month)
    if read.precision == "year" or (long_range and whole_years):
        return f"{first:%Y}", f"{last:%Y}"
    if read.precision in ("month", "season") or (long_range and whole_months):
        return f"{first:%Y-%m}", f"{last:%Y-%m}"
    return first.isoformat(), last.isoformat()


def _published(read: DateRead | None) -> str | None:
    """A day, or a month where the page says no more; a bare year is too little for a day of publication."""
    return None if read is None or read.precision == "year" else date_ends(read)[0]


def _person(person: Person) -> Annotation:
    return {
        "name": person.name,
        "latin": person.latin,
        "country": person.country,
        "role": person.role,
        "mentions": _surface_forms(person.mentions),
        "body": person.body,
        "bare": person.bare,
        "other_base_forms": list(person.other_base_forms),
        "spans": _spans(mention.span for mention in person.mentions),
    }


def _organization(body: Organization) -> Annotation:
    return {
        "name": body.name,
        "country": body.country,
        "mentions": _surface_forms(body.mentions),
        "key": body.key,
        "spans": _spans(mention.span for mention in body.mentions),
    }


def _meeting(meeting: Meeting, extraction: Extraction, text: str) -> Annotation:
    start, end = date_ends(meeting.date)
    return {
        "participants": _names(meeting, "person", extraction.persons),
        "organizations": _names(meeting, "organization", extraction.organizations),
        "countries": list(meeting.countries),
        "date_start": start,
        "date_end": end,
        "place": meeting.place.name if meeting.place else None,
        "place_country": meeting.place.country if meeting.place else None,
        "mode": meeting.mode,
        "status": meeting.status,
        "main": meeting.main,
        "evidence": " ".join(text[span.start : span.end] for span in meeting.evidence),
        "kind": meeting.kind,
        "confidence": meeting.confidence,
        "reason": meeting.reason,
        "parties": [_party(party) for party in meeting.parties],
        "date": _date(meeting.date),
        "place_read": _place(meeting.place),
        "event": {"kind": meeting.event.kind, "words": meeting.event.words} if meeting.event else None,
        "evidence_spans": _spans(meeting.evidence),
    }


def _names(meeting: Meeting, kind: str, entities: tuple[Person, ...] | tuple[Organization, ...]) -> list[str]:
    indices = [party.index for party in meeting.parties if party.kind == kind and party.index is not None]
    return [entities[index].name for index in dict.fromkeys(indices)]


def _party(party: Party) -> Annotation:
    return {
        "kind": party.kind,
        "index": party.index,
        "country": party.country,
        "words": party.words,
        "number": party.number,
        "role": party.role,
        "side": party.side,
        "span": _span(party.span),
    }


def _date(read: DateRead | None) -> Annotation | None:
    if read is None:
        return None
    return {
        "words": read.words,
        "earliest": read.earliest.isoformat() if read.earliest else None,
        "latest": read.latest.isoformat() if read.latest else None,
        "precision": read.precision,
        "extent": read.extent,
        "method": read.method,
        "base": read.base.isoformat() if read.base else None,
        "spans": _spans(read.spans),
    }


def _place(place: PlaceRead | None) -> Annotation | None:
    if place is None:
        return None
    return {
        "name": place.name,
        "country": place.country,
        "key": place.key,
        "method": place.method,
        "span": _span(place.span),
    }


def _surface_forms(mentions: Iterable[Mention]) -> list[str]:
    return list(dict.fromkeys(mention.printed for mention in mentions))


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [list(span) for span in spans]


def _span(span: Span | None) -> list[int] | None:
    return list(span) if span else None
