"""What a meeting's reports say together. Pure.

Of values that agree the most exact is shown, of values that contradict each other that of the latest article (tie:
source). What differs is kept with the articles that say so.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from articles.records.facts import DateFact, Json, PlaceFact, ReportFact
from articles.records.occasions import places_agree

V = TypeVar("V")

SURE = 0.7
"""A report with less confidence than this needs review."""
DOUBT = "doubt"
"""The word by which a rule says in its reason that a reading is doubtful."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """The values that a meeting's reports give, before any correction."""

    kind: str
    date: DateFact
    place: PlaceFact
    mode: str
    status: str
    main: bool
    confidence: float
    needs_review: bool
    reason: str
    first_published: datetime.date | None
    differs: Json


def agree(reports: Sequence[ReportFact]) -> Agreed:
    """Return what one or more reports of one meeting give."""
    oldest_first = sorted(reports, key=lambda report: (report.article.age, report.place_in_world))
    dates = _said(oldest_first, lambda report: report.date, lambda value: value.is_dated or bool(value.words))
    places = _said(oldest_first, lambda report: report.place, lambda value: bool(value.name or value.country))
    modes = _said(oldest_first, lambda report: report.mode, lambda value: value != "unknown")
    statuses = _said(oldest_first, lambda report: report.status, bool)
    kinds = _said(oldest_first, lambda report: report.kind, bool)
    best = max(oldest_first, key=lambda report: report.confidence)
    days = [report.article.published for report in reports if report.article.published]
    return Agreed(
        kind=_choose(kinds, _equal, _no_rank) or "talks",
        date=_choose(dates, dates_agree, _exactness_of_date) or DateFact(),
        place=_choose(places, places_agree, _exactness_of_place) or PlaceFact(),
        mode=_choose(modes, _equal, _no_rank) or "unknown",
        status=_choose(statuses, _equal, _no_rank) or "held",
        main=any(report.main for report in reports),
        confidence=best.confidence,
        needs_review=all(report.confidence < SURE or DOUBT in report.reason.casefold() for report in reports),
        reason=best.reason,
        first_published=min(days, default=None),
        differs=_differs(
            kind=(kinds, _equal, str),
            date=(dates, dates_agree, date_json),
            place=(places, places_agree, place_words),
            mode=(modes, _equal, str),
            status=(statuses, _equal, str),
        ),
    )


def dates_agree(a: DateFact, b: DateFact) -> bool:
    """Tell whether two dates can be of one day or span; words without a year contradict nothing."""
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return True
    return a.earliest <= b.latest and b.earliest <= a.latest


def date_json(value: DateFact) -> Json:
    """Return a date as corrections and `Meeting.read` keep it."""
    return {
        "words": value.words,
        "earliest": value.earliest.isoformat() if value.earliest else None,
        "latest": value.latest.isoformat() if value.latest else None,
        "precision": value.precision,
        "extent": value.extent,
    }


def place_words(value: PlaceFact) -> str:
    """Return a place as a page prints it where sources differ: the town, else the country's code."""
    return value.name or value.country


_Said = list[tuple[V, int]]


def _said(reports: Iterable[ReportFact], value: Callable[[ReportFact], V], tells: Callable[[V], bool]) -> _Said[V]:
    """The values that the reports give, each with its article, oldest first; without those that say nothing."""
    return [(found, report.article.id) for report in reports if tells(found := value(report))]


def _choose(said: _Said[V], agrees: Callable[[V, V], bool], exactness: Callable[[V], float]) -> V | None:
    """The most exact of those that agree with the latest; the latest where several are equally exact."""
    if not said:
        return None
    latest = said[-1][0]
    agreeing = [value for value, _ in said if agrees(value, latest)]
    return max(reversed(agreeing), key=exactness)


def _equal(a: Any, b: Any) -> bool:
    return bool(a == b)


def _no_rank(_: Any) -> float:
    return 0.0


def _exactness_of_date(value: DateFact) -> float:
    if value.earliest is None or value.latest is None:
        return -1e9
    return -float((value.latest - value.earliest).days)


def _exactness_of_place(value: PlaceFact) -> float:
    return 2.0 * bool(value.name) + bool(value.key)


def _differs(**fields: tuple[_Said[Any], Callable[[Any, Any], bool], Callable[[Any], Any]]) -> Json:
    found: Json = {}
    for field, (said, agrees, as_json) in fields.items():
        if any(not agrees(a, b) for a, _ in said for b, _ in said):
            found[field] = [{"value": as_json(value), "article": article} for value, article in said]
    return found
