"""A sentence as a line of elements: names and dates as wholes, everything else word by word.

The line also has a *shape*: one string in which each name is a capital letter (P person, O organisation, R role
without a name, C country's name, A country's adjective, L place, D date) and each word stands in lower case, all
set apart by one space. Patterns are written over the shape, so that a person's long title is one letter to them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from articles.extraction.languages.english.claims.words import word_set
from articles.extraction.layers import Reading, RoleMention, Sentence, Token
from articles.extraction.types import Span

ElementKind = Literal["person", "organization", "role", "country", "adjective", "place", "date", "word"]
LETTERS: dict[ElementKind, str] = {
    "person": "P",
    "organization": "O",
    "role": "R",
    "country": "C",
    "adjective": "A",
    "place": "L",
    "date": "D",
}
PRECEDENCE: tuple[ElementKind, ...] = ("person", "organization", "role", "place", "country", "adjective", "date")

HONORIFICS = frozenset({"HE", "H.E", "H.E.", "HRH", "H.R.H.", "HM", "HH", "H.H.", "Hon", "Hon."})
TAIL = re.compile(r"(?:\s+(?:of|the|from|in|at|for))+\s*$")


class Element(NamedTuple):
    """A name, a date or a word of a sentence. `mention`: its number among those of its kind, -1 for words."""

    kind: ElementKind
    span: Span
    text: str
    mention: int


@dataclass(frozen=True, slots=True)
class Line:
    """The elements of a sentence, its shape, and where in the shape each element begins."""

    sentence: Sentence
    elements: tuple[Element, ...]
    shape: str
    starts: tuple[int, ...]

    def element_at(self, offset: int) -> int:
        """The number of the element that a place in the shape belongs to."""
        return bisect_right(self.starts, offset) - 1

    def word(self, i: int) -> str:
        """The lower-case word at a number; empty for names and outside the line."""
        return self.elements[i].text if 0 <= i < len(self.elements) and self.elements[i].kind == "word" else ""

    def kind(self, i: int) -> str:
        """The kind of the element at a number; empty outside the line."""
        return self.elements[i].kind if 0 <= i < len(self.elements) else ""

    def span(self, first: int, end: int) -> Span:
        """The span of the elements from `first` up to `end` (exclusive)."""
        return Span(self.elements[first].span.start, self.elements[end - 1].span.end)


class Mentions:
    """All names and dates of a reading by their place in the text, the longest first where they overlap."""

    def __init__(self, reading: Reading) -> None:
        found = sorted(
            _all_mentions(reading), key=lambda e: (e.span.start, -(e.span.end - e.span.start), PRECEDENCE.index(e.kind))
        )
        kept: list[Element] = []
        for element in found:
            if not kept or element.span.start >= kept[-1].span.end:
                kept.append(element)
            elif element.kind == "person" and kept[-1].kind not in ("person", "date"):
                kept[-1] = element
        self._elements = kept
        self._starts = [e.span.start for e in kept]

    def within(self, span: Span) -> Sequence[Element]:
        """The mentions that begin inside a span."""
        return self._elements[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]


def _all_mentions(reading: Reading) -> Iterator[Element]:
    names, text = reading.names, reading.document.text
    groups: tuple[tuple[ElementKind, list[Span]], ...] = (
        ("person", [m.phrase for m in names.persons]),
        ("organization", [m.span for m in names.organizations]),
        ("role", [Span(0, 0) if m.words == "HE" else _own_words(reading, m) for m in names.roles]),
        ("place", [m.span for m in names.places]),
        ("date", [m.span for m in reading.document.dates]),
    )
    for kind, spans in groups:
        for i, span in enumerate(spans):
            yield Element(kind, span, text[span.start : span.end].lower(), i)
    for i, mention in enumerate(names.countries):
        kind = "adjective" if mention.kind in ("adjective", "people") else "country"
        yield Element(kind, mention.span, text[mention.span.start : mention.span.end].lower(), i)


def _own_words(reading: Reading, role: RoleMention) -> Span:
    """The words of a group without the body or town behind them: `members` in `members of the League in Tunis`."""
    if role.kind != "group":
        return role.span
    spans = [body.span for body in reading.names.organizations] + [place.span for place in reading.names.places]
    inside = [span.start for span in spans if role.span.start < span.start < role.span.end]
    if not inside:
        return role.span
    before = reading.document.text[role.span.start : min(inside)]
    return Span(role.span.start, role.span.start + len(TAIL.sub("", before)))


def _honorific(token: Token, names: list[Element]) -> bool:
    """`HE` or `H.E.` right before a person's title, which is no word of the sentence."""
    near = bool(names) and names[0].kind == "person" and names[0].span.start - token.end <= 2
    return near and (token.text in HONORIFICS or token.text == ".")


def make_line(mentions: Mentions, sentence: Sentence) -> Line:
    """Lays a sentence out as elements."""
    elements: list[Element] = []
    names = list(mentions.within(sentence.span))
    reached = 0
    for token in sentence.tokens:
        while names and names[0].span.start <= token.start:
            elements.append(names.pop(0))
            reached = elements[-1].span.end
        if token.start >= reached and not _honorific(token, names):
            elements.append(Element("word", Span(token.start, token.end), token.text.lower(), -1))
    elements.extend(names)
    elements = _without_asides(elements)
    starts, pieces, offset = [], [], 0
    for element in elements:
        piece = LETTERS.get(element.kind, "") or element.text
        starts.append(offset)
        pieces.append(piece)
        offset += len(piece) + 1
    return Line(sentence, tuple(elements), " ".join(pieces), tuple(starts))


def _without_asides(elements: list[Element]) -> list[Element]:
    """The elements without the commas around a lone adverb: `saw, separately, the presidents of Togo and Mali`."""
    commas: set[int] = set()
    for i in range(1, len(elements) - 1):
        before, word, after = elements[i - 1], elements[i], elements[i + 1]
        if before.text == "," == after.text and word.kind == "word" and word.text in word_set("asides"):
            commas |= {i - 1, i + 1}
    return [element for i, element in enumerate(elements) if i not in commas]
