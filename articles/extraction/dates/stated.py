"""Dates that are written out: days, months, seasons, quarters and years, some of them without their year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import cast

from articles.extraction.dates.grammar import Values
from articles.extraction.dates.reckoning import Reading, Setting, Value, direction, first
from articles.extraction.dates.spans_of_time import Days, add_months, months, season, years
from articles.extraction.types import Precision

_AHEAD = timedelta(days=14)
"""A day and month without a year that lie this little ahead of the article are not those of a year ago."""


# --- days --------------------------------------------------------------------------------------------------------


def _no_date(values: Values, setting: Setting) -> Value | None:
    return None


def _numeric(values: Values, setting: Setting) -> Value | None:
    day = cast("date | None", values["NUMERIC"][0])
    return Value(Days(day, day) if day else None, "day")


def _day(values: Values, setting: Setting) -> Value | None:
    month, day = (values.get("MONTH") or values["MONTH_AS"])[0], values["DAY"][0]
    return _days_of_month([(cast("int", month), cast("int", day))] * 2, values, setting, "day")


def _days(values: Values, setting: Setting) -> Value | None:
    month_numbers = cast("list[int]", [*values["MONTH"], values["MONTH"][-1]])[:2]
    day_numbers = cast("list[int]", list(values["DAY"]))
    return _days_of_month(list(zip(month_numbers, day_numbers, strict=True)), values, setting, "range")


def _days_within(values: Values, setting: Setting) -> Value | None:
    found = _days(values, setting)
    return found._replace(extent="within") if found else None


def _day_list(values: Values, setting: Setting) -> Value | None:
    day_numbers = cast("list[int]", list(values["DAY"]))
    month = cast("int", values["MONTH"][0])
    if any(later <= earlier for earlier, later in pairwise(day_numbers)):
        return None
    found = _days_of_month([(month, day_numbers[0]), (month, day_numbers[-1])], values, setting, "range")
    together = day_numbers[-1] - day_numbers[0] == len(day_numbers) - 1
    return found._replace(extent="lasted" if together else "within") if found else None


def _days_of_month(ends: list[tuple[int, int]], values: Values, setting: Setting, precision: Precision) -> Value | None:
    """First and last (month, day) with the year of the words, or else the one that fits the base day."""
    (_, _), (month, day) = ends
    date(2000, month, day)
    year = cast("int | None", values["YEAR"][-1]) if "YEAR" in values else None
    anchor = setting.base or setting.about or setting.named
    if year is None and anchor and not values.keys().isdisjoint(("DIRECTION", "THIS_YEAR")):
        year = anchor.year + direction(values)
    if year is not None:
        base = None if "YEAR" in values else setting.base
        return Value(_from_to(ends, year), precision, base=base)
    if anchor is None:
        return Value(None, precision)
    weekday = next((first(values, name) for name in _WEEKDAYS if name in values), None)
    return Value(_nearest(ends, setting, anchor, weekday), precision, base=setting.base)


_WEEKDAYS = ("WEEKDAY", "WEEKDAY_SHORT", "WEEKDAY_AS")


def _from_to(ends: list[tuple[int, int]], last_year: int) -> Days:
    (first_month, first_day), (last_month, last_day) = ends
    first_year = last_year - 1 if (first_month, first_day) > (last_month, last_day) else last_year
    return Days(date(first_year, first_month, first_day), date(last_year, last_month, last_day))


def _nearest(ends: list[tuple[int, int]], setting: Setting, base: date, weekday: int | None) -> Days | None:
    """These days in the year that fits: the last ones begun, or the next ones not yet over where planned."""
    candidates: list[Days] = []
    for year in range(base.year - 8, base.year + 9):
        try:
            candidates.append(_from_to(ends, year))
        except ValueError:
            continue
    if weekday is not None:
        near = [days for days in candidates if abs(days.first.year - base.year) <= 1]
        named = [days for days in near if days.first.weekday() == weekday]
        if named:
            return min(named, key=lambda days: abs(days.first - base))
    if setting.planned:
        return min((days for days in candidates if days.last >= base), default=None)
    return max((days for days in candidates if days.first <= base + _AHEAD), default=None)


def _day_of_month(values: Values, setting: Setting) -> Value | None:
    day = cast("int", values["DAY"][0])
    if setting.base is None:
        return Value(None, "day")
    step = 1 if setting.planned else -1
    for count in range(4):
        year, month = add_months(setting.base.year, setting.base.month, count * step)
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if (found >= setting.base) if setting.planned else (found <= setting.base):
            return Value(Days(found, found), "day", base=setting.base)
    return None


# --- months, seasons, years --------------------------------------------------------------------------------------


def _month(values: Values, setting: Setting) -> Value | None:
    month = next(cast("int", values[name][-1]) for name in ("MONTH", "MONTH_IN", "MONTH_AS") if name in values)
    return _by_year(lambda year: months(year, month), values, setting, "month")


def _months(values: Values, setting: Setting) -> Value | None:
    named = cast("list[int]", [n for name in ("MONTH", "MONTH_IN", "MONTH_AS") for n in values.get(name, ())])
    first, last = named[0], named[-1]
    count = (last - first) % 12 + 1
    return _by_year(lambda year: months(year if first <= last else year - 1, first, count), values, setting, "range")


def _season(values: Values, setting: Setting) -> Value | None:
    first_month = first(values, "SEASON") or first(values, "FALL") or 0
    found = _by_year(lambda year: season(year, first_month), values, setting, "season")
    return found._replace(extent="within")


def _quarter(values: Values, setting: Setting) -> Value | None:
    first_month = 3 * cast("int", first(values, "QUARTER") or first(values, "SHORT_QUARTER")) - 2
    return _by_year(lambda year: months(year, first_month, 3), values, setting, "season")


def _half(values: Values, setting: Setting) -> Value | None:
    first_month = 6 * cast("int", first(values, "HALF")) - 5
    return _by_year(lambda year: months(year, first_month, 6), values, setting, "range")


def _by_year(days_in: Callable[[int], Days], values: Values, setting: Setting, precision: Precision) -> Value:
    """A month or season in the year of the words, or else in the one that fits the base day."""
    if "YEAR" in values:
        return Value(days_in(cast("int", values["YEAR"][-1])), precision, extent="within")
    anchor = setting.base or setting.about
    if anchor is None:
        return Value(None, precision, extent="within")
    if not values.keys().isdisjoint(("UNIT", "THIS_YEAR")):
        return Value(days_in(anchor.year + direction(values)), precision, extent="within", base=setting.base)
    days = _by_base(days_in, first(values, "DIRECTION"), setting.planned, anchor)
    return Value(days, precision, extent="within", base=setting.base)


def _by_base(days_in: Callable[[int], Days], direction: int | None, planned: bool, base: date) -> Days:
    candidates = [days_in(year) for year in range(base.year - 2, base.year + 3)]
    if direction == 1:
        return min(days for days in candidates if days.first > base)
    if direction == -1:
        return max(days for days in candidates if days.last < base)
    if direction == 0:
        same_year = [days for days in candidates if days.first.year == base.year]
        return same_year[0]
    if planned:
        return min(days for days in candidates if days.last >= base)
    return max(days for days in candidates if days.first <= base)


def _year(values: Values, setting: Setting) -> Value | None:
    return Value(years(cast("int", values["YEAR"][0])), "year", extent="within")


def _years(values: Values, setting: Setting) -> Value | None:
    first, last = cast("list[int]", list(values["YEAR"]))[:2]
    return Value(years(first, last), "range", extent="within") if first < last else None


STATED: dict[str, Reading] = {
    "no_date": _no_date,
    "numeric": _numeric,
    "day": _day,
    "days": _days,
    "days_within": _days_within,
    "day_list": _day_list,
    "day_of_month": _day_of_month,
    "month": _month,
    "months": _months,
    "season": _season,
    "quarter": _quarter,
    "half": _half,
    "year": _year,
    "years": _years,
}
