"""Nominative forms of personal names printed in any case: one case and one gender for the whole name.

Each word of the name gives readings (nominative, case, gender, weight) by the dictionary (pymorphy3) and by the table
`name_endings.tsv`; the readings that agree are added up with what the context says of case and gender. Names of one
article then settle each other's doubts, see `articles.extraction.languages.russian.attestation`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from articles.extraction.languages.russian.morphology import name_forms
from articles.extraction.lexicons import read_entries, read_rows

VOWELS = frozenset("аеёиоуыэюя")
HUSHING = frozenset("жшщчц")
VELAR = frozenset("гкх")
SOFTENING = frozenset("лнртдсзвбмпф")
OBLIQUE = ("Gen", "Dat", "Acc", "Ins", "Loc")
GENDERS = ("Masc", "Fem")
CANDIDATES = 4

KNOWN_NAME = 1.0
"""Added to a reading that the dictionary has; a guess of the dictionary by the ending counts a third."""
UNREAD = -2.5
"""A word that no reading puts into the case and gender."""
UNDECLINED_SHORT = 0.4
"""Chinese, Korean, Vietnamese names decline in the last word only: `Си Цзиньпина`, `Ким Чен Ына`."""
UNDECLINED_LONG = -0.8
UNDECLINED_LAST = -1.2
OBLIQUE_LOOKS = ("ом", "ем", "ым", "ой", "ого", "ому")
"""Endings that a nominative has seldom: `Артем` against `Хаканом`."""
SOLE_INITIALS = re.compile(r"(?:[А-ЯЁA-Z][а-яё]?\.[ \u00a0-]?)+")
PARTICLES = frozenset(read_entries("ru/name_particles.txt"))


class Reading(NamedTuple):
    """One way to read one printed word of a name. `case` is Ind where the word does not decline."""

    nominative: str
    case: str
    gender: str
    weight: float


class Candidate(NamedTuple):
    """A nominative form of a whole name, the case and gender in which the name then stands, and the weight."""

    name: str
    case: str
    gender: str
    score: float


class _Ending(NamedTuple):
    printed: str
    base: str
    case: str
    gender: str
    stem: str
    weight: float


def candidates(
    words: Iterable[str], case_votes: Mapping[str, float] | None = None, gender_votes: Mapping[str, float] | None = None
) -> tuple[Candidate, ...]:
    """Nominative forms of a name, best first.

    `words`: the printed words (initials count as words). The votes come from the context: weight added for a case
    (UD names) and for a gender (`Masc`, `Fem`).
    """
    tokens = tuple(words)
    best: dict[str, Candidate] = {}
    for case in ("Nom", *OBLIQUE):
        for gender in GENDERS:
            names, score = _agreeing(tokens, case, gender)
            score += (case_votes or {}).get(case, 0.0) + (gender_votes or {}).get(gender, 0.0) + 0.2 * (case == "Nom")
            name = " ".join(names)
            if name not in best or best[name].score < score:
                best[name] = Candidate(name, case, gender, score)
    return tuple(sorted(best.values(), key=lambda c: -c.score)[:CANDIDATES])


def _agreeing(tokens: tuple[str, ...], case: str, gender: str) -> tuple[list[str], float]:
    """The nominative words if all stand in this case and gender, and their joint weight."""
    names, total = [], 0.0
    for number, token in enumerate(tokens):
        fitting = [r for r in readings(token, number == len(tokens) - 1, len(tokens)) if _fits(r, case, gender)]
        chosen = max(fitting, key=lambda r: r.weight, default=Reading(token, case, gender, UNREAD))
        names.append(chosen.nominative)
        total += chosen.weight
    return names, total


def _fits(reading: Reading, case: str, gender: str) -> bool:
    if reading.gender not in (gender, ""):
        return False
    return reading.case in (case, "Ind") or (case == "Acc" and gender == "Masc" and reading.case == "Gen")


@cache
def readings(token: str, last: bool, count: int) -> tuple[Reading, ...]:
    """The readings of one word of a name; `last`: it is the last of `count` words."""
    if token.lower() in PARTICLES or SOLE_INITIALS.fullmatch(token) or not re.search("[а-яё]", token.lower()):
        return (Reading(token, "Ind", "", 0.0),)
    word = _capitalised(token)
    head, hyphen, tail = word.rpartition("-")
    if not hyphen:
        return tuple(_readings_of(word, last, count))
    found = [Reading(f"{head}-{r.nominative}", *r[1:]) for r in _readings_of(tail, last, count)]
    if head.lower() in PARTICLES:
        return tuple(found)
    for first in _readings_of(head, False, 2):
        both = [
            r for r in _readings_of(tail, last, count) if first.nominative != head and _fits(first, r.case, r.gender)
        ]
        known = any(form.known for form in name_forms(head))
        found += [
            Reading(f"{first.nominative}-{r.nominative}", r.case, r.gender, r.weight + (0.5 if known else -0.2))
            for r in both
        ]
    found += [
        Reading(r.nominative, r.case, r.gender, r.weight + 1) for r in _by_dictionary(word) if r.weight >= KNOWN_NAME
    ]
    return tuple(found)


def _readings_of(word: str, last: bool, count: int) -> list[Reading]:
    weights: dict[tuple[str, str, str], float] = {}
    for reading in _by_ending(word):
        key = reading[:3]
        weights[key] = max(weights.get(key, -9.0), reading.weight)
    for reading in _by_dictionary(word):
        key = reading[:3]
        weights[key] = max(weights.get(key, 0.6), 0.6) + reading.weight
    found = [Reading(*key, weight) for key, weight in weights.items()]
    nominative = max((r.weight for r in found if r.case == "Nom" and r.gender == "Masc"), default=0.0)
    return [*found, Reading(word, "Ind", "", _undeclined(word, last, count, nominative))]


def _undeclined(word: str, last: bool, count: int, nominative: float) -> float:
    if last:
        return UNDECLINED_LAST
    short = sum(letter in VOWELS for letter in word.lower()) == 1
    return max(UNDECLINED_SHORT, nominative) if short and count > 1 and word[-1] not in "аяой" else UNDECLINED_LONG


def _by_dictionary(word: str) -> list[Reading]:
    return [
        Reading(form.nominative, form.case or "Ind", form.gender, KNOWN_NAME if form.known else KNOWN_NAME / 3)
        for form in name_forms(word)
    ]


def _by_ending(word: str) -> Iterable[Reading]:
    for size in range(min(5, len(word) - 1), -1, -1):
        printed = word[len(word) - size :]
        stem = word[: len(word) - size]
        for ending in _endings().get(printed, ()):
            if _stem_fits(stem[-1].lower(), ending.stem):
                oblique = ending.case == "Nom" and word.endswith(OBLIQUE_LOOKS)
                yield Reading(stem + ending.base, ending.case, ending.gender, ending.weight - 0.4 * oblique)


def _stem_fits(letter: str, kind: str) -> bool:
    vowel = letter in VOWELS
    return {
        "A": True,
        "V": vowel,
        "W": vowel and letter != "о",
        "C": not vowel and letter not in "йьъ",
        "H": letter in HUSHING,
        "S": not vowel and letter not in "йьъ" and letter not in HUSHING,
        "G": letter in VELAR,
        "L": letter in SOFTENING,
    }[kind]


def _capitalised(word: str) -> str:
    return "-".join(p.capitalize() if p.isupper() and len(p) > 1 else p for p in word.split("-"))


@cache
def _endings() -> dict[str, tuple[_Ending, ...]]:
    rows: dict[str, tuple[_Ending, ...]] = {}
    for row in read_rows("ru/name_endings.tsv"):
        printed, base = (row[k].replace("-", "") for k in ("printed", "base"))
        ending = _Ending(printed, base, row["case"], row["gender"], row["stem"], float(row["weight"]))
        rows[printed] = (*rows.get(printed, ()), ending)
    return rows
