"""How sure a meeting is, and why not surer, in plain words for editors."""

from __future__ import annotations

from typing import NamedTuple

from articles.extraction.meetings.context import Context
from articles.extraction.meetings.occasions import Occasion, in_title
from articles.extraction.meetings.parties import is_stranger, rests_on_a_stranger
from articles.extraction.types import DateRead, PlaceRead

FULL = 0.95


class Doubt(NamedTuple):
    """A reason to be less sure, and by how much."""

    words: str
    weight: float


def doubts_of(context: Context, occasion: Occasion, day: DateRead | None, place: PlaceRead | None) -> list[Doubt]:
    """All that makes a meeting less than sure."""
    found = [Doubt(words, 0.15) for words in dict.fromkeys(d for c in occasion.claims for d in c.doubts)]
    if all(c.weak for c in occasion.claims):
        found.append(Doubt("the words may mean a long process rather than one occasion", 0.2 if occasion.date else 0.7))
    if all(in_title(context.reading, c) for c in occasion.claims):
        found.append(Doubt("only the title says it", 0.15))
    if not occasion.persons():
        found.append(Doubt("nobody is named", 0.15))
    if rests_on_a_stranger(context.reading, occasion):
        found.append(Doubt("whom the other side acts for is not known; it may be a domestic meeting", 0.3))
    elif any(is_stranger(context.reading, party) for party in occasion.parties):
        found.append(Doubt("whom somebody acts for is not known", 0.1))
    if day is not None and day.method == "publication day":
        found.append(Doubt("the text gives no day, the day of publication is taken", 0.1))
    if place is not None and place.method == "dateline":
        found.append(Doubt("the place is the dateline's", 0.05))
    return found


def score(doubts: list[Doubt]) -> float:
    """0 to 1."""
    return round(max(0.05, FULL - sum(d.weight for d in doubts)), 2)
