"""The words of a sentence's tree, in which each name, office and country is one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from articles.extraction.languages.russian.morphology import Word
from articles.extraction.types import Span

ItemKind = Literal["person", "organization", "role", "country", "place"]
PEOPLE = ("person", "role")


@dataclass(frozen=True, slots=True, order=True)
class Item:
    """A mention of `Names`: `index` in the tuple of its kind."""

    kind: ItemKind
    index: int
    span: Span


@dataclass(frozen=True, slots=True)
class Node:
    """A word, or an item folded into its carrying word. `head` is -1 for a root."""

    index: int
    word: Word
    span: Span
    item: Item | None
    head: int
    relation: str

    @property
    def finite(self) -> bool:
        """A verb with tense, or a short participle that stands for one."""
        return (self.word.pos == "VERB" and self.word.verb_form not in ("Part", "Conv", "Inf")) or self.short_participle

    @property
    def short_participle(self) -> bool:
        """`отменена`, `принят`."""
        return self.word.pos in ("VERB", "ADJ") and self.word.verb_form == "Part" and not self.word.case
