"""Small sets of words by name, from `lexicons/ru/word_sets.tsv`."""

from __future__ import annotations

from functools import cache

from articles.extraction.lexicons import read_rows


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of a set. Raises KeyError for a name that the file has not."""
    return _sets()[name]


@cache
def _sets() -> dict[str, frozenset[str]]:
    return {row["set"]: frozenset(row["words"].split()) for row in read_rows("ru/word_sets.tsv")}
