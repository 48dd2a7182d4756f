"""The article's home country, and the bodies that it explains: an organ of a state printed without its state."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.extraction.languages.english.chart import Body, Chart
from articles.extraction.languages.english.known_bodies import body_nicknames
from articles.extraction.layers import Document, Names
from articles.extraction.types import Span
from articles.reference.countries import country_forms

_PUBLISHES = re.compile(r"\s+(?:reports|informs)\b|\)?\s*(?:/|--|[–—:]|-\s)")


def home_of_charts(document: Document, charts: list[Chart]) -> str | None:
    """`home_country` while the names are being read."""
    outlets = {
        body.country
        for chart in charts
        for body in chart.all_bodies()
        if body.media and body.country and _publishes(document, chart.span(body.first, body.end))
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
    outlets = {m.country for m in names.organizations if m.media and m.country and _publishes(document, m.span)}
    line = document.dateline_span
    towns = {p.country for p in names.places if p.country and line and line.start <= p.span.start < line.end}
    return home_country(document, outlets, towns)


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


def _rubrics(document: Document) -> set[str]:
    """The states whose names are rubrics of the page: `Home / Pakistan / Top Story` above the text."""
    forms = country_forms("en")
    lines = [document.words(p.span) for p in document.paragraphs if p.kind in ("header", "boilerplate")]
    parts = [part.strip().casefold() for line in lines for part in re.split(r"[/|>»\n]", line)]
    return {forms[part].code for part in parts if part in forms and forms[part].kind == "name"}


def _publishes(document: Document, outlet: Span) -> bool:
    """Whether an outlet is named as the article's own: in the dateline or a header, or as `Trend reports`."""
    line = document.dateline_span
    if line and line.start <= outlet.start < line.end:
        return True
    if any(p.kind == "header" and p.span.start <= outlet.start < p.span.end for p in document.paragraphs):
        return True
    return _PUBLISHES.match(document.text, outlet.end) is not None


def settle_bodies(charts: list[Chart], home: str | None) -> None:
    """Gives state organs without a state the home country, and drops bare heads that point at nothing."""
    for chart in charts:
        _share_list_country(chart)
        for body in chart.all_bodies():
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
