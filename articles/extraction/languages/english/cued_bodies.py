"""Names of bodies that only words beside them show: `oil giant X`, `headquarters of X`, `… Institute (ABC)`."""

from __future__ import annotations

from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Body, Chart
from articles.extraction.languages.english.naming import is_plain
from articles.extraction.languages.english.organization_edges import state_of_name
from articles.reference.given_names import is_given_name

_LONGEST_NAME = 5
_WORDS_TO_STATE = 4
_LONGEST_ROMANCE = 10
_PAIR = 2
_SHORTEST, _LONGEST = 3, 10
_SMALL = frozenset({"of", "for", "and", "the", "in", "on", "&", "to", "de", "la"})


def mark_cued_bodies(chart: Chart) -> None:
    """Marks bodies behind a noun of their kind and behind `headquarters of`. Titles must not have been marked yet."""
    for at in range(1, len(chart)):
        if not _is_free(chart, at) or _is_free(chart, at - 1):
            continue
        noun = at - 1
        kind = not chart.capital(noun) and chart.lower(noun) in lexicon.words("body_cues")
        sent = chart.lower(noun) == "from" and chart.lower(noun - 1) in lexicon.word_class("sent_by_bodies")
        place = sent or (chart.lower(noun) == "of" and chart.lower(noun - 1) in lexicon.word_class("parts_of_firms"))
        if not (kind or place):
            continue
        end = _run_end(chart, at)
        if end > at and not is_given_name(chart.lower(at)) and _stands_alone(chart, at, end):
            state = _state_before(chart, noun) if kind else None
            press = chart.lower(noun) in lexicon.word_class("kinds_of_press")
            chart.put_body(Body(at, end, chart.text(at, end), state, home=press and state is None))


def mark_romance_bodies(chart: Chart) -> None:
    """Marks names like `Universidad Autónoma de Chile`: a head first, then capitals and small words between them."""
    for at in range(len(chart)):
        if not chart.capital(at) or chart.lower(at) not in lexicon.word_class("romance_heads") or chart.bodies[at]:
            continue
        small = lexicon.word_class("inside_names_of_bodies")
        end = at + 1
        while end - at < _LONGEST_ROMANCE and (
            chart.capital(end)
            or (chart.lower(end) in small and (chart.capital(end + 1) or chart.lower(end + 1) in small))
        ):
            end += 1
        if any(chart.lower(k) in ("de", "del", "do", "da", "des", "du", "la", "e", "y") for k in range(at, end)):
            states = [geo.code for k in range(at, end) if (geo := chart.geo_starting(k)) and geo.code]
            chart.put_body(Body(at, end, chart.text(at, end), states[0] if states else None, home=not states))


def mark_bodies_of_two(chart: Chart) -> None:
    """Marks `joint Qatari-Tajik committee`, `Russian-Turkish intergovernmental commission` in lower case."""
    for geo in chart.all_geo():
        if len(geo.codes) < _PAIR or chart.bodies[geo.first]:
            continue
        end = geo.end
        while end - geo.end < _PAIR and not chart.capital(end) and chart.lower(end).replace("-", "").isalpha():
            if chart.lower(end) in lexicon.word_class("bodies_of_two"):
                break
            end += 1
        if chart.lower(end) not in lexicon.word_class("bodies_of_two") or chart.capital(end):
            continue
        first = geo.first - (chart.lower(geo.first - 1) in ("joint", "intergovernmental", "bilateral"))
        chart.put_body(Body(first, end + 1, chart.text(first, end + 1), None, international=True))


def _is_free(chart: Chart, at: int) -> bool:
    word = chart.words[at]
    return (
        word.capital
        and word.text[0].isalpha()
        and not word.possessive
        and chart.bodies[at] is None
        and chart.geo[at] is None
        and (word.lower,) not in lexicon.title_words()
    )


def _run_end(chart: Chart, first: int) -> int:
    at = first
    while at < len(chart) and at - first < _LONGEST_NAME and _is_free(chart, at):
        at += 1
    return at


def _stands_alone(chart: Chart, first: int, end: int) -> bool:
    """Whether the run is a name: no month, event or headline, and not all words of the language but one long word."""
    if chart.segment.headline or any(chart.lower(k) in lexicon.words("events") for k in range(first, end)):
        return False
    if chart.lower(first) in lexicon.words("not_names") or chart.words[first].text in lexicon.words("not_bodies"):
        return False
    return not all(is_plain(chart.lower(k)) for k in range(first, end)) or end - first > 1


def _state_before(chart: Chart, noun: int) -> str | None:
    """`Russian | energy company`: the state of the words before a noun of kind."""
    for k in range(noun, max(noun - _WORDS_TO_STATE, 0), -1):
        at = k - chart.possessive(k - 1)
        geo = chart.geo_ending(at)
        if geo:
            return geo.code if geo.kind in ("adjective", "abbreviation") or at < k else None
        if chart.capital(k - 1) or not chart.words[k - 1].text[0].isalpha():
            return None
    return None


def mark_expanded(charts: list[Chart]) -> frozenset[str]:
    """Marks phrases that abbreviations in brackets stand for; gives the abbreviations of what is no body."""
    things: set[str] = set()
    for chart in charts:
        for at in range(1, len(chart) - 2):
            printed = chart.words[at + 1].text
            bracketed = chart.lower(at) == "(" and chart.lower(at + 2) == ")"
            if not bracketed or chart.bodies[at - 1] or not _is_abbreviation(printed):
                continue
            first = _expansion_start(chart, at, printed)
            if first is None:
                continue
            if any(chart.lower(k) in lexicon.word_class("things_abbreviated") for k in range(first, at)):
                things.add(printed)
            elif not any(chart.titles[k] or chart.names[k] for k in range(first, at)) and not _is_state(
                chart, first, at
            ):
                country, _ = state_of_name(chart, first, at)
                chart.put_body(Body(first, at, chart.text(first, at), country))
    return frozenset(things)


def _is_state(chart: Chart, first: int, end: int) -> bool:
    """`Democratic Republic of Congo (DRC)`."""
    geo = chart.geo_ending(end)
    return (
        geo is not None and geo.kind == "name" and (geo.first == first or chart.lower(geo.first - 1) in ("of", "the"))
    )


def _is_abbreviation(printed: str) -> bool:
    return (
        _SHORTEST <= len(printed) <= _LONGEST and printed.isalpha() and sum(c.isupper() for c in printed) >= _SHORTEST
    )


def _expansion_start(chart: Chart, end: int, printed: str) -> int | None:
    """Where the phrase before a bracket begins whose initials the abbreviation is; None where it is none."""
    letters = [c for c in printed if c.isupper()]
    at = end
    while at > 0 and letters:
        word = chart.words[at - 1]
        if word.lower in _SMALL and not word.capital:
            at -= 1
            if word.lower[0].upper() == letters[-1] and chart.words[at - 1].text[:1] != letters[-1]:
                letters.pop()
            continue
        if word.possessive:
            at -= 1
            continue
        initials = [part[:1].upper() for part in word.text.split("-") if part]
        if word.capital and initials == letters[-len(initials) :]:
            del letters[-len(initials) :]
        elif word.capital and word.text[0] == letters[-1]:
            letters.pop()
        else:
            return None
        at -= 1
    return at if not letters and chart.capital(at) else None
