"""The persons that words of several mean: `the two`, `both men`, `the three ministers`."""

from __future__ import annotations

from collections.abc import Callable

from articles.extraction.coreference.seen import Seen

_FAR = 6
"""Sentences back of those whom such words mean."""


def last_group(seen: Seen, position: int, number: int | None, fits: Callable[[int], bool]) -> tuple[int, ...]:
    """The persons of several states who were told of last before a position, exactly `number` (or two) of them.

    Looked for in ever more sentences back, one sentence of exactly so many before several that have so many together.
    `fits`: whether a person can be one of them.
    """
    wanted = number or 2
    current = seen.sentence(position)
    gathered: list[int] = []
    for k in range(current, max(current - _FAR, -2), -1):
        here = seen.here(position) if k == current else seen.in_sentence(k)
        own = [p for p in here if fits(p)]
        if len(own) == wanted and seen.several_countries(own):
            return tuple(sorted(own))
        gathered += [p for p in own if p not in gathered]
        if len(gathered) == wanted and seen.several_countries(gathered):
            return tuple(sorted(gathered))
        if len(gathered) > wanted:
            return ()
    return ()
