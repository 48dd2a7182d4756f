"""Names of bodies that a head noun makes: `Texas National Guard`, `Ministry of Defense of the Republic of Azerbaijan`.

Known bodies have been marked before (see `known_bodies`); a phrase around a head noun may take one in.
"""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Body, Chart
from articles.extraction.languages.english.known_bodies import inside_longer_name
from articles.extraction.languages.english.naming import is_plain
from articles.extraction.languages.english.organization_edges import (
    lower_case_body,
    name_end,
    name_start,
    state_of_name,
)

_LONGEST_HEAD = 4


_STATE_HEAD = lexicon.Head("state", lower=False)
_STATE_ADJECTIVES = frozenset({"state", "national", "presidential", "supreme", "federal"})
_NOT_BODIES = frozenset(
    {
        ("west", "bank"),
        ("left", "bank"),
        ("right", "bank"),
        ("soviet", "union"),
        ("guest", "house"),
        ("opera", "house"),
        ("full", "house"),
        ("contact", "group"),
        ("working", "group"),
        ("working", "groups"),
        ("oval", "office"),
        ("convention", "center"),
        ("convention", "centre"),
        ("conference", "center"),
        ("conference", "centre"),
        ("congress", "center"),
        ("congress", "centre"),
        ("exhibition", "center"),
        ("exhibition", "centre"),
        ("expo", "center"),
        ("expo", "centre"),
        ("shopping", "center"),
        ("trade", "center"),
        ("media", "center"),
        ("press", "center"),
        ("press", "centre"),
        ("media", "centre"),
        ("head", "office"),
        ("press", "office"),
        ("box", "office"),
    }
)


def mark_bodies(chart: Chart) -> None:
    """Marks the phrases around head nouns. Country words and known bodies must have been marked."""
    heads = lexicon.organization_heads()
    if chart.segment.headline and all(w.text.isupper() for w in chart.words if w.text.isalpha()):
        return
    floor = at = 0
    while at < len(chart):
        known = chart.body_starting(at)
        if known and known.country and known.end - at > 1 and (longer := _extended(chart, known, _STATE_HEAD)):
            chart.put_body(longer)
            at = floor = longer.end
            continue
        length, head = _head_at(chart, at, heads)
        if head is None:
            at += 1
            continue
        body = _read(chart, at, at + length, head, floor)
        if body is None:
            at += length
            continue
        chart.put_body(body)
        at = floor = max(body.end, at + 1)


def _head_at(chart: Chart, i: int, heads: dict[tuple[str, ...], lexicon.Head]) -> tuple[int, lexicon.Head | None]:
    if chart.lower(i) not in lexicon.head_openers():
        return 1, None
    for n in range(min(_LONGEST_HEAD, len(chart) - i), 0, -1):
        head = heads.get(tuple(chart.lower(i + k) for k in range(n)))
        if head and (chart.capital(i) or head.lower):
            return n, head
    return 1, None


def _read(chart: Chart, first: int, end: int, head: lexicon.Head, floor: int) -> Body | None:
    covering = chart.bodies[first]
    if covering and covering.end - covering.first > 1:
        return _extended(chart, covering, head)
    if _is_no_head(chart, first, end):
        return None
    if not chart.capital(first):
        return lower_case_body(chart, first, end, head, floor)
    start = name_start(chart, first, floor)
    start += chart.lower(start) in ("the", "a", "an")
    stop = name_end(chart, end, head)
    while (further := _further_head(chart, stop)) > stop:
        stop = name_end(chart, further, head)
    known = chart.body_starting(start)
    if known and known.end >= stop:
        return known
    return None if inside_longer_name(chart, stop) else _named(chart, (start, stop), (first, end), head)


def _is_no_head(chart: Chart, first: int, end: int) -> bool:
    """Whether the head is part of something else: a state's name, a board within an office, `West Bank`."""
    land = chart.geo[first]
    if _board_of(chart, first) or _only_cabinet(chart, first) or (land and land.kind == "name" and land.end >= end):
        return True
    return tuple(chart.lower(k) for k in range(end - 2, end)) in _NOT_BODIES


