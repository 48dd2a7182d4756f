"""The story of a reading: each step adds a layer to the one before and never goes back."""

from __future__ import annotations

from datetime import date

from articles.extraction import meetings
from articles.extraction.document import ReadingError, lay_out, read_document
from articles.extraction.document.layout import Layout
from articles.extraction.layers import Document, Reading
from articles.extraction.registry import language as language_of_code
from articles.extraction.types import Extraction, Outcome, Span

VERSION = "1"
"""Of the rules; raise it with any change that may read an article otherwise."""


def read(text: str, *, published: date | None, language: str | None, title: str | None) -> Extraction:
    """Read one article, see `articles.extraction.extract`."""
    try:
        layout = lay_out(text, language=language, title=title)
    except ReadingError as error:
        return _nothing_read("not readable", language, title, str(error))
    rules = language_of_code(layout.language) if layout.language else None
    if rules is None:
        return _unsupported(layout, title)
    document = read_document(text, layout, rules.sentence_spans, published=published)
    names = rules.find_names(document)
    entities = rules.resolve(document, names)
    reading = Reading(document, names, entities)
    claims = rules.find_claims(reading)
    found = meetings.put_together(reading, claims)
    return Extraction(
        version=VERSION,
        outcome="read" if found else "no meeting",
        language=document.language,
        title=title or (document.words(document.title) if document.title else None),
        published=document.published,
        dateline=document.dateline,
        persons=entities.persons,
        organizations=entities.organizations,
        meetings=found,
        warnings=document.warnings,
        opening=_opening(document),
    )


def _opening(document: Document) -> Span | None:
    kinds = {paragraph.index: paragraph.kind for paragraph in document.paragraphs}
    return next((s.span for s in document.sentences if kinds[s.paragraph] == "body"), None)


def _unsupported(layout: Layout, title: str | None) -> Extraction:
    if layout.language is None:
        message = "The language of the article does not show; name it with --language if it is English or Russian."
    else:
        message = f"The article is in a language that cannot be read yet ({layout.language}); English and Russian can."
    return _nothing_read("language not supported", layout.language, title, message)


def _nothing_read(outcome: Outcome, language: str | None, title: str | None, warning: str) -> Extraction:
    return Extraction(VERSION, outcome, language, title, None, None, warnings=(warning,))
