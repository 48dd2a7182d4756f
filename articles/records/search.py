"""The words by which records are found: folded, so blind to case, accents and script; the same on every database."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from django.db.models import Model, QuerySet

from articles.names.folding import fold

M = TypeVar("M", bound=Model)


def words_of(texts: Iterable[str]) -> str:
    """Return the folded words of `texts`, each once, with a space before and after each: what `matching` looks in."""
    words = dict.fromkeys(word for text in texts for word in fold(text).split())
    return f" {' '.join(words)} " if words else ""


def matching(records: QuerySet[M], words: str) -> QuerySet[M]:
    """Return those of `records` (with a column `search_text`) that have a word beginning with each of `words`.

    Words that fold to nothing ask for nothing.
    """
    for word in dict.fromkeys(fold(words).split()):
        condition: dict[str, Any] = {"search_text__contains": f" {word}"}
        records = records.filter(**condition)
    return records
