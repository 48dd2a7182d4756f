"""A page of plain text as a document: paragraphs with their kinds, sentences, tokens, day, dateline, dates."""

from __future__ import annotations

from datetime import date, timedelta

from articles.extraction.dates import find_dates
from articles.extraction.document.dateline import Dateline, find_dateline
from articles.extraction.document.layout import Layout, ReadingError, lay_out
from articles.extraction.document.publication import dateline_day, disagreement, find_published
from articles.extraction.document.sentences import SentenceSplitter, sentences_of
from articles.extraction.layers import DateMention, Document, Paragraph, Sentence
from articles.extraction.types import DateRead, Span

_SHORTLY = timedelta(days=3)
_HEADS = 3
_OTHER_ZONE = timedelta(days=1)

__all__ = ["ReadingError", "lay_out", "read_document"]


def read_document(
    text: str,
    layout: Layout,
    sentence_spans: SentenceSplitter,
    *,
    published: date | None = None,
) -> Document:
    """The document of a text that was laid out. `sentence_spans` splits a paragraph (see `registry.Language`)."""
    language = layout.language or ""
    dateline = _dateline(text, layout, language)
    day = find_published(text, layout, dateline, published)
    written = dateline_day(text, dateline, language, day)
    sentences = sentences_of(text, language, layout.paragraphs, dateline.span if dateline else None, sentence_spans)
    about = day.latest if day else None
    dated = _dated(sentences, layout.paragraphs)
    dates = find_dates(text, dated, language=language, base=_base(day, written), about=about)
    return Document(
        text=text,
        language=language,
        paragraphs=layout.paragraphs,
        sentences=sentences,
        title=layout.title,
        published=day,
        dateline=dateline.place if dateline else None,
        dateline_span=dateline.span if dateline else None,
        dates=(*([DateMention(written.spans[0], written)] if written else []), *dates),
        warnings=tuple(filter(None, [disagreement(text, layout, day)])),
    )


def _dateline(text: str, layout: Layout, language: str) -> Dateline | None:
    """The dateline at the head of the body, or on a line of its own just above it.

    A summary may come first, so that one with a day or an agency is looked for in the next paragraphs too.
    """
    body = [paragraph for paragraph in layout.paragraphs if paragraph.kind == "body"][:_HEADS]
    for number, paragraph in enumerate(body):
        found = find_dateline(text, paragraph.span, language)
        if found is None and paragraph.index > 0 and layout.paragraphs[paragraph.index - 1].kind == "header":
            found = find_dateline(text, layout.paragraphs[paragraph.index - 1].span, language, alone=True)
        if found is not None and (number == 0 or found.day is not None):
            return found
    return None


def _base(published: DateRead | None, dateline: DateRead | None) -> date | None:
    """The day from which relative words are reckoned: that of writing where the dateline gives it, else the day out.

    `on Tuesday` in a report written on the 26th and put out shortly after midnight means the day of writing. A page may
    also be dated a day before its dateline, by the clock of another part of the world.
    """
    out = published.earliest if published and published.precision == "day" else None
    written = dateline.earliest if dateline else None
    if out and written and -_OTHER_ZONE <= out - written <= _SHORTLY:
        return written
    return out


def _dated(sentences: tuple[Sentence, ...], paragraphs: tuple[Paragraph, ...]) -> list[Span]:
    kinds = {paragraph.index: paragraph.kind for paragraph in paragraphs}
    return [sentence.span for sentence in sentences if kinds[sentence.paragraph] in ("title", "body")]
