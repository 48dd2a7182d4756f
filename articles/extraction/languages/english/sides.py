"""Persons that a sentence puts on the side of a state: `On the Omani side were …`, `Jordan was represented by …`."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Chart, Geo, Name

_WAY_TO_VERB = 30
_WAY_FROM_NAME = 6
_WORDS_BEFORE_TEAM = 3


class _Side(NamedTuple):
    """A state's side. `at`: the word from which the names behind are its own."""

    at: int
    code: str


def mark_sides(chart: Chart) -> None:
    """Gives names without a state that of the side which the sentence names before them, or that they head."""
    sides = _announced(chart)
    for name in chart.all_names():
        if name.country or name.of_country or any(t.country or t.international for t in (*name.before, *name.after)):
            continue
        if (of_body := _of_body(chart, name)) is not name:
            chart.put_name(of_body)
            continue
        before = [side for side in sides if side.at <= name.first]
        code = before[-1].code if before else _headed(chart, name.end)
        if code:
            chart.put_name(replace(name, country=code))


def _announced(chart: Chart) -> list[_Side]:
    found: list[_Side] = []
    for geo in chart.all_geo():
        if geo.code is None or geo.kind in ("place", "seat", "region"):
            continue
        at = _side(chart, geo) or _represented(chart, geo) or _delegation(chart, geo)
        if at is None and found and geo.kind == "name" and chart.lower(geo.end) == "by":
            at = geo.end + 1
        if at is not None:
            found.append(_Side(at, geo.code))
    return sorted(found)


def _of_body(chart: Chart, name: Name) -> Name:
    """`A NATO team headed by | Frank Boland`: acts for the body of no state."""
    at = name.first
    while (title := chart.title_ending(at)) is not None:
        at = title.first
    if chart.lower(at - 1) != "by" or chart.lower(at - 2) not in lexicon.word_class("heads_team_passive"):
        return name
    team = at - 3 - (chart.lower(at - 3) in lexicon.word_class("auxiliaries"))
    body = chart.body_ending(team) if chart.lower(team) in lexicon.word_class("teams") else None
    return replace(name, body=body.name) if body and body.international else name


def _side(chart: Chart, geo: Geo) -> int | None:
    """`on the | Omani side`, `from the | Indian side`, `for | Jordan`."""
    first = geo.first - (chart.lower(geo.first - 1) == "the")
    noun = geo.end + chart.possessive(geo.end)
    if chart.lower(noun) not in ("side", "part") or chart.lower(first - 1) not in ("on", "from", "for", "by"):
        return None
    return noun + 1


def _represented(chart: Chart, geo: Geo) -> int | None:
    """`Jordan | was represented at the talks by`."""
    if chart.bodies[geo.first] or (geo.kind == "adjective" and chart.lower(geo.end) not in ("side", "delegation")):
        return None
    at = geo.end + (geo.kind == "adjective")
    while chart.lower(at) in lexicon.word_class("auxiliaries"):
        at += 1
    if chart.lower(at) != "represented" or at == geo.end:
        return None
    return _by(chart, at + 1)


def _by(chart: Chart, at: int) -> int | None:
    """The word behind the next `by` of the clause."""
    for k in range(at, min(at + _WAY_TO_VERB, len(chart))):
        if chart.lower(k) == "by":
            return k + 1
        if chart.lower(k) == ";" or chart.names[k]:
            return None
    return None


def _delegation(chart: Chart, geo: Geo) -> int | None:
    """`The | Georgian delegation was led by`, `the delegation of Georgia included`."""
    noun = _team_behind(chart, geo)
    if noun is None:
        before = geo.first - 1 - (chart.lower(geo.first - 1) == "the")
        if chart.lower(before) not in ("of", "from") or chart.lower(before - 1) not in lexicon.word_class("teams"):
            return None
        noun = geo.end - 1
    for k in range(noun + 1, min(noun + _WAY_TO_VERB, len(chart))):
        word = chart.lower(k)
        if word in lexicon.word_class("heads_team_passive"):
            return _by(chart, k + 1) if chart.lower(k + 1) == "by" else None
        if word in lexicon.word_class("makes_up_team"):
            return k + 1 + (chart.lower(k + 1) in ("of", "up"))
        if chart.names[k] or word == ";" or (chart.titles[k] and chart.lower(k - 1) != "'s"):
            return None
    return None


def _team_behind(chart: Chart, geo: Geo) -> int | None:
    """The noun of a delegation that a state's word describes, a few lower-case words between them."""
    at = geo.end + chart.possessive(geo.end)
    for k in range(at, min(at + _WORDS_BEFORE_TEAM, len(chart))):
        word = chart.lower(k)
        if word in lexicon.word_class("teams"):
            return k
        if chart.capital(k) or not word.isalpha() or word.endswith("s") or word in lexicon.word_class("auxiliaries"):
            return None
    return None


def _headed(chart: Chart, end: int) -> str | None:
    """`Lasha Darsalia | headed the Georgian delegation`, `| represented Georgia at the talks`."""
    at = end
    if chart.lower(at) == "the" and (geo := chart.geo_starting(at + 1)) and geo.kind == "adjective":
        return geo.code if chart.lower(geo.end) in ("one", "side", "delegation", "team") else None
    while at - end < _WAY_FROM_NAME and chart.lower(at) in lexicon.word_class("auxiliaries"):
        at += 1
    word = chart.lower(at)
    if word not in lexicon.word_class("heads_team") and word not in ("represented", "represents", "representing"):
        return None
    at += 1 + (chart.lower(at + 1) in ("the", "a", "an"))
    geo = chart.geo_starting(at)
    if geo is None or geo.code is None or geo.kind in ("place", "seat", "region"):
        return None
    if word.startswith("represent"):
        return geo.code if geo.kind in ("name", "abbreviation") and not chart.possessive(geo.end) else None
    return geo.code if _team_behind(chart, geo) is not None else None
