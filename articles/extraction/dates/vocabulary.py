"""Words and numbers of dates, each written as one character, so that a pattern of words is a regular expression.

Every word form that a language's date files name has a character of its own; any other word is `UNKNOWN`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

from articles.extraction.lexicons import read_rows

UNKNOWN = "x"
_FIRST_CODE = 0xE000
_MARKS = {"’": "'", **dict.fromkeys("-‐‑‒–—−", "-")}
_NUMERIC = r"""
      (?<![\d./-])(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}(?![\d])
    | (?<![\d./-])\d{1,2}([./-])\d{1,2}\2(?:19|20)\d\d(?![\d])
    | (?<![\d./-])\d\d\.\d\d\.\d\d(?![\d.])
"""
_TOKEN = re.compile(
    _NUMERIC
    + r"| \d+(?:st|nd|rd|th|-?(?:го|е|ое|й|му|м))?(?![^\W\d_]) | [^\W\d_](?:\.[^\W\d_])+\. | [^\W\d_]+\d? | \d+ | \S",
    re.VERBOSE,
)
_PATTERN_PART = re.compile(r"\\\S|[A-Z][A-Z_]+\b|[^\W\d_](?:\.[^\W\d_])+\.|[^\W\d_]+\d?\.?|[^\s\w]")
_LITERAL = re.compile(r"[^\W\d_][\w.]*")
_ENGLISH_ORDINALS = ("st", "nd", "rd", "th")
_CENTURY = 2000
_LAST_SHORT_YEAR = 39
_YEARS = range(1900, 2101)
_DAYS = range(1, 32)
_NUMBERS = range(1, 100)


class Word(NamedTuple):
    """A token of a text: its position, its character, and what it stands for in each category it belongs to."""

    start: int
    end: int
    code: str
    values: Mapping[str, int | date | None]


@dataclass(frozen=True)
class Vocabulary:
    """The date words of one language: form -> character, character -> category -> value."""

    codes: Mapping[str, str]
    capitalised: frozenset[str]
    values: Mapping[str, Mapping[str, int]]
    categories: Mapping[str, str]

    def words(self, text: str, start: int, end: int) -> list[Word]:
        """The tokens of a part of a text; an abbreviation and its full stop are one."""
        words: list[Word] = []
        for match in _TOKEN.finditer(text, start, end):
            form = match.group()
            last = words[-1] if words else None
            if form == "." and last and last.end == match.start():
                shortened = self._code(text[last.start : last.end] + ".")
                if shortened != UNKNOWN:
                    words[-1] = Word(last.start, match.end(), shortened, self.values.get(shortened, {}))
                    continue
            words.append(self._word(match))
        return words

    def _word(self, match: re.Match[str]) -> Word:
        form = match.group()
        if form[0].isdigit():
            return Word(match.start(), match.end(), *_number(form))
        code = _MARKS.get(form) or self._code(form)
        return Word(match.start(), match.end(), code, self.values.get(code, {}))

    def _code(self, form: str) -> str:
        if not form[0].isalpha():
            return form if len(form) == 1 and not form.isalnum() else UNKNOWN
        code = self.codes.get(form.lower(), UNKNOWN)
        return UNKNOWN if code in self.capitalised and not form[0].isupper() else code


def _number(form: str) -> tuple[str, Mapping[str, int | date | None]]:
    """Character and values of a token that begins with a digit: `d` day, `y` year, `n` number, `i` numeric date."""
    digits = re.match(r"\d+", form)
    assert digits is not None
    if len(re.findall(r"\d+", form)) == 3:
        day, ambiguous = _numeric_date(form)
        return ("i", {"NUMERIC": day}) if day or ambiguous else (UNKNOWN, {})
    if len(digits.group()) > 4:
        return UNKNOWN, {}
    value = int(digits.group())
    if value in _DAYS and len(digits.group()) <= 2:
        return "d", {"DAY": value, "NUMBER": value}
    if value in _YEARS and not form.endswith(_ENGLISH_ORDINALS):
        return "y", {"YEAR": value}
    return ("n", {"NUMBER": value}) if value in _NUMBERS else (UNKNOWN, {})


def _numeric_date(form: str) -> tuple[date | None, bool]:
    """The day of `2023-02-28`, `28.02.2023`, `28.02.23`; (None, True) where day and month cannot be told apart."""
    first, second, third = (int(part) for part in re.findall(r"\d+", form))
    if first > _DAYS[-1]:
        return _day(first, second, third), False
    year = third if third in _YEARS else _CENTURY + third
    if third not in _YEARS and third > _LAST_SHORT_YEAR:
        return None, False
    if "." in form or first == second:
        return _day(year, second, first), False
    if first <= 12 and second <= 12:
        return None, True
    return (_day(year, second, first) if first > 12 else _day(year, first, second)), False


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def vocabulary(language: str) -> Vocabulary:
    """The date words of a language, from its `dates.tsv` and the words in its `date_patterns.tsv`."""
    codes: dict[str, str] = {}
    values: dict[str, dict[str, int]] = defaultdict(dict)
    categories: dict[str, str] = defaultdict(str)
    capitalised: set[str] = set()
    for row in read_rows(f"{language}/dates.tsv"):
        code = codes.setdefault(row["form"].lower(), chr(_FIRST_CODE + len(codes)))
        category = row["category"].upper()
        values[code][category] = int(row["value"])
        categories[category] += code
        if row["form"][0].isupper() and not row["form"].isupper():
            capitalised.add(code)
    for row in read_rows(f"{language}/date_patterns.tsv"):
        for part in _PATTERN_PART.findall(row["pattern"]):
            if _LITERAL.fullmatch(part) and not part.isupper():
                codes.setdefault(part, chr(_FIRST_CODE + len(codes)))
    categories["DAY"] += "d"
    categories["YEAR"] += "y"
    categories["NUMBER"] += "dn"
    categories["NUMERIC"] += "i"
    return Vocabulary(codes, frozenset(capitalised), dict(values), dict(categories))


def pattern_parts(pattern: str) -> list[str]:
    """A pattern of `date_patterns.tsv` as its words, categories, marks and signs of grouping."""
    return _PATTERN_PART.findall(pattern)
