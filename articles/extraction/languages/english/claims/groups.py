"""Who stands in a sentence: the lists of persons, bodies, countries and unnamed groups that a pattern may join.

A *group* is such a list (`Foreign Minister A, B of Estonia and representatives of the Atlantic Council`) with its
place in the line and the word before it, which tells whether it can be a subject.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from articles.extraction.languages.english.claims.items import ItemReader
from articles.extraction.languages.english.claims.passing import POSSESSIVE, pair_at, past_apposition, reads
from articles.extraction.languages.english.claims.single_parties import Item
from articles.extraction.languages.english.claims.words import word_set
from articles.extraction.layers import PartyRead

SEPARATORS = (
    (",", "and"), (";", "and"), (",", "as", "well", "as"), (",", "along", "with"), (",", "together", "with"),
    ("as", "well", "as"), ("along", "with"), ("together", "with"), ("and",), ("&",), (",",), (";",),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Group:
    """A list of parties: its elements from `first` to `end` (exclusive), one tuple of parties for each item.

    `governor`: the word before, empty at the start of a line or after a name. `possessive`: an `'s` follows.
    """

    first: int
    end: int
    items: tuple[tuple[PartyRead, ...], ...]
    governor: str
    possessive: bool = False

    @property
    def parties(self) -> tuple[PartyRead, ...]:
        """All parties of the list, in order."""
        return tuple(party for item in self.items for party in item)


class GroupReader(ItemReader):
    """Reads the groups of one line."""

    def groups(self) -> tuple[Group, ...]:
        """All groups of the line in order, none overlapping another."""
        return tuple(self._walk())

    def _walk(self) -> Iterator[Group]:
        i = 0
        while i < len(self.line.elements):
            group = self.group(i)
            if group is None:
                i += 1
            else:
                yield group
                i = group.end

    def group(self, first: int) -> Group | None:
        """The group that begins at an element, None where none does."""
        item = self.item(first)
        if item is None:
            return None
        items, end = self._list(first, item)
        possessive = self.line.word(end) in POSSESSIVE
        return Group(first, end, tuple(i for i in items if i), self.line.word(first - 1), possessive)

    def _list(self, first: int, item: Item) -> tuple[list[tuple[PartyRead, ...]], int]:
        """The items joined to the first. A comma alone joins no two: `At the Council, the minister said …`."""
        items, ends, joined = [item[0]], [item[1]], False
        while (following := self._after_separator(ends[-1])) is not None:
            joined = joined or any(
                self.line.word(i) in ("and", "&", "with", "as", ";") for i in range(ends[-1], following[1])
            )
            items.append(following[0])
            ends.append(following[1])
            if len(items) == 2 and not joined and self._place_before(first, items):
                break
        if joined and not self._place_before(first, items):
            return items, ends[-1]
        return (items, ends[-1]) if self._headline() and len(items) > 1 else (items[:1], ends[0])

    def _place_before(self, first: int, items: list[tuple[PartyRead, ...]]) -> bool:
        """`At the Council, A and B …`: the body is where they are, not one of them."""
        before = self.line.word(first - 1)
        body_first = bool(items[0]) and items[0][0].organization is not None
        persons_next = len(items) > 1 and bool(items[1]) and items[1][0].organization is None
        return before in ("at", "in", "to") and body_first and persons_next

    def _after_separator(self, end: int) -> Item | None:
        end = past_apposition(self.reading, self.line, end)
        for separator in SEPARATORS:
            if reads(self.line, end, separator):
                begin = end + len(separator)
                if self.line.word(begin) == "others":
                    return (), begin + 1
                if not self._new_subject(begin) and (item := self.item(begin)) is not None:
                    return item
        return None

    def _new_subject(self, i: int) -> bool:
        """`Poland by C`, `he` or `a spokesman said` behind a comma or `and` begins a clause and joins no list."""
        kind = self.line.kind(i)
        if pair_at(self.line, i):
            return True
        if kind == "country" and self.line.word(i + 1) in ("by", "was", "is", "will", "has", "had"):
            return True
        if kind == "person" and self.line.word(i + 1) in word_set("attribution_verbs"):
            return True
        return kind == "role" and self.reading.names.roles[self.line.elements[i].mention].kind == "pronoun"

    def _headline(self) -> bool:
        return self.reading.document.paragraphs[self.line.sentence.paragraph].kind == "title"
