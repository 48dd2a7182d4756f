"""Where names and quoted words lie in a text: overlapping spans cut into runs that can be printed one after another.

Plain values in, plain values out; nothing here is markup. Spans are code points [start, end) of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Name:
    """A person or body named at a span. `address`: of its page, empty where it has none."""

    start: int
    end: int
    kind: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that state a meeting. `anchor`: unique in the page; `number`: which meeting of the page they state."""

    start: int
    end: int
    anchor: str
    number: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that lie in one name, or in none."""

    text: str
    name: Name | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """Pieces that lie in the same quotes. `begin` and `finish` are the quotes that begin and end with this run."""

    pieces: tuple[Piece, ...]
    quoted: bool = False
    begin: tuple[Quote, ...] = ()
    finish: tuple[Quote, ...] = ()


Paragraph = tuple[Run, ...]
Mark = TypeVar("Mark", Name, Quote)


def paragraphs(text: str, names: Iterable[Name], quotes: Iterable[Quote]) -> list[Paragraph]:
    """Cut `text` at line ends, quotes and names. Nothing of a line is lost; empty lines are left out.

    Spans that reach beyond the text are cut to it, blank ones left out. Of names that overlap the longest is kept, of
    equally long ones the first, since a link cannot lie in a link. Quotes may overlap as they like.
    """
    kept_names = _without_overlap(_inside(text, names))
    kept_quotes = _inside(text, quotes)
    return [
        tuple(_runs(text, line, kept_names, kept_quotes)) for line in _lines(text) if text[line[0] : line[1]].strip()
    ]


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        yield start, start + len(line)
        start += len(line) + 1


def _inside(text: str, marks: Iterable[Mark]) -> list[Mark]:
    """Cut the marks to the text and to what is not blank at their ends, so that each begins and ends in a line."""
    kept = []
    for mark in marks:
        start, end = max(mark.start, 0), min(mark.end, len(text))
        words = text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        if start < end:
            kept.append(replace(mark, start=start, end=end))
    return kept


def _without_overlap(names: list[Name]) -> list[Name]:
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: (name.start - name.end, name.start)):
        if all(name.end <= other.start or other.end <= name.start for other in kept):
            kept.append(name)
    return sorted(kept, key=lambda name: name.start)


def _runs(text: str, line: Span, names: Sequence[Name], quotes: Sequence[Quote]) -> Iterator[Run]:
    names = [name for name in names if _overlap(name, line)]
    quotes = [quote for quote in quotes if _overlap(quote, line)]
    for span in _cut(line, quotes):
        around = [quote for quote in quotes if _overlap(quote, span)]
        yield Run(
            pieces=tuple(_pieces(text, span, names)),
            quoted=bool(around),
            begin=tuple(quote for quote in around if quote.start == span[0]),
            finish=tuple(quote for quote in around if quote.end == span[1]),
        )


def _pieces(text: str, span: Span, names: Sequence[Name]) -> Iterator[Piece]:
    inside = [name for name in names if _overlap(name, span)]
    for start, end in _cut(span, inside):
        name = next((name for name in inside if _overlap(name, (start, end))), None)
        yield Piece(text[start:end], name)


def _cut(span: Span, marks: Iterable[Name | Quote]) -> Iterator[Span]:
    """Cut a span wherever a mark begins or ends within it."""
    first, last = span
    points = {first, last}
    for mark in marks:
        points.update(point for point in (mark.start, mark.end) if first < point < last)
    return pairwise(sorted(points))


def _overlap(mark: Name | Quote, span: Span) -> bool:
    return mark.start < span[1] and span[0] < mark.end
