"""The search for names in an English text: a cascade in the manner of FASTUS.

words -> country words and towns -> bodies -> titles -> persons' names -> lists and appositions -> bare names ->
mentions. Method: Hobbs et al., FASTUS: A Cascaded Finite-State Transducer for Extracting Information from
Natural-Language Text (1997).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from articles.extraction.coreference.best_office import weighs
from articles.extraction.languages.english.abbreviations import bind_abbreviations, mark_initialisms
from articles.extraction.languages.english.appositions import inherit_across_sentences, is_weak, link_titles
from articles.extraction.languages.english.bare import mark_bare_names
from articles.extraction.languages.english.chart import Chart, Name, Title
from articles.extraction.languages.english.cued_bodies import (
    mark_bodies_of_two,
    mark_cued_bodies,
    mark_expanded,
    mark_romance_bodies,
)
from articles.extraction.languages.english.homes import home_of_charts, settle_bodies
from articles.extraction.languages.english.known_bodies import mark_known_bodies
from articles.extraction.languages.english.media import mark_media
from articles.extraction.languages.english.organizations import mark_bodies
from articles.extraction.languages.english.people import mark_people
from articles.extraction.languages.english.places import country_mentions, mark_geography, place_mentions
from articles.extraction.languages.english.predicates import link_predicates, share_predicates
from articles.extraction.languages.english.roles import role_mentions
from articles.extraction.languages.english.sides import mark_sides
from articles.extraction.languages.english.titles import mark_titles
from articles.extraction.languages.english.words import segments
from articles.extraction.layers import Document, Names, OrganizationMention, PersonMention
from articles.extraction.types import Span


def find_names(document: Document) -> Names:
    """All persons, bodies, places, countries and unnamed parties of an English document."""
    charts = [Chart.of(segment) for segment in segments(document)]
    for chart in charts:
        mark_geography(chart)
        mark_media(chart)
        mark_known_bodies(chart)
        mark_bodies(chart)
        mark_romance_bodies(chart)
        mark_bodies_of_two(chart)
        mark_cued_bodies(chart)
    things = mark_expanded(charts)
    bind_abbreviations(charts)
    for chart in charts:
        mark_titles(chart)
        mark_people(chart)
    mark_bare_names(charts, _day(document))
    for chart in charts:
        link_titles(chart)
        link_predicates(chart)
        share_predicates(chart)
        mark_sides(chart)
        mark_initialisms(chart, things)
    inherit_across_sentences(charts)
    settle_bodies(charts, home_of_charts(document, charts))
    said = {geo.code for chart in charts for geo in chart.all_geo()}
    american = "US" in said or "VA" not in said
    return Names(
        persons=tuple(m for chart in charts for m in _person_mentions(chart, american=american)),
        organizations=tuple(m for chart in charts for m in _organization_mentions(chart)),
        places=tuple(m for chart in charts for m in place_mentions(chart)),
        countries=tuple(m for chart in charts for m in country_mentions(chart)),
        roles=tuple(m for chart in charts for m in role_mentions(chart)),
    )


def _day(document: Document) -> date | None:
    return document.published.latest if document.published else None


def _person_mentions(chart: Chart, *, american: bool) -> Iterator[PersonMention]:
    for name in chart.all_names():
        office = _office(name)
        yield PersonMention(
            span=chart.span(name.first, name.end),
            phrase=_phrase(chart, name),
            printed=chart.text(name.first, name.end),
            base_forms=(name.form,),
            title=office.printed if office else (name.before[0].printed if name.before else None),
            role=office.role if office else None,
            country=_country(name, office, american=american),
            body=office.body if office and office.body else name.body,
            counterpart=any(t.counterpart for t in (*name.before, *((name.inherited,) if name.inherited else ()))),
            former=bool(office and office.former),
        )


def _office(name: Name) -> Title | None:
    """The office that says most: of those beside the name the first that is no mere `Ambassador` or `Senator`."""
    candidates = (*name.before, *name.after, *((name.inherited,) if name.inherited else ()))
    offices = [t for t in candidates if t.role is not None and t.core not in ("guest", "host", "co-host", "visitor")]
    weighty = [t for t in offices if not is_weak(t) and weighs(t.role, "en")]
    return next(iter(weighty or [t for t in offices if not is_weak(t)] or offices), None)


def _country(name: Name, office: Title | None, *, american: bool) -> str | None:
    """The state said beside the name; that of `Secretary of State` only where nothing else is said."""
    said = name.of_country or name.country or next((t.country for t in (*name.before, *name.after) if t.country), None)
    if said or (office and office.international):
        return said
    common = office.common_country if office else None
    return common if common != "US" or american else None


def _phrase(chart: Chart, name: Name) -> Span:
    first = min([name.first, *(t.first for t in name.before)])
    end = max([name.end, *(t.end for t in name.after)])
    return chart.span(first, end)


def _organization_mentions(chart: Chart) -> Iterator[OrganizationMention]:
    for body in chart.all_bodies():
        span = chart.span(body.first, body.end)
        yield OrganizationMention(span, chart.text(body.first, body.end), body.name, body.country, body.key, body.media)
