"""What is found in a line before its offices, and which nouns are offices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from articles.extraction.languages.russian.morphology import Word, forms, inflect
from articles.extraction.languages.russian.organization_grammar import BodyAt
from articles.extraction.languages.russian.phrases import plain
from articles.extraction.languages.russian.places import CountryAt
from articles.extraction.languages.russian.vocabulary import word_set
from articles.extraction.lexicons import read_rows

COMPLEMENT_PREPOSITIONS = word_set("inside offices")
DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class LineNames:
    """What is found in a line before its titles, by the first word of each."""

    words: Sequence[Word]
    countries: Sequence[CountryAt]
    bodies: dict[int, BodyAt]
    persons: Sequence[tuple[int, int]]
    towns: Sequence[tuple[int, int]] = ()

    def covering(self, index: int) -> BodyAt | None:
        """The body whose name has this word."""
        return next((b for b in self.bodies.values() if b.first <= index <= b.last), None)

    def country_at(self, index: int) -> CountryAt | None:
        """The country's name or adjective that has this word."""
        return next((c for c in self.countries if c.first <= index <= c.last), None)


def head_kind(word: Word) -> str | None:
    """Kind of the title noun (`titles.tsv`) that the word is a form of, else None."""
    if not word.text[0].isalpha() or (word.text.isupper() and len(word.text) > 3):
        return None
    entry = _titles().get(plain(word.lemma))
    if entry:
        return entry
    if word.pos in ("ADJ", "VERB") and "щ" in word.lower:
        participle = inflect(word.text, "Nom", "Sing", "Masc")
        return _titles().get(plain(participle)) if participle else None
    for form in forms(word.text):
        if form.pos == "NOUN" and plain(form.lemma) in _titles() and form.score >= 0.05:
            return _titles()[plain(form.lemma)]
    lemma = plain(word.lemma)
    if (
        "-" in lemma
        and _titles().get(lemma.rpartition("-")[2])
        and lemma.partition("-")[0] in ("экс", "вице", "спец", "со")
    ):
        return _titles()[lemma.rpartition("-")[2]]
    return None


def is_title(lemma: str) -> bool:
    """Whether a dictionary form is a title noun of `titles.tsv`."""
    return plain(lemma) in _titles()


@cache
def _titles() -> dict[str, str]:
    return {plain(row["word"]): row["kind"] for row in read_rows("ru/titles.tsv")}
