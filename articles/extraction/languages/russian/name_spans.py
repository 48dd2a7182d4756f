"""Where persons' names stand in the lines: the network's spans, cleaned, joined, completed and repeated.

The network (slovnet) finds nearly all full names; own rules mend what it cuts or leaves out: names after an office,
surnames that stand alone, particles, initials, and words that are no names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from articles.extraction.languages.russian.base_forms import PARTICLES, readings
from articles.extraction.languages.russian.line_names import head_kind
from articles.extraction.languages.russian.lines import Line
from articles.extraction.languages.russian.model import NamedSpan
from articles.extraction.languages.russian.morphology import Word, cases, forms
from articles.extraction.languages.russian.phrases import overlaps, plain
from articles.extraction.languages.russian.vocabulary import word_set
from articles.extraction.lexicons import read_entries

Stretch = tuple[int, int]
"""First and last word of a name in its line."""

AFTER_NAME = word_set("after names")
BUILDINGS = word_set("bearing a name")
ONE_LETTER_NAMES = frozenset("ИОЮЭЫУЕ")
LONGEST_NAME = 9
HYPHENED_PARTICLE = re.compile(r"(?:аль|ас|ад|аз|ан|ар|ат|аш|эль|эд|эс|эр|бен|бин|ибн)-[А-ЯЁ]")
"""`ас-Сиси`: a name's last word that begins small."""
SURELY_READ = 0.5
"""Weight of a reading from which a lone word counts as a form of a surname named elsewhere."""


def network_stretches(line: Line, spans: Iterable[NamedSpan], kind: str) -> list[Stretch]:
    """The network's spans of a kind (offsets in the text) as stretches of words of the line."""
    found = []
    for span in spans:
        if span.kind == kind and span.start < line.span.end and span.end > line.span.start:
            inside = [i for i, w in enumerate(line.words) if w.start < span.end and w.end > span.start]
            if inside:
                found.append((inside[0], inside[-1]))
    return found


def clean(
    words: Sequence[Word], stretches: Iterable[Stretch], taken: Sequence[Stretch], bodies: Sequence[Stretch]
) -> list[Stretch]:
    """The stretches trimmed of titles, bodies and marks, joined, completed; what is no name left out."""
    freed = [f for s in stretches if (f := _without_bodies(s, bodies)) is not None]
    trimmed = [t for s in freed for t in _trimmed(words, s) if not overlaps(t, taken)]
    joined = _joined(words, trimmed)
    completed = [_completed(words, s, taken) for s in joined]
    return [s for s in completed if _is_name(words, s)]


def after_titles(words: Sequence[Word], taken: Sequence[Stretch]) -> list[Stretch]:
    """Runs of words with capitals right after an office that the network did not take for a name."""
    found: list[Stretch] = []
    for index, word in enumerate(words[:-1]):
        kind = head_kind(word)
        if kind in ("office", "rank", "counterpart") and not overlaps((index, index), taken):
            first = _skip_complement(words, index, taken)
            last = first
            while last < len(words) and _name_word(words[last]) and not overlaps((last, last), taken):
                last += 1
            if last - first >= 2 and not overlaps((first, last - 1), found) and _proper(words[first:last]):
                found.append((first, last - 1))
    return found


def repeated(words: Sequence[Word], surnames: frozenset[str], taken: Sequence[Stretch]) -> list[Stretch]:
    """Lone words that are forms of a surname printed elsewhere with its first name."""
    found = []
    for index, word in enumerate(words):
        begins = word.capital or HYPHENED_PARTICLE.match(word.text)
        if not begins or len(word.text) < 3 or not word.text[-1].isalpha() or overlaps((index, index), taken):
            continue
        if any(r.nominative in surnames and r.weight >= SURELY_READ for r in readings(word.text, True, 1)):
            found.append((index, index))
    return found


def _without_bodies(stretch: Stretch, bodies: Sequence[Stretch]) -> Stretch | None:
    """`Мажлиса Танзила Нарбаева` without the end of `Олий Мажлиса`."""
    first, last = stretch
    for body_first, body_last in bodies:
        if body_first <= first <= body_last:
            first = body_last + 1
        elif first < body_first <= last:
            last = body_first - 1
    return (first, last) if first <= last else None


def _trimmed(words: Sequence[Word], stretch: Stretch) -> list[Stretch]:
    first, last = stretch
    while first < last and (not words[first].capital or _is_title(words[first]) or not words[first].text[0].isalpha()):
        first += 1
    while last > first and not _ends_name(words, last):
        last -= 1
    inner = [i for i in range(first, last + 1) if words[i].text in (",", "•", "|", "/", ":", ";", "»", "«")]
    if inner:
        return (
            [*_trimmed(words, (first, inner[0] - 1)), *_trimmed(words, (inner[0] + 1, last))]
            if first < inner[0] < last
            else []
        )
    return [(first, last)]


def _is_title(word: Word) -> bool:
    return head_kind(word) is not None and not any(f.name for f in forms(word.text) if f.known and f.name != "Surn")


