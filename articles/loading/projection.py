"""An Extraction as the values of claim rows: what is stored of one reading, before it is paired with what stands.

Pure: no database. Mentions keep the order of the extraction (people first), reports and parties theirs. What would
not fit its column is cut: no real name is that long.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from articles.extraction.types import DateRead, Extraction, Meeting, Mention, Organization, Party, Person

PERSON, ORGANIZATION = "person", "organization"


@dataclass(frozen=True, slots=True)
class MentionValues:
    """The columns of one `Mention`, named as there."""

    kind: str
    name: str
    latin: str
    base_forms: list[str]
    occurrences: list[list[int | str]]
    start: int | None
    title: str
    country: str
    body: str
    known_key: str
    bare: bool


@dataclass(frozen=True, slots=True)
class DateValues:
    """The columns of a `DatedModel`, named as there."""

    date_words: str = ""
    earliest: date | None = None
    latest: date | None = None
    precision: str = "unknown"
    extent: str = "lasted"
    date_method: str = ""
    date_base: date | None = None


@dataclass(frozen=True, slots=True)
class PartyValues:
    """The columns of one `Party`; `mention` is the index of its mention among the article's, or None."""

    mention: int | None
    words: str
    start: int | None
    end: int | None
    country: str
    number: int | None
    role: str
    side: int | None


@dataclass(frozen=True, slots=True)
class ReportValues:
    """The columns of one `Report` with its parties, named as there."""

    kind: str
    date: DateValues
    place_name: str
    place_key: str
    place_country: str
    place_method: str
    mode: str
    status: str
    main: bool
    event: dict[str, str | int]
    evidence: list[list[int]]
    quotes: list[str]
    confidence: float
    reason: str
    parties: list[PartyValues] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ClaimValues:
    """All claims of one article."""

    mentions: list[MentionValues]
    reports: list[ReportValues]


def project(extraction: Extraction, text: str) -> ClaimValues:
    """Return the claims of a reading of `text`."""
    people = [_person(person) for person in extraction.persons]
    bodies = [_organization(body) for body in extraction.organizations]
    reports = [_report(meeting, text, len(people)) for meeting in extraction.meetings]
    return ClaimValues(mentions=people + bodies, reports=reports)


def _occurrences(mentions: tuple[Mention, ...]) -> list[list[int | str]]:
    return [[mention.span.start, mention.span.end, mention.printed] for mention in mentions]


def _person(person: Person) -> MentionValues:
    return MentionValues(
        kind=PERSON,
        name=person.name[:300],
        latin=person.latin[:300],
        base_forms=[person.name, *person.other_base_forms],
        occurrences=_occurrences(person.mentions),
        start=min((mention.span.start for mention in person.mentions), default=None),
        title=(person.role or "")[:500],
        country=person.country or "",
        body=(person.body or "")[:300],
        known_key="",
        bare=person.bare,
    )


def _organization(body: Organization) -> MentionValues:
    return MentionValues(
        kind=ORGANIZATION,
        name=body.name[:300],
        latin="",
        base_forms=[body.name],
        occurrences=_occurrences(body.mentions),
        start=min((mention.span.start for mention in body.mentions), default=None),
        title="",
        country=body.country or "",
        body="",
        known_key=body.key or "",
        bare=False,
    )


def date_values(value: DateRead | None) -> DateValues:
    """Return the columns of a date read, or of none."""
    if value is None:
        return DateValues()
    return DateValues(
        date_words=value.words[:300],
        earliest=value.earliest,
        latest=value.latest,
        precision=value.precision,
        extent=value.extent,
        date_method=value.method,
        date_base=value.base,
    )


def _report(meeting: Meeting, text: str, first_body: int) -> ReportValues:
    event: dict[str, str | int] = {}
    if meeting.event:
        span = meeting.event.span
        event = {"kind": meeting.event.kind, "words": meeting.event.words, "start": span.start, "end": span.end}
    place = meeting.place
    return ReportValues(
        kind=meeting.kind,
        date=date_values(meeting.date),
        place_name=((place and place.name) or "")[:200],
        place_key=(place and place.key) or "",
        place_country=(place and place.country) or "",
        place_method=(place and place.method) or "",
        mode=meeting.mode,
        status=meeting.status,
        main=meeting.main,
        event=event,
        evidence=[[span.start, span.end] for span in meeting.evidence],
        quotes=[text[span.start : span.end] for span in meeting.evidence],
        confidence=meeting.confidence,
        reason=meeting.reason,
        parties=[*(_party(party, first_body) for party in meeting.parties), *_unnamed_countries(meeting)],
    )


def _unnamed_countries(meeting: Meeting) -> list[PartyValues]:
    """Countries represented by nobody whom the text names: each an unnamed party without words of its own."""
    stood_for = {party.country for party in meeting.parties}
    return [
        PartyValues(None, words="", start=None, end=None, country=code, number=None, role="", side=None)
        for code in meeting.countries
        if code not in stood_for
    ]


def _party(party: Party, first_body: int) -> PartyValues:
    mention = party.index
    if party.kind == ORGANIZATION and mention is not None:
        mention += first_body
    return PartyValues(
        mention=mention,
        words=party.words[:500],
        start=party.span and party.span.start,
        end=party.span and party.span.end,
        country=party.country or "",
        number=party.number,
        role=(party.role or "")[:40],
        side=party.side,
    )
