"""News outlets as sources: `Trend reports`, `REPORT.AZ/`, `(Yonhap) --`, `Source: Xinhua`."""

from __future__ import annotations

from functools import cache

from articles.extraction.languages.english.chart import Body, Chart
from articles.extraction.languages.english.phrases import PhraseTable
from articles.reference.media import Media, media_forms

_VERBS = frozenset(["reports", "informs", "reported", "reports,", "learned", "writes", "quotes", "cites", "says"])
_BEFORE = frozenset(["told", "by", "via", "source", "photo", "with"])
_CLOSERS = frozenset({")", "--", "-", "–", "—", "/", ":", "."})
_LONGEST_ABBREVIATION = 8


@cache
def _table() -> PhraseTable[Media]:
    return PhraseTable((form, medium) for form, medium in _printed_forms())


def _printed_forms() -> list[tuple[str, Media]]:
    return [(medium.text if hasattr(medium, "text") else form, medium) for form, medium in media_forms("en").items()]


def mark_media(chart: Chart) -> None:
    """Marks outlets that a text names as its source; words that are also common need a cue beside them."""
    at = 0
    while at < len(chart):
        found = None if chart.bodies[at] else _table().longest(chart.words, at)
        if found:
            length, medium = found
            if not medium.ambiguous or _has_cue(chart, at, at + length):
                _put(chart, at, at + length, medium)
            at += length
            continue
        _domain(chart, at)
        _bracketed(chart, at)
        at += 1


def _put(chart: Chart, first: int, end: int, medium: Media | None) -> None:
    country = medium.country if medium else None
    chart.put_body(Body(first, end, chart.text(first, end), country or None, media=True))


def _has_cue(chart: Chart, first: int, end: int) -> bool:
    if chart.lower(end) in _VERBS or (chart.lower(first - 1) == "(" and chart.lower(end) == ")"):
        return True
    if chart.segment.sentence < 0 and chart.lower(end) in _CLOSERS:
        return True
    if chart.lower(first - 1) == ":" and chart.lower(first - 2) in ("source", "photo"):
        return True
    return chart.lower(first - 1) in ("told", "informs", "reports", "via") and not chart.capital(end)


def _domain(chart: Chart, at: int) -> None:
    """`REPORT.AZ`: the address of a known outlet."""
    stem, dot, ending = chart.lower(at).partition(".")
    if dot and ending and stem in media_forms("en"):
        _put(chart, at, at + 1, media_forms("en")[stem])


def _bracketed(chart: Chart, at: int) -> None:
    """`(TDI):` and `(VNA) –` in a dateline: an agency that no table has."""
    word = chart.words[at].text
    if not word.isupper() or not 2 < len(word) <= _LONGEST_ABBREVIATION or chart.lower(at - 1) != "(":
        return
    closes = chart.lower(at + 1) == ")" and at <= _LONGEST_ABBREVIATION * 2
    before_text = chart.segment.sentence < 0 or chart.lower(at + 2) in ("--", "-", "–", "—", ":")
    if closes and before_text and chart.segment.kind == "body":
        _put(chart, at, at + 1, None)
