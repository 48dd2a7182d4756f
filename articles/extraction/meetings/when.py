"""The date of an occasion: its own words, the days of its series, the day of the meeting told before, today's news."""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.dates import as_planned
from articles.extraction.layers import Claim
from articles.extraction.meetings.context import Context
from articles.extraction.meetings.occasions import Occasion
from articles.extraction.meetings.standing import status_of
from articles.extraction.types import DateRead


def when(context: Context, occasion: Occasion) -> DateRead | None:
    """When it was, is or was to be; None where the text does not tell."""
    claim = next((c for c in occasion.claims if c.date), None)
    if claim is not None and claim.date is not None:
        return _stated(context, occasion, claim)
    if occasion.first.round is not None or occasion.first.main is False or occasion.first.undated:
        return None
    series = _series_days(context, occasion)
    if series is not None:
        return series
    if _of_a_visit_without_days(occasion):
        return None
    return _same_day_as_lead(context, occasion) or _todays_news(context, occasion)


def _stated(context: Context, occasion: Occasion, claim: Claim) -> DateRead:
    assert claim.date is not None
    held = status_of(context, occasion) == "held"
    return claim.date.value if held else as_planned(claim.date).value


def _series_days(context: Context, occasion: Occasion) -> DateRead | None:
    """`held meetings there on 22 to 24 May`: each of them on one day within."""
    coming = occasion.first.status in ("planned", "cancelled")
    for frame in context.frames_of(occasion):
        if frame.date is not None and (frame.place_method != "visit" or coming):
            value = frame.date.value
            several = value.earliest != value.latest
            return replace(value, method="visit", extent="within" if several else value.extent)
    return None


def _of_a_visit_without_days(occasion: Occasion) -> bool:
    return any(c.event is not None and c.event.kind == "visit" and not c.same_day for c in occasion.claims)


def _same_day_as_lead(context: Context, occasion: Occasion) -> DateRead | None:
    lead = context.lead
    if lead is None or lead is occasion or lead.date is None:
        return None
    value = lead.date.value
    if occasion.first.status == "planned" and not occasion.first.same_day:
        return None
    near = value.precision == "day" and value.earliest is not None
    return replace(value, extent="lasted") if near else None


def _todays_news(context: Context, occasion: Occasion) -> DateRead | None:
    published = context.reading.document.published
    if published is None or published.earliest is None or published.precision != "day":
        return None
    if {c.status for c in occasion.claims} & {"planned", "cancelled"}:
        return None
    return replace(published, method="publication day", extent="lasted")
