"""Dates that are told from another day: weekdays, yesterday, last week, a day earlier, the weekend."""

from __future__ import annotations

from datetime import date
from typing import cast

from articles.extraction.dates.grammar import Values
from articles.extraction.dates.reckoning import Reading, Setting, Value, direction, first
from articles.extraction.dates.spans_of_time import DAY, Days, add_months, months, week_of, weekend_of, years
from articles.extraction.types import Precision

_WEEK, _MONTH, _YEAR = 7, 30, 365


# --- weekdays ----------------------------------------------------------------------------------------------------


def _weekday(values: Values, setting: Setting) -> Value | None:
    weekday = cast("int", next(first(values, name) for name in ("WEEKDAY", "WEEKDAY_OF") if name in values))
    towards = first(values, "DIRECTION")
    base = setting.base
    if base is None:
        return Value(None, "day", "weekday")
    if towards == -1:
        day = _back_to(weekday, base - DAY)
    elif towards == 1:
        day = _on_to(weekday, base + DAY)
    elif towards == 0:
        day = week_of(base).first + weekday * DAY
    else:
        day = _on_to(weekday, base) if setting.planned else _back_to(weekday, base)
    return Value(Days(day, day), "day", "weekday", base=base)


def _weekdays(values: Values, setting: Setting) -> Value | None:
    starts = [*values.get("WEEKDAY_OF", ()), *values.get("WEEKDAY", ())]
    begin, end = cast("int", starts[0]), cast("int", starts[-1])
    base = setting.base
    if base is None:
        return Value(None, "range", "weekday")
    day = _on_to(begin, base) if setting.planned else _back_to(begin, base)
    return Value(Days(day, _on_to(end, day)), "range", "weekday", base=base)


def _week_of_weekday(values: Values, setting: Setting) -> Value | None:
    if setting.base is None:
        return Value(None, "day", "weekday")
    monday = week_of(setting.base).first + direction(values) * _WEEK * DAY
    day = monday + cast("int", first(values, "WEEKDAY")) * DAY
    return Value(Days(day, day), "day", "weekday", base=setting.base)


def _back_to(weekday: int, day: date) -> date:
    return day - (day.weekday() - weekday) % _WEEK * DAY


def _on_to(weekday: int, day: date) -> date:
    return day + (weekday - day.weekday()) % _WEEK * DAY


# --- relative words ----------------------------------------------------------------------------------------------


def _shifted(base: date | None, days: int) -> Value:
    if base is None:
        return Value(None, "day", "relative")
    day = base + days * DAY
    return Value(Days(day, day), "day", "relative", base=base)


def _relative_day(values: Values, setting: Setting) -> Value | None:
    return _shifted(setting.base, cast("int", first(values, "RELDAY")))


def _day_before_yesterday(values: Values, setting: Setting) -> Value | None:
    return _shifted(setting.base, cast("int", first(values, "RELDAY")) - 1)


def _day_after_tomorrow(values: Values, setting: Setting) -> Value | None:
    return _shifted(setting.base, cast("int", first(values, "RELDAY")) + 1)


def _this_part(values: Values, setting: Setting) -> Value | None:
    return _shifted(setting.base, direction(values))


def _same_day(values: Values, setting: Setting) -> Value | None:
    return _shifted(setting.named or setting.base, 0)


def _part(values: Values, setting: Setting) -> Value | None:
    return _shifted(setting.spoken_of or setting.base, 0)


def _next_day(values: Values, setting: Setting) -> Value | None:
    return _shifted(setting.named or setting.base, 1)


def _other_day(values: Values, setting: Setting) -> Value | None:
    count = first(values, "NUMBER") or 1
    towards = first(values, "SHIFT") or -1
    unit = first(values, "UNIT") or 1
    return _counted(setting.spoken_of or setting.base, count * towards, unit)


def _other_day_after(values: Values, setting: Setting) -> Value | None:
    return _next_day(values, setting)


def _ago(values: Values, setting: Setting) -> Value | None:
    return _counted(setting.base, -(first(values, "NUMBER") or 1), cast("int", first(values, "UNIT")))


def _ahead(values: Values, setting: Setting) -> Value | None:
    return _counted(setting.base, first(values, "NUMBER") or 1, cast("int", first(values, "UNIT")))


def _counted(base: date | None, count: int, unit: int) -> Value:
    """So many days, weeks, months or years from a day: as exact as the unit that they are counted in."""
    if unit == 1:
        return _shifted(base, count)
    return _unit_of(base, count, unit)


def _relative_unit(values: Values, setting: Setting) -> Value | None:
    unit = cast("int", values["UNIT"][-1])
    if unit == 1:
        return _shifted(setting.base, direction(values))
    return _unit_of(setting.base, direction(values), unit)


def _unit_of(base: date | None, count: int, unit: int) -> Value:
    """The week, month or year that lies `count` of them after that of a day."""
    precision: Precision = {_WEEK: "week", _MONTH: "month", _YEAR: "year"}[unit]  # type: ignore[assignment]
    if base is None:
        return Value(None, precision, "relative", "within")
    if unit == _WEEK:
        days = week_of(base + count * _WEEK * DAY)
    elif unit == _MONTH:
        days = months(*add_months(base.year, base.month, count))
    else:
        days = years(base.year + count)
    return Value(days, precision, "relative", "within", base)


def _weekend(values: Values, setting: Setting) -> Value | None:
    if setting.base is None:
        return Value(None, "range", "relative", "within")
    towards = first(values, "DIRECTION")
    this = weekend_of(setting.base)
    begun = this.first <= setting.base
    if towards == -1:
        weeks = -1
    elif towards == 1:
        weeks = 1 if begun else 0
    else:
        weeks = 0 if setting.planned or begun or towards == 0 else -1
    days = weekend_of(setting.base + weeks * _WEEK * DAY)
    return Value(days, "range", "relative", "within", setting.base)


RELATIVE: dict[str, Reading] = {
    "weekday": _weekday,
    "weekdays": _weekdays,
    "week_of_weekday": _week_of_weekday,
    "relative_day": _relative_day,
    "day_before_yesterday": _day_before_yesterday,
    "day_after_tomorrow": _day_after_tomorrow,
    "this_part": _this_part,
    "same_day": _same_day,
    "part": _part,
    "next_day": _next_day,
    "other_day": _other_day,
    "other_day_after": _other_day_after,
    "ago": _ago,
    "ahead": _ahead,
    "relative_unit": _relative_unit,
    "weekend": _weekend,
    "earlier_that_day": _part,
}
