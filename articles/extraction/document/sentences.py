"""The sentences of a page with their tokens."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from articles.extraction.document.tokens import tokenize
from articles.extraction.layers import Paragraph, Sentence
from articles.extraction.types import Span

SentenceSplitter = Callable[[str, Span], list[Span]]
"""(text, paragraph) -> the sentences of the paragraph."""

LONGEST = 2_000
"""Characters. No sentence of the news is as long; text without full stops (tables, lists, junk) is cut at a blank,
since the rules look at pairs of words within a sentence, and time grows with the square of its length."""


def sentences_of(
    text: str, language: str, paragraphs: tuple[Paragraph, ...], dateline: Span | None, split: SentenceSplitter
) -> tuple[Sentence, ...]:
    """The sentences of all paragraphs but the foreign ones; the dateline is part of none."""
    sentences: list[Sentence] = []
    for paragraph in paragraphs:
        if paragraph.kind == "foreign":
            continue
        for span in split(text, _behind(text, paragraph.span, dateline)):
            for piece in _pieces(text, span):
                tokens = tokenize(text, piece, language)
                sentences.append(Sentence(len(sentences), paragraph.index, piece, tokens))
    return tuple(sentences)


def _behind(text: str, span: Span, dateline: Span | None) -> Span:
    """What is left of a paragraph behind the dateline."""
    if dateline is None or not span.start <= dateline.start < span.end:
        return span
    rest = text[dateline.end : span.end]
    return Span(dateline.end + len(rest) - len(rest.lstrip()), span.end)


def _pieces(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while span.end - start > LONGEST:
        blank = text.rfind(" ", start + 1, start + LONGEST)
        end = blank if blank > 0 else start + LONGEST
        yield Span(start, end)
        start = end + 1 if blank > 0 else end
    if start < span.end:
        yield Span(start, span.end)
