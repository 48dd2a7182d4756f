"""Countries ranked by meetings."""

from __future__ import annotations

from dataclasses import dataclass

from articles.models.meetings import MeetingCountryQuerySet
from articles.web.country_names import country_name


@dataclass(frozen=True)
class CountryCount:
    """A country and the number of meetings; `share`: in per cent of the first of the ranking, for a bar."""

    code: str
    name: str
    meetings: int
    share: int


def country_counts(rows: MeetingCountryQuerySet) -> list[CountryCount]:
    """Return the countries of the rows, the one with most meetings first."""
    counted = list(rows.counted())
    most = counted[0]["meetings"] if counted else 1
    return [
        CountryCount(row["country"], country_name(row["country"]), row["meetings"], 100 * row["meetings"] // most)
        for row in counted
    ]
