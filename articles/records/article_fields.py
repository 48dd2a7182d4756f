"""The columns of an article that can be corrected: what was read or given, unless an editor set another value."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from articles.models import Article
from articles.models.dates import UNDATED

FIELDS = ("title", "publisher", "language", "published")
"""`published` is {words, earliest, latest, precision, method}, days as YYYY-MM-DD or None; the others are strings."""

NOT_PUBLISHED: dict[str, Any] = {"words": "", "earliest": None, "latest": None, "precision": "unknown", "method": ""}


def show(article: Article, as_set: Mapping[str, Any]) -> None:
    """Set the article's columns, unsaved: from `as_set` (standing corrections by field), else from `article.read`."""
    values = {field: as_set.get(field, article.read.get(field)) for field in FIELDS}
    article.title = values["title"] or ""
    article.publisher = values["publisher"] or ""
    article.language = values["language"] or ""
    published = NOT_PUBLISHED | (values["published"] or {})
    article.published_words = published["words"] or ""
    article.published_earliest = _day(published["earliest"])
    article.published_latest = _day(published["latest"])
    article.published_precision = published["precision"]
    article.published_method = "set" if "published" in as_set else published["method"]
    article.sort_date = article.published_latest or UNDATED


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
