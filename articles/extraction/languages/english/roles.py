"""Offices, delegations and groups without a name, and pronouns: `the minister`, `both sides`, `he`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Chart, Title
from articles.extraction.layers import RoleMention
from articles.extraction.lexicons import read_rows

RoleKind = Literal["office", "counterpart", "delegation", "group", "pronoun", "guest", "host"]
_KINDS: dict[str, RoleKind] = {
    "office": "office",
    "delegation": "delegation",
    "group": "group",
    "guest": "guest",
    "host": "host",
    "pronoun": "pronoun",
}
_NUMBERS = {
    "two": 2,
    "both": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
}
_DETERMINERS = frozenset({"the", "his", "her", "their", "its", "a", "an", "this", "these", "those", "our", *_NUMBERS})


class _Noun(NamedTuple):
    kind: RoleKind
    number: int | None
    plural: bool
    bare: bool


@cache
def _nouns() -> dict[tuple[str, ...], _Noun]:
    found: dict[tuple[str, ...], _Noun] = {}
    for row in read_rows("en/role_nouns.tsv"):
        kind, bare = _KINDS[row["kind"]], row["bare"] == "yes"
        found[tuple(row["noun"].split())] = _Noun(kind, int(row["number"]) if row["number"] else None, False, bare)
        if row["plural"]:
            found[tuple(row["plural"].split())] = _Noun(kind, None, True, bare)
    return found


def role_mentions(chart: Chart) -> Iterator[RoleMention]:
    """The parties of a segment that nobody's name stands beside, in text order."""
    used = {
        id(t)
        for name in chart.all_names()
        for t in (*name.before, *name.after, *([name.inherited] if name.inherited else []))
    }
    at = 0
    while at < len(chart):
        title = chart.title_starting(at)
        if title and id(title) not in used and (title.role is not None or title.counterpart):
            yield _of_title(chart, title)
            at = title.end
            continue
        found = _of_noun(chart, at) or _of_people(chart, at)
        if found:
            yield found[1]
        at = found[0] if found else at + 1


def _of_title(chart: Chart, title: Title) -> RoleMention:
    first = _determiner(chart, title.first)
    both = any(chart.lower(k) == "both" for k in range(first, title.first))
    number = _number(chart, first, title.first) if title.plural or both else 1
    if number is None and len(title.countries) > 1:
        number = len(title.countries)
    kind: RoleKind = "counterpart" if title.counterpart else "office"
    if not title.counterpart and title.core in ("host", "co-host"):
        kind = "host"
    elif not title.counterpart and title.core == "guest":
        kind = "guest"
    elif title.plural and title.core in lexicon.word_class("offices_in_groups"):
        kind = "group"
    span = chart.span(first, title.end)
    return RoleMention(
        span, chart.text(first, title.end), title.role, title.country or title.common_country, number, kind
    )


def _determiner(chart: Chart, at: int) -> int:
    """The first word with `the`, `his`, `the two`, `both` taken in."""
    first = at
    while first > 0 and chart.lower(first - 1) in _DETERMINERS:
        first -= 1
    return first


def _number(chart: Chart, first: int, end: int) -> int | None:
    return next((_NUMBERS[chart.lower(k)] for k in range(first, end) if chart.lower(k) in _NUMBERS), None)


def _of_people(chart: Chart, at: int) -> tuple[int, RoleMention] | None:
    """`the Egyptian thanked`: a person called by the state alone."""
    geo = chart.geo_starting(at)
    named = geo is not None and geo.code is not None and geo.kind in ("adjective", "people")
    if geo is None or not named or chart.lower(at - 1) != "the" or chart.bodies[at] or chart.names[at]:
        return None
    behind, printed = chart.lower(geo.end), chart.lower(geo.end - 1)
    verb = behind in lexicon.words("speech_verbs") | lexicon.word_class("auxiliaries") | {""}
    if printed.endswith(("s", "sh", "ch", "ese")) or not (verb or behind in lexicon.word_class("behind_a_national")):
        return None
    span = chart.span(at - 1, geo.end)
    return geo.end, RoleMention(span, chart.text(at - 1, geo.end), None, geo.code, 1, "guest")


def _of_noun(chart: Chart, at: int) -> tuple[int, RoleMention] | None:
    for n in (2, 1):
        noun = _nouns().get(tuple(chart.lower(at + k) for k in range(n)))
        if noun and not chart.bodies[at] and not chart.names[at] and not chart.titles[at]:
            break
    else:
        return None
    geo = chart.geo_ending(at) or (chart.geo_ending(at - 1) if chart.possessive(at - 1) else None)
    first = _determiner(chart, geo.first if geo else at)
    country = geo.code if geo else None
    if not noun.bare and geo is None and first == at:
        return None
    end = at + n
    if country is None and noun.kind == "delegation" and chart.lower(end) in ("of", "from"):
        following = chart.geo_starting(end + 1 + (chart.lower(end + 1) == "the"))
        if following and following.code:
            country, end = following.code, following.end
    number = _number(chart, first, at) if noun.plural else noun.number
    return end, RoleMention(chart.span(first, end), chart.text(first, end), None, country, number, noun.kind)