def _named(chart: Chart, name: tuple[int, int], noun: tuple[int, int], head: lexicon.Head) -> Body | None:
    """The body of a name and its head, both as (first word, end); None for a phrase that names none."""
    (start, stop), (first, end) = name, noun
    country, owner = state_of_name(chart, start, stop)
    if country is None and stop - start == 1:
        return _bare(chart, start, stop, head)
    bare_staff = head.kind == "body" and chart.lower(first) == "staff" and stop == end
    of_whole = chart.text(start, stop).lower() == "committee of the whole"
    if (
        head.kind == "forum"
        or bare_staff
        or of_whole
        or _is_rubric(chart, start, stop, head)
        or (country is None and _only_generic(chart, start, stop, first, end))
    ):
        return None
    inner = chart.bodies[start] if start < first else None
    if inner is not None and inner.media and head.kind == "media":
        country = country or inner.country
    international = (inner is not None and inner.international) or (owner is not None and len(owner.codes) > 1)
    state_organ = head.kind == "state" or chart.lower(start) in _STATE_ADJECTIVES or _is_organ(chart, start, stop)
    home = country is None and not international and state_organ
    country = None if international else country
    return Body(start, stop, chart.text(start, stop), country, None, head.kind == "media", international, home)


def _is_organ(chart: Chart, start: int, stop: int) -> bool:
    """`Council of State`, `Defence and Security Committee`: all common words, none of which reaches beyond a state."""
    words = [chart.lower(k) for k in range(start, stop)]
    return all(is_plain(word) or not word.isalpha() for word in words) and not (
        set(words) & lexicon.word_class("words_of_the_world")
    )


def _is_rubric(chart: Chart, start: int, stop: int, head: lexicon.Head) -> bool:
    """`Home Politics Society`: words of a menu."""
    page = chart.segment.kind in ("header", "boilerplate") and (chart.lower(stop),) not in lexicon.title_words()
    plain = all(is_plain(chart.lower(k)) and chart.geo[k] is None for k in range(start, stop))
    media = head.kind == "media"
    return page and plain and (media or not any(chart.lower(k) in ("of", "for") for k in range(start, stop)))


def _extended(chart: Chart, known: Body, head: lexicon.Head) -> Body | None:
    """`State Duma | of the Federal Assembly of the Russian Federation`: a national body with what it belongs to."""
    stop = name_end(chart, known.end, head) if not known.international and not known.media else known.end
    if stop == known.end:
        return None
    return replace(known, end=stop, name=chart.text(known.first, stop), home=False)


def _only_cabinet(chart: Chart, first: int) -> bool:
    """`Cabinet Secretary`, `Cabinet Minister`: part of an office."""
    return chart.lower(first) == "cabinet" and (chart.lower(first + 1),) in lexicon.title_words()


def _board_of(chart: Chart, first: int) -> bool:
    """`Chairman of the Board of …`: the board is part of the office."""
    return (
        chart.lower(first) == "board"
        and chart.lower(first - 1) in ("the", "of")
        and chart.lower(first - 2) in ("of", "chairman", "chairwoman", "member")
    )


def _further_head(chart: Chart, at: int) -> int:
    """The end of a further head that the same capitalised run leads to: `Navy | Graduate School`; else `at`."""
    k = at
    while chart.capital(k) and k - at < _LONGEST_HEAD:
        length, head = _head_at(chart, k, lexicon.organization_heads())
        if head:
            return k + length
        if not is_plain(chart.lower(k)) or (chart.lower(k),) in lexicon.title_words():
            return at
        k += 1
    return at


def _bare(chart: Chart, start: int, stop: int, head: lexicon.Head) -> Body | None:
    """A head alone with a capital inside a sentence points back at a body named before."""
    legislature = chart.lower(start) in ("parliament", "congress") and start > 0 and not chart.segment.headline
    if legislature and chart.lower(start - 1) in ("in", "to", "by", "from", "of", "told", "before"):
        return Body(start, stop, chart.text(start, stop), None, home=True)
    if (
        start == 0
        or chart.segment.headline
        or chart.lower(start - 1) not in ("the", "'s")
        or head.kind in ("company", "media")
    ):
        return None
    if chart.lower(start) in lexicon.word_class("organs_alone") and chart.lower(start - 1) == "the":
        return Body(start, stop, chart.text(start, stop), None)
    return Body(start, stop, chart.text(start, stop), None, generic=True)


def _only_generic(chart: Chart, start: int, stop: int, first: int, end: int) -> bool:
    before = [chart.lower(k) for k in range(start, first)]
    if not before and end - first > 1:
        return lexicon.organization_heads()[tuple(chart.lower(k) for k in range(first, end))].kind != "state"
    return (
        stop == end
        and all(word in lexicon.word_class("generic_before_heads") for word in before)
        and not _formal(chart, first)
    )


def _formal(chart: Chart, first: int) -> bool:
    """`National Assembly`, `Foreign Ministry`, `State Committee`: formal though made of common words."""
    return chart.lower(first) in (
        "assembly",
        "ministry",
        "guard",
        "bank",
        "commission",
        "court",
        "committee",
        "council",
        "department",
        "office",
    )
