"""What is known of the words of one segment while its names are being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from articles.extraction.languages.english.words import Segment, Word
from articles.extraction.types import Span

GeoKind = Literal["name", "adjective", "people", "abbreviation", "place", "seat", "region"]


@dataclass(frozen=True, slots=True)
class Geo:
    """A country word or a place. `first`, `end`: its words. `code`: the country. `codes`: both of `France-Germany`.

    `name` and `key` are those of a place. `ambiguous`: also common otherwise (Georgia, Jordan, Nice).
    """

    first: int
    end: int
    kind: GeoKind
    code: str | None
    name: str
    key: str | None = None
    ambiguous: bool = False
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """The name of a body. `generic`: a bare head (`the Commission`), which only points back at a body named before.

    `home`: an organ of a state printed without its state.
    """

    first: int
    end: int
    name: str
    country: str | None
    key: str | None = None
    media: bool = False
    international: bool = False
    home: bool = False
    generic: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """An office, rank or manner of address. `first`, `end`: its words, country included, article left out.

    `role`: base form, None for ranks and honorifics. `countries`: the states of a plural office, in order.
    `international`: of a body of no state. `counterpart`: `his Turkish counterpart`.
    """

    first: int
    end: int
    printed: str
    role: str | None
    country: str | None = None
    countries: tuple[str, ...] = ()
    body: str | None = None
    international: bool = False
    plural: bool = False
    former: bool = False
    counterpart: bool = False
    common_country: str | None = None
    core: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """The words of a person's name, and what is said of the person there. `before`, `after`: the titles."""

    first: int
    end: int
    form: str
    before: tuple[Title, ...] = ()
    after: tuple[Title, ...] = ()
    of_country: str | None = None
    inherited: Title | None = None
    country: str | None = None
    body: str | None = None
    strong: bool = True


@dataclass(slots=True)
class Chart:
    """The words of a segment with what covers each of them. Filled step by step, by one reading only."""

    segment: Segment
    words: tuple[Word, ...]
    size: int
    lowers: tuple[str, ...]
    geo: list[Geo | None] = field(default_factory=list)
    bodies: list[Body | None] = field(default_factory=list)
    titles: list[Title | None] = field(default_factory=list)
    names: list[Name | None] = field(default_factory=list)

    @classmethod
    def of(cls, segment: Segment) -> Chart:
        """The empty chart of a segment."""
        n = len(segment.words)
        return cls(
            segment,
            segment.words,
            n,
            tuple(w.lower for w in segment.words),
            [None] * n,
            [None] * n,
            [None] * n,
            [None] * n,
        )

    def __len__(self) -> int:
        return self.size

    def lower(self, i: int) -> str:
        """The word in lower case, empty outside the segment."""
        return self.lowers[i] if 0 <= i < self.size else ""

    def capital(self, i: int) -> bool:
        """Whether the word has a capital; False outside the segment."""
        return 0 <= i < self.size and self.words[i].capital

    def possessive(self, i: int) -> bool:
        """Whether the word is the `'s` itself."""
        return 0 <= i < self.size and self.words[i].possessive

    def geo_ending(self, end: int) -> Geo | None:
        """The country word or place whose last word is the one before `end`."""
        mark = self.geo[end - 1] if 0 < end <= self.size else None
        return mark if mark and mark.end == end else None

    def geo_starting(self, i: int) -> Geo | None:
        """The country word or place that begins at a word."""
        mark = self.geo[i] if 0 <= i < self.size else None
        return mark if mark and mark.first == i else None

    def body_ending(self, end: int) -> Body | None:
        """The body whose last word is the one before `end`."""
        mark = self.bodies[end - 1] if 0 < end <= self.size else None
        return mark if mark and mark.end == end else None

    def body_starting(self, i: int) -> Body | None:
        """The body that begins at a word."""
        mark = self.bodies[i] if 0 <= i < self.size else None
        return mark if mark and mark.first == i else None

    def title_starting(self, i: int) -> Title | None:
        """The title that begins at a word."""
        mark = self.titles[i] if 0 <= i < self.size else None
        return mark if mark and mark.first == i else None

    def title_ending(self, end: int) -> Title | None:
        """The title whose last word is the one before `end`."""
        mark = self.titles[end - 1] if 0 < end <= self.size else None
        return mark if mark and mark.end == end else None

    def name_ending(self, end: int) -> Name | None:
        """The name whose last word is the one before `end`."""
        mark = self.names[end - 1] if 0 < end <= self.size else None
        return mark if mark and mark.end == end else None

    def name_starting(self, i: int) -> Name | None:
        """The name that begins at a word."""
        mark = self.names[i] if 0 <= i < self.size else None
        return mark if mark and mark.first == i else None

    def put_geo(self, mark: Geo) -> None:
        """Marks the words of a country or place."""
        self.geo[mark.first : mark.end] = [mark] * (mark.end - mark.first)

    def put_body(self, mark: Body) -> None:
        """Marks the words of a body."""
        self.bodies[mark.first : mark.end] = [mark] * (mark.end - mark.first)

    def put_title(self, mark: Title) -> None:
        """Marks the words of a title."""
        self.titles[mark.first : mark.end] = [mark] * (mark.end - mark.first)

    def put_name(self, mark: Name) -> None:
        """Marks the words of a person's name; titles among them are taken back."""
        self.titles[mark.first : mark.end] = [None] * (mark.end - mark.first)
        self.names[mark.first : mark.end] = [mark] * (mark.end - mark.first)

    def span(self, first: int, end: int) -> Span:
        """The code points from word `first` up to word `end` (exclusive)."""
        return Span(self.words[first].start, self.words[end - 1].end)

    def text(self, first: int, end: int) -> str:
        """The words joined as they were printed: one space where the text has any space or line end between them."""
        pieces: list[str] = []
        for k in range(first, end):
            if pieces and self.words[k].start > self.words[k - 1].end:
                pieces.append(" ")
            pieces.append(self.words[k].text)
        return "".join(pieces)

    def all_names(self) -> list[Name]:
        """The names, in order."""
        return [m for i, m in enumerate(self.names) if m and m.first == i]

    def all_titles(self) -> list[Title]:
        """The titles, in order."""
        return [m for i, m in enumerate(self.titles) if m and m.first == i]

    def all_bodies(self) -> list[Body]:
        """The bodies, in order."""
        return [m for i, m in enumerate(self.bodies) if m and m.first == i]

    def all_geo(self) -> list[Geo]:
        """The country words and places, in order."""
        return [m for i, m in enumerate(self.geo) if m and m.first == i]
