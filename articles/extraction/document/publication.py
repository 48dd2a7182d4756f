"""The day an article came out, as the page says it.

In this order: the day handed in; the crawler's `date 2023-05-25`; a line with a full date above the article; the
dateline, if it has a year; a line with a full date below the article; then a month with a year. A day without a
year (`МОСКВА, 6 мая`) stays in words. The crawler's line goes before a time stamp that says otherwise, since it
heads the text that was crawled; the difference is told as a warning. A full date may also open a paragraph, apart from
its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from articles.extraction.dates.grammar import Match, matches
from articles.extraction.dates.reckoning import Setting
from articles.extraction.dates.spans_of_time import Days, months, years
from articles.extraction.dates.values import value_of
from articles.extraction.document.dateline import Dateline
from articles.extraction.document.layout import Layout
from articles.extraction.document.paragraphs import crawl_header, word_count
from articles.extraction.layers import Paragraph
from articles.extraction.types import DateMethod, DateRead, Precision, Span

_STAMP_WORDS = 14
_HEADS = 3
_DAY = frozenset({"day", "numeric"})
_APART = re.compile(r"\s*(?:г\.|года)?\s*(?:[.:|)–—-]|(?=[A-ZА-ЯЁ«“]))")
"""What follows a date that stands apart: a sign, or a capital. A comma goes on with the sentence."""
_MONTH = frozenset({"month"})


def find_published(text: str, layout: Layout, dateline: Dateline | None, given: date | None) -> DateRead | None:
    """The day of publication with the words that give it; `earliest` is None where they lack a year."""
    if given is not None:
        return DateRead("", (), given, given, "day", "given")
    full = [read for read in _candidates(text, layout, dateline) if read.earliest is not None]
    if full:
        return next((read for read in full if read.precision == "day"), full[0])
    return _dateline_day(text, dateline, layout.language or "en", None)


def disagreement(text: str, layout: Layout, published: DateRead | None) -> str | None:
    """A warning where another line with a full date says a day that is over a day off the one taken."""
    if published is None or published.earliest is None or published.method != "header":
        return None
    above, _ = _around_body(layout.paragraphs)
    for other in _stamps(text, above, layout.language or "en", _DAY):
        if other.earliest and abs((other.earliest - published.earliest).days) > 1:
            return f"The page gives two days: {published.words!r} was taken as its day, not {other.words!r}."
    return None


def dateline_day(text: str, dateline: Dateline | None, language: str, published: DateRead | None) -> DateRead | None:
    """The day in the dateline, its year taken from the day of publication where it has none."""
    base = published.earliest if published and published.precision == "day" else None
    return _dateline_day(text, dateline, language, base)


def _candidates(text: str, layout: Layout, dateline: Dateline | None) -> Iterable[DateRead]:
    """What may give the day of publication, best first."""
    language = layout.language or "en"
    above, below = _around_body(layout.paragraphs)
    header = crawl_header(text, [paragraph.span for paragraph in layout.paragraphs])
    if header is not None:
        yield _crawled(text, header)
    yield from _stamps(text, above, language, _DAY)
    if day := _dateline_day(text, dateline, language, None):
        yield day
    yield from _opening(text, layout.paragraphs[:_HEADS], language)
    yield from _stamps(text, below, language, _DAY)
    yield from _stamps(text, _joined(text, above), language, _DAY)
    yield from _stamps(text, above, language, _MONTH)


def _opening(text: str, paragraphs: tuple[Paragraph, ...], language: str) -> Iterable[DateRead]:
    """A full date that opens a paragraph and is no part of its sentence: `April 3, 2018. The following …`."""
    for paragraph in paragraphs:
        for match in matches(text, paragraph.span, language)[:1]:
            opens = not text[paragraph.span.start : match.span.start].strip(" •(|-")
            if opens and match.reading in _DAY and _APART.match(text, match.span.end, paragraph.span.end):
                yield from _reads(text, [match], "header")


def _crawled(text: str, header: Span) -> DateRead:
    """The day, month or year of the crawler's `date 2023-05-25`, `date 2023-05` or `date 2023`."""
    words = text[header.start : header.end].split()[-1]
    span = Span(header.end - len(words), header.end)
    parts = [int(part) for part in words.split("-")]
    try:
        days, precision = _days_of(parts)
    except ValueError:
        return DateRead(words, (span,), None, None, "day", "header")
    return DateRead(words, (span,), days.first, days.last, precision, "header")


def _days_of(parts: list[int]) -> tuple[Days, Precision]:
    if len(parts) == 3:
        day = date(*parts)
        return Days(day, day), "day"
    return (months(*parts), "month") if len(parts) == 2 else (years(*parts), "year")


def _dateline_day(text: str, dateline: Dateline | None, language: str, base: date | None) -> DateRead | None:
    if dateline is None or dateline.day is None:
        return None
    found = _reads(text, matches(text, dateline.day, language), "dateline", base)
    return next(iter(found), None)


def _around_body(paragraphs: tuple[Paragraph, ...]) -> tuple[list[Paragraph], list[Paragraph]]:
    """The lines above the body, or between its first paragraphs (a summary may stand first), and those below it."""
    body = [paragraph.index for paragraph in paragraphs if paragraph.kind == "body"]
    last = body[-1] if body else len(paragraphs)
    head = body[_HEADS - 1] if len(body) >= _HEADS else last
    above = [paragraph for paragraph in paragraphs[:head] if paragraph.kind != "body"]
    return above, list(paragraphs[last + 1 :])


def _joined(text: str, lines: list[Paragraph]) -> list[Paragraph]:
    """Runs of very short lines as one line each: some pages print day, month and year below each other."""
    joined: list[Paragraph] = []
    for line in lines:
        short = len(text[line.span.start : line.span.end].split()) == 1
        last = joined[-1] if joined else None
        if short and last and last.index == line.index - 1:
            joined[-1] = Paragraph(line.index, Span(last.span.start, line.span.end), "header")
        elif short:
            joined.append(line)
    return joined


def _stamps(text: str, lines: list[Paragraph], language: str, readings: frozenset[str]) -> Iterable[DateRead]:
    """The dates with a year in short lines: a date in a headline of another story would stand in a longer one."""
    for line in lines:
        if word_count(text[line.span.start : line.span.end]) > _STAMP_WORDS or line.kind == "title":
            continue
        if line.kind == "foreign" and readings != _DAY:
            continue
        found = [match for match in matches(text, line.span, language) if match.reading in readings]
        if not found and language != "en":
            found = [match for match in matches(text, line.span, "en") if match.reading in readings]
        for read in _reads(text, found, "header"):
            if read.earliest is not None:
                yield read


def _reads(text: str, found: list[Match], method: DateMethod, base: date | None = None) -> list[DateRead]:
    reads: list[DateRead] = []
    for match in found:
        value = value_of(match.reading, match.values, Setting(base))
        if value is None:
            continue
        first, last = value.days or (None, None)
        words = text[match.span.start : match.span.end]
        reads.append(DateRead(words, (match.span,), first, last, value.precision, method, base=value.base))
    return reads
