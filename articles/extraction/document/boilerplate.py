"""Lines of a page that are no part of the article, by the patterns of the lexicons."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, cast

from articles.extraction.lexicons import read_rows

Reach = Literal["line", "block", "end"]
"""How far a boilerplate line speaks: for itself, for the lines up to the next prose, for all the rest."""

_BULLET = re.compile(r"[\s\-–—•*>·|»/\[]+")
_CREDIT = re.compile(
    r"(?:\(\s*)?\b(?:Photo|Image|Picture|Credit|Фото|Снимок)s?\s*[:©/][^.]{2,60}\)?\.?$", re.IGNORECASE
)
_CREDITED_CAPTION_WORDS = 45
_BARE_END = re.compile(r"(?:#{2,}|-0-|\(END\)|\*{3,}|-{3,}|_{3,}|-- ?[A-Z]{2,8}|[/.\s]+)$")


@cache
def _patterns() -> dict[Reach, re.Pattern[str]]:
    rows = [row for language in ("en", "ru") for row in read_rows(f"{language}/boilerplate.tsv")]
    kinds = cast("list[Reach]", ["end", "block", "line"])
    return {
        kind: re.compile("|".join(f"(?:{row['pattern']})" for row in rows if row["kind"] == kind), re.IGNORECASE)
        for kind in kinds
    }


def boilerplate_reach(line: str) -> Reach | None:
    """Whether a line is no part of the article, and how far that reaches; None for any other line."""
    bare = _BULLET.match(line)
    words = line[bare.end() :] if bare else line
    for reach, pattern in _patterns().items():
        if pattern.match(words) or pattern.match(line):
            return reach
    if _BARE_END.fullmatch(line):
        return "line"
    if _CREDIT.search(line) and len(line.split()) <= _CREDITED_CAPTION_WORDS:
        return "line"
    return None
