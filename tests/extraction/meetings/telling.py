"""What an article's reading tells, in a shape that tables can compare."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from articles.extraction import extract
from articles.extraction.types import Extraction, Meeting

PUBLISHED = date(2024, 3, 27)
"""A Wednesday."""


class Told(NamedTuple):
    """One meeting: names, bodies and countries in a row each, days as ISO, the place with its country."""

    people: str
    bodies: str
    countries: str
    days: str
    place: str
    mode: str = "in_person"
    status: str = "held"
    main: bool = True


def meetings_in(text: str, *, language: str = "en", published: date | None = PUBLISHED) -> list[Told]:
    """The meetings of an article, in text order."""
    reading = extract(text, language=language, published=published)
    return [_told(reading, meeting) for meeting in reading.meetings]


def _told(reading: Extraction, meeting: Meeting) -> Told:
    people = [reading.persons[p.index].name for p in meeting.parties if p.kind == "person" and p.index is not None]
    bodies = [
        reading.organizations[p.index].name for p in meeting.parties if p.kind == "organization" and p.index is not None
    ]
    return Told(
        ", ".join(people),
        ", ".join(bodies),
        " ".join(meeting.countries),
        _days(meeting),
        _place(meeting),
        meeting.mode,
        meeting.status,
        meeting.main,
    )


def _days(meeting: Meeting) -> str:
    day = meeting.date
    if day is None or day.earliest is None or day.latest is None:
        return ""
    span = f"{day.earliest}" if day.earliest == day.latest else f"{day.earliest}..{day.latest}"
    return f"within {span}" if day.extent == "within" else span


def _place(meeting: Meeting) -> str:
    if meeting.place is None:
        return ""
    return " ".join(filter(None, (meeting.place.name, meeting.place.country)))
