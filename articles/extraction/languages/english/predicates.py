"""Offices that a verb says of a person: `X was sworn in as minister`, `Y, who heads the ministry`, `they were A, B`."""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.appositions import is_free
from articles.extraction.languages.english.chart import Body, Chart, Name, Title

_LONGEST_VERB = 7
_LONGEST_WAY = 8


def link_predicates(chart: Chart) -> None:
    """Gives names the offices that a verb ties to them. Titles beside the names must have been linked."""
    for title in chart.all_titles():
        if title.role is None or title.plural or _is_used(chart, title):
            continue
        name = _subject(chart, title)
        if name and (is_free(name) or chart.lower(name.end) == ","):
            chart.put_name(replace(name, after=(*name.after, title)))
        elif (named := _complement(chart, title)) and not named.before:
            chart.put_name(replace(named, after=(title, *named.after)))
    for name in chart.all_names():
        headed = _headed(chart, name) if is_free(name) else None
        if headed:
            chart.put_name(replace(name, after=(*name.after, headed)))


def _is_used(chart: Chart, title: Title) -> bool:
    return any(title in (*name.before, *name.after) for name in chart.all_names())


def _subject(chart: Chart, title: Title) -> Name | None:
    """Whom a verb before an office makes its holder: `Wong | has become | Foreign Minister`, `Raab as …`."""
    at = title.first
    while chart.lower(at - 1) in lexicon.word_class("before_an_office"):
        at -= 1
    joined = chart.lower(at - 1) == "as"
    at -= joined
    verb = False
    for _ in range(_LONGEST_VERB):
        word = chart.lower(at - 1)
        if word in lexicon.word_class("makes_holder"):
            verb = True
        elif word not in lexicon.word_class("inside_makes_holder"):
            break
        at -= 1
    at -= chart.lower(at - 1) == ","
    name = chart.name_ending(at) or _explained_by(chart, chart.title_ending(at))
    first = (name.before[0].first if name.before else name.first) if name else 0
    if joined and chart.lower(first - 1) in lexicon.word_class("puts_in_office"):
        return name
    gapped = joined and at == title.first - 1 - (chart.lower(title.first - 1) != "as") and chart.capital(title.first)
    return name if verb or gapped else None


def _explained_by(chart: Chart, title: Title | None) -> Name | None:
    """The name that an office behind it explains: `Albanese, | leader of the party, | who became …`."""
    return next((name for name in chart.all_names() if title in name.after), None) if title else None


def _complement(chart: Chart, title: Title) -> Name | None:
    """`The new foreign minister is | Ribera`; `names | Ribera | foreign minister`."""
    at = title.end
    while chart.lower(at) in ("will", "would", "now", "be", "is", "remains"):
        at += 1
    name = chart.name_starting(at) if at > title.end else None
    if name:
        return name
    put = chart.name_ending(title.first)
    return put if put and chart.lower(put.first - 1) in lexicon.word_class("puts_in_office") else None


def _headed(chart: Chart, name: Name) -> Title | None:
    """`| , who heads the Swedish Defence Ministry`, `| , head of` without a noun of office: the body that one leads."""
    at = name.end + (chart.lower(name.end) == ",")
    if chart.lower(at) != "who":
        return None
    at += 1
    while chart.lower(at) in lexicon.word_class("inside_makes_holder") | {"also", "currently", "now"}:
        at += 1
    noun = {"heads": "head", "leads": "head", "chairs": "chair", "runs": "head", "directs": "director"}.get(
        chart.lower(at)
    )
    if noun is None:
        return None
    at += 1
    while at < len(chart) and chart.lower(at) in ("the", "his", "her"):
        at += 1
    body = chart.body_starting(at) or (chart.body_starting(at + 1) if chart.possessive(at + 1) else None)
    return _head_of(chart, name, body, noun) if body else None


def _head_of(chart: Chart, name: Name, body: Body, noun: str) -> Title:
    printed = chart.text(name.end, body.end).lstrip(", ")
    role = f"{noun} of {body.name}"
    country = None if body.international else body.country
    return Title(name.end, body.end, printed, role, country, body=body.name, international=body.international)


def share_predicates(chart: Chart) -> None:
    """`The heads of state attending included A of Peru and B of Chile`: the plural is each one's office."""
    for title in chart.all_titles():
        if not title.plural or title.role is None:
            continue
        at = _list_start(chart, title)
        while (name := _next_of_list(chart, at)) is not None:
            if not is_free(name) or name.inherited:
                break
            country = None if len(title.countries) > 1 else title.country
            chart.put_name(replace(name, inherited=title, country=name.country or country))
            at = _after(chart, name)


def _list_start(chart: Chart, title: Title) -> int:
    """Where the list begins that the words behind a plural office announce; the chart's end where none does."""
    at = title.end
    for _ in range(2 * _LONGEST_WAY):
        if chart.lower(at) in lexicon.word_class("opens_list"):
            return at + 1 + (chart.lower(at + 1) in ("those", ":", "as"))
        if at >= len(chart) or chart.names[at] or chart.titles[at] not in (None, title) or chart.lower(at) == ";":
            break
        at += 1
    return len(chart)


def _next_of_list(chart: Chart, at: int) -> Name | None:
    while chart.lower(at) in (",", "and", "&", ";", "as", "well"):
        at += 1
    while (rank := chart.title_starting(at)) and rank.role is None:
        at = rank.end
    return chart.name_starting(at)


def _after(chart: Chart, name: Name) -> int:
    """The word behind a name of a list and its `of Peru` or `(Peru)`."""
    at = name.end
    if chart.lower(at) in ("of", "from", "("):
        geo = chart.geo_starting(at + 1 + (chart.lower(at + 1) == "the"))
        at = geo.end + (chart.lower(geo.end) == ")") if geo else at
    return at
