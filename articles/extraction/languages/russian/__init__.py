"""Russian: the steps of a reading, see `articles.extraction.registry.Language`."""

from __future__ import annotations

from articles.extraction.document.russian_sentences import russian_sentence_spans
from articles.extraction.layers import Claim, Document, Entities, Names, Reading
from articles.extraction.types import Span


class Russian:
    """Russian news."""

    code = "ru"

    def sentence_spans(self, text: str, span: Span) -> list[Span]:
        """The sentences of one paragraph."""
        return russian_sentence_spans(text, span)

    def find_names(self, document: Document) -> Names:
        """All names of the text."""
        return Names((), (), (), ())

    def resolve(self, document: Document, names: Names) -> Entities:
        """Which names are one."""
        return Entities((), (), (), (), ())

    def find_claims(self, reading: Reading) -> tuple[Claim, ...]:
        """The sentences that speak of a meeting."""
        return ()


LANGUAGE = Russian()
