"""What the words around a trigger say: planned or cancelled, recalled, another round, by telephone, one by one."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import cast

from articles.extraction.languages.english.claims.draft import Draft
from articles.extraction.languages.english.claims.subjects import goes_on_about_the_noun, is_barrier
from articles.extraction.languages.english.claims.words import table
from articles.extraction.types import Mode

LEFT, RIGHT, MODE_RIGHT, ABOUT_NOUN = 9, 12, 16, 12


@cache
def _cue(says: str, where: str) -> re.Pattern[str] | None:
    patterns = [row["pattern"] for row in table("standing") if row["says"] == says and row["where"] == where]
    end = "$" if where == "close" else r"(?!\S)"
    return re.compile(r"(?<!\S)(?:" + "|".join(patterns) + ")" + end) if patterns else None


@cache
def _modes() -> tuple[tuple[Mode, re.Pattern[str]], ...]:
    return tuple(
        (cast("Mode", row["mode"]), re.compile(r"(?<!\S)(?:" + row["pattern"] + r")(?!\S)")) for row in table("modes")
    )


def says(draft: Draft, what: str) -> bool:
    """Whether a cue of that name stands where it counts for this draft."""
    for where, window in WINDOWS.items():
        pattern = _cue(what, where)
        if pattern is not None and pattern.search(window(draft)) is not None:
            return True
    return False


def mode_said(draft: Draft) -> Mode | None:
    """`phone` or `video` where the clause says so."""
    first = draft.subject.first if draft.subject and draft.subject.first < draft.first else draft.first - LEFT
    window = _shape(draft, max(0, first), _clause_end(draft, draft.end + MODE_RIGHT))
    return next((mode for mode, pattern in _modes() if pattern.search(window)), None)


def _before(draft: Draft) -> str:
    """The words between the subject and the trigger, or the few before a trigger without one."""
    subject = draft.subject
    first = subject.end if subject and subject.end <= draft.first else draft.first - LEFT
    return _shape(draft, max(first, draft.first - LEFT, 0), draft.first)


def _close(draft: Draft) -> str:
    return _shape(draft, max(0, draft.first - 2), draft.first)


def _modifiers(draft: Draft) -> str:
    """The words right before the noun of meeting: `their next`, `the previous`."""
    return _shape(draft, max(0, draft.head - 2), draft.end) if draft.head >= 0 else ""


def _near(draft: Draft) -> str:
    return _shape(draft, max(0, draft.first - 3), draft.end)


def _after(draft: Draft) -> str:
    more = ABOUT_NOUN if draft.head >= 0 and _goes_on(draft) else 0
    return _shape(draft, draft.end, _clause_end(draft, draft.end + RIGHT + more + _length(draft)))


def _goes_on(draft: Draft) -> bool:
    return any(goes_on_about_the_noun(draft.line, i) for i in range(draft.end, draft.end + RIGHT))


def _length(draft: Draft) -> int:
    group = draft.counterpart
    return group.end - group.first if group and group.first >= draft.end else 0


def _clause_end(draft: Draft, limit: int) -> int:
    line = draft.line
    for i in range(draft.end, min(limit, len(line.elements))):
        if is_barrier(line, i) and not (draft.head >= 0 and goes_on_about_the_noun(line, i)):
            return i
    return min(limit, len(line.elements))


def _shape(draft: Draft, first: int, end: int) -> str:
    starts = draft.line.starts
    if first >= len(starts) or first >= end:
        return ""
    return draft.line.shape[starts[first] : starts[end] if end < len(starts) else len(draft.line.shape)].strip()


WINDOWS: dict[str, Callable[[Draft], str]] = {
    "before": _before,
    "close": _close,
    "after": _after,
    "near": _near,
    "modifier": _modifiers,
    "anywhere": lambda draft: draft.line.shape,
}
