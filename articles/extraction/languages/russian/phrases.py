"""Look-up of many fixed phrases in a line of words, longest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from razdel import tokenize

from articles.extraction.languages.russian.morphology import Word

T = TypeVar("T")


class Hit(NamedTuple, Generic[T]):
    """Words `first` to `last` (both included) are the phrase of `value`."""

    first: int
    last: int
    value: T


class Phrases(Generic[T]):
    """A table of phrases in small letters. `ё` and `е` are the same."""

    def __init__(self, table: Mapping[str, T]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in table.items():
            words = tuple(token.text for token in tokenize(plain(phrase)))
            if words:
                self._by_first.setdefault(words[0], []).append((words, value))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def find(self, words: Sequence[Word]) -> Iterator[Hit[T]]:
        """The phrases in the line, from the left, never overlapping."""
        lower = [plain(word.lower) for word in words]
        position = 0
        while position < len(lower):
            hit = self._at(lower, position)
            if hit:
                yield hit
            position = hit.last + 1 if hit else position + 1

    def at(self, words: Sequence[Word], position: int) -> Hit[T] | None:
        """The longest phrase that begins at a word."""
        return self._at([plain(word.lower) for word in words], position)

    def _at(self, lower: Sequence[str], position: int) -> Hit[T] | None:
        for phrase, value in self._by_first.get(lower[position], ()):
            if tuple(lower[position : position + len(phrase)]) == phrase:
                return Hit(position, position + len(phrase) - 1, value)
        return None


def plain(text: str) -> str:
    """Small letters, `ё` as `е`, no-break spaces as spaces."""
    return text.casefold().replace("ё", "е").replace("\u00a0", " ")


def overlaps(hit: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    """Whether the words `hit[0]` to `hit[1]` share a word with one of the other stretches."""
    return any(hit[0] <= last and first <= hit[1] for first, last in others)
