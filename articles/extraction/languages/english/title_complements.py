"""What an office governs by a preposition: a body, a state, a superior, a field, a part without a name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Body, Chart, Geo, Title
from articles.extraction.languages.english.naming import field_phrase_end, is_field
from articles.extraction.languages.english.places import town_at
from articles.extraction.languages.english.title_nouns import initialism_at, noun_at
from articles.extraction.languages.english.title_units import end_before_name, unit_end, unknown_end

_PREPOSITIONS = frozenset({"of", "for", "to", "on", "at", "in", "with", "from"})
_BODY_PREPOSITIONS = _PREPOSITIONS - {"from"}
_MEMBER_PREPOSITIONS = frozenset({"of", "at", "in", "for"})
_FIELD_PREPOSITIONS = frozenset({"of", "for", "on", "to"})
_HOLDS_FIELD = frozenset({"minister", "vice-minister", "secretary of state"})
_POSTED = frozenset(
    {
        "ambassador",
        "envoy",
        "representative",
        "coordinator",
        "head",
        "consul",
        "consul-general",
        "commander",
        "charge d'affaires",
        "chargé d'affaires",
        "high commissioner",
        "head of mission",
        "nuncio",
        "director",
        "correspondent",
        "chief",
        "deputy head of mission",
        "counsellor",
        "attaché",
        "special representative",
    }
)
_SHORT_OFFICE = 3
_OF_REPUBLIC = frozenset({"republic", "kingdom", "state", "federation", "islamic", "democratic", "people's"})

Superior = Callable[[Chart, int], Title | None]
"""Reads the office that begins at a word, None where none does."""


@dataclass(frozen=True, slots=True)
class Right:
    """The right side of an office. `end`: its end; `role_end`: the end without `of <state>`.

    `left_out`: words before it that are no part of the role: `of Qatar` in `Ambassador of Qatar to Kenya`.
    """

    end: int
    role_end: int
    countries: tuple[str, ...] = ()
    body: Body | None = None
    left_out: tuple[tuple[int, int], ...] = ()

    def to(self, end: int, *, countries: tuple[str, ...] = (), body: Body | None = None, role: bool = True) -> Right:
        """A longer right side; what was known before holds. `role`: whether the new words belong to the role."""
        gap = ((self.role_end, self.end),) if role and self.end > self.role_end else ()
        role_end = end if role else self.role_end
        return Right(end, role_end, self.countries or countries, self.body or body, self.left_out + gap)


@dataclass(frozen=True, slots=True)
class _Link:
    """A preposition behind an office, and the word `at` which what it governs begins."""

    preposition: str
    at: int
    noun: lexicon.TitleWord


def complement(chart: Chart, right: Right, noun: lexicon.TitleWord, superior: Superior) -> Right | None:
    """One `of …`, `for …` or `to …` behind an office; None where the words belong to something else."""
    preposition = chart.lower(right.end)
    printed_small = chart.segment.headline or not chart.capital(right.end)
    if preposition not in _PREPOSITIONS or not printed_small or noun.singular in ("guest", "host", "co-host"):
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
    yield _unknown(chart, right, link)


def _republic(chart: Chart, right: Right, link: _Link) -> Right | None:
    """`President of | the Republic`: no part of the role."""
    alone = chart.lower(link.at) in lexicon.word_class("own_state") and link.preposition == "of"
    if not alone or chart.lower(link.at - 1) != "the" or (chart.capital(link.at + 1) and chart.geo[link.at + 1]):
        return None
    further = chart.lower(link.at + 1) in ("of", "and") or chart.bodies[link.at] is not None
    return None if further else right.to(link.at + 1, role=False)


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
    if body.home and link.noun.singular in _HOLDS_FIELD and link.preposition == "of":
        chart.bodies[body.first : body.end] = [None] * (body.end - body.first)
        return right.to(body.end)
    return right.to(body.end, body=body if link.preposition in _MEMBER_PREPOSITIONS else None)


def _under(chart: Chart, right: Right, link: _Link, superior: Superior) -> Right | None:
    """`Assistant to | the President of Azerbaijan`."""
    above = superior(chart, link.at) if link.preposition in ("of", "to") else None
    if above is None or _is_of_name(chart, link, above):
        return None
    body = chart.bodies[above.end - 1] or chart.body_starting(link.at)
    return right.to(above.end, countries=above.countries, body=body)


def _is_of_name(chart: Chart, link: _Link, above: Title) -> bool:
    """`special envoy of | President Félix Tshisekedi`: an office without an article is that of the name behind it."""
    return chart.lower(link.at - 1) != "the" and chart.capital(above.end) and above.end - link.at <= _SHORT_OFFICE


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
        return right.to(geo.end, role=not (accredited and right.end > right.role_end))
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


def _unknown(chart: Chart, right: Right, link: _Link) -> Right | None:
    """`governor of | Roraima`, `leader of | HDZ BiH`: capitals that no list knows, up to a comma or a small word."""
    if link.preposition not in ("of", "at") or link.noun.plural or chart.segment.headline:
        return None
    end = unknown_end(chart, link.at)
    if end == link.at:
        return None
    if link.noun.singular in lexicon.word_class("leads_bodies") and chart.bodies[link.at] is None:
        chart.put_body(Body(link.at, end, chart.text(link.at, end), None))
        return right.to(end, body=chart.bodies[link.at])
    return right.to(end)


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


def _lower_field_end(chart: Chart, at: int, preposition: str) -> int:
    """The end of a field in lower case: `minister of defense`, `minister for foreign affairs and trade`."""
    if preposition not in ("of", "for", "on") or not is_field(chart.lower(at)):
        return at
    end = at
    while is_field(chart.lower(end)) or (chart.lower(end) == "and" and is_field(chart.lower(end + 1)) and end > at):
        end += 1
    return end if not chart.capital(end) or chart.lower(end) != "council" else at
