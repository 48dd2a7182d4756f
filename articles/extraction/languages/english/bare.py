"""Bare surnames and first names: single words that a fuller name of the same article explains, and a few known ones."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from articles.extraction.coreference.known_people import in_office
from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Chart, Name
from articles.extraction.languages.english.naming import SUFFIXES, is_initial, is_plain
from articles.names.folding import fold
from articles.reference.people import KnownPerson, people_by_surname

_ALONE_OFFICES = frozenset(
    {"head_of_state", "head_of_government", "foreign_minister", "defence_minister", "int_org_head"}
)
_SHORTEST = 2


def mark_bare_names(charts: Iterable[Chart], on: date | None) -> None:
    """Marks single words, and `Abdel Fattah` beside `Abdelfattah`, that belong to a name of the same text."""
    charts = list(charts)
    tokens = _tokens(charts)
    for chart in charts:
        for at in range(len(chart)):
            if not _free(chart, at):
                continue
            end = _known_token_end(chart, at, tokens)
            if end > at:
                chart.put_name(Name(at, end, chart.text(at, end)))
            elif _known_alone(chart, at, on):
                chart.put_name(Name(at, at + 1, chart.words[at].text, strong=False))


def _tokens(charts: list[Chart]) -> frozenset[str]:
    """The folded words of all names of the article, particles and initials left out."""
    found: set[str] = set()
    for chart in charts:
        for name in chart.all_names():
            for word in name.form.split():
                if (
                    word.lower() in lexicon.word_class("particles")
                    or word.lower() in SUFFIXES
                    or is_initial(word)
                    or len(word) < _SHORTEST
                ):
                    continue
                found.add(_key(word))
    return frozenset(found)


def _key(word: str) -> str:
    """The folded word with doubled letters taken as one."""
    folded = fold(word).replace("-", "").replace("'", "")
    return "".join(letter for k, letter in enumerate(folded) if k == 0 or letter != folded[k - 1])


def _free(chart: Chart, at: int) -> bool:
    word = chart.words[at]
    if not word.capital or not word.text[0].isalpha() or is_initial(word.text):
        return False
    return chart.names[at] is None and chart.bodies[at] is None and not _is_title(chart, at)


def _is_title(chart: Chart, at: int) -> bool:
    """Whether a word is a title rather than a surname that is one, too (`With Bishop, the talk was …`)."""
    title = chart.titles[at]
    if title is None:
        return False
    alone = title.end - title.first == 1 and title.core in lexicon.word_class("offices_and_surnames")
    return not alone or chart.lower(at - 1) in ("the", "a") or chart.capital(at + 1)


def _known_token_end(chart: Chart, at: int, tokens: frozenset[str]) -> int:
    two = at + 1 < len(chart) and _free(chart, at + 1) and not chart.geo[at]
    if two and _key(chart.words[at].text + chart.words[at + 1].text) in tokens:
        return at + 2
    word = chart.words[at]
    if _key(word.text) not in tokens or chart.geo[at] is not None:
        return at
    if not chart.segment.headline and chart.capital(at + 1) and _free(chart, at + 1) and not chart.geo[at + 1]:
        return at
    if is_plain(word.lower) or word.lower in lexicon.words("not_names"):
        if chart.segment.headline or chart.segment.kind != "body":
            return at
        if at == 0 and chart.lower(1) not in lexicon.words("speech_verbs"):
            return at
    return at + 1


def _known_alone(chart: Chart, at: int, on: date | None) -> bool:
    """A surname that needs no first name: of one who held a high office on the article's day (`Putin`)."""
    word = chart.words[at]
    if len(word.text) < 4 or chart.geo[at] or is_plain(word.lower) or word.lower in lexicon.words("not_names"):
        return False
    if chart.segment.kind in ("header", "boilerplate") or chart.capital(at + 1) or chart.capital(at - 1):
        return False
    surname = fold(word.text)
    bearers = {
        p.key for p in people_by_surname(word.text) if fold(p.name).split()[-1] == surname and _held_high_office(p, on)
    }
    return len(bearers) == 1


def _held_high_office(person: KnownPerson, on: date | None) -> bool:
    return on is not None and any(o.office in _ALONE_OFFICES and in_office(o, on) for o in person.offices)
