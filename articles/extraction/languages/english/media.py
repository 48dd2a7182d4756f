"""News outlets as sources: `Trend reports`, `REPORT.AZ/`, `(Yonhap) --`, `Source: Xinhua`."""

from __future__ import annotations

from functools import cache

from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Body, Chart
from articles.extraction.languages.english.phrases import PhraseTable
from articles.reference.given_names import is_given_name
from articles.reference.media import MediaForm, media_forms

_BEFORE = frozenset(["told", "by", "via", "source", "photo", "with"])
_LONGEST_ABBREVIATION = 8
_LONGEST_LEAD = 4
_STATES = {"uk": "GB"}
"""Countries whose domain is not their code."""


@cache
def _table() -> PhraseTable[MediaForm]:
    return PhraseTable((form.text, form) for form in media_forms("en").values())


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
        if _is_small_agency(chart, at):
            _put(chart, at, at + 1, media_forms("en")[chart.lower(at)])
        _domain(chart, at)
        _credited(chart, at)
        _sourced(chart, at)
        _bracketed(chart, at)
        at += 1


def _is_small_agency(chart: Chart, at: int) -> bool:
    """`(dpa, AFP)`: an agency that writes itself in small letters, in brackets or behind a stroke."""
    small = chart.lower(at) in lexicon.word_class("small_agencies") and chart.lower(at) in media_forms("en")
    return small and chart.bodies[at] is None and chart.lower(at - 1) in ("(", ",", "/", "by", "news", "agency", "told")


def _put(chart: Chart, first: int, end: int, medium: MediaForm | None) -> None:
    country = medium.media.country if medium else None
    chart.put_body(Body(first, end, chart.text(first, end), country or None, media=True))


def _has_cue(chart: Chart, first: int, end: int) -> bool:
    if chart.lower(end) in lexicon.word_class("verbs_of_outlets") or (
        chart.lower(first - 1) == "(" and chart.lower(end) == ")"
    ):
        return True
    if chart.segment.sentence < 0 and chart.lower(end) in lexicon.word_class("closes_dateline"):
        return True
    if chart.lower(first - 1) == ":" and chart.lower(first - 2) in ("source", "photo"):
        return True
    return chart.lower(first - 1) in ("told", "informs", "reports", "via") and not chart.capital(end)


def _domain(chart: Chart, at: int) -> None:
    """`REPORT.AZ`: the address of a known outlet."""
    stem, dot, ending = chart.lower(at).partition(".")
    if dot and ending and stem in media_forms("en"):
        _put(chart, at, at + 1, media_forms("en")[stem])
    elif dot and chart.capital(at) and ending in lexicon.word_class("domains_of_outlets"):
        code = None if ending in lexicon.word_class("domains_of_no_state") else _STATES.get(ending, ending.upper())
        chart.put_body(Body(at, at + 1, chart.words[at].text, code, media=True, home=code is None))


def _credited(chart: Chart, at: int) -> None:
    """`Photo: Cancillería de Colombia`: a body as the source of a picture, where it is no person's name."""
    if chart.lower(at) != ":" or chart.lower(at - 1) not in ("photo", "photos", "image") or not chart.capital(at + 1):
        return
    end = at + 1
    while chart.capital(end) or (
        chart.lower(end) in lexicon.word_class("inside_names_of_bodies") and chart.capital(end + 1)
    ):
        end += 1
    joined = any(chart.lower(k) in lexicon.word_class("inside_names_of_bodies") for k in range(at + 1, end))
    if joined and not is_given_name(chart.lower(at + 1)) and chart.bodies[at + 1] is None:
        states = [geo.code for k in range(at + 1, end) if (geo := chart.geo_starting(k)) and geo.code]
        chart.put_body(Body(at + 1, end, chart.text(at + 1, end), states[0] if states else None))


def _sourced(chart: Chart, at: int) -> None:
    """`Source: Uusi Suomi`: an outlet that no table has, as all the rest of its line."""
    if chart.lower(at) != ":" or chart.lower(at - 1) not in ("source", "sources") or at > _LONGEST_LEAD:
        return
    end = at + 1
    while chart.capital(end) and chart.words[end].text[0].isalpha() and chart.bodies[end] is None:
        end += 1
    if end > at + 1 and end - at <= _LONGEST_LEAD and chart.lower(end) in ("", ".", "/", ","):
        chart.put_body(Body(at + 1, end, chart.text(at + 1, end), None, media=True, home=True))


def _bracketed(chart: Chart, at: int) -> None:
    """`(TDI):` and `(VNA) –` in a dateline: an agency that no table has."""
    word = chart.words[at].text
    short = 2 < len(word) <= _LONGEST_ABBREVIATION and chart.capital(at) and word.isalpha()
    if not short or chart.lower(at - 1) != "(" or chart.geo[at]:
        return
    closes = chart.lower(at + 1) == ")" and at <= _LONGEST_ABBREVIATION * 2
    alone = len(chart) == 3
    before_text = alone or chart.segment.sentence < 0 or chart.lower(at + 2) in ("--", "-", "–", "—", ":")
    if closes and before_text and chart.segment.kind == "body":
        chart.put_body(Body(at, at + 1, word, None, media=True, home=True))
