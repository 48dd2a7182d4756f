"""How far an office reaches in its line, to the left of a name or to the right of its head noun."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from articles.extraction.languages.russian.line_names import COMPLEMENT_PREPOSITIONS, DASHES, LineNames, head_kind
from articles.extraction.languages.russian.morphology import Word
from articles.extraction.languages.russian.vocabulary import word_set

HONORIFIC_MARKS = word_set("abbreviated address")
MAX_WORDS = 24
LONGEST_PLAIN_CAPITALS = 5
"""A longer word in capitals is no abbreviation of a country or a body but a heading."""


def reach_left(line: LineNames, index: int) -> int:
    """The leftmost word that may belong to titles ending at `index`."""
    stop = max(0, index - MAX_WORDS)
    first = index + 1
    while index >= stop:
        body, country = line.covering(index), line.country_at(index)
        if body or country:
            start = min(x.first for x in (body, country) if x)
            first = index = start
        elif _may_be_inside(line, index):
            first = index
        else:
            break
        index -= 1
    return first


def _may_be_inside(line: LineNames, index: int) -> bool:
    words = line.words
    word = words[index]
    if any(a <= index <= b for a, b in line.persons):
        return False
    if word.pos in ("NOUN", "PROPN", "ADJ") or head_kind(word):
        return not (word.text.isupper() and len(word.text) > LONGEST_PLAIN_CAPITALS)
    if word.pos == "VERB" and word.verb_form == "Part" and word.case:
        return True
    if word.lower in COMPLEMENT_PREPOSITIONS or word.lower in ("и", "его", "ее", "её", "их"):
        return True
    if word.text in ("«", "»", '"', ",", ".", ":") or word.text in DASHES:
        return _inner_mark(words, index)
    return word.pos in ("DET", "PRON") and word.lemma in ("свой", "его", "их", "наш")


def _inner_mark(words: Sequence[Word], index: int) -> bool:
    word = words[index]
    if word.text == ".":
        return index > 0 and (words[index - 1].lower in HONORIFIC_MARKS or words[index - 1].text in ("и", "о"))
    if word.text in ("«", "»", '"'):
        return True
    if word.text == ":":
        return index + 1 < len(words) and words[index + 1].capital
    before = words[index - 1] if index else None
    return before is not None and before.pos in ("NOUN", "PROPN", "ADJ")


def segments(words: Sequence[Word], first: int, last: int) -> list[tuple[int, int]]:
    """The stretch cut at commas and dashes: stacked offices."""
    heads = [i for i in range(first, last + 1) if head_kind(words[i])]
    marks = [i for i in range(first, last + 1) if words[i].text == "," or words[i].text in DASHES]
    cuts = [m for m, following in pairwise([*marks, last + 1]) if any(m < h < following for h in heads)]
    starts = [first, *(c + 1 for c in cuts)]
    ends = [*(c - 1 for c in cuts), last]
    return [(a, b) for a, b in zip(starts, ends, strict=True) if a <= b]


def reach_right(line: LineNames, head: int) -> int:
    """The last word of the complement after a head: genitives, countries, bodies, `по` with its noun."""
    last, index, preposition = head, head + 1, ""
    while index < len(line.words) and not any(a <= index <= b for a, b in line.persons):
        body, country = line.bodies.get(index), line.country_at(index)
        named = body.last if body else country.last if country and country.kind != "people" else None
        if named is not None:
            last, index, preposition = named, named + 1, ""
            continue
        word = line.words[index]
        if word.lower in ("по", "при") or (word.lower in ("в", "во", "на") and _names_place(line, index + 1)):
            preposition = word.lower
        elif word.pos in ("NOUN", "PROPN") and (preposition or word.case == "Gen"):
            last, preposition = index, ""
        elif not _goes_on(line, index, head, last, preposition):
            break
        index += 1
    return last


def _goes_on(line: LineNames, index: int, head: int, last: int, preposition: str) -> bool:
    """Whether an adjective, or `и` before another word in the same case, lets the complement go on."""
    words = line.words
    word = words[index]
    if word.pos == "ADJ":
        return bool(preposition) or word.case in ("Gen", "")
    if word.lower != "и" or not head < last == index - 1 or index + 1 >= len(words):
        return False
    following = words[index + 1]
    return following.case == words[last].case and not following.capital and head_kind(following) is None


def _names_place(line: LineNames, index: int) -> bool:
    return line.country_at(index) is not None or index in line.bodies
