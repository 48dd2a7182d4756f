"""How a date reads: never more exact than its words, and never without how it was got.

Plain functions of their arguments: no clock, no database.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from django.utils.dates import MONTHS
from django.utils.translation import gettext as _

from articles.models import Article
from articles.models.choices import DateMethod, Extent, Precision, Status
from articles.models.dates import DatedModel

SEASONS = {(3, 5): "spring", (6, 8): "summer", (9, 11): "autumn", (12, 2): "winter"}
"""First and last month of the seasons as the texts use them (of the northern half of the world)."""


@dataclass(frozen=True, slots=True)
class ShownDate:
    """A date as a page needs it: the columns of a record, whatever they are called there."""

    words: str = ""
    earliest: date | None = None
    latest: date | None = None
    precision: str = Precision.UNKNOWN
    extent: str = Extent.LASTED
    method: str = ""
    base: date | None = None
    reported: date | None = None
    """The day of the first publication, where it is known."""

    @classmethod
    def of_record(cls, record: DatedModel, *, reported: date | None = None) -> ShownDate:
        """Of a meeting or report; `reported` is when the news came out."""
        return cls(
            words=record.date_words,
            earliest=record.earliest,
            latest=record.latest,
            precision=record.precision,
            extent=record.extent,
            method=record.date_method,
            base=record.date_base,
            reported=reported,
        )

    @classmethod
    def of_publication(cls, article: Article) -> ShownDate:
        """Of an article: when it came out."""
        return cls(
            words=article.published_words,
            earliest=article.published_earliest,
            latest=article.published_latest,
            precision=article.published_precision,
            method=article.published_method,
        )


def when(shown: ShownDate) -> str:
    """Return the date in words: `28 February 2023`, `November 2021`, `one day within 22–24 May 2023`, …"""
    if shown.earliest is None or shown.latest is None:
        return _without_year(shown)
    whole = _whole_periods(shown.earliest, shown.latest, shown.precision)
    if whole:
        return whole
    days = _days(shown.earliest, shown.latest)
    if shown.extent == Extent.WITHIN and shown.earliest != shown.latest:
        return _("one day within %(days)s") % {"days": days}
    return days


def how(shown: ShownDate) -> str:
    """Return how the date was got: `reckoned from “on Tuesday”, published 1 March 2023`; empty if nobody knows."""
    words = _("“%(words)s”") % {"words": shown.words} if shown.words else ""
    if shown.method in _BY_WORDS:
        text = _reckoned(shown, words)
    elif shown.method == DateMethod.STATED:
        text = _("stated as %(words)s") % {"words": words} if words else _("stated in the text")
    elif shown.method in _TAKEN:
        text = str(DateMethod(shown.method).label)
    else:
        text = words and _("the words are %(words)s") % {"words": words}
    if shown.earliest is None and shown.reported:
        reported = _("reported %(day)s") % {"day": _day(shown.reported)}
        return f"{reported}; {text}" if text else reported
    return text


def standing(status: str, latest: date | None, today: date) -> str:
    """Return the status in words. Of a planned meeting whose last possible day has passed nothing is concluded."""
    if status == Status.PLANNED and latest is not None and latest < today:
        return _("planned, outcome not reported")
    return str(Status(status).label)


_BY_WORDS = (DateMethod.WEEKDAY, DateMethod.RELATIVE)
_TAKEN = (
    DateMethod.DATELINE,
    DateMethod.HEADER,
    DateMethod.PUBLICATION_DAY,
    DateMethod.VISIT,
    DateMethod.GIVEN,
    DateMethod.SET,
)


def _without_year(shown: ShownDate) -> str:
    if shown.precision == Precision.UNKNOWN or not shown.words:
        return _("date not stated")
    return _("“%(words)s”, year not stated") % {"words": shown.words}


def _reckoned(shown: ShownDate, words: str) -> str:
    text = _("reckoned from %(words)s") % {"words": words} if words else str(DateMethod(shown.method).label)
    if shown.base is None:
        return text
    base = {"day": _day(shown.base)}
    origin = _("published %(day)s") if shown.base == shown.reported else _("counted from %(day)s")
    return f"{text}, {origin % base}"


def _whole_periods(first: date, last: date, precision: str) -> str:
    """Name the months, season or years, where the precision says so and the days are exactly theirs."""
    if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return ""
    if precision == Precision.YEAR and (first.month, last.month) == (1, 12):
        return _years(first.year, last.year)
    if precision == Precision.SEASON and (first.month, last.month) in SEASONS and _months_between(first, last) == 2:
        return _season(first, last)
    if precision in (Precision.MONTH, Precision.SEASON, Precision.RANGE, Precision.YEAR):
        return _months(first, last)
    return ""


def _months_between(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def _years(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def _season(first: date, last: date) -> str:
    names = {"spring": _("spring"), "summer": _("summer"), "autumn": _("autumn"), "winter": _("winter")}
    return f"{names[SEASONS[first.month, last.month]]} {_years(first.year, last.year)}"


def _months(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month]} {first.year}"
    if first.year == last.year:
        return f"{MONTHS[first.month]}–{MONTHS[last.month]} {first.year}"
    return f"{MONTHS[first.month]} {first.year} – {MONTHS[last.month]} {last.year}"


def _days(first: date, last: date) -> str:
    if first == last:
        return _day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month]} – {_day(last)}"
    return f"{_day(first)} – {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month]} {day.year}"