def _ends_name(words: Sequence[Word], index: int) -> bool:
    word = words[index]
    return (
        bool(HYPHENED_PARTICLE.match(word.text))
        or (word.capital and word.text[0].isalpha() and head_kind(word) not in ("office",))
        or word.lower in AFTER_NAME
    )


def _joined(words: Sequence[Word], stretches: Sequence[Stretch]) -> list[Stretch]:
    """Neighbours that agree in case are one name cut in two."""
    joined: list[Stretch] = []
    for stretch in sorted(stretches):
        if joined and joined[-1][1] + 1 == stretch[0] and _agree(words[joined[-1][1]], words[stretch[0]]):
            joined[-1] = (joined[-1][0], stretch[1])
        else:
            joined.append(stretch)
    return joined


def _agree(one: Word, other: Word) -> bool:
    return not one.case or not other.case or one.case == other.case or bool(cases(one.text) & cases(other.text))


def _completed(words: Sequence[Word], stretch: Stretch, taken: Sequence[Stretch]) -> Stretch:
    first, last = stretch
    while first >= 2 and words[first - 1].text == "." and len(words[first - 2].text) <= 2 and words[first - 2].capital:
        first -= 2
    while last + 1 < len(words) and last - first < LONGEST_NAME:
        step = _continues(words, last)
        if not step or overlaps((last + 1, last + step), taken):
            break
        last += step
    return first, last


def _continues(words: Sequence[Word], last: int) -> int:
    """How many more words after `last` belong to the name."""
    after = words[last + 1]
    if after.lower in AFTER_NAME:
        return 1
    if after.text in ONE_LETTER_NAMES and not (
        last + 2 < len(words) and (words[last + 2].text == "." or words[last + 2].capital)
    ):
        return 1
    if after.lower in PARTICLES and after.lower != "и":
        step = 1
        while last + 1 + step < len(words) and words[last + 1 + step].lower in PARTICLES - {"и"} and step < 3:
            step += 1
        follower = words[last + 1 + step] if last + 1 + step < len(words) else None
        return step + 1 if follower and follower.capital and follower.text.isalpha() else 0
    if HYPHENED_PARTICLE.match(after.text):
        return 1
    initial = len(words[last].text) == 1 and after.text == "." and last + 2 < len(words) and words[last + 2].capital
    return 2 if initial else 0


def _is_name(words: Sequence[Word], stretch: Stretch) -> bool:
    first, last = stretch
    names = [w for w in words[first : last + 1] if w.text[0].isalpha()]
    if not names or not any(w.capital and len(w.text) > 1 for w in names):
        return False
    if any(_no_person(w) for w in names) or _of_a_building(words, first):
        return False
    if len(names) > 1:
        return True
    word = names[0]
    if head_kind(word) == "office":
        return False
    if any(c.isupper() for part in word.text.split("-") for c in part[1:]) and not word.text.isupper():
        return False
    if len(word.text) < 3 or word.pos in ("ADP", "CCONJ", "SCONJ", "PRON", "ADV", "PART", "VERB", "NUM"):
        return False
    common = any(f.known and not f.name and f.score > 0.2 for f in forms(word.text)) and not any(
        f.name and f.known for f in forms(word.text)
    )
    return not (common and (first == 0 or words[first - 1].text in '«"“-–—.:'))


def _of_a_building(words: Sequence[Word], first: int) -> bool:
    """`во дворце Итамарати`, `на улице Махатмы Ганди`: the name of a place."""
    if first == 0 or words[first - 1].lemma not in BUILDINGS:
        return False
    known = any(form.name and form.known for form in forms(words[first].text))
    return words[first].case == "Gen" or not known


def _no_person(word: Word) -> bool:
    printed = {plain(word.lemma), plain(word.lower), *(plain(r.nominative) for r in readings(word.text, True, 1))}
    return bool(printed & _not_persons())


def _skip_complement(words: Sequence[Word], head: int, taken: Sequence[Stretch]) -> int:
    """The first word after the office's complement: genitives in small letters, countries, bodies."""
    index = head + 1
    while index < len(words):
        if (
            overlaps((index, index), taken)
            or (
                not words[index].capital
                and words[index].pos in ("NOUN", "ADJ")
                and words[index].case in ("Gen", "Dat", "")
            )
            or words[index].lower in ("по", "при", "и", "в")
        ):
            index += 1
        else:
            break
    return index


def _name_word(word: Word) -> bool:
    return (
        word.capital
        and word.text.replace("-", "").isalpha()
        and word.pos in ("PROPN", "NOUN", "ADJ")
        and not head_kind(word)
    )


def _proper(words: Sequence[Word]) -> bool:
    """Not every word is an everyday word of the dictionary."""
    return not all(any(f.known and not f.name for f in forms(w.text)) for w in words) and not any(
        w.text.isupper() for w in words
    )


@cache
def _not_persons() -> frozenset[str]:
    return frozenset(plain(entry) for entry in read_entries("ru/not_persons.txt"))
