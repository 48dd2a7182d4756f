"""The article as lines of tagged words: each sentence, each dateline, each header or menu paragraph."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from articles.extraction.languages.russian.morphology import Word, read_sentences
from articles.extraction.layers import Document, ParagraphKind
from articles.extraction.types import Span


@dataclass(frozen=True, slots=True)
class Line:
    """`sentence`: number of the sentence in the document, None for a paragraph without sentences."""

    sentence: int | None
    paragraph: int
    kind: ParagraphKind
    span: Span
    words: tuple[Word, ...]

    def text_of(self, text: str, first: int, last: int) -> str:
        """The printed text of the words `first` to `last` (both included)."""
        return text[self.words[first].start : self.words[last].end]


def read_lines(document: Document) -> tuple[Line, ...]:
    """The lines of all paragraphs but foreign ones, in text order. Reading the same document again costs nothing."""
    places = tuple(_places(document))
    read = _tagged(document.text, tuple(span for _, _, span in places))
    return tuple(
        Line(sentence, paragraph, document.paragraphs[paragraph].kind, span, words)
        for (sentence, paragraph, span), words in zip(places, read, strict=True)
        if words
    )


@lru_cache(maxsize=4)
def _tagged(text: str, spans: tuple[Span, ...]) -> tuple[tuple[Word, ...], ...]:
    return tuple(read_sentences(text, spans))


def _places(document: Document) -> list[tuple[int | None, int, Span]]:
    readable = {p.index for p in document.paragraphs if p.kind != "foreign"}
    found: list[tuple[int | None, int, Span]] = [
        (s.index, s.paragraph, s.span) for s in document.sentences if s.paragraph in readable
    ]
    with_sentences = {paragraph for _, paragraph, _ in found}
    found += [(None, p.index, p.span) for p in document.paragraphs if p.index in readable - with_sentences]
    dateline = document.dateline_span
    if dateline is not None and not any(span.start <= dateline.start < span.end for _, _, span in found):
        paragraph = next(p.index for p in document.paragraphs if p.span.start <= dateline.start < p.span.end)
        found.append((None, paragraph, dateline))
    return sorted(found, key=lambda place: place[2])
