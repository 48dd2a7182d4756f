"""Lines of a page as paragraphs: where each begins and ends, and whether it is running prose."""

from __future__ import annotations

import re

from articles.extraction.types import Span

_CRAWL_HEADER = re.compile(r"date (?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?(?![\w-])")
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_END_MARKS = re.compile(r"(?:\s*(?:-0-|#{2,}|\(END\)|-- ?[A-Z]{2,6}|[■●▪]))+\s*$")
_CLOSERS = "\"'”’»)]*_ \u00a0"
_BLANKS = "".join(map(chr, (*range(9, 14), *range(28, 33), 0x85, 0xA0, *range(0x2000, 0x2010), 0x202F, 0x2060, 0x3000)))
_BLANKS += "\N{SOFT HYPHEN}\N{ZERO WIDTH NO-BREAK SPACE}"
"""White space, and the marks of no width that pages carry about."""
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


def paragraph_spans(text: str) -> list[Span]:
    """Every line that has something to read, without white space around it; a line end is an end.

    The crawler's `date 2023-05-25` at the head of a page is cut off as a paragraph of its own, since the rest of
    its line may be menu words or the beginning of the article.
    """
    spans = [span for match in _LINE.finditer(text) if (span := _stripped(text, Span(*match.span())))]
    if spans and (header := _CRAWL_HEADER.match(text, spans[0].start)):
        rest = _stripped(text, Span(header.end(), spans[0].end))
        spans[:1] = [Span(*header.span()), *([rest] if rest else [])]
    return spans


def crawl_header(text: str, spans: list[Span]) -> Span | None:
    """The span of the `date YYYY-MM-DD` (or `YYYY-MM`, `YYYY`) that heads a crawled page, if there is one."""
    return spans[0] if spans and _CRAWL_HEADER.fullmatch(text, *spans[0]) else None


def word_count(text: str) -> int:
    """How many words (not numbers) a text has."""
    return sum(1 for _ in _WORD.finditer(text))


def ends_as_sentence(text: str) -> bool:
    """Whether a line ends as prose does: with a full stop or the like, closing quotes and end marks left aside."""
    text = _END_MARKS.sub("", text).rstrip(_CLOSERS)
    return text.endswith((".", "!", "?", "…", ":", ";"))


def _stripped(text: str, span: Span) -> Span | None:
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip(_BLANKS))
    end = span.start + len(piece.rstrip(_BLANKS))
    return Span(start, end) if start < end else None
