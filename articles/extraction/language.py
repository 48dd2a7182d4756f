"""Which language a piece of text is in, by its script, its letters and its commonest words.

An own test instead of a library: on short lines of news pages it was as good as the statistical ones, at none
of their memory, and it says nothing where there is nothing to go by.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice

from articles.extraction.lexicons import read_rows

_WORD = re.compile(r"[^\W\d_]+(?:[’'ʻ][^\W\d_]+)?")
_ENOUGH = 0.12
"""Share of tell-tale words from which a text counts as written in a language: running prose has over 0.25."""
_SAMPLE = 80
_SCRIPT_SAMPLE = 2000
_LINE_WORDS = 2
_LINE_EVIDENCE = 2.0
_MARGIN = 2.0
_THIN = 4.0
_LIKELY = ("en", "ru")
"""Where fewer words than that speak, the languages that most articles here are in need only half of them."""
_SCRIPTS = {
    "LATIN": "Latin",
    "CYRILLIC": "Cyrillic",
    "ARMENIAN": "Armenian",
    "GEORGIAN": "Georgian",
    "GREEK": "Greek",
    "HEBREW": "Hebrew",
    "ARABIC": "Arabic",
    "CJK": "Han",
    "HIRAGANA": "Kana",
    "KATAKANA": "Kana",
    "HANGUL": "Hangul",
    "THAI": "Thai",
    "DEVANAGARI": "Devanagari",
}


@dataclass(frozen=True, slots=True)
class _Profile:
    code: str
    script: str
    letters: frozenset[str]
    words: frozenset[str]


@cache
def _profiles() -> tuple[_Profile, ...]:
    return tuple(
        _Profile(row["code"], row["script"], frozenset(row["letters"]), frozenset(row["words"].split()))
        for row in read_rows("languages.tsv")
    )


@cache
def _written_in(script: str | None) -> tuple[_Profile, ...]:
    return tuple(profile for profile in _profiles() if profile.script == script)


@cache
def _common_words(script: str) -> Mapping[str, tuple[str, ...]]:
    """Common word -> the languages of this script that have it."""
    languages: dict[str, tuple[str, ...]] = {}
    for profile in _written_in(script):
        for word in profile.words:
            languages[word] = (*languages.get(word, ()), profile.code)
    return languages


@cache
def _special_letters(script: str) -> Mapping[str, float]:
    """Letter -> 1 / number of the languages of this script that have it."""
    counts = Counter(letter for profile in _written_in(script) for letter in profile.letters)
    return {letter: 1 / count for letter, count in counts.items()}


def script_of(text: str) -> str | None:
    """The script that most letters are in (`Latin`, `Cyrillic`, ...), None without letters or for a rare script."""
    counts: Counter[str] = Counter()
    for character, count in Counter(text[:_SCRIPT_SAMPLE]).items():
        if script := _script(character):
            counts[script] += count
    if not counts:
        return None
    if counts["Kana"] and counts["Han"]:
        counts["Kana"] += counts["Han"]
    return counts.most_common(1)[0][0]


def language_of(text: str) -> str | None:
    """ISO 639-1 code of the language of a text, None where it does not show (a few names, numbers, nothing)."""
    candidates = _written_in(script_of(text))
    if len(candidates) == 1:
        return candidates[0].code
    words = _words(text)
    found = _evidence(words, candidates)
    best = max(found, key=lambda code: found[code], default=None)
    if best and found[best] < _THIN:
        best = next((code for code in _LIKELY if 2 * found.get(code, 0.0) >= found[best] > 0), best)
    return best if best and found[best] >= _ENOUGH * len(words) else None


def is_foreign_line(text: str, language: str) -> bool:
    """Whether a line is in another language than `language`: by its script, or by two words or more that say so.

    A line of names, or one that could be either, is not foreign.
    """
    words = _words(text)
    script = script_of(text)
    if len(words) < _LINE_WORDS or script is None:
        return False
    candidates = _written_in(script)
    if language not in {profile.code for profile in candidates}:
        return True
    found = _evidence(words, candidates)
    other = max(found.values())
    return other >= max(_LINE_EVIDENCE, _ENOUGH * len(words)) and other > _MARGIN * max(found[language], 0.0)


def _words(text: str) -> list[str]:
    """The words of a text, or enough of them."""
    return [match.group().lower() for match in islice(_WORD.finditer(text), _SAMPLE)]


def _evidence(words: list[str], candidates: tuple[_Profile, ...]) -> dict[str, float]:
    """Language -> number of words that speak for it less the number of those that it cannot spell."""
    found = {profile.code: 0.0 for profile in candidates}
    if not candidates:
        return found
    script = candidates[0].script
    special, common = _special_letters(script), _common_words(script)
    for word in words:
        for code in common.get(word, ()):
            found[code] += 1.0
        if not special.keys().isdisjoint(word):
            for profile in candidates:
                found[profile.code] += _spelling(word, profile)
    return found


def _spelling(word: str, profile: _Profile) -> float:
    """What the special letters of a word say: up to 1 for a letter of few languages, -1 for one that it lacks."""
    special = _special_letters(profile.script)
    found = [letter for letter in word if letter in special]
    if not profile.letters.issuperset(found):
        return -1.0
    return max(special[letter] for letter in found)


@cache
def _script(character: str) -> str | None:
    if not character.isalpha():
        return None
    name = unicodedata.name(character, "")
    return _SCRIPTS.get(name.split(" ", 1)[0])
