"""Sounds of one word of a name: the letters of any spelling, read aloud and put into classes.

A word is spelt differently from script to script and from country to country; its sounds differ less. Every word gets
one reading as English, and further readings where its letters allow them: Azerbaijani and Turkish (c as in *jam*),
German, Slavic, Spanish, French and Italian, Arabic, Japanese, Chinese. The rules are data:
articles/names/data/readings.tsv.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from articles.names.pinyin import is_pinyin
from articles.names.transliteration import to_latin
from articles.names.vocabulary import letter_sounds

_VOWEL_SOUNDS = "aiu"
_TRIGGERS: Mapping[str, re.Pattern[str]] = {
    "turkic": re.compile("[cqxəşçğı]"),
    "central": re.compile("[jwcz]|v|ei|eu"),
    "slavic": re.compile("c(?!h)|j"),
    "iberian": re.compile("[jxz]|ll|g[eiu]|qu|^h|ce|ci"),
    "latin": re.compile("ch|g[eil]|gn|ci|ce|[ae]u|ai|qu|^h|ou|es$|ç|[td]$|[nr][td]s?$"),
    "anglo": re.compile("e$|geor"),
    "arabic": re.compile("th|dh"),
    "japanese": re.compile(r"^(?=.*(?:sh|ch|j))(?:(?:[kgsztdnhbpmyrwjf]|[kgnhbpmr]y|sh|ch|ts)?[aeiouōū]|n)+$"),
}
_GLIDES = re.compile(rf"(?<=[{_VOWEL_SOUNDS}])y+|y+(?=[{_VOWEL_SOUNDS}])")
_SECOND_OF_DIPHTHONG = re.compile(r"(?<=[au])i")
_DOUBLES = re.compile(r"(.)\1+")
_FIRST_U = re.compile(r"^uu?(?=[ai])")


@lru_cache(maxsize=16384)
def readings(word: str) -> tuple[str, ...]:
    """Return the sounds of `word` (any script, any case) under each reading that its letters allow, English first."""
    letters = unicodedata.normalize("NFC", to_latin(word)).replace("İ", "i").lower()
    found = [_sounds(letters, "english")]
    if letters.isascii() and is_pinyin(letters):
        found.append(_sounds(letters, "pinyin"))
    if not _is_cyrillic(word):
        found += [_sounds(letters, name) for name, trigger in _TRIGGERS.items() if trigger.search(letters)]
    return tuple(dict.fromkeys(found))


def _is_cyrillic(word: str) -> bool:
    return any("Ѐ" <= letter <= "ӿ" for letter in word)


def _sounds(letters: str, reading: str) -> str:
    table, pattern = _rules(reading)
    raw = pattern.sub(lambda match: table.get(match.group(), ""), f"^{_plain(letters, reading)}$")
    raw = _GLIDES.sub("", raw).replace("y", "i")
    raw = _DOUBLES.sub(r"\1", _FIRST_U.sub("v", raw))
    raw = _DOUBLES.sub(r"\1", _SECOND_OF_DIPHTHONG.sub("", raw))
    return raw[:-1] if raw.endswith("h") and len(raw) > 2 else raw


@cache
def _rules(reading: str) -> tuple[dict[str, str], re.Pattern[str]]:
    table = dict(letter_sounds("common"))
    table.update(letter_sounds(reading))
    longest_first = sorted(table, key=len, reverse=True)
    return table, re.compile("|".join(map(re.escape, longest_first)) + "|.")


def _plain(letters: str, reading: str) -> str:
    """Strip the marks from letters that no rule of the reading names."""
    table, _ = _rules(reading)
    return "".join(
        letter if letter in table else unicodedata.normalize("NFKD", letter)[0]
        for letter in letters
        if letter.isalpha()
    )


def consonants(sounds: str) -> int:
    """Return how many consonants a string of sounds holds."""
    return sum(sound not in _VOWEL_SOUNDS for sound in sounds)
