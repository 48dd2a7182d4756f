"""What stands behind the noun of an office: `| of Defense`, `| for Asia`, `| to the President of Georgia`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Body, Chart, Geo, Title
from articles.extraction.languages.english.naming import field_phrase_end, is_field
from articles.extraction.languages.english.places import town_at
from articles.extraction.languages.english.title_nouns import initialism_at, noun_at
from articles.extraction.languages.english.title_units import LONGEST_UNIT, end_before_name, unit_end

_BEHIND = frozenset({"general", "designate", "elect", "plenipotentiary", "extraordinary"})
_PREPOSITIONS = frozenset({"of", "for", "to", "on", "at", "in", "with", "from"})
_BODY_PREPOSITIONS = _PREPOSITIONS - {"from"}
_MEMBER_PREPOSITIONS = frozenset({"of", "at", "in", "for"})
_FIELD_PREPOSITIONS = frozenset({"of", "for", "on", "to"})
_HOLDS_FIELD = frozenset({"minister", "vice-minister", "secretary of state"})
_POSTED = frozenset(
    {"ambassador", "envoy", "representative", "coordinator", "head", "consul", "charge d'affaires", "commander"}
)
_OF_REPUBLIC = frozenset({"republic", "kingdom", "state", "federation", "islamic", "democratic", "people's"})

Superior = Callable[[Chart, int], Title | None]
"""Reads the office that begins at a word, None where none does."""


@dataclass(frozen=True, slots=True)
class Right:
    """The right side of an office. `end`: its end; `role_end`: the end without `of <state>`."""

    end: int
    role_end: int
    countries: tuple[str, ...] = ()
    body: Body | None = None

    def to(self, end: int, *, countries: tuple[str, ...] = (), body: Body | None = None, role: bool = True) -> Right:
        """A longer right side; what was known before holds. `role`: whether the new words belong to the role."""
        return Right(end, end if role else self.role_end, self.countries or countries, self.body or body)


@dataclass(frozen=True, slots=True)
class _Link:
    """A preposition behind an office, and the word `at` which what it governs begins."""

    preposition: str
    at: int
    noun: lexicon.TitleWord


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
    while (longer := _complement(chart, right, noun, superior)) is not None:
        right = longer
    if right.end > end and (not chart.capital(end - 1) or chart.lower(right.end) in lexicon.word_class("matters")):
        tail = _lower_tail_end(chart, right.end)
        right = right.to(tail) if tail > right.end else right
        right = _complement(chart, right, noun, superior) or right
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


def _complement(chart: Chart, right: Right, noun: lexicon.TitleWord, superior: Superior) -> Right | None:
    """One `of …`, `for …` or `to …` behind an office; None where the words belong to something else."""
    preposition = chart.lower(right.end)
    if preposition not in _PREPOSITIONS or noun.singular in ("guest", "host", "co-host"):
        return None
    link = _Link(preposition, _governed(chart, right.end + 1), noun)
    return next((longer for longer in _readings(chart, right, link, superior) if longer is not None), None)


def _governed(chart: Chart, at: int) -> int:
    """Where what a preposition governs begins: behind `the` and, before a state's name, `Republic of`."""
    at += chart.lower(at) == "the"
    republic = at
    while chart.lower(republic) in _OF_REPUBLIC and chart.capital(republic):
        republic += 1
    if republic > at and chart.lower(republic) == "of" and chart.geo_starting(republic + 1):
        return republic + 1
    return at


def _readings(chart: Chart, right: Right, link: _Link, superior: Superior) -> Iterator[Right | None]:
    """What the words behind a preposition can be, the likeliest first."""
    yield _republic(chart, right, link)
    yield _owned_body(chart, right, link)
    body = chart.body_starting(link.at)
    if body and noun_at(chart, body.end):
        yield _under(chart, right, link, superior)
    yield _body(chart, right, link)
    yield _letters(chart, right, link)
    yield _under(chart, right, link, superior)
    yield _town(chart, right, link)
    yield _state(chart, right, link)
    yield _post(chart, right, link)
    yield _unit(chart, right, link)
    yield _field(chart, right, link)
    yield _thing(chart, right, link)


def _republic(chart: Chart, right: Right, link: _Link) -> Right | None:
    """`President of | the Republic`: no part of the role."""
    alone = chart.lower(link.at) in lexicon.word_class("own_state") and link.preposition == "of"
    if not alone or chart.lower(link.at - 1) != "the" or (chart.capital(link.at + 1) and chart.geo[link.at + 1]):
        return None
    return right.to(link.at + 1, role=False) if chart.lower(link.at + 1) not in ("of", "and") else None


def _owned_body(chart: Chart, right: Right, link: _Link) -> Right | None:
    """`of | Uzbekistan's Senate`."""
    geo = chart.geo_starting(link.at)
    if geo is None or not chart.possessive(geo.end):
        return None
    body = chart.body_starting(geo.end + 1)
    return right.to(body.end, countries=(geo.code,) if geo.code else (), body=body) if body else None


def _body(chart: Chart, right: Right, link: _Link) -> Right | None:
    """`of | the Russian Security Council`; `Minister of | the Armed Forces` names no body."""
    body = chart.body_starting(link.at)
    if body is None or link.preposition not in _BODY_PREPOSITIONS:
        return None
    if body.home and link.noun.singular in _HOLDS_FIELD:
        chart.bodies[body.first : body.end] = [None] * (body.end - body.first)
        return right.to(body.end)
    return right.to(body.end, body=body if link.preposition in _MEMBER_PREPOSITIONS else None)


