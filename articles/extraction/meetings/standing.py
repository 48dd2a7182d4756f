"""Held, planned or cancelled; the article's own news or only recalled."""

from __future__ import annotations

from datetime import date, timedelta

from articles.extraction.layers import Claim
from articles.extraction.meetings.context import Context
from articles.extraction.meetings.occasions import Occasion, in_title
from articles.extraction.types import DateRead, Status

NEWS_PAST = timedelta(days=2)
NEWS_AHEAD = timedelta(days=7)


def status_of(context: Context, occasion: Occasion) -> Status:
    """Cancelled where any claim, or the visit that it was planned for, is; planned where all claims say so."""
    claims = [c for c in occasion.claims if not in_title(context.reading, c)] or list(occasion.claims)
    if any(c.status == "cancelled" for c in claims):
        return "cancelled"
    if any(c.status is None for c in claims if c.complete and not (c.anaphoric and c.place is None)):
        return "planned" if _lies_ahead(context, occasion) else "held"
    visits = [f for f in context.frames_of(occasion) if f.place_method == "visit" and _same_country(f, claims)]
    return "cancelled" if visits and visits[0].status == "cancelled" else "planned"


def _lies_ahead(context: Context, occasion: Occasion) -> bool:
    """Whether its stated day is after that of publication."""
    day, published = occasion.date, context.reading.document.published
    if day is None or published is None or day.value.earliest is None or published.latest is None:
        return False
    return day.value.earliest > published.latest


def _same_country(visit: Claim, claims: list[Claim]) -> bool:
    """Whether a meeting may belong to a visit: its own place, if any, is in the country visited."""
    countries = {c.place.country if c.place else c.place_country for c in claims if c.place or c.place_country}
    return not countries or (visit.place.country if visit.place else visit.place_country) in countries


def is_main(context: Context, occasion: Occasion, day: DateRead | None) -> bool:
    """The lead and what was on days near it; not other rounds, nor what is recalled."""
    first = occasion.first
    if first.round is not None or all(c.only_occasion for c in occasion.claims):
        return False
    if occasion is context.lead:
        return True
    if status_of(context, occasion) == "planned" and _of_others(context, occasion):
        return False
    near = _near_lead(context, day)
    if first.main is False:
        return near is True and day is not None and day.earliest == day.latest
    return near is not False


def _of_others(context: Context, occasion: Occasion) -> bool:
    return context.lead is not None and not occasion.persons() & context.lead.persons()


def _near_lead(context: Context, day: DateRead | None) -> bool | None:
    """Whether a day lies near the lead's, or the day of publication; None where one of them is not known."""
    base = _lead_day(context)
    if base is None or day is None or day.earliest is None or day.latest is None:
        return None
    return day.latest >= base - NEWS_PAST and day.earliest <= base + NEWS_AHEAD


def _lead_day(context: Context) -> date | None:
    lead, published = context.lead, context.reading.document.published
    if lead is not None and lead.date is not None and lead.date.value.latest is not None:
        return lead.date.value.latest
    return published.latest if published is not None else None
