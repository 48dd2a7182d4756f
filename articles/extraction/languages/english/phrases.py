"""Looking up names of several words: the longest entry of a table that stands at a word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from articles.extraction.languages.english.words import Word, split_words
from articles.extraction.types import Span

T = TypeVar("T")
_ALL_CAPITALS_MAX = 6
_ARABIC_ARTICLES = frozenset({"al", "ash", "el"})


class Entry(NamedTuple, Generic[T]):
    """The words of an entry in lower case, whether only its own capitals will do, and what it stands for."""

    words: tuple[str, ...]
    printed: str
    exact: bool
    value: T


class PhraseTable(Generic[T]):
    """Entries by their first word, the longest first.

    An entry in capitals (`US`, `UN`, `WHO`) is found only in these capitals. Others are found where their first
    word is printed with a capital; in a text all in capitals, too.
    """

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[Entry[T]]] = {}
        for printed, value in entries:
            words = tuple(w.lower for w in split_words(printed, Span(0, len(printed))))
            if words:
                exact = printed.isupper() and len(printed.replace(".", "")) <= _ALL_CAPITALS_MAX and len(words) == 1
                self._by_first.setdefault(words[0], []).append(Entry(words, printed, exact, value))
        for found in self._by_first.values():
            found.sort(key=lambda entry: -len(entry.words))

    def longest(self, words: Sequence[Word], at: int) -> tuple[int, T] | None:
        """(number of words, value) of the longest entry that begins at word `at`, None without one."""
        entries = self._by_first.get(words[at].lower)
        article = words[at].lower in _ARABIC_ARTICLES and at + 1 < len(words) and words[at + 1].capital
        if not entries or not (words[at].capital or article):
            return None
        for entry in entries:
            n = len(entry.words)
            if at + n > len(words) or (entry.exact and words[at].text != entry.printed):
                continue
            if all(words[at + k].lower == entry.words[k] for k in range(1, n)):
                return n, entry.value
        return None
