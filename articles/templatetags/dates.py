"""Dates of records in words."""

from __future__ import annotations

from datetime import date

from django import template

from articles.models import Article, Meeting, Report
from articles.web import dates
from articles.web.dates import ShownDate

register = template.Library()


def _shown(record: Meeting | Report | Article) -> ShownDate:
    if isinstance(record, Article):
        return ShownDate.of_publication(record)
    reported = record.first_published if isinstance(record, Meeting) else record.article.published_latest
    return ShownDate.of_record(record, reported=reported)


@register.filter
def when(record: Meeting | Report | Article) -> str:
    """When it was (of an article: when it came out)."""
    return dates.when(_shown(record))


@register.filter
def how(record: Meeting | Report | Article) -> str:
    """How that date was got."""
    return dates.how(_shown(record))


@register.filter
def standing(meeting: Meeting | Report, today: date) -> str:
    """Held, planned or cancelled; a planned one whose days have passed is said so."""
    return dates.standing(meeting.status, meeting.latest, today)


@register.filter
def exact_day(record: Meeting | Report | Article) -> str:
    """The day in the form of HTML's `datetime`, empty where the date is less exact."""
    shown = _shown(record)
    return shown.earliest.isoformat() if shown.earliest and shown.earliest == shown.latest else ""
