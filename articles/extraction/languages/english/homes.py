"""The article's home country, and the bodies that it explains: an organ of a state printed without its state."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Body, Chart
from articles.extraction.languages.english.known_bodies import body_nicknames
from articles.extraction.layers import Document, Names
from articles.extraction.types import Span
from articles.reference.countries import country_forms

_HEADED = 2
_OFTEN = 3
_PUBLISHES = re.compile(r"\s+(?:reports|informs)\b|\)?\s*(?:/|--|[–—:]|-\s)")


def home_of_charts(document: Document, charts: list[Chart]) -> str | None:
    """`home_country` while the names are being read."""
    outlets = {
        body.country
        for chart in charts
        for body in chart.all_bodies()
        if body.country
        and _may_publish(body.media, body.name)
        and _publishes(document, chart.span(body.first, body.end), body.media)
    }
    line = document.dateline_span
    towns = {
        geo.code
        for chart in charts
        for geo in chart.all_geo()
        if line and geo.kind == "place" and geo.code and line.start <= chart.words[geo.first].start < line.end
    }
    return home_country(document, outlets, towns)


def home_of_names(document: Document, names: Names) -> str | None:
    """`home_country` once the names are read."""
    outlets = _outlets_of_names(document, names)
    line = document.dateline_span
    towns = {p.country for p in names.places if p.country and line and line.start <= p.span.start < line.end}
    return home_country(document, outlets, towns)


def _outlets_of_names(document: Document, names: Names) -> set[str]:
    """The states of the bodies that publish the article."""
    return {
        m.country
        for m in names.organizations
        if m.country and _may_publish(m.media, m.printed) and _publishes(document, m.span, m.media)
    }


def outlet_state(document: Document, names: Names) -> str | None:
    """The state of the article's outlet, None where none or several are named."""
    outlets = _outlets_of_names(document, names)
    return next(iter(outlets)) if len(outlets) == 1 else None


def home_of_officials(document: Document, names: Names) -> str | None:
    """The home country; where an outlet files from another state, its own: `CAPE TOWN (NAN) – President Tinubu`."""
    return home_of_names(document, names) or outlet_state(document, names)


def likely_home(document: Document, names: Names) -> str | None:
    """The home country or, where neither dateline nor outlet tells it, the state that the text speaks of most by far.

    Words of the headline and of the first sentence count more; the second state must have at most half as many.
    """
    home = home_of_names(document, names)
    if home:
        return home
    counts: Counter[str] = Counter()
    bodies = {p.index for p in document.paragraphs if p.kind == "body"}
    opening = next((s.span for s in document.sentences if s.paragraph in bodies), None)
    said = [(m.span, m.code) for m in names.countries] + [(m.span, m.country) for m in names.places if m.country]
    for mentioned, code in said:
        headed = any(span and span.start <= mentioned.start < span.end for span in (document.title, opening))
        counts[code] += _HEADED if headed else 1
    ranked = [*counts.most_common(2), ("", 0)]
    if counts and ranked[0][1] >= max(_OFTEN, 2 * ranked[1][1]):
        return ranked[0][0]
    openings = [_first_state(said, span) for span in (document.title, opening)]
    if openings[0] and openings[0] == openings[1]:
        return openings[0]
    towns = {m.country for m in names.places if m.country}
    return next(iter(towns)) if len(towns) == 1 else None


def _first_state(said: list[tuple[Span, str]], span: Span | None) -> str | None:
    """The state that a stretch of the text names first."""
    inside = [(mentioned, code) for mentioned, code in said if span and span.start <= mentioned.start < span.end]
    return min(inside)[1] if inside else None


def home_country(document: Document, outlets: set[str], filed_from: set[str]) -> str | None:
    """The state whose organs the text need not name: that of the dateline and the outlets, None where these differ.

    `filed_from`: the states of all towns of the dateline (`KABUL/ISLAMABAD`).
    """
    dateline = document.dateline.country if document.dateline else None
    if len(filed_from) > 1:
        told = filed_from & (outlets | _rubrics(document))
        return next(iter(told)) if len(told) == 1 else None
    if dateline:
        return dateline if not outlets or dateline in outlets else None
    return next(iter(outlets)) if len(outlets) == 1 else None


