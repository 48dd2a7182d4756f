"""Which side a person is on where his office does not say it: `с американской стороны - ...`."""

from __future__ import annotations

from articles.extraction.languages.russian.line_names import LineNames
from articles.extraction.languages.russian.morphology import cases
from articles.extraction.languages.russian.titles import Title
from articles.extraction.languages.russian.vocabulary import word_set

SIDE_NOUNS = frozenset(("сторона", "делегация"))
LEADING = word_set("leading a side")
REPRESENTING = frozenset(("представлять", "представить"))
REACH = 14
"""How many words a side may stand before the office."""


def side_country(line: LineNames, name_first: int, title: Title | None) -> str | None:
    """The country of the side that the clause puts the person on, or None."""
    start = title.first if title and title.last < name_first else name_first
    for index in range(start - 1, max(-1, start - REACH), -1):
        word = line.words[index]
        if word.text in (";", "."):
            return None
        country = line.country_at(index)
        if country is not None and country.kind == "name" and _represented(line, country.first, country.last, start):
            return country.code
        if country is None or country.kind != "adjective":
            continue
        before = line.words[country.first - 1].lower if country.first else ""
        after = line.words[country.last + 1] if country.last + 1 < len(line.words) else None
        if after and after.lemma in SIDE_NOUNS:
            if before in ("с", "со", "от") or _led(line, country.last + 2, start):
                return country.code
            return None
        if before in ("с", "со", "от") and after and (after.text in "-–—" or country.last + 1 == start):
            return country.code
        if after and after.text in "-–—" and country.last + 2 == start:
            return country.code
    return None


def _represented(line: LineNames, first: int, last: int, start: int) -> bool:
    """`Узбекистан представлял A, Казахстан - B`."""
    between = line.words[last + 1 : start]
    if not between or not cases(line.words[first].text) & {"Nom", "Acc"}:
        return False
    if len(between) == 1 and between[0].text in "-–—":
        return any(word.lemma in REPRESENTING for word in line.words[:first])
    return len(between) <= 2 and between[0].lemma in REPRESENTING


def _led(line: LineNames, first: int, last: int) -> bool:
    """Whether a verb of leading stands right between the delegation and the office."""
    between = line.words[first:last]
    return len(between) <= 4 and any(word.lemma in LEADING for word in between)
