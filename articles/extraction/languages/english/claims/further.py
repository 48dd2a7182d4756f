"""Further counterparts of one verb: `met B on Monday and C on Tuesday`, `held talks with B, with C and with D`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from articles.extraction.languages.english.claims.draft import Draft
from articles.extraction.languages.english.claims.groups import Group
from articles.extraction.languages.english.claims.line import Line
from articles.extraction.languages.english.claims.words import word_set

LINKS = frozenset(
    {"and", ",", ";", "then", "later", "also", "on", "in", "at", "the", "with", "from", "before", "as", "well"}
)


def with_further(groups: tuple[Group, ...], draft: Draft) -> Iterator[Draft]:
    """The draft and, for each further counterpart that only dates and places part from the last one, another."""
    yield draft
    last = draft.counterpart
    while last is not None and last.first >= draft.end:
        following = next((group for group in groups if group.first >= last.end), None)
        if following is None or not _goes_on(draft.line, last, following):
            return
        yield replace(draft, counterpart=following, end=following.end)
        last = following


def _goes_on(line: Line, last: Group, following: Group) -> bool:
    between = range(last.end, following.first)
    words = [line.word(i) for i in between if line.kind(i) == "word"]
    if not all(line.kind(i) in ("date", "place", "country") or line.word(i) in LINKS for i in between):
        return False
    joined = bool({"and", ",", ";"} & set(words))
    apart = len(words) < len(between) or words[-1:] == ["with"] or words[-1:] == ["from"]
    return joined and apart and not following.possessive and not _verb_at(line, following.end)


def _verb_at(line: Line, i: int) -> bool:
    word = line.word(i)
    if word in word_set("auxiliaries") or word in word_set("finite_verbs") or word in word_set("speaking_verbs"):
        return True
    return word.endswith("ed") or (word.endswith("s") and word not in ("as", "'s"))
