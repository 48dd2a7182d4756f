"""Bodies that the tables know: international ones, and organs of states with a name of their own."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Body, Chart
from articles.extraction.languages.english.naming import is_plain
from articles.extraction.languages.english.phrases import PhraseTable
from articles.extraction.languages.english.places import seat_at
from articles.extraction.lexicons import read_rows
from articles.reference.bodies import body_forms
from articles.reference.given_names import is_given_name

_LONGEST_EVENT = 4


class KnownBody(NamedTuple):
    """A body of the tables. `key`: of an international one. `weak`: the name is also common otherwise."""

    name: str
    country: str | None
    key: str | None
    weak: bool

    @property
    def international(self) -> bool:
        """Whether it belongs to no state."""
        return self.key is not None


@cache
def _known() -> PhraseTable[KnownBody]:
    national = [
        (row["name"], KnownBody(row["name"], row["country"] or None, None, weak=row["weak"] == "yes"))
        for row in read_rows("en/national_bodies.tsv")
    ]
    international = [
        (form.text, KnownBody(form.text, None, form.key, weak=form.ambiguous)) for form in body_forms("en").values()
    ]
    return PhraseTable(national + international)


@cache
def body_nicknames() -> dict[str, str]:
    """Words that call a body named before (`Alliance`), with the key of that body."""
    forms = body_forms("en")
    rows = read_rows("en/body_nicknames.tsv")
    return {row["nickname"]: forms[row["body"].casefold()].key for row in rows if row["body"].casefold() in forms}


def mark_known_bodies(chart: Chart) -> None:
    """Marks bodies of the tables, the longest at each word."""
    at = 0
    while at < len(chart):
        found = _known().longest(chart.words, at)
        if found is None or chart.bodies[at]:
            at += 1
            continue
        length, known = found
        if not inside_longer_name(chart, at + length) and (not known.weak or _stands_for_body(chart, at, length)):
            if _only_building(chart, at) or (length == 1 and _inside_name(chart, at)):
                at += length
                continue
            name = chart.text(at, at + length)
            home = known.country is None and not known.international
            body = Body(at, at + length, name, known.country, known.key, international=known.international, home=home)
            chart.put_body(body)
        at += length


def _inside_name(chart: Chart, at: int) -> bool:
    """`Abdel Fatah`: a word of a person's name."""
    before = chart.lower(at - 1)
    if chart.words[at].text.isupper() or not chart.capital(at - 1) or chart.geo[at - 1]:
        return False
    return is_given_name(before) or not is_plain(before)


def _only_building(chart: Chart, at: int) -> bool:
    """`at the Kremlin`, `outside the White House`: the house, where it is no office by its name."""
    seat = seat_at(chart, at)
    if seat is None or chart.lower(at - 1 - (chart.lower(at - 1) == "the")) not in lexicon.word_class("at_a_building"):
        return False
    return (chart.lower(at + seat[0] - 1),) not in lexicon.organization_heads() or chart.lower(
        at + seat[0] - 1
    ) == "house"


def _stands_for_body(chart: Chart, at: int, length: int) -> bool:
    """For a name that is also common otherwise: a capital inside a sentence, and no longer name around it."""
    follower = not chart.capital(at + length) or (chart.lower(at + length),) in lexicon.title_words()
    return at > 0 and not chart.segment.headline and not chart.capital(at - 1) and follower


def inside_longer_name(chart: Chart, end: int) -> bool:
    """Whether an event or thing follows with a capital: the body only stands inside `Foreign Office Consultations`."""
    at = end
    while chart.capital(at) and at - end < _LONGEST_EVENT and (chart.lower(at),) not in lexicon.title_words():
        if chart.lower(at) in lexicon.words("events"):
            return True
        if not is_plain(chart.lower(at)) or (chart.lower(at),) in lexicon.organization_heads():
            return False
        at += 1
    return False
