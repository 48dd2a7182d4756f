"""What stands behind the noun of an office: `| of Defense`, `| for Asia`, `| to the President of Georgia`."""

from __future__ import annotations

from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Chart
from articles.extraction.languages.english.naming import is_field
from articles.extraction.languages.english.title_complements import Right, Superior, complement
from articles.extraction.languages.english.title_units import LONGEST_UNIT

_BEHIND = frozenset({"general", "designate", "elect", "plenipotentiary", "extraordinary"})


def read_right(chart: Chart, end: int, noun: lexicon.TitleWord, superior: Superior) -> Right:
    """The right side of the office whose noun ends before word `end`."""
    if chart.lower(end) in _BEHIND and (_takes_general(chart, end - 1) or chart.lower(end) != "general"):
        end += 1
    if chart.lower(end) == "and" and chart.lower(end + 1) == "plenipotentiary":
        end += 2
    end += _portfolio_length(chart, end, noun)
    if chart.lower(end) == "ad" and chart.lower(end + 1) == "interim":
        end += 2
    elif tuple(chart.lower(end + k) for k in range(3)) == ("a", ".", "i"):
        end += 3 + (chart.lower(end + 3) == ".")
    right = _named_at_once(chart, Right(end, end), noun)
    while (longer := complement(chart, right, noun, superior)) is not None:
        right = longer
    if right.end > end and (not chart.capital(end - 1) or chart.lower(right.end) in lexicon.word_class("matters")):
        tail = _lower_tail_end(chart, right.end)
        right = right.to(tail) if tail > right.end else right
        right = complement(chart, right, noun, superior) or right
    return _with_bracket(chart, right)


def _portfolio_length(chart: Chart, end: int, noun: lexicon.TitleWord) -> int:
    """The words of `(East)` in `Secretary (East) in the Ministry`."""
    bracket = chart.lower(end) == "(" and chart.lower(end + 2) == ")" and chart.capital(end + 1)
    if not bracket or noun.singular not in lexicon.word_class("with_portfolio"):
        return 0
    return 3 if is_field(chart.lower(end + 1)) or chart.geo[end + 1] else 0


def read_counterpart_right(chart: Chart, end: int) -> Right:
    """`counterpart | from Germany`, `counterpart | of France`."""
    if chart.lower(end) in ("from", "of"):
        at = end + 1 + (chart.lower(end + 1) == "the")
        geo = chart.geo_starting(at)
        if geo and geo.code and geo.kind != "adjective" and chart.bodies[at] is None:
            return Right(geo.end, end, (geo.code,))
    return Right(end, end)


def _named_at_once(chart: Chart, right: Right, noun: lexicon.TitleWord) -> Right:
    """`Chairman | Senate`, `Speaker | National Assembly` right before a name, without a preposition."""
    if noun.singular not in ("chairman", "speaker", "chairperson") or not chart.capital(right.end):
        return right
    body = chart.body_starting(right.end)
    if body and chart.capital(body.end):
        return right.to(body.end, body=body)
    return right.to(right.end + 1) if chart.lower(right.end) == "senate" and chart.capital(right.end + 1) else right


def _takes_general(chart: Chart, i: int) -> bool:
    return chart.lower(i) in lexicon.word_class("takes_general")


def _lower_tail_end(chart: Chart, end: int) -> int:
    """`for Korean Peninsula | peace and security affairs`: the rest of a field in lower case."""
    at = end + (chart.lower(end) in lexicon.word_class("matters"))
    while (is_field(chart.lower(at)) and not chart.capital(at)) or (
        at > end and chart.lower(at) == "and" and is_field(chart.lower(at + 1))
    ):
        at += 1
    return at


def _gloss_end(chart: Chart, at: int) -> int:
    """The word behind brackets that explain a body (`Speaker of Majlis | (Iran's Parliament)`); 0 for others."""
    for k in range(at + 2, min(at + LONGEST_UNIT + 2, len(chart))):
        if chart.lower(k) == ")":
            return k + 1 if chart.bodies[k - 1] or chart.geo[at + 1] else 0
    return 0


def _with_bracket(chart: Chart, right: Right) -> Right:
    """`Director of the National Intelligence Organisation | (MIT)` before a name."""
    at = right.end
    if chart.lower(at) == "(" and (gloss := _gloss_end(chart, at)) and chart.capital(gloss):
        return right.to(gloss, role=False)
    bracket = chart.lower(at) == "(" and chart.lower(at + 2) == ")"
    bracket = bracket and (chart.capital(at + 3) or chart.lower(at + 3) == ",")
    if bracket and chart.words[at + 1].text[:2].isupper():
        return right.to(at + 3, role=False)
    return right
