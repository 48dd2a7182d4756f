"""Claims as a load would store them, built by hand. Nothing is derived here: call `derive` or `rebuild`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.contrib.auth import get_user_model

from articles.models import Article, Mention, Party, Report
from articles.models.dates import UNDATED
from articles.names.keys import surname_key
from articles.names.transliteration import to_latin


def make_user(username: str = "editor", **values: Any) -> Any:
    """An editor with all rights; give `password` where the test logs in by hand (hashing one takes its time)."""
    values = {"is_staff": True, "is_superuser": True} | values
    return get_user_model().objects.create_user(username, **values)


def make_article(
    source: str | None = None, published: date | None = date(2023, 3, 1), language: str = "en", **values: Any
) -> Article:
    """An article that was read. Without a source it gets one that no other article has."""
    source = source or f"tests/{Article.objects.count() + 1}.txt"
    text = values.pop("text", f"The text of {source}.")
    title = values.pop("title", f"Title of {source}")
    publisher = values.pop("publisher", "")
    read: dict[str, Any] = {"title": title, "publisher": publisher, "language": language, "published": None}
    if published:
        day = published.isoformat()
        read["published"] = {"words": day, "earliest": day, "latest": day, "precision": "day", "method": "given"}
    defaults = {
        "title": title,
        "publisher": publisher,
        "language": language,
        "text": text,
        "opening": " ".join(text.split())[:200],
        "checksum": hashlib.sha256(text.encode()).hexdigest(),
        "published_words": published.isoformat() if published else "",
        "published_earliest": published,
        "published_latest": published,
        "published_precision": "day" if published else "unknown",
        "published_method": "given" if published else "",
        "sort_date": published or UNDATED,
        "outcome": Article.Outcome.READ,
        "read": read,
    }
    return Article.objects.create(source=source, **(defaults | values))


def make_mention(article: Article, name: str, title: str = "", country: str = "", **values: Any) -> Mention:
    """A person whom the article names; `kind="organization"` for a body."""
    kind = values.setdefault("kind", Mention.Kind.PERSON)
    defaults = {
        "title": title,
        "country": country,
        "latin": to_latin(name),
        "base_forms": [name],
        "occurrences": [[0, len(name), name]],
        "start": article.mentions.count() * 100,
        "bare": kind == Mention.Kind.PERSON and len(name.split()) == 1,
        "surname_key": surname_key(name)[:60] if kind == Mention.Kind.PERSON else "",
    }
    return Mention.objects.create(article=article, name=name, **(defaults | values))


def make_body(article: Article, name: str, country: str = "", **values: Any) -> Mention:
    """A body that the article names."""
    return make_mention(article, name, country=country, kind=Mention.Kind.ORGANIZATION, **values)


def make_report(
    article: Article,
    parties: Iterable[Mention | str | dict[str, Any]] = (),
    day: date | None = None,
    latest: date | None = None,
    **values: Any,
) -> Report:
    """A report of a meeting on `day` (or from `day` to `latest`).

    A party is a mention, two capitals (a country that nobody named represents), other words, or a dict of columns.
    """
    dated: dict[str, Any] = {}
    if day:
        last = latest or day
        dated = {
            "date_words": day.isoformat() if last == day else f"{day.isoformat()} to {last.isoformat()}",
            "earliest": day,
            "latest": last,
            "precision": "day" if last == day else "range",
            "date_method": "stated",
        }
    report = Report.objects.create(article=article, **({"evidence": [[0, 10]]} | dated | values))
    for party in parties:
        make_party(report, party)
    return report


def make_party(report: Report, party: Mention | str | dict[str, Any], **values: Any) -> Party:
    """A party of a report; see `make_report` for what `party` can be."""
    columns = _party_columns(party) | values
    return Party.objects.create(report=report, position=report.parties.count(), **columns)


def _party_columns(party: Mention | str | dict[str, Any]) -> dict[str, Any]:
    if isinstance(party, Mention):
        return {"mention": party, "country": party.country}
    if isinstance(party, str):
        return {"country": party} if len(party) == 2 and party.isupper() else {"words": party}
    return dict(party)
