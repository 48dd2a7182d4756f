"""What a reading of one article gives: plain frozen values, JSON both ways.

All positions are code points of the text that was read. Countries are ISO 3166-1 alpha-2 codes
(and `XK` for Kosovo), languages ISO 639-1 codes, dates `datetime.date`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

Precision = Literal["day", "week", "month", "season", "year", "range", "unknown"]
"""How exactly the words give the date. `range` is a span of days that the text names by its two ends."""

Extent = Literal["lasted", "within"]
"""`lasted`: the event took all days from earliest to latest. `within`: it was on one day among them."""

DateMethod = Literal["stated", "weekday", "relative", "dateline", "header", "publication day", "visit", "given"]
"""How a date was got: written out; a weekday or a relative word reckoned from `base`; taken over from the
dateline, a header line or the day of publication; from the days of the visit it belongs to; handed in."""

Mode = Literal["in_person", "phone", "video", "unknown"]
Status = Literal["held", "planned", "cancelled"]
MeetingKind = Literal["talks", "call", "session", "round table", "ceremony", "summit", "conference", "other"]
PartyKind = Literal["person", "organization", "unnamed"]
PlaceMethod = Literal["stated", "seat", "host", "dateline", "visit"]
Outcome = Literal["read", "no meeting", "language not supported", "not readable"]


class Span(NamedTuple):
    """Code points `start` to `end` (exclusive) of the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DateRead:
    """A date as the text gives it, never more exact than its words.

    `earliest` and `latest` are both None where the words give no year (`precision` then stays what the
    words say), or nothing at all (`unknown`). `base` is the day from which a relative word was reckoned.
    """

    words: str
    spans: tuple[Span, ...]
    earliest: date | None
    latest: date | None
    precision: Precision
    method: DateMethod
    extent: Extent = "lasted"
    base: date | None = None


@dataclass(frozen=True, slots=True)
class PlaceRead:
    """Where something was. `name` in base form in the text's script, None where only the country is known.

    `key` is the gazetteer's key (`articles.reference.places`), None for a place that it does not have.
    """

    name: str | None
    country: str | None
    key: str | None
    span: Span | None
    method: PlaceMethod


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in the text that names (or, where `base_forms` is empty, only points at) a person or body.

    `base_forms`: candidate nominative forms, best first. `title`: the office as printed beside the name.
    """

    span: Span
    printed: str
    base_forms: tuple[str, ...]
    title: str | None = None
    country: str | None = None
    body: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A named individual of the article: all mentions that this article shows to be one person.

    `name`: longest form in base form, without titles. `latin`: the usual English spelling as far as known,
    else transliterated. `role`: the office in base form, without country adjectives. `body`: the organisation
    acted for where the text says it. `bare`: only a surname or only a first name is given.
    """

    name: str
    latin: str
    country: str | None
    role: str | None
    mentions: tuple[Mention, ...]
    other_base_forms: tuple[str, ...] = ()
    body: str | None = None
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Organization:
    """A named body. `key`: its entry in `articles.reference.bodies` (an international body) or None."""

    name: str
    country: str | None
    mentions: tuple[Mention, ...]
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes part: a person or body (`index` into the extraction's tuples) or an unnamed party (its words).

    `country`: the state represented, None for an official of an international body. `number`: how many people
    an unnamed party is, where said. `role`: host, guest, chair, mediator…, where said. `side`: 1, 2, … where the
    text groups the parties. `span`: where the text says that this party took part.
    """

    kind: PartyKind
    index: int | None
    country: str | None
    words: str
    span: Span | None
    number: int | None = None
    role: str | None = None
    side: int | None = None


@dataclass(frozen=True, slots=True)
class EventRead:
    """The visit, summit or series that the text puts the meeting into, in its own words."""

    kind: Literal["visit", "summit", "session", "conference", "series", "other"]
    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Meeting:
    """One article's claim of one meeting.

    `countries`: every country represented, sorted. `date`: None where the text gives none. `main`: the article's
    own news, not only recalled. `evidence`: spans of the sentences that say it. `confidence`: 0 to 1.
    `reason`: in plain words which rule read it and what lowers the confidence.
    """

    kind: MeetingKind
    parties: tuple[Party, ...]
    countries: tuple[str, ...]
    date: DateRead | None
    place: PlaceRead | None
    mode: Mode
    status: Status
    main: bool
    evidence: tuple[Span, ...]
    confidence: float
    reason: str
    event: EventRead | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read from one article. `version`: of the rules. `outcome` says whether and what was read.

    `opening`: the first sentence of the body, dateline and header left out.
    """

    version: str
    outcome: Outcome
    language: str | None
    title: str | None
    published: DateRead | None
    dateline: PlaceRead | None
    persons: tuple[Person, ...] = ()
    organizations: tuple[Organization, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    warnings: tuple[str, ...] = field(default_factory=tuple)
    opening: Span | None = None