def _is_line(document: Document, span: Span) -> bool:
    """Whether a span fills its line."""
    text = document.text
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    return text[start : span.start].strip() in ("", "The") and text[span.end : max(end, span.end)].strip() == ""


def _rubrics(document: Document) -> set[str]:
    """The states whose names are rubrics of the page: `Home / Pakistan / Top Story` above the text."""
    forms = country_forms("en")
    lines = [document.words(p.span) for p in document.paragraphs if p.kind in ("header", "boilerplate")]
    parts = [part.strip().casefold() for line in lines for part in re.split(r"[/|>»\n]", line)]
    return {forms[part].code for part in parts if part in forms and forms[part].kind == "name"}


def _may_publish(media: bool, name: str) -> bool:
    """Whether a body with a state can be the article's source: no agency of the whole world."""
    return not media or name.lower() not in lexicon.word_class("worldwide_agencies")


def _publishes(document: Document, outlet: Span, media: bool) -> bool:
    """Whether a body is named as the article's own source: in the dateline or a header, or as `Trend reports`.

    A body that is no outlet (a ministry that publishes on its own page) only as all of a line above the text.
    """
    line = document.dateline_span
    if not media:
        first = next((p.span for p in document.paragraphs if p.kind != "body"), None)
        return first is not None and first.start <= outlet.start < first.end and _is_line(document, outlet)
    if line and line.start <= outlet.start < line.end:
        return True
    if any(p.kind == "header" and p.span.start <= outlet.start < p.span.end for p in document.paragraphs):
        return True
    return _PUBLISHES.match(document.text, outlet.end) is not None


def settle_bodies(charts: list[Chart], home: str | None) -> None:
    """Gives state organs without a state the home country, and drops bare heads that point at nothing."""
    american = any(geo.code == "US" for chart in charts for geo in chart.all_geo())
    for chart in charts:
        _share_list_country(chart)
        for body in chart.all_bodies():
            if not american and body.country == "US" and body.name.lower() in lexicon.word_class("own_state_bodies"):
                chart.put_body(body := replace(body, country=None, home=True))
            if body.home and body.country is None and home:
                chart.put_body(replace(body, country=home))
    named = [b for chart in charts for b in chart.all_bodies() if not b.generic]
    for chart in charts:
        for body in chart.all_bodies():
            if body.generic and not _points_back(body, named):
                chart.bodies[body.first : body.end] = [None] * (body.end - body.first)


def _points_back(generic: Body, named: list[Body]) -> bool:
    """Whether a body named in the text has the bare head in its name, or goes by it."""
    head, called = generic.name.lower(), body_nicknames().get(generic.name)
    if called and any(body.key == called for body in named):
        return True
    return any(head in body.name.lower().split() for body in named)


def _share_list_country(chart: Chart) -> None:
    """`two British institutes - Chatham House, the Royal Institute of Navigation`: the list's state is each one's."""
    for geo in chart.all_geo():
        if geo.kind not in ("adjective", "abbreviation") or chart.bodies[geo.first] or geo.code is None:
            continue
        at = geo.end
        while at < len(chart) and not chart.capital(at) and chart.words[at].text.isalpha() and at - geo.end < 4:
            at += 1
        if at == geo.end or (chart.lower(at) not in ("-", "–", "—", ":", ",", "(") and chart.body_starting(at) is None):
            continue
        if not chart.lower(at - 1).endswith("s") or chart.titles[at - 1]:
            continue
        _hand_on(chart, at, geo.code)


def _hand_on(chart: Chart, at: int, code: str) -> None:
    while chart.lower(at) in ("-", "–", "—", ":", ",", "the", "and", "(", "as", "such"):
        at += 1
    while body := chart.body_starting(at):
        if body.country is None and not body.international and body.key is None:
            chart.put_body(replace(body, country=code, home=False))
        at = body.end
        while chart.lower(at) in (",", "the", "and", "as", "well", "(", ")") or (
            (chart.bodies[at] if at < len(chart) else None) is not None and chart.body_starting(at) is None
        ):
            at += 1
        if at >= len(chart):
            return
