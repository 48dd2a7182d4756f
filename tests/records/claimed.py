"""Claims of a few invented meetings of real ministers, as articles report them."""

from __future__ import annotations

from datetime import date
from typing import Any

from articles.models import Report
from tests.factories import make_article, make_mention, make_report

DAY = date(2023, 2, 28)
BAYRAMOV = ("Jeyhun Bayramov", "Foreign Minister", "AZ")
LAVROV = ("Sergey Lavrov", "Foreign Minister", "RU")
FIDAN = ("Hakan Fidan", "Foreign Minister", "TR")


def talks(source: str, *people: tuple[str, str, str], day: date | None = DAY, **values: Any) -> Report:
    """An article with one report, of talks between these people (name, office, country)."""
    article = make_article(source, values.pop("published", date(2023, 3, 1)))
    mentions = [make_mention(article, *person) for person in people or (BAYRAMOV, LAVROV)]
    return make_report(article, mentions, day, **values)
