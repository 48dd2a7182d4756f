"""Offices, delegations, sides and pronouns that point at people without naming them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal, cast

from articles.extraction.languages.russian.line_names import LineNames, head_kind
from articles.extraction.languages.russian.morphology import Word
from articles.extraction.languages.russian.phrases import overlaps, plain
from articles.extraction.languages.russian.titles import bare_title
from articles.extraction.languages.russian.vocabulary import word_set
from articles.extraction.layers import RoleMention
from articles.extraction.lexicons import read_rows
from articles.extraction.types import Span

RoleKind = Literal["office", "counterpart", "delegation", "group", "pronoun", "guest", "host"]

PRONOUNS = word_set("singular pronouns") | word_set("plural pronouns")
POSSESSIVE_LOOKS = frozenset(["его", "ее", "её", "их"])
TWO = word_set("two")


def find_roles(text: str, line: LineNames, taken: Sequence[tuple[int, int]]) -> list[RoleMention]:
    """The roles of a line in order. `taken`: words that belong to persons with their titles."""
    found: list[tuple[int, int, RoleMention]] = []
    for index, word in enumerate(line.words):
        busy = [*taken, *((first, last) for first, last, _ in found)]
        if overlaps((index, index), busy) or line.covering(index):
            continue
        role = _at(text, line, index, word)
        if role and not overlaps(role[:2], busy):
            found.append(role)
    return [mention for _, _, mention in sorted(found, key=lambda f: f[0])]


def _at(text: str, line: LineNames, index: int, word: Word) -> tuple[int, int, RoleMention] | None:
    if word.lower in PRONOUNS and word.pos in ("PRON", "DET"):
        return _pronoun(line, index, word)
    if word.lower == "главе" and index and line.words[index - 1].lower == "во":
        return None
    kind = _groups().get(plain(word.lemma)) if word.pos in ("NOUN", "PROPN") else None
    if kind is None and head_kind(word) == "office" and word.pos in ("NOUN", "PROPN"):
        kind = "office"
    if kind is None:
        return None
    title = bare_title(line, index)
    first, last = title.first, title.last
    span = Span(line.words[first].start, line.words[last].end)
    words = " ".join(text[span.start : span.end].split())
    if kind == "counterpart" and title.countries:
        country: str | None = title.countries[0]
    else:
        country = title.countries[0] if title.countries else None
    number = _number(line.words, first, title.plural)
    role = title.role if kind == "office" else None
    return first, last, RoleMention(span, words, role, country, number, cast("RoleKind", kind))


def _number(words: Sequence[Word], first: int, plural: bool) -> int | None:
    near = words[max(0, first - 2) : first + 1]
    if any(word.lower in TWO or plain(word.lemma) in TWO for word in near):
        return 2
    return None if plural else 1


def _pronoun(line: LineNames, index: int, word: Word) -> tuple[int, int, RoleMention] | None:
    """Not a possessive: `его коллега`, `их встреча`."""
    following = line.words[index + 1] if index + 1 < len(line.words) else None
    if word.lower in POSSESSIVE_LOOKS and (word.pos == "DET" or (following and following.pos in ("NOUN", "ADJ"))):
        return None
    plural = word.number == "Plur" or (
        word.lower in ("они", "их", "ими", "них", "ним", "ними") and word.number != "Sing"
    )
    mention = RoleMention(Span(word.start, word.end), word.text, None, None, None if plural else 1, "pronoun")
    return index, index, mention


def stretches_of(line: LineNames, spans: Iterable[Span]) -> list[tuple[int, int]]:
    """The words of the line that spans of the text cover."""
    found = []
    for span in spans:
        inside = [i for i, w in enumerate(line.words) if w.start < span.end and w.end > span.start]
        if inside:
            found.append((inside[0], inside[-1]))
    return found


@cache
def _groups() -> dict[str, str]:
    return {plain(row["word"]): row["kind"] for row in read_rows("ru/group_nouns.tsv")}
