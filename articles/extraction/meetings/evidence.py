"""The sentences that state a meeting: few, and the right ones."""

from __future__ import annotations

from articles.extraction.meetings.context import Context
from articles.extraction.meetings.occasions import Occasion, in_title
from articles.extraction.types import Span

MOST = 3


def evidence(context: Context, occasion: Occasion) -> tuple[Span, ...]:
    """Spans of the sentences that found the occasion or add parties to it, in text order.

    A headline only where nothing else says it.
    """
    sentences = context.reading.document.sentences
    claims = [c for c in occasion.claims if not in_title(context.reading, c)] or list(occasion.claims)
    adding = [c for c in claims if not c.anaphoric or c.parties]
    numbers = list(dict.fromkeys(c.sentence for c in adding or claims))[:MOST]
    return tuple(sentences[n].span for n in sorted(numbers))