def _under(chart: Chart, right: Right, link: _Link, superior: Superior) -> Right | None:
    """`Assistant to | the President of Azerbaijan`."""
    above = superior(chart, link.at) if link.preposition in ("of", "to") else None
    if above is None:
        return None
    body = chart.bodies[above.end - 1] or chart.body_starting(link.at)
    return right.to(above.end, countries=above.countries, body=body)


def _letters(chart: Chart, right: Right, link: _Link) -> Right | None:
    """`commander of | KFOR`: capitals that nothing explains are a body's."""
    at = link.at
    if link.preposition not in _BODY_PREPOSITIONS or not initialism_at(chart, at) or chart.capital(at + 1):
        return None
    body = Body(at, at + 1, chart.words[at].text, None)
    chart.put_body(body)
    return right.to(at + 1, body=body if link.preposition in _MEMBER_PREPOSITIONS else None)


def _town(chart: Chart, right: Right, link: _Link) -> Right | None:
    """`Mayor of | Florence`, however ambiguous the town's name."""
    if link.preposition != "of" or link.noun.singular not in ("mayor", "governor") or chart.geo_starting(link.at):
        return None
    town = town_at(chart, link.at)
    return right.to(town.end, countries=(town.code,) if town.code else ()) if town else None


def _state(chart: Chart, right: Right, link: _Link) -> Right | None:
    """`of | Azerbaijan`, behind a plural `of | Türkiye, Azerbaijan and Georgia`."""
    geo = chart.geo_starting(link.at)
    if geo is None or link.preposition != "of":
        return None
    described = geo.kind == "abbreviation" and chart.capital(geo.end) and is_field(chart.lower(geo.end))
    if geo.kind in ("adjective", "people") or described:
        end = field_phrase_end(chart, geo.first)
        return right.to(end, countries=_codes(geo)) if end > geo.end else None
    codes, end = _codes(geo), geo.end
    while link.noun.plural and (other := _next_state(chart, end)):
        codes, end = (*codes, *_codes(other)), other.end
    return right.to(end, countries=codes, role=geo.kind == "place")


def _codes(geo: Geo) -> tuple[str, ...]:
    return geo.codes or ((geo.code,) if geo.code else ())


def _next_state(chart: Chart, end: int) -> Geo | None:
    """The next state of a list that goes on at word `end`."""
    if chart.lower(end) not in (",", "and", "&"):
        return None
    at = end + 1
    while chart.lower(at) in ("and", "&", "the"):
        at += 1
    geo = chart.geo_starting(at)
    return geo if geo and geo.kind != "adjective" else None


def _post(chart: Chart, right: Right, link: _Link) -> Right | None:
    """`Ambassador to | Turkey`, `Resident Coordinator in | Georgia`, `Ambassador from | Latvia`."""
    geo = chart.geo_starting(link.at)
    if geo is None or geo.kind == "adjective":
        return None
    accredited = link.noun.singular in lexicon.word_class("accredited") or "ambassador" in link.noun.singular
    if link.preposition == "to":
        return right.to(geo.end, role=not accredited)
    if link.preposition not in ("in", "from") or (right.body is None and link.noun.singular not in _POSTED):
        return None
    return right.to(geo.end, countries=_codes(geo) if link.preposition == "from" else (), role=not accredited)


def _unit(chart: Chart, right: Right, link: _Link) -> Right | None:
    """`head of | the presidential office`, `speaker of | the upper house`: a part of a state without a name."""
    if link.preposition not in _MEMBER_PREPOSITIONS or link.noun.plural:
        return None
    end, countries = unit_end(chart, link.at)
    return right.to(end, countries=countries) if end > link.at else None


def _thing(chart: Chart, right: Right, link: _Link) -> Right | None:
    """`directors of | the binational dam`, before a comma and a name: words that the role does without."""
    end = end_before_name(chart, link.at)
    return right.to(end, role=False) if end > link.at else None


def _field(chart: Chart, right: Right, link: _Link) -> Right | None:
    """`of | Foreign Affairs`, `for | European and Eurasian Affairs`, `of | defense`."""
    if link.preposition not in _FIELD_PREPOSITIONS:
        return None
    if chart.capital(link.at):
        end = field_phrase_end(chart, link.at)
    else:
        end = _lower_field_end(chart, link.at, link.preposition)
    lone_state = (geo := chart.geo_starting(link.at)) is not None and geo.kind == "adjective" and geo.end == end
    return right.to(end) if end > link.at and not lone_state else None


def _lower_tail_end(chart: Chart, end: int) -> int:
    """`for Korean Peninsula | peace and security affairs`: the rest of a field in lower case."""
    at = end + (chart.lower(end) in lexicon.word_class("matters"))
    while (is_field(chart.lower(at)) and not chart.capital(at)) or (
        at > end and chart.lower(at) == "and" and is_field(chart.lower(at + 1))
    ):
        at += 1
    return at


def _lower_field_end(chart: Chart, at: int, preposition: str) -> int:
    """The end of a field in lower case: `minister of defense`, `minister for foreign affairs and trade`."""
    if preposition not in ("of", "for", "on") or not is_field(chart.lower(at)):
        return at
    end = at
    while is_field(chart.lower(end)) or (chart.lower(end) == "and" and is_field(chart.lower(end + 1)) and end > at):
        end += 1
    return end if not chart.capital(end) or chart.lower(end) != "council" else at


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
