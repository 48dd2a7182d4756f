"""Choosing one value where several claims give one. Pure, and the same in any order of the claims."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from articles.records.facts import MentionFact


def most_printed(mentions: Iterable[MentionFact], form: Callable[[MentionFact], str]) -> str:
    """Return the form that most articles give; of equals the longest, then the first by alphabet. Empty for none."""
    articles: dict[str, set[int]] = {}
    for mention in mentions:
        if text := form(mention):
            articles.setdefault(text, set()).add(mention.article.id)
    ranked = sorted(articles, key=lambda text: (-len(articles[text]), -len(text), text))
    return ranked[0] if ranked else ""


def agreed_country(oldest_first: Sequence[MentionFact]) -> str:
    """Return the country of the latest mention that gives one, empty for none; it is the only one where all agree."""
    return next((mention.country for mention in reversed(oldest_first) if mention.country), "")
