"""English: how names, parties and meetings are read from an English text."""

from __future__ import annotations

from articles.extraction.document.english_sentences import english_sentence_spans
from articles.extraction.languages.english.claims.find import find_claims
from articles.extraction.languages.english.names import find_names
from articles.extraction.languages.english.resolution import resolve_names
from articles.extraction.layers import Claim, Document, Entities, Names, Reading
from articles.extraction.types import Span


class English:
    """The steps of a reading for English texts; see `articles.extraction.registry.Language`."""

    code = "en"

    def sentence_spans(self, text: str, span: Span) -> list[Span]:
        """The sentences of one paragraph."""
        return english_sentence_spans(text, span)

    def find_names(self, document: Document) -> Names:
        """See `names.find_names`."""
        return find_names(document)

    def resolve(self, document: Document, names: Names) -> Entities:
        """See `resolution.resolve_names`."""
        return resolve_names(document, names)

    def find_claims(self, reading: Reading) -> tuple[Claim, ...]:
        """See `claims`."""
        return find_claims(reading)


LANGUAGE = English()
