"""Writing the difference between the rows that stand and those that are wanted. What is equal is not touched."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import Model

from articles.records.claims import chunks

K = TypeVar("K", bound=Hashable)
BATCH = 500
"""Rows a statement; SQLite takes fewer at once, which Django sees to."""


@dataclass(frozen=True)
class Written(Generic[K]):
    """The keys of rows made, changed (with the columns that changed), and no longer wanted."""

    new: frozenset[K]
    changed: Mapping[K, frozenset[str]]
    unwanted: frozenset[K]

    @property
    def touched(self) -> frozenset[K]:
        """Made, changed or no longer wanted."""
        return self.new | self.changed.keys() | self.unwanted


def write(
    model: type[Model], standing: Mapping[K, Any], wanted: Mapping[K, Mapping[str, Any]], *, drop: bool = False
) -> Written[K]:
    """Make and change rows of `model` so that each wanted key has a row with its columns.

    `standing`: the rows that are there, `wanted`: columns by attribute name, both by the same keys. Rows not wanted
    are deleted first with `drop`, else left to the caller, who knows what hangs on them.
    """
    unwanted = frozenset(standing.keys() - wanted.keys())
    if drop and unwanted:
        delete(model, {standing[key].pk for key in unwanted})
    new = [key for key in wanted if key not in standing]
    rows: list[Any] = [model(**wanted[key]) for key in new]
    if rows:
        model._default_manager.bulk_create(rows, batch_size=BATCH)
    changed = change(model, [(key, standing[key], columns) for key, columns in wanted.items() if key in standing])
    return Written(frozenset(new), changed, unwanted)


def change(model: type[Model], rows: Iterable[tuple[K, Any, Mapping[str, Any]]]) -> dict[K, frozenset[str]]:
    """Set columns of standing rows, given as (key, row, columns); return which columns were not so already."""
    changed: dict[K, frozenset[str]] = {}
    changed_rows = []
    for key, row, columns in rows:
        unlike = frozenset(column for column, value in columns.items() if getattr(row, column) != value)
        for column in unlike:
            setattr(row, column, columns[column])
        if unlike:
            changed[key] = unlike
            changed_rows.append(row)
    if changed_rows:
        columns_changed = frozenset().union(*changed.values())
        names = sorted(model._meta.get_field(column).name for column in columns_changed)
        model._default_manager.bulk_update(changed_rows, names, batch_size=BATCH)
    return changed


def delete(model: type[Model], numbers: Collection[Any]) -> None:
    """Delete the rows with these primary keys."""
    for chunk in chunks(numbers):
        model._default_manager.filter(pk__in=chunk).delete()
