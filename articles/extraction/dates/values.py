"""What the words of a date mean: one function for each `reading` of the pattern files.

A reading gives the first and last day, or None for these where the words alone and the base day do not settle it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple, cast

from articles.extraction.dates.grammar import Values
from articles.extraction.dates.spans_of_time import DAY, Days, add_months, months, season, week_of, weekend_of, years
from articles.extraction.types import DateMethod, Extent, Precision

_AHEAD = timedelta(days=14)
"""A day and month without a year that lie this little ahead of the article are not those of a year ago."""
_WEEK, _MONTH, _YEAR = 7, 30, 365


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


def value_of(reading: str, values: Values, setting: Setting) -> Value | None:
    """The value of words read as `reading`; None where they are no date after all (31 June)."""
    try:
        return _READINGS[reading](values, setting)
    except (ValueError, OverflowError):
        return None


def _first(values: Values, category: str) -> int | None:
    found = values.get(category)
    return cast("int", found[0]) if found else None


def _direction(values: Values) -> int:
    return _first(values, "DIRECTION") or 0


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
    anchor = setting.base or setting.about
    if year is None and "DIRECTION" in values and anchor:
        year = anchor.year + _direction(values)
    if year is not None:
        base = None if "YEAR" in values else setting.base
        return Value(_from_to(ends, year), precision, base=base)
    if anchor is None:
        return Value(None, precision)
    weekday = next((_first(values, name) for name in _WEEKDAYS if name in values), None)
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
        named = [days for days in candidates if days.first.weekday() == weekday]
        return min(named, key=lambda days: abs(days.first - base), default=None)
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
    named = cast("list[int]", [*values.get("MONTH", ()), *values.get("MONTH_AS", ())])
    first, last = named[0], named[-1]
    count = (last - first) % 12 + 1
    return _by_year(lambda year: months(year if first <= last else year - 1, first, count), values, setting, "range")


def _season(values: Values, setting: Setting) -> Value | None:
    first_month = _first(values, "SEASON") or _first(values, "FALL") or 0
    found = _by_year(lambda year: season(year, first_month), values, setting, "season")
    return found._replace(extent="within")


def _quarter(values: Values, setting: Setting) -> Value | None:
    first_month = 3 * cast("int", _first(values, "QUARTER") or _first(values, "SHORT_QUARTER")) - 2
    return _by_year(lambda year: months(year, first_month, 3), values, setting, "season")


def _half(values: Values, setting: Setting) -> Value | None:
    first_month = 6 * cast("int", _first(values, "HALF")) - 5
    return _by_year(lambda year: months(year, first_month, 6), values, setting, "range")


def _by_year(days_in: Callable[[int], Days], values: Values, setting: Setting, precision: Precision) -> Value:
    """A month or season in the year of the words, or else in the one that fits the base day."""
    if "YEAR" in values:
        return Value(days_in(cast("int", values["YEAR"][-1])), precision, extent="within")
    anchor = setting.base or setting.about
    if anchor is None:
        return Value(None, precision, extent="within")
    if "UNIT" in values:
        return Value(days_in(anchor.year + _direction(values)), precision, extent="within", base=setting.base)
    days = _by_base(days_in, _first(values, "DIRECTION"), setting.planned, anchor)
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


# --- weekdays ----------------------------------------------------------------------------------------------------


def _weekday(values: Values, setting: Setting) -> Value | None:
    weekday = cast("int", _first(values, "WEEKDAY"))
    direction = _first(values, "DIRECTION")
    base = setting.base
    if base is None:
        return Value(None, "day", "weekday")
    if direction == -1:
        day = _back_to(weekday, base - DAY)
    elif direction == 1:
        day = _on_to(weekday, base + DAY)
    elif direction == 0:
        day = week_of(base).first + weekday * DAY
    else:
        day = _on_to(weekday, base) if setting.planned else _back_to(weekday, base)
    return Value(Days(day, day), "day", "weekday", base=base)


def _week_of_weekday(values: Values, setting: Setting) -> Value | None:
    if setting.base is None:
        return Value(None, "day", "weekday")
    monday = week_of(setting.base).first + _direction(values) * _WEEK * DAY
    day = monday + cast("int", _first(values, "WEEKDAY")) * DAY
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
    return _shifted(setting.base, cast("int", _first(values, "RELDAY")))


def _day_before_yesterday(values: Values, setting: Setting) -> Value | None:
    return _shifted(setting.base, cast("int", _first(values, "RELDAY")) - 1)


def _day_after_tomorrow(values: Values, setting: Setting) -> Value | None:
    return _shifted(setting.base, cast("int", _first(values, "RELDAY")) + 1)


def _this_part(values: Values, setting: Setting) -> Value | None:
    return _shifted(setting.base, _direction(values))


def _same_day(values: Values, setting: Setting) -> Value | None:
    return _shifted(setting.named or setting.base, 0)


def _part(values: Values, setting: Setting) -> Value | None:
    return _shifted(setting.spoken_of or setting.base, 0)


def _next_day(values: Values, setting: Setting) -> Value | None:
    return _shifted(setting.named or setting.base, 1)


def _other_day(values: Values, setting: Setting) -> Value | None:
    count = _first(values, "NUMBER") or 1
    direction = _first(values, "SHIFT") or -1
    unit = _first(values, "UNIT") or 1
    return _counted(setting.spoken_of or setting.base, count * direction, unit)


def _other_day_after(values: Values, setting: Setting) -> Value | None:
    return _next_day(values, setting)


def _ago(values: Values, setting: Setting) -> Value | None:
    return _counted(setting.base, -(_first(values, "NUMBER") or 1), cast("int", _first(values, "UNIT")))


def _ahead(values: Values, setting: Setting) -> Value | None:
    return _counted(setting.base, _first(values, "NUMBER") or 1, cast("int", _first(values, "UNIT")))


def _counted(base: date | None, count: int, unit: int) -> Value:
    """So many days, weeks, months or years from a day: as exact as the unit that they are counted in."""
    if unit == 1:
        return _shifted(base, count)
    return _unit_of(base, count, unit)


def _relative_unit(values: Values, setting: Setting) -> Value | None:
    unit = cast("int", values["UNIT"][-1])
    if unit == 1:
        return _shifted(setting.base, _direction(values))
    return _unit_of(setting.base, _direction(values), unit)


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
    direction = _first(values, "DIRECTION")
    this = weekend_of(setting.base)
    begun = this.first <= setting.base
    if direction == -1:
        weeks = -1
    elif direction == 1:
        weeks = 1 if begun else 0
    else:
        weeks = 0 if setting.planned or begun or direction == 0 else -1
    days = weekend_of(setting.base + weeks * _WEEK * DAY)
    return Value(days, "range", "relative", "within", setting.base)


_READINGS: dict[str, Reading] = {
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
    "weekday": _weekday,
    "week_of_weekday": _week_of_weekday,
    "relative_day": _relative_day,
    "day_before_yesterday": _day_before_yesterday,
    "day_after_tomorrow": _day_after_tomorrow,
    "this_part": _this_part,
    "part": _part,
    "earlier_that_day": _part,
    "same_day": _same_day,
    "next_day": _next_day,
    "other_day": _other_day,
    "other_day_after": _other_day_after,
    "ago": _ago,
    "ahead": _ahead,
    "relative_unit": _relative_unit,
    "weekend": _weekend,
}
