"""From claims to meetings: which sentences speak of one event, and when, where and between whom it was.

Nothing here knows a language: what the words say comes in the claims.
"""

from __future__ import annotations

from articles.extraction.layers import Claim, Reading
from articles.extraction.meetings.completing import with_missing_sides
from articles.extraction.meetings.confidence import doubts_of, score
from articles.extraction.meetings.context import Context
from articles.extraction.meetings.evidence import evidence
from articles.extraction.meetings.modes import kind_of, mode_of
from articles.extraction.meetings.occasions import Occasion, gather
from articles.extraction.meetings.parties import countries_of, parties_of, two_sided
from articles.extraction.meetings.standing import is_main, status_of
from articles.extraction.meetings.when import when
from articles.extraction.meetings.where import where
from articles.extraction.types import Meeting

LEAST_CONFIDENCE = 0.3


def put_together(reading: Reading, claims: tuple[Claim, ...]) -> tuple[Meeting, ...]:
    """The meetings that the claims of one article speak of, in text order of their first claim.

    Left out: what has not two sides (two countries, a country and a foreign or international body, or a session of
    such a body), and what is too doubtful to be told.
    """
    completed = with_missing_sides(reading, claims)
    occasions = [o for o in gather(reading, completed) if two_sided(reading, o)]
    context = Context.of(reading, completed, occasions)
    meetings = [_meeting(context, occasion) for occasion in occasions]
    return tuple(m for m in meetings if m.confidence >= LEAST_CONFIDENCE)


def _meeting(context: Context, occasion: Occasion) -> Meeting:
    reading = context.reading
    mode = mode_of(context, occasion)
    day = when(context, occasion)
    place = where(context, occasion, mode, day)
    doubts = doubts_of(context, occasion, day, place)
    return Meeting(
        kind=kind_of(occasion, mode),
        parties=parties_of(reading, occasion),
        countries=countries_of(context, occasion, place),
        date=day,
        place=place,
        mode=mode if mode != "unknown" or place is None else "in_person",
        status=status_of(context, occasion),
        main=is_main(context, occasion, day),
        evidence=evidence(context, occasion),
        confidence=score(doubts),
        reason="; ".join([f"read by the pattern “{occasion.first.rule}”", *(d.words for d in doubts)]),
        event=next((c.event for c in occasion.claims if c.event), None),
    )
