"""The languages that can be read, each loaded on the first text in it: a web page or an English text never waits
for the Russian models."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Protocol, cast

from articles.extraction.layers import Claim, Document, Entities, Names, Reading
from articles.extraction.types import Span

_MODULES = {
    "en": "articles.extraction.languages.english",
    "ru": "articles.extraction.languages.russian",
}


class Language(Protocol):
    """What a language brings to a reading; each method is one step of the pipeline."""

    code: str

    def sentence_spans(self, text: str, span: Span) -> list[Span]:
        """The sentences of one paragraph, in order, without white space around them."""

    def find_names(self, document: Document) -> Names:
        """People, bodies, places, countries and offices, as they stand in the text."""

    def resolve(self, document: Document, names: Names) -> Entities:
        """Which of the names are one person or body."""

    def find_claims(self, reading: Reading) -> tuple[Claim, ...]:
        """The sentences that speak of a meeting, in text order."""


def supported_languages() -> tuple[str, ...]:
    """ISO 639-1 codes of the languages that can be read."""
    return tuple(_MODULES)


@cache
def language(code: str) -> Language | None:
    """The language of an ISO 639-1 code, None where it is not supported.

    A language is a module with an object `LANGUAGE`.
    """
    name = _MODULES.get(code)
    return cast("Language", import_module(name).LANGUAGE) if name else None
