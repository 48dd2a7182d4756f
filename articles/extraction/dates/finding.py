"""The dates of a text in the order in which it names them, since some words look back (`a day earlier`)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from articles.extraction.dates.grammar import match_alone, matches
from articles.extraction.dates.reckoning import Setting, Value
from articles.extraction.dates.values import value_of
from articles.extraction.layers import DateMention
from articles.extraction.types import DateRead, Span

_NEAR = timedelta(days=31)
"""A day further off than this from the article's own is history, no day that `earlier in the day` could mean."""
_ASIDE = re.compile(r"\b(?:which|who|whom|whose|where|котор\w+|где)\b", re.IGNORECASE)
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)


def find_dates(
    text: str, spans: Iterable[Span], *, language: str, base: date | None, about: date | None = None
) -> tuple[DateMention, ...]:
    """The dates within some spans of a text (its sentences), in order.

    `base`: the day of publication, from which relative words are reckoned; without it they stay words, with
    `earliest` and `latest` None, but for what `about`, a day near it, is enough to settle. Anything that may be past
    or to come is read as past; see `as_planned`.
    """
    found: list[DateMention] = []
    setting = Setting(base, about=about)
    for span in spans:
        for match in matches(text, span, language):
            value = value_of(match.reading, match.values, setting)
            if value is None:
                continue
            words = text[match.span.start : match.span.end]
            found.append(DateMention(match.span, _date_read(words, match.span, value)))
            if (day := _day_named(value, base)) is not None:
                aside = _ASIDE.search(text, span.start, match.span.start)
                setting = replace(setting, spoken_of=setting.spoken_of if aside else day, named=day)
    return tuple(found)


def as_planned(mention: DateMention) -> DateMention:
    """The same words read of something to come: a weekday, a day without a year or a month is the next one.

    The day of publication counts as still to come. Dates that do not depend on it stay as they are.
    """
    read = mention.value
    if read.base is None or read.earliest is None:
        return mention
    match = match_alone(read.words, "ru" if _CYRILLIC.search(read.words) else "en")
    if match is None:
        return mention
    value = value_of(
        match.reading, match.values, Setting(read.base, spoken_of=read.base, named=read.base, planned=True)
    )
    if value is None or value.days is None:
        return mention
    return DateMention(mention.span, _date_read(read.words, mention.span, value))


def _date_read(words: str, span: Span, value: Value) -> DateRead:
    return DateRead(
        words=words,
        spans=(span,),
        earliest=value.days.first if value.days else None,
        latest=value.days.last if value.days else None,
        precision=value.precision,
        method=value.method,
        extent=value.extent,
        base=value.base,
    )


def _day_named(value: Value, base: date | None) -> date | None:
    """The single day that a value is, None for a longer time or a day of history."""
    if value.precision != "day" or value.days is None:
        return None
    day = value.days.first
    return day if base is None or abs(day - base) <= _NEAR else None
