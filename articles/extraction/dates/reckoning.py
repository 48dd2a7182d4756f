"""What words of a date are reckoned from, and what comes out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, cast

from articles.extraction.dates.grammar import Values
from articles.extraction.dates.spans_of_time import Days
from articles.extraction.types import DateMethod, Extent, Precision


@dataclass(frozen=True, slots=True)
class Setting:
    """What words without a year or day are reckoned from.

    `base`: day of publication; `about`: a day near it, where only its month or year is known, which settles years
    but no weekdays. `named`: the day last named in the text; `spoken_of`: the day last named in a main
    clause, since one of a `which was held on Tuesday` is not what the report goes on with. `planned`: the words are of
    something to come, so that a weekday or month is the next one, the base day included; else it is the last one.
    """

    base: date | None
    spoken_of: date | None = None
    named: date | None = None
    about: date | None = None
    planned: bool = False


class Value(NamedTuple):
    """`days` is None where they cannot be known. `base`: the day from which the words were reckoned, if any."""

    days: Days | None
    precision: Precision
    method: DateMethod = "stated"
    extent: Extent = "lasted"
    base: date | None = None


Reading = Callable[[Values, Setting], Value | None]


def first(values: Values, category: str) -> int | None:
    """The first value of a category among the words, None where no word is of it."""
    found = values.get(category)
    return cast("int", found[0]) if found else None


def direction(values: Values) -> int:
    """-1 for `last`, 1 for `next`, 0 for `this` or none of them."""
    return first(values, "DIRECTION") or 0
