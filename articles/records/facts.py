"""Claims and human decisions as plain values: what the pure steps of `articles.records` work on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ArticleFact:
    """`published`: the last day on which it can have come out."""

    id: int
    source: str
    language: str
    published: date | None
    withdrawn: bool

    @property
    def age(self) -> tuple[date, str]:
        """What orders articles from the oldest to the latest: publication, then source."""
        return (self.published or date.min, self.source)


@dataclass(frozen=True, slots=True)
class MentionFact:
    """One `Mention`. `forms`: its base forms; `printed`: what stands in the text.

    `vouched`: an editor stands for a meeting in which it takes part, whatever became of the article.
    """

    id: int
    article: ArticleFact
    kind: str
    current: bool
    name: str
    latin: str
    forms: tuple[str, ...]
    printed: tuple[str, ...]
    start: int
    title: str
    country: str
    body: str
    known_key: str
    bare: bool
    surname_key: str
    body_key: str
    known_person: str
    person: int | None
    organization: int | None
    acting_for: int | None
    vouched: bool = False

    @property
    def is_person(self) -> bool:
        """A person, not a body."""
        return self.kind == "person"

    @property
    def visible(self) -> bool:
        """The last reading of an article that readers may see makes this claim, or an editor vouches for it."""
        return self.vouched or (self.current and not self.article.withdrawn)

    @property
    def place_in_world(self) -> tuple[str, int, str, str]:
        """A key that does not depend on the order of loading."""
        return (self.article.source, self.start, self.kind, self.name)


@dataclass(frozen=True, slots=True)
class CorrectionFact:
    """One standing `Correction`; a higher number is a later entry."""

    id: int
    field: str
    as_read: Any
    as_set: Any


@dataclass(frozen=True, slots=True)
class DateFact:
    """The columns of a `DatedModel`."""

    words: str = ""
    earliest: date | None = None
    latest: date | None = None
    precision: str = "unknown"
    extent: str = "lasted"
    method: str = ""
    base: date | None = None

    @property
    def is_dated(self) -> bool:
        """A day or a span of days is known."""
        return self.earliest is not None


@dataclass(frozen=True, slots=True)
class PlaceFact:
    """Where a report says it was. `key`: of the gazetteer, empty where that does not have the place."""

    name: str = ""
    key: str = ""
    country: str = ""
    method: str = ""


@dataclass(frozen=True, slots=True)
class PartyFact:
    """One `Party` with its standing corrections."""

    id: int
    origin: str
    current: bool
    removed: bool
    position: int
    mention: int | None
    words: str
    country: str
    number: int | None
    role: str
    side: int | None
    corrections: tuple[CorrectionFact, ...] = ()

    @property
    def visible(self) -> bool:
        """The reading, or an editor, makes this claim and nobody took it away."""
        return self.current and not self.removed


@dataclass(frozen=True, slots=True)
class ReportFact:
    """One `Report` with its parties and standing corrections."""

    id: int
    article: ArticleFact
    origin: str
    current: bool
    removed: bool
    kind: str
    date: DateFact
    place: PlaceFact
    mode: str
    status: str
    main: bool
    confidence: float
    reason: str
    evidence: tuple[tuple[int, int], ...]
    meeting: int | None
    parties: tuple[PartyFact, ...]
    corrections: tuple[CorrectionFact, ...] = ()

    @property
    def touched(self) -> bool:
        """A person vouches for it: added it, corrected it, or added to it."""
        return (
            self.origin == "added"
            or bool(self.corrections)
            or any(party.corrections or (party.origin == "added" and party.visible) for party in self.parties)
        )

    @property
    def live(self) -> bool:
        """It makes a meeting: the last reading, or an editor, claims it, and nobody took it away."""
        return self.current and not self.removed

    @property
    def visible(self) -> bool:
        """It makes a meeting that readers see."""
        return self.live and not self.article.withdrawn

    @property
    def parties_as_read(self) -> tuple[PartyFact, ...]:
        """Its parties without what editors added and with what they took away: by these, reports are compared.

        Else a corrected meeting would fall apart into the reports that it was made from.
        """
        return tuple(party for party in self.parties if party.current and party.origin == self.origin)

    @property
    def shown_parties(self) -> tuple[PartyFact, ...]:
        """Its parties that nobody took away."""
        return tuple(party for party in self.parties if party.visible)

    @property
    def place_in_world(self) -> tuple[str, tuple[tuple[int, int], ...], str, str, str]:
        """A key that does not depend on the order of loading."""
        return (self.article.source, self.evidence, self.kind, self.date.words, self.reason)


@dataclass(frozen=True, slots=True)
class JudgementFact:
    """A standing judgement of two claims: `same` or `different`. `first` is the claim that keeps its company."""

    id: int
    first: int
    second: int
    same: bool


@dataclass(frozen=True, slots=True)
class Identities:
    """Which record holds each mention: number of the person, of the body, of the body acted for."""

    person: Mapping[int, int] = field(default_factory=dict)
    organization: Mapping[int, int] = field(default_factory=dict)
    acting_for: Mapping[int, int] = field(default_factory=dict)
