"""The steps of a reading for Russian texts."""

from __future__ import annotations

from articles.extraction.document.russian_sentences import russian_sentence_spans
from articles.extraction.languages.russian.claims import find_claims
from articles.extraction.languages.russian.names import find_names
from articles.extraction.languages.russian.resolution import resolve_names
from articles.extraction.layers import Claim, Document, Entities, Names, Reading
from articles.extraction.types import Span


class Russian:
    """See `articles.extraction.registry.Language`."""

    code = "ru"

    def sentence_spans(self, text: str, span: Span) -> list[Span]:
        """The sentences of one paragraph."""
        return russian_sentence_spans(text, span)

    def find_names(self, document: Document) -> Names:
        """Persons, bodies, places, countries and offices."""
        return find_names(document)

    def resolve(self, document: Document, names: Names) -> Entities:
        """Which of the names are one person or body."""
        return resolve_names(document, names)

    def find_claims(self, reading: Reading) -> tuple[Claim, ...]:
        """The sentences that speak of a meeting."""
        return find_claims(reading)


LANGUAGE = Russian()
