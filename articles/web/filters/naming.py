"""Whom a name typed by a reader fits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from django.db import models

from articles.names.folding import fold
from articles.records.search import matching

Record = TypeVar("Record", bound=models.Model)

MOST_SHOWN = 20


@dataclass(frozen=True)
class Naming(Generic[Record]):
    """The records that a name fits, at most MOST_SHOWN; `more` tells that there are others."""

    words: str
    records: tuple[Record, ...]
    more: bool = False

    @property
    def only(self) -> Record | None:
        return self.records[0] if len(self.records) == 1 else None


def named(records: models.QuerySet[Record], words: str) -> Naming[Record]:
    """Return whom `words` fit: those called exactly so, or else those with a name in which all the words occur.

    `Lavrov` fits every Lavrov; `Sergey Lavrov` only him, even if there is a Sergey Lavrovsky.
    """
    exactly = _first(records.called(fold(words)))  # type: ignore[attr-defined]
    found = exactly or _first(matching(records, words))
    return Naming(words, tuple(found[:MOST_SHOWN]), more=len(found) > MOST_SHOWN)


def _first(records: models.QuerySet[Record]) -> list[Record]:
    return list(records.with_meeting_count().order_by("-meeting_count", "sort_name", "pk")[: MOST_SHOWN + 1])  # type: ignore[attr-defined]
