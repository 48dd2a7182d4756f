"""The layers that the steps of a reading add, one to the other. Each is frozen; a step returns a new one.

Document (paragraphs, sentences, tokens) -> dates -> names (what stands in the text) -> entities (which names are
one) -> claims (sentences that speak of a meeting) -> meetings (which claims are one event), see `pipeline`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from articles.extraction.types import (
    DateRead,
    EventRead,
    MeetingKind,
    Mode,
    Organization,
    Person,
    PlaceMethod,
    PlaceRead,
    Span,
    Status,
)

ParagraphKind = Literal["title", "header", "body", "boilerplate", "foreign"]
"""`header`: date lines, rubrics, bylines above the body. `boilerplate`: menus, tag lines, `Also read`, credits.
`foreign`: a paragraph in another language than the article's. Meetings are read from title and body only; names
are read from all but `foreign`."""


class Token(NamedTuple):
    """A word, number or punctuation mark. `text` is the text of the span."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """`index`: its number in the document. `tokens` lie inside the span, in order."""

    index: int
    paragraph: int
    span: Span
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`index`: its number in the document."""

    index: int
    span: Span
    kind: ParagraphKind


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression in the text with its value. `span` covers all its words, `on` or `в` left out."""

    span: Span
    value: DateRead


@dataclass(frozen=True, slots=True)
class Document:
    """The text with its structure, its dates and its dateline: the carrier of all later steps.

    `published` is the article's day as read or given; `dates` are those of titles and body, that of the dateline
    first (method `dateline`, inside `dateline_span`).
    `dateline_span`: `BAKU, Azerbaijan, May 25.` at the head of the body, kept out of sentence reading.
    """

    text: str
    language: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    title: Span | None
    published: DateRead | None
    dateline: PlaceRead | None
    dateline_span: Span | None
    dates: tuple[DateMention, ...]
    warnings: tuple[str, ...] = ()

    def words(self, span: Span) -> str:
        """The text of a span."""
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A printed name of a person, the title printed with it, and whom it makes him act for.

    `span` covers the name alone. `phrase` covers title, country and name (`US Deputy Assistant Secretary of
    Defense, Ms. Laura Cooper`). `base_forms`: candidate nominative forms, best first. `role`: base form, singular,
    country words dropped. `counterpart`: the office is said by `his Turkish counterpart` and taken from another.
    """

    span: Span
    phrase: Span
    printed: str
    base_forms: tuple[str, ...]
    title: str | None = None
    role: str | None = None
    country: str | None = None
    body: str | None = None
    counterpart: bool = False
    former: bool = False


@dataclass(frozen=True, slots=True)
class OrganizationMention:
    """A printed name of a body.

    `base_form` is nominative; `key` the known international body; `media`: a news source.
    """

    span: Span
    printed: str
    base_form: str
    country: str | None
    key: str | None = None
    media: bool = False


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A city or town (`key` of the gazetteer or None), or a seat such as the State Department (`seat`)."""

    span: Span
    name: str
    key: str | None
    country: str | None
    seat: bool = False


@dataclass(frozen=True, slots=True)
class CountryMention:
    """A country's name or adjective: `kind` as in `articles.reference.countries.CountryForm`."""

    span: Span
    code: str
    kind: str


@dataclass(frozen=True, slots=True)
class RoleMention:
    """An office, delegation or group without a name: `the minister`, `his Turkish counterpart`, `the two sides`.

    `number`: 1 for one person, 2 for `the two ministers`, None for a group of unknown size. `pronoun`: he, they.
    """

    span: Span
    words: str
    role: str | None
    country: str | None
    number: int | None
    kind: Literal["office", "counterpart", "delegation", "group", "pronoun", "guest", "host"]


@dataclass(frozen=True, slots=True)
class Names:
    """What stands in the text, each kind in text order; spans of one kind never overlap."""

    persons: tuple[PersonMention, ...]
    organizations: tuple[OrganizationMention, ...]
    places: tuple[PlaceMention, ...]
    countries: tuple[CountryMention, ...]
    roles: tuple[RoleMention, ...] = ()


@dataclass(frozen=True, slots=True)
class Entities:
    """Which mentions are one. The three tuples of numbers run beside those of `Names`.

    `person_of[i]` is the index in `persons` of the i-th person mention, `organization_of` likewise; `role_of[i]`
    are the persons that the i-th role mention stands for, empty where it stays unnamed.
    """

    persons: tuple[Person, ...]
    organizations: tuple[Organization, ...]
    person_of: tuple[int, ...]
    organization_of: tuple[int, ...]
    role_of: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class PartyRead:
    """A party of a claim: exactly one of `person`, `organization` (indices of `Entities`) or an unnamed `words`.

    Without person, organisation and country, `number` 2 and no `role`: `the two`, the two sides told before.
    """

    span: Span
    words: str
    person: int | None = None
    organization: int | None = None
    country: str | None = None
    number: int | None = None
    role: str | None = None
    side: int | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence's word of one meeting, before several claims are put together to one event.

    `rule`: name of the pattern that found it, for the reason shown to editors. `trigger`: the words of meeting.
    `anaphoric`: speaks of an occasion already named (`the talks`, `during the meeting`, `the round table`).
    `complete`: the pattern found parties on two sides. `date`, `place`: only what stands in this claim's own words.
    `mode`, `status`, `main`, `kind` are None where this claim does not say. `round`: another round of a series that the
    text has named. `only_occasion`: named only as where something else was (`on the sidelines of the session`).
    `same_day`: on the day of the meeting told before (`later`, `in the afternoon`). `place_method`: how `place` or
    `place_country` was got. `same_people`: of another round, that the same people meet (`their next meeting`).
    `undated`: the words leave the day open (`recently`).
    `separate`: another occasion even among the same parties (`a one-on-one`, `on the margins`).
    `weak`: the noun also stands for a long process (`negotiations between A and B`), and nothing says it took place.
    `telling`: one only spoke to the other (`A urged B to …`); it may add a day or place to a meeting, and founds none.
    """

    sentence: int
    trigger: Span
    rule: str
    parties: tuple[PartyRead, ...]
    complete: bool
    anaphoric: bool = False
    kind: MeetingKind | None = None
    date: DateMention | None = None
    place: PlaceMention | None = None
    place_country: str | None = None
    mode: Mode | None = None
    status: Status | None = None
    main: bool | None = None
    event: EventRead | None = None
    doubts: tuple[str, ...] = ()
    round: Literal["next", "previous"] | None = None
    only_occasion: bool = False
    weak: bool = False
    telling: bool = False
    same_day: bool = False
    same_people: bool = False
    undated: bool = False
    separate: bool = False
    place_method: PlaceMethod = "stated"


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything known of an article before its meetings are put together."""

    document: Document
    names: Names
    entities: Entities
