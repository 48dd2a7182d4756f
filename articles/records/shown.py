"""What is shown of a field: what an editor set, else what was read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from articles.records.facts import CorrectionFact


def shown(read_value: Any, corrections: Iterable[CorrectionFact]) -> Any:
    """Return the value of the latest standing entry in `corrections` (all of one field), else `read_value`."""
    latest = max(corrections, key=lambda entry: entry.id, default=None)
    return read_value if latest is None else latest.as_set


def shown_fields(read: dict[str, Any], corrections: Iterable[CorrectionFact]) -> dict[str, Any]:
    """Return all fields of `read` with the value that is shown. Corrections of other fields are left aside."""
    by_field: dict[str, list[CorrectionFact]] = {field: [] for field in read}
    for entry in corrections:
        by_field.setdefault(entry.field, []).append(entry)
    return {field: shown(value, by_field[field]) for field, value in read.items()}
