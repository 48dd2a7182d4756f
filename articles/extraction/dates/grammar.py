"""The date patterns of a language as regular expressions over `vocabulary` characters, and what they match."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from articles.extraction.dates.vocabulary import Vocabulary, Word, pattern_parts, vocabulary
from articles.extraction.lexicons import LexiconError, read_rows
from articles.extraction.types import Span

_GROUPING = {"(": "(?:", ")": ")", "|": "|", "?": "?", "+": "{1,9}"}

Values = Mapping[str, Sequence[int | date | None]]
"""Category -> its values in the order of the words: `{"DAY": [22, 24], "MONTH": [5]}`."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One line of the pattern file. `around` has the date as its group `date`; `alone` is the date by itself."""

    reading: str
    around: re.Pattern[str]
    alone: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Match:
    """Words that are a date: their span, how they are to be read, and the values in them."""

    span: Span
    reading: str
    values: Values


@cache
def patterns(language: str) -> tuple[Pattern, ...]:
    """The date patterns of a language, in the order of its file."""
    words = vocabulary(language)
    return tuple(
        compile_pattern(row["reading"], row["pattern"], words) for row in read_rows(f"{language}/date_patterns.tsv")
    )


def compile_pattern(reading: str, pattern: str, words: Vocabulary) -> Pattern:
    """A line of the pattern file. Raises LexiconError for a category that no word has."""
    inner = pattern[pattern.index("[") + 1 : pattern.index("]")] if "[" in pattern else pattern
    return Pattern(reading, _compiled(pattern, words), _compiled(inner, words))


def _compiled(pattern: str, words: Vocabulary) -> re.Pattern[str]:
    return re.compile("".join(_expression(part, words) for part in pattern_parts(pattern)))


def _expression(part: str, words: Vocabulary) -> str:
    if part in _GROUPING:
        return _GROUPING[part]
    if part == "[":
        return "(?P<date>"
    if part == "]":
        return ")"
    if part in words.categories:
        return f"[{words.categories[part]}]"
    if part.lower() in words.codes and not part.isupper():
        return words.codes[part.lower()]
    if part[0].isalpha():
        raise LexiconError(f"No date word has the category {part!r}.")
    return re.escape(part.removeprefix("\\"))


def matches(text: str, span: Span, language: str) -> list[Match]:
    """The dates within a span of a text, in order, none overlapping: of two the earlier, then the longer one."""
    words = vocabulary(language).words(text, span.start, span.end)
    codes = "".join(word.code for word in words)
    found: list[tuple[int, int, int, str]] = []
    for number, pattern in enumerate(patterns(language)):
        for match in pattern.around.finditer(codes):
            start, end = match.span("date") if "date" in match.re.groupindex else match.span()
            found.append((start, -end, number, pattern.reading))
    chosen: list[Match] = []
    reached = 0
    for start, end, _, reading in sorted(found):
        if start >= reached:
            reached = -end
            chosen.append(_match(words[start:reached], reading))
    return chosen


def match_alone(words_of_date: str, language: str) -> Match | None:
    """The date that some words are, taken by themselves: the words of a `Match` give its reading and values again."""
    words = vocabulary(language).words(words_of_date, 0, len(words_of_date))
    codes = "".join(word.code for word in words)
    for pattern in patterns(language):
        if pattern.alone.fullmatch(codes):
            return _match(words, pattern.reading)
    return None


def _match(words: list[Word], reading: str) -> Match:
    values: dict[str, list[int | date | None]] = defaultdict(list)
    for word in words:
        for category, value in word.values.items():
            values[category].append(value)
    return Match(Span(words[0].start, words[-1].end), reading, dict(values))
