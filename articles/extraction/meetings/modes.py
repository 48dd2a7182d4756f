"""In person, by telephone or by video; and what kind of meeting it was."""

from __future__ import annotations

from articles.extraction.meetings.context import Context
from articles.extraction.meetings.occasions import Occasion
from articles.extraction.types import MeetingKind, Mode

RANK: tuple[MeetingKind, ...] = ("summit", "round table", "conference", "ceremony", "session", "call", "talks", "other")


def mode_of(context: Context, occasion: Occasion) -> Mode:
    """The mode that the claims say; in person by default, unknown for a recalled session without cue."""
    modes = [c.mode for c in occasion.claims if c.mode and not c.anaphoric] or [
        c.mode for c in occasion.claims if c.mode
    ]
    if modes:
        return modes[0]
    claim = occasion.first
    if _one_of_a_series_of_calls(context, occasion):
        return "phone"
    if claim.place or claim.place_country:
        return "in_person"
    bare = claim.main is False or claim.round is not None or not occasion.persons()
    return "unknown" if bare else "in_person"


def _one_of_a_series_of_calls(context: Context, occasion: Occasion) -> bool:
    """`A fourth conversation followed`, after calls by the same person."""
    lead = context.lead
    if lead is None or lead is occasion or occasion.first.place or not lead.persons() & occasion.persons():
        return False
    return {c.mode for c in lead.claims if c.mode} == {"phone"}


def kind_of(occasion: Occasion, mode: Mode) -> MeetingKind:
    """The most exact kind that a claim says; talks by telephone are a call."""
    kinds = {c.kind for c in occasion.claims if not c.anaphoric and c.kind}
    kind: MeetingKind = next((kind for kind in RANK if kind in kinds), "talks")
    return "call" if mode == "phone" and kind == "talks" else kind
