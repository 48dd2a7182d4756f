"""Which claim of a new reading is which claim of the old one (design law 3), so that numbers and human decisions hold.

Pure: no database. Claims are compared by features that survive a change of rules or a small change of text:
the words of the evidence, the parties, the date words, the place, the kind. Pairs are one to one, best first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import TypeVar

Old = TypeVar("Old")
New = TypeVar("New")

PAIR_FROM = 0.4
"""Likeness from which two claims can be one. Below it, the old claim has gone and the new one is another."""


@dataclass(frozen=True, slots=True)
class MentionFeatures:
    """`printed`: the forms in which the text names it; `name`: its base form."""

    kind: str
    name: str
    printed: frozenset[str]


@dataclass(frozen=True, slots=True)
class ReportFeatures:
    """`parties`: names of people and bodies, words or country of unnamed ones. `evidence`: words of its sentences."""

    parties: frozenset[str]
    evidence: frozenset[str]
    date_words: str
    place: str
    kind: str


@dataclass(frozen=True, slots=True)
class Pairing:
    """`pairs`: (number of the old, number of the new). `tied`: old ones that fit several new ones equally well.

    A tied claim is in no pair, and nor are the new ones it ties with.
    """

    pairs: list[tuple[int, int]]
    tied: list[tuple[int, list[int]]]


def share(a: frozenset[str], b: frozenset[str]) -> float:
    """Return how much two sets have in common, 0 to 1; two empty sets are alike."""
    return len(a & b) / len(a | b) if a or b else 1.0


def mention_likeness(old: MentionFeatures, new: MentionFeatures) -> float:
    """Return the likeness of two mentions, 0 to 1; a person is never a body."""
    if old.kind != new.kind:
        return 0.0
    return 0.6 * (old.name == new.name) + 0.4 * share(old.printed, new.printed)


def report_likeness(old: ReportFeatures, new: ReportFeatures) -> float:
    """Return the likeness of two reports, 0 to 1. Without a common party they are two events."""
    if old.parties and new.parties and not old.parties & new.parties:
        return 0.0
    return (
        0.45 * share(old.parties, new.parties)
        + 0.35 * share(old.evidence, new.evidence)
        + 0.10 * (old.date_words == new.date_words)
        + 0.05 * (old.place == new.place)
        + 0.05 * (old.kind == new.kind)
    )


def pair(
    old: Sequence[Old],
    new: Sequence[New],
    likeness: Callable[[Old, New], float],
    *,
    touched: frozenset[int] = frozenset(),
) -> Pairing:
    """Pair old with new, best first; equals in text order where there are as many of one as of the other.

    `touched`: numbers of old claims on which a person decided. Where such a claim fits several new ones equally
    and their order does not settle it, it is left out as tied.
    """
    scores = sorted(
        (
            (score, -i, -j)
            for i, a in enumerate(old)
            for j, b in enumerate(new)
            if (score := likeness(a, b)) >= PAIR_FROM
        ),
        reverse=True,
    )
    by_old: dict[int, list[tuple[float, int]]] = {}
    for score, i, j in scores:
        by_old.setdefault(-i, []).append((score, -j))
    tied = _tied(old, new, by_old, touched)
    barred_old, barred_new = {i for i, _ in tied}, {j for _, group in tied for j in group}
    pairs: list[tuple[int, int]] = []
    used_old, used_new = set(barred_old), set(barred_new)
    for _, negative_i, negative_j in scores:
        i, j = -negative_i, -negative_j
        if i not in used_old and j not in used_new:
            used_old.add(i)
            used_new.add(j)
            pairs.append((i, j))
    return Pairing(pairs=sorted(pairs), tied=tied)


def _tied(
    old: Sequence[Hashable | Old],
    new: Sequence[Hashable | New],
    by_old: dict[int, list[tuple[float, int]]],
    touched: frozenset[int],
) -> list[tuple[int, list[int]]]:
    """Touched claims whose best fit is shared by several new ones, unless as many old ones are just like it."""
    alike_old = Counter(map(_key, old))
    tied = []
    for i in sorted(touched & by_old.keys()):
        best = by_old[i][0][0]
        group = sorted(j for score, j in by_old[i] if score == best)
        if len(group) > 1 and alike_old[_key(old[i])] != len(group):
            tied.append((i, group))
    return tied


def _key(value: object) -> Hashable:
    return value if isinstance(value, Hashable) else repr(value)
