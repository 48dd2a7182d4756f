"""The dateline at the head of an article: `BAKU, Azerbaijan, May 25.`, `МОСКВА, 6 мая - РИА Новости.`

A dateline is one to six parts (places, a day, an agency) with signs between and a sign at the end. Since a sentence
may look the same at its beginning, it must have a day or an agency, or its place in capitals, or a known place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.extraction.dates.grammar import matches
from articles.extraction.document.places import country_named, is_agency, place_named
from articles.extraction.types import PlaceRead, Span

_LONGEST = 170
_DAY_READINGS = frozenset({"day", "numeric"})
_MASK = "\x00"
_CAPITAL = r"[^\W\d_a-zа-яё]"
_WORD = rf"{_CAPITAL}[\w’'-]*"
_JOINED = r"[ -](?:(?:de|del|la|el|al|of|the|on|da|di|du|на|и)[ -])?"
_INITIALS = rf"(?:{_CAPITAL}\.){{2,}}"
_NAME = rf"(?:(?:{_INITIALS}|St\.\s)?{_WORD}(?:{_JOINED}{_WORD}){{0,3}}|{_INITIALS})"
_AGENCY_BRACKETS = r"\([^()\n]{2,60}\)|\[[^\[\]\n]{2,60}\]|/[^/\n]{2,60}/|«[^«»\n]{2,40}»(?=\))"
_AGENCY_SITE = r"[A-Za-z0-9][A-Za-z0-9-]+\.(?:[a-z]{2,3}|[A-Z]{2,3}|Az)(?=\s*[/:–—-])"
_PART = rf"(?P<part>{_MASK}+|{_AGENCY_BRACKETS}|{_AGENCY_SITE}|{_NAME})"
_BETWEEN = re.compile(r",?\s+(?=[(\[/])|\s*\.\s+(?=[(\[/])|\s*,\s*|\s*\.\s+|\s+[-–—]{1,2}\s+|\s*/\s*|\s+")
_END = re.compile(r"\s*(?:-{1,2}|[–—]{1,2}|:|\.|/|\||\))+\s*(?:[-–—]{1,2}\s*)?")
_PART_PATTERN = re.compile(_PART)
_LEAD = re.compile(r"[\s*•–—-]*\(?")
_OPENS = re.compile(r"\s+(?=[A-ZА-ЯЁ«“\"])")
_CLOCK = re.compile(r",?\s*\d{1,2}[:.]\d\d\b")
_YEAR_SIGN = "г."
_MOST_PARTS = 6


@dataclass(frozen=True, slots=True)
class Dateline:
    """`span`: all of it, with the sign at its end. `place`: the first one named. `day`: the words of the day."""

    span: Span
    place: PlaceRead | None
    day: Span | None


@dataclass(frozen=True, slots=True)
class _Parts:
    names: tuple[Span, ...]
    day: Span | None
    agency: bool
    end: int
    sign: str


def find_dateline(text: str, paragraph: Span, language: str, *, alone: bool = False) -> Dateline | None:
    """The dateline with which a paragraph begins, or that it wholly is (`alone`); None without one."""
    end = min(paragraph.end, paragraph.start + _LONGEST)
    days = [
        match.span for match in matches(text, Span(paragraph.start, end), language) if match.reading in _DAY_READINGS
    ]
    days = [Span(day.start, day.end - 1) if text[: day.end].endswith(_YEAR_SIGN) else day for day in days]
    masked = text[:end]
    for day in days:
        masked = masked[: day.start] + _MASK * (day.end - day.start) + masked[day.end :]
    for parts in reversed(_readings(masked, paragraph.start, end)):
        if alone and parts.end < paragraph.end:
            continue
        if not alone and parts.end >= paragraph.end:
            continue
        if _is_dateline(text, parts, language, alone=alone):
            place = _place(text, parts.names, language)
            return Dateline(Span(paragraph.start, parts.end), place, parts.day)
    return None


def _readings(masked: str, start: int, end: int) -> list[_Parts]:
    """All ways to read the beginning as parts followed by an end sign, the shortest first."""
    found: list[_Parts] = []
    names: tuple[Span, ...] = ()
    day: Span | None = None
    agency = False
    lead = _LEAD.match(masked, start, end)
    at = lead.end() if lead else start
    for _ in range(_MOST_PARTS):
        part = _PART_PATTERN.match(masked, at, end)
        if part is None:
            break
        if part.group().startswith(_MASK):
            if day is not None:
                break
            day = Span(*part.span())
        elif part.group()[0] in "([/«" or part.group()[-3:-2] == ".":
            agency = True
        else:
            names = (*names, Span(*part.span()))
        at = part.end()
        if day is not None and (clock := _CLOCK.match(masked, at, end)):
            at = clock.end()
        closing = _closing(masked, at, end, bracket=part.group()[-1] in ")]/" and day is not None)
        if closing is not None:
            found.append(_Parts(names, day, agency, *closing))
        between = _BETWEEN.match(masked, at, end)
        if between is None:
            break
        at = between.end()
    return found


def _closing(masked: str, at: int, end: int, *, bracket: bool) -> tuple[int, str] | None:
    """Where a dateline that ends here is over, and its end sign; behind a `bracket` a capital is sign enough."""
    closing = _END.match(masked, at, end)
    if closing:
        return closing.end(), closing.group().strip()
    opening = _OPENS.match(masked, at, end) if bracket else None
    if opening:
        return opening.end(), "/"
    return (end, "") if at >= end else None


def _is_dateline(text: str, parts: _Parts, language: str, *, alone: bool) -> bool:
    """Whether the parts are those of a dateline. On a line of its own (`alone`) even `TOKYO` is one."""
    if not parts.names:
        return False
    printed = [text[name.start : name.end] for name in parts.names]
    first = printed[0]
    known = any(place_named(name, language) or country_named(name, language) for name in printed[:2])
    if parts.day and any(is_agency(name, language) for name in printed):
        return True
    shouted = first.isupper() and len(first) > 2 and not is_agency(first, language)
    if alone:
        return known and bool(parts.day or parts.agency or (shouted and len(parts.names) == 1))
    if not (known or shouted):
        return parts.day is not None and (parts.agency or parts.sign.startswith(("-", "–", "—", ":")))
    if parts.day or parts.agency:
        return known or parts.day is not None or parts.sign not in (".", "/")
    return parts.sign.startswith(("-", "–", "—", ":")) and (shouted or parts.sign != ":")


def _place(text: str, names: tuple[Span, ...], language: str) -> PlaceRead | None:
    """The first place named, with the country of its gazetteer entry or the one named beside it."""
    named = [name for name in names if not is_agency(text[name.start : name.end], language)]
    if not named:
        return None
    span = next((name for name in named if place_named(text[name.start : name.end], language)), named[0])
    printed = text[span.start : span.end]
    beside = [country_named(text[name.start : name.end], language) for name in named if name != span]
    country = next(filter(None, beside), None)
    known = place_named(printed, language)
    if known is not None and country in (None, known.country):
        name = known.name_ru if language == "ru" else known.name_en
        return PlaceRead(name, known.country, known.key, span, "dateline")
    if country is None and (own_country := country_named(printed, language)) is not None:
        return PlaceRead(None, own_country, None, span, "dateline")
    return PlaceRead(_uncapitalised(printed), country, None, span, "dateline")


def _uncapitalised(printed: str) -> str:
    """`ST PETERSBURG` as `St Petersburg`; a name that is not all capitals as it is."""
    return re.sub(r"(?<=\w)\w+", lambda match: match.group().lower(), printed) if printed.isupper() else printed
