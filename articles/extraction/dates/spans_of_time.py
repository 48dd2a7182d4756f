"""Months, seasons and the like as a first and a last day."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

DAY = timedelta(days=1)


class Days(NamedTuple):
    """All days from the first to the last, both included."""

    first: date
    last: date


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """The year and month that lie `count` months after a month."""
    months = year * 12 + month - 1 + count
    return months // 12, months % 12 + 1


def months(year: int, month: int, count: int = 1) -> Days:
    """`count` months from a month on. Raises ValueError outside the years 1 to 9999."""
    last_year, last_month = add_months(year, month, count - 1)
    return Days(date(year, month, 1), date(last_year, last_month, monthrange(last_year, last_month)[1]))


def season(year: int, first_month: int) -> Days:
    """A season of three months; the winter of a year begins in the December before it."""
    return months(year - 1 if first_month == 12 else year, first_month, 3)


def years(first: int, last: int | None = None) -> Days:
    """A year, or the years from the first to the last."""
    return Days(date(first, 1, 1), date(last or first, 12, 31))


def week_of(day: date) -> Days:
    """Monday to Sunday of the week of a day (ISO 8601)."""
    monday = day - day.weekday() * DAY
    return Days(monday, monday + 6 * DAY)


def weekend_of(day: date) -> Days:
    """Saturday and Sunday of the week of a day."""
    return Days(week_of(day).last - DAY, week_of(day).last)
