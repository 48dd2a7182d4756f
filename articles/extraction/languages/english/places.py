"""Countries, towns and seats of government in a segment, and the mentions that are made of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Chart, Geo, GeoKind
from articles.extraction.languages.english.phrases import PhraseTable
from articles.extraction.layers import CountryMention, PlaceMention
from articles.extraction.lexicons import read_rows
from articles.reference import countries as country_data
from articles.reference import places as place_data
from articles.reference.given_names import is_given_name


class _Known(NamedTuple):
    kind: GeoKind
    code: str | None
    name: str
    key: str | None
    ambiguous: bool


_KINDS: dict[str, GeoKind] = {"adjective": "adjective", "people": "people", "abbreviation": "abbreviation"}


@cache
def _countries() -> PhraseTable[_Known]:
    return PhraseTable(
        (form.text, _Known(_KINDS.get(form.kind, "name"), form.code, form.text, None, form.ambiguous))
        for form in country_data.country_forms("en").values()
        if form.kind != "compound"
    )


@cache
def _places() -> PhraseTable[_Known]:
    found: list[tuple[str, _Known]] = []
    for form in place_data.place_forms("en").values():
        place = place_data.place(form.key)
        found.append((form.text, _Known("place", place.country, form.text, form.key, form.ambiguous)))
    regions = [
        (row["name"], _Known("region", row["country"], row["name"], None, is_given_name(row["name"])))
        for row in read_rows("en/regions.tsv")
    ]
    return PhraseTable(found + regions)


@cache
def _seats() -> PhraseTable[place_data.Seat]:
    return PhraseTable((seat.text, seat) for seat in place_data.seat_forms("en").values())


def seat_at(chart: Chart, i: int) -> tuple[int, place_data.Seat] | None:
    """(number of words, seat) of the seat of state at a word, None without one."""
    return _seats().longest(chart.words, i)


def mark_geography(chart: Chart) -> None:
    """Marks country words and towns, the longest at each word; a country's word before a town's."""
    at = 0
    while at < len(chart):
        geo = _at(chart, at)
        if geo:
            chart.put_geo(geo)
            at = geo.end
        else:
            at += 1


def _at(chart: Chart, i: int) -> Geo | None:
    if not chart.capital(i):
        return None
    country, place = _countries().longest(chart.words, i), _places().longest(chart.words, i)
    seat = seat_at(chart, i)
    if seat and not seat[1].is_body and seat[0] >= max(country[0] if country else 0, place[0] if place else 0):
        return Geo(i, i + seat[0], "seat", seat[1].country, seat[1].text, seat[1].place_key)
    best = country if country and (place is None or country[0] >= place[0]) else place
    if best is None:
        return _compound(chart, i)
    length, known = best
    if known.ambiguous and not _plainly_a_place(chart, i, i + length):
        return None
    return Geo(i, i + length, known.kind, known.code, known.name, known.key, known.ambiguous)


def town_at(chart: Chart, i: int) -> Geo | None:
    """The town at a word, however ambiguous its name."""
    place = _places().longest(chart.words, i) if i < len(chart) else None
    if place is None:
        return None
    return Geo(i, i + place[0], "place", place[1].code, place[1].name, place[1].key)


def _compound(chart: Chart, i: int) -> Geo | None:
    """`France-Germany`, `Azerbaijani-American`."""
    parts = chart.words[i].text.split("-")
    if len(parts) < 2:
        return None
    forms = country_data.country_forms("en")
    codes = [forms[p.casefold()].code for p in parts if p[:1].isupper() and p.casefold() in forms]
    if len(codes) != len(parts):
        return None
    kind: GeoKind = "adjective" if forms[parts[-1].casefold()].kind == "adjective" else "name"
    return Geo(i, i + 1, kind, None, chart.words[i].text, codes=tuple(codes))


def _plainly_a_place(chart: Chart, first: int, end: int) -> bool:
    """For a word that is also common otherwise: whether its neighbours show the place."""
    if chart.possessive(end) or chart.lower(first - 1) in (
        "in",
        "to",
        "from",
        "of",
        "at",
        "near",
        "visited",
        "and",
        ",",
    ):
        named = chart.capital(end) and (chart.lower(end),) not in lexicon.title_words()
        return not (named and not chart.capital(end + 1) and is_given_name(chart.lower(first)))
    if first == 0:
        opens = chart.lower(end) in lexicon.word_class("auxiliaries") or chart.lower(end) in ("and", "'s")
        return opens and not is_given_name(chart.lower(end + 1))
    return not chart.capital(end) and not chart.capital(first - 1)


def country_mentions(chart: Chart) -> Iterator[CountryMention]:
    """The country words outside the names of bodies and persons; a compound gives one for each part."""
    for geo in chart.all_geo():
        if geo.kind in ("place", "seat", "region") or chart.bodies[geo.first] or chart.names[geo.first]:
            continue
        span = chart.span(geo.first, geo.end)
        if geo.code:
            yield CountryMention(span, geo.code, geo.kind)
        start = span.start
        for code, part in zip(geo.codes, chart.words[geo.first].text.split("-"), strict=False):
            yield CountryMention(type(span)(start, start + len(part)), code, geo.kind)
            start += len(part) + 1


def place_mentions(chart: Chart) -> Iterator[PlaceMention]:
    """The towns outside the names of bodies and persons, and the seats of state, by the town that they are in."""
    at = 0
    while at < len(chart):
        seat = seat_at(chart, at) if chart.capital(at) and not chart.names[at] else None
        geo = chart.geo_starting(at)
        if seat:
            town = place_data.place(seat[1].place_key).name_en
            yield PlaceMention(chart.span(at, at + seat[0]), town, seat[1].place_key, seat[1].country, seat=True)
            at += seat[0]
        elif geo and geo.kind == "place" and not chart.bodies[at] and not chart.names[at]:
            yield PlaceMention(chart.span(at, geo.end), geo.name, geo.key, geo.code)
            at = geo.end
        else:
            at += 1
