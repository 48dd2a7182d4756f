"""What an office is of, where the words name no state or body: `| the presidential office`, `| the binational dam`."""

from __future__ import annotations

from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Chart
from articles.extraction.languages.english.naming import is_field
from articles.reference.given_names import is_given_name

_LONGEST_UNKNOWN = 3
LONGEST_UNIT = 6
"""Words of the longest such part."""


def unit_end(chart: Chart, first: int) -> tuple[int, tuple[str, ...]]:
    """(the end of a part of a state that begins at a word, the states that its words say); `first` for none."""
    at = first
    countries: tuple[str, ...] = ()
    while at - first < LONGEST_UNIT and at < len(chart) and not _is_unit(chart, at):
        geo = chart.geo_starting(at)
        if geo and (geo.kind == "adjective" or (geo.kind == "name" and chart.possessive(geo.end))):
            countries, at = countries or geo.codes or ((geo.code,) if geo.code else ()), geo.end
        elif chart.possessive(at) or _is_small_word(chart, at):
            at += 1
        else:
            return first, ()
    return (at + 1, countries) if _is_unit(chart, at) else (first, ())


def _is_small_word(chart: Chart, at: int) -> bool:
    plain = not chart.capital(at) and chart.words[at].text.isalpha()
    return plain and chart.lower(at) not in lexicon.word_class("ends_unit")


def end_before_name(chart: Chart, first: int) -> int:
    """The end of words in lower case that only a comma parts from a first name; `first` where they are none."""
    at = first
    while at < len(chart) and at - first < LONGEST_UNIT and _is_small_word(chart, at):
        at += 1
    name = at + 1
    while (mark := lexicon.title_words().get((chart.lower(name),))) and mark.kind == "honorific":
        name += 1
    named = chart.lower(at) == "," and chart.capital(name) and (name > at + 1 or is_given_name(chart.lower(name)))
    return at if named else first


def _is_unit(chart: Chart, at: int) -> bool:
    body = chart.bodies[at] if at < len(chart) else None
    open_end = not chart.capital(at + 1) and (body is None or body.generic)
    unit = (not chart.capital(at) or open_end) and chart.lower(at) in lexicon.words("units")
    return unit and not chart.possessive(at + 1) and not (is_field(chart.lower(at + 1)) and not chart.capital(at + 1))


def unknown_end(chart: Chart, first: int) -> int:
    """The end of a short run of capitals that are no name, office or state; `first` where a longer name may follow."""
    at = first
    while at < len(chart) and at - first < _LONGEST_UNKNOWN and chart.capital(at) and chart.words[at].text[0].isalpha():
        land = chart.geo[at]
        taken = chart.bodies[at] or (land and not (at > first and land.kind == "abbreviation"))
        if taken or is_given_name(chart.lower(at)) or (chart.lower(at),) in lexicon.title_words():
            return first
        at += 1
    return first if chart.capital(at) or chart.lower(first) in lexicon.words("not_names") else at
