"""A page of plain text as a document: paragraphs with their kinds, sentences, tokens, day, dateline, dates."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from articles.extraction.document.layout import Layout, ReadingError, lay_out
from articles.extraction.document.tokens import tokenize
from articles.extraction.layers import Document, Paragraph, Sentence
from articles.extraction.types import Span

__all__ = ["ReadingError", "lay_out", "read_document"]


def read_document(
    text: str,
    layout: Layout,
    sentence_spans: Callable[[str, Span], list[Span]],
    *,
    published: date | None = None,
) -> Document:
    """The document of a text that was laid out. `sentence_spans` splits a paragraph (see `registry.Language`)."""
    assert layout.language is not None
    return Document(
        text=text,
        language=layout.language,
        paragraphs=layout.paragraphs,
        sentences=_sentences(text, layout.language, layout.paragraphs, sentence_spans),
        title=layout.title,
        published=None,
        dateline=None,
        dateline_span=None,
        dates=(),
    )


def _sentences(
    text: str, language: str, paragraphs: tuple[Paragraph, ...], split: Callable[[str, Span], list[Span]]
) -> tuple[Sentence, ...]:
    """The sentences of all paragraphs but the foreign ones."""
    sentences: list[Sentence] = []
    for paragraph in paragraphs:
        if paragraph.kind == "foreign":
            continue
        for span in split(text, paragraph.span):
            sentences.append(Sentence(len(sentences), paragraph.index, span, tokenize(text, span, language)))
    return tuple(sentences)
