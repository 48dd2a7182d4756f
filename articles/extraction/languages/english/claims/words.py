"""The word lists that claims are read with, each read from `lexicons/en/claims` once."""

from __future__ import annotations

from functools import cache

from articles.extraction.lexicons import read_entries, read_rows


@cache
def word_set(name: str) -> frozenset[str]:
    """The entries of `lexicons/en/claims/<name>.txt`."""
    return frozenset(read_entries(f"en/claims/{name}.txt"))


def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `lexicons/en/claims/<name>.tsv`."""
    return read_rows(f"en/claims/{name}.tsv")
