"""What stands before the noun of an office: modifiers, field, state and body (`US Deputy Assistant | Secretary`)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Body, Chart, Geo
from articles.extraction.languages.english.naming import is_field, is_plain
from articles.extraction.languages.english.title_nouns import LONGEST, initialism_at
from articles.reference.given_names import is_given_name

_STILL_TO_COME = frozenset({"incoming", "then", "newly-appointed", "newly-elected"})
_NEED_CAPITAL_BEHIND = frozenset({"first", "second", "third", "then", "late", "high"})


@dataclass(slots=True)
class Left:
    """The left side of an office. `first`: its first word; `role_first`: the same without the state.

    `prefix`: a `former` that stands before the state.
    """

    first: int
    role_first: int
    countries: tuple[str, ...] = ()
    body: Body | None = None
    former: bool = False
    prefix: str = ""


_Step = Callable[[Chart, Left, lexicon.TitleWord, int], bool | None]
"""Takes one thing to the left: True to go on, False where the office begins with it, None without such a thing."""


def read_left(chart: Chart, first: int, noun: lexicon.TitleWord, floor: int) -> Left:
    """The left side of the office whose noun begins at word `first`; no word before `floor` is taken."""
    left = Left(first, first)
    while left.first > floor and _take(chart, left, noun, floor):
        pass
    if floor < left.first and chart.lower(left.first - 1) in lexicon.words("title_prefixes"):
        _take_prefix(chart, left)
    return left


def _take(chart: Chart, left: Left, noun: lexicon.TitleWord, floor: int) -> bool:
    for step in _STEPS:
        outcome = step(chart, left, noun, floor)
        if outcome is not None:
            return outcome
    return False


def _take_prefix(chart: Chart, left: Left) -> None:
    left.first -= 1
    if chart.lower(left.first) in lexicon.word_class("no_part_of_role"):
        return
    left.former = True
    if left.role_first == left.first + 1:
        left.role_first = left.first
    else:
        left.prefix = chart.words[left.first].text


def _owner(chart: Chart, left: Left, noun: lexicon.TitleWord, floor: int) -> bool | None:
    """`Azerbaijan's |`, `the Bank's |`, `the NATO secretary general's |`."""
    p = left.first - 1
    if not chart.possessive(p):
        return None
    body, geo = chart.body_ending(p), chart.geo_ending(p)
    if geo and geo.first >= floor:
        _take_states(chart, left, geo, noun, floor)
    elif body and body.first >= floor:
        left.body, left.first = body, body.first
    else:
        _take_superior(chart, left, p)
    return False


def _body(chart: Chart, left: Left, noun: lexicon.TitleWord, floor: int) -> bool | None:
    body = chart.body_ending(left.first)
    if body is None or body.first < floor or (body.media and noun.singular not in lexicon.word_class("writers")):
        return None
    left.body, left.first, left.role_first = body, body.first, body.first
    return chart.geo_ending(body.first) is not None


def _state(chart: Chart, left: Left, noun: lexicon.TitleWord, floor: int) -> bool | None:
    geo = chart.geo_ending(left.first)
    if geo is None or geo.first < floor:
        return None
    _take_states(chart, left, geo, noun, floor)
    return False


def _modifier(chart: Chart, left: Left, noun: lexicon.TitleWord, floor: int) -> bool | None:
    p = left.first - 1
    word = chart.lower(p)
    prefix = word in lexicon.words("title_prefixes")
    if not prefix and word not in lexicon.words("title_modifiers") and not (noun.kind == "office" and is_field(word)):
        return None
    if word in _NEED_CAPITAL_BEHIND and p == floor and not chart.capital(left.first):
        return False
    left.former = left.former or (prefix and word not in _STILL_TO_COME)
    left.first = p
    if word not in lexicon.word_class("no_part_of_role"):
        left.role_first = p
    return True


def _joined_field(chart: Chart, left: Left, noun: lexicon.TitleWord, floor: int) -> bool | None:
    p = left.first - 1
    if (
        chart.lower(p) not in ("and", "&", ",")
        or noun.kind != "office"
        or not _joins_fields(chart, p, floor, left.first)
    ):
        return None
    left.first = left.role_first = p - 1
    return True


def _open_field(chart: Chart, left: Left, noun: lexicon.TitleWord, floor: int) -> bool | None:
    if not _free_field(chart, left.first - 1, noun):
        return None
    left.first = left.role_first = left.first - 1
    return True


def _unknown_body(chart: Chart, left: Left, noun: lexicon.TitleWord, floor: int) -> bool | None:
    named = _body_before(chart, left.first, floor)
    if named is None and initialism_at(chart, left.first - 1):
        named = Body(left.first - 1, left.first, chart.words[left.first - 1].text, None, home=True)
    if named is None:
        return None
    chart.put_body(named)
    left.body, left.first, left.role_first = named, named.first, named.first
    left.countries = (named.country,) if named.country else ()
    return False


_STEPS: tuple[_Step, ...] = (_owner, _body, _state, _modifier, _joined_field, _open_field, _unknown_body)


def _take_states(chart: Chart, left: Left, geo: Geo, noun: lexicon.TitleWord, floor: int) -> None:
    """Takes the country word before an office, or the list of them before a plural one."""
    left.first = geo.first
    if geo.kind == "place":
        left.role_first = geo.first if not chart.possessive(geo.end) else left.role_first
    found = [geo.codes or ((geo.code,) if geo.code else ())]
    at = geo.first
    while noun.plural and at - 2 >= floor and chart.lower(at - 1) in ("and", ",", "&"):
        before = at - 1
        if chart.possessive(before - 1):
            before -= 1
        other = chart.geo_ending(before)
        if other is None or other.first < floor or other.kind == "place":
            break
        found.append((other.code,) if other.code else ())
        left.first = at = other.first
    left.countries = tuple(code for codes in reversed(found) for code in codes)


def _take_superior(chart: Chart, left: Left, end: int) -> None:
    """`the NATO secretary general's | special representative`."""
    superior = chart.title_ending(end)
    if superior is None or superior.role is None:
        return
    left.first, left.countries = superior.first, superior.countries
    left.body = chart.body_starting(superior.first)
    chart.titles[superior.first : superior.end] = [None] * (superior.end - superior.first)


def _joins_fields(chart: Chart, p: int, floor: int, at: int) -> bool:
    """`Foreign | and | European Affairs Minister`: fields on both sides, and no office or body before."""
    before = p - 1
    if before < floor or not is_field(chart.lower(before)) or not is_field(chart.lower(at)):
        return False
    return chart.capital(before) == chart.capital(at) and chart.titles[before] is None and chart.bodies[before] is None


def _free_field(chart: Chart, p: int, noun: lexicon.TitleWord) -> bool:
    """A capitalised word that no list has, before an office that takes a field: `Aviation Minister`."""
    if (
        noun.singular not in lexicon.word_class("takes_free_field")
        or not chart.capital(p)
        or not chart.capital(p + 1)
        or chart.segment.headline
    ):
        return False
    word = chart.lower(p)
    if p == 0 or chart.names[p] or chart.geo[p] or word in lexicon.words("not_names") or is_given_name(word):
        return False
    return is_plain(word)


def _body_before(chart: Chart, end: int, floor: int) -> Body | None:
    """`Palestinian Islamic Jihad | Secretary-General`: a state's word and a capitalised name right before an office."""
    if not chart.capital(end) or chart.segment.headline:
        return None
    at = end
    while at > floor and end - at < LONGEST and chart.capital(at - 1) and chart.geo_ending(at) is None:
        if chart.names[at - 1] or chart.titles[at - 1] or chart.bodies[at - 1] or is_given_name(chart.lower(at - 1)):
            return None
        at -= 1
    geo = chart.geo_ending(at)
    if geo is None or geo.kind not in ("adjective", "abbreviation") or geo.first < floor or at == end:
        return None
    return Body(geo.first, end, chart.text(geo.first, end), geo.code)
