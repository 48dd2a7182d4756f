"""Of all offices that an article prints with one person, the one that it gives him."""

from __future__ import annotations

from articles.extraction.layers import PersonMention
from articles.extraction.types import Span
from articles.names.casing import lower
from articles.reference.offices import office_kind

_SLIGHT = frozenset({None, "expert", "business", "member_of_parliament", "official", "spouse"})
"""Kinds that give way to any other that the article prints: `Senator Wong, who has become Foreign Minister`."""


def weighs(role: str | None, language: str) -> bool:
    """Whether an office is of a kind that goes before slighter ones said of the same person."""
    return office_kind(role or "", language) not in _SLIGHT


def best_role(own: list[PersonMention], title: Span | None, language: str) -> str | None:
    """The office first said in the text and held now, in its fullest wording; else one of the headline or a former one.

    `own`: the person's mentions in text order; `title`: the headline.
    """
    said = [m for m in own if m.role]
    inside = [m for m in said if title is None or not title.start <= m.span.start < title.end] or said
    held = [m.role for m in inside if m.role and not m.former] or [m.role for m in inside if m.role]
    if not held:
        return None
    weighty = [role for role in held if weighs(role, language)]
    return _fullest(weighty[0], weighty) if weighty else _fullest(held[0], held)


def _fullest(first: str, others: list[str]) -> str:
    """The first wording, or the one that has all its words and more: `Minister`, then `Minister of Trade`."""
    words = set(lower(first, "en").split())
    longer = [role for role in others if words < set(lower(role, "en").split())]
    return longer[0] if longer and len(words) == 1 else first
