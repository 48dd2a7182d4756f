"""An abbreviation in brackets after a body's name stands for that body, or for a body inside its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from articles.extraction.languages.russian import organization_grammar as grammar
from articles.extraction.languages.russian.morphology import Word
from articles.extraction.languages.russian.organization_grammar import BodyAt
from articles.extraction.languages.russian.phrases import plain
from articles.extraction.languages.russian.vocabulary import word_set

SMALL_WORDS = word_set("small words")


def bind_abbreviations(words: Sequence[Word], bodies: Sequence[BodyAt]) -> list[BodyAt]:
    """The bodies, an abbreviation in brackets given the name that it shortens.

    `Совета министров иностранных дел Организации тюркских государств (ОТГ)`: ОТГ is the organisation, not the council.
    """
    by_first = {body.first: body for body in bodies}
    found = list(bodies)
    for body in bodies:
        index = body.last + 2
        if index + 1 < len(words) and words[index - 1].text == "(" and words[index + 1].text == ")":
            start = _long_form(words, body, words[index].text)
            if start is None:
                continue
            inner = start > body.first
            if inner and grammar.head_entry(words[start]) is None and index not in by_first:
                continue
            name = grammar.nominative(words, start, body.last, None) if inner else body.name
            known = by_first.get(index)
            short = BodyAt(index, index, name, None if inner else body.country, key=known.key if known else body.key)
            found = [b for b in found if b.first != index] + [short]
            if known and known.key and not inner and body.key is None:
                found = [replace(b, key=known.key) if b is body else b for b in found]
    return sorted(found, key=lambda b: b.first)


def _long_form(words: Sequence[Word], body: BodyAt, short: str) -> int | None:
    """The word from which the initials of the body's name spell the abbreviation."""
    if not short.isupper() or len(short) < 2:
        return None
    for start in range(body.first, body.last + 1):
        stretch = words[start : body.last + 1]
        with_small = "".join(w.lower[0] for w in stretch if w.text[0].isalpha())
        without = "".join(w.lower[0] for w in stretch if w.text[0].isalpha() and w.lower not in SMALL_WORDS)
        if plain(short) in (plain(with_small), plain(without)):
            return start
    return None
