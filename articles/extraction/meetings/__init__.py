"""From claims to meetings: which sentences speak of one event, and when, where and between whom it was."""

from __future__ import annotations

from articles.extraction.layers import Claim, Reading
from articles.extraction.types import Meeting


def put_together(reading: Reading, claims: tuple[Claim, ...]) -> tuple[Meeting, ...]:
    """The meetings that the claims of one article speak of, in text order of their first claim."""
    return ()
