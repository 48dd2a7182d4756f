"""The nouns of meeting in a line: which they are, where their own words begin, whether the meeting took place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import cast

from articles.extraction.languages.english.claims.line import Line
from articles.extraction.languages.english.claims.words import table, word_set
from articles.extraction.types import MeetingKind, Mode


@dataclass(frozen=True, slots=True)
class Noun:
    """A row of `meeting_nouns.tsv`."""

    noun: str
    kind: MeetingKind
    mode: Mode | None
    weak: bool


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun of meeting with its place in the line: `first` is where its own modifiers begin, `end` after the noun."""

    noun: Noun
    first: int
    head: int
    end: int


def noun_phrases(line: Line) -> Iterator[NounPhrase]:
    """The nouns of meeting of a line with the words that belong to them, in order."""
    held: NounPhrase | None = None
    for match in _noun_pattern().finditer(line.shape):
        head, end = line.element_at(match.start()), line.element_at(match.end() - 1) + 1
        if held is not None and _belongs_to(line, held, head):
            held = replace(held, end=end)
            continue
        if held is not None:
            yield held
        held = NounPhrase(nouns()[match.group()], _modifiers_begin(line, head), head, end)
    if held is not None:
        yield held


def _belongs_to(line: Line, held: NounPhrase, head: int) -> bool:
    """`bilateral discussions`, `the second round of political consultations`: one noun qualifies the other."""
    if head == held.end:
        return True
    return line.word(held.end) == "of" and all(
        line.kind(i) in ("word", "adjective") and line.word(i) not in word_set("phrase_stops")
        for i in range(held.end + 1, head)
    )


def happens(line: Line, phrase: NounPhrase) -> bool:
    """Whether what follows, up to the next noun of meeting, says that it took place."""
    begin = line.starts[phrase.end - 1] + len(line.elements[phrase.end - 1].text)
    following = _noun_pattern().search(line.shape, begin)
    return _happening().search(line.shape, begin, following.start() if following else len(line.shape)) is not None


def only_occasion(line: Line, phrase: NounPhrase) -> bool:
    """`on the sidelines of the session`: the noun names only where something else was."""
    return any(line.word(i) in word_set("margins") for i in range(max(0, phrase.first - 3), phrase.head))


@cache
def nouns() -> dict[str, Noun]:
    """The nouns of meeting by their words."""
    return {
        row["noun"]: Noun(
            row["noun"],
            cast("MeetingKind", row["kind"]),
            cast("Mode", row["mode"]) if row["mode"] else None,
            row["weak"] == "yes",
        )
        for row in table("meeting_nouns")
    }


@cache
def _noun_pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\S)(?:" + "|".join(re.escape(n) for n in sorted(nouns(), key=len, reverse=True)) + r")(?!\S)"
    )


@cache
def _happening() -> re.Pattern[str]:
    """What says behind a noun that the meeting took place, or will: `has been held`, `took place`, `is planned for`."""
    return re.compile(r"(?<!\S)(?:" + "|".join(row["pattern"] for row in table("happening")) + r")(?!\S)")


def _modifiers_begin(line: Line, head: int) -> int:
    i = head - 1
    while i >= 0 and (
        line.kind(i) in ("adjective", "organization", "country", "date")
        or (
            line.kind(i) == "word"
            and re.fullmatch(r"[\w’'.-]+", line.word(i))
            and line.word(i) not in word_set("phrase_stops")
        )
    ):
        i -= 1
    return i + 1
