"""Who was in which town or country: what places the meetings told in the same breath."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from articles.extraction.languages.english.claims.circumstances import capital_at, date_of
from articles.extraction.languages.english.claims.cues import says
from articles.extraction.languages.english.claims.draft import Draft
from articles.extraction.languages.english.claims.groups import Group
from articles.extraction.languages.english.claims.line import Line
from articles.extraction.languages.english.claims.subjects import subject_before
from articles.extraction.languages.english.claims.words import table
from articles.extraction.layers import Claim, Reading
from articles.extraction.types import Status


@cache
def _visits() -> re.Pattern[str]:
    patterns = [row["pattern"].replace("{ADJ}", r"[\w’'-]+") for row in table("visits")]
    return re.compile(r"(?<!\S)(?:" + "|".join(patterns) + r")(?!\S)")


def visit_claims(reading: Reading, line: Line, groups: tuple[Group, ...]) -> Iterator[Claim]:
    """Claims with one side only, the visitor, and the place of the visit; no meeting by themselves."""
    for match in _visits().finditer(line.shape):
        first, end = line.element_at(match.start()), line.element_at(match.end() - 1) + 1
        visitor = subject_before(line, groups, first) or _owner_of_visit(line, groups, first)
        if visitor is None:
            continue
        draft = Draft(line, first, end, "visit", "other", None, visitor)
        if not says(draft, "none"):
            yield _claim(reading, draft)


def _owner_of_visit(line: Line, groups: tuple[Group, ...], first: int) -> Group | None:
    """`A's visit to Baku`, and in `during A's visit to Baku` the same."""
    owners = [g for g in groups if g.possessive and g.end >= first and g.end <= first + 6]
    return owners[0] if owners else None


def _claim(reading: Reading, draft: Draft) -> Claim:
    line, i = draft.line, draft.end
    while line.word(i) == "the":
        i += 1
    status: Status | None = "cancelled" if says(draft, "cancelled") else "planned" if says(draft, "planned") else None
    claim = Claim(
        sentence=line.sentence.index,
        trigger=line.span(draft.first, draft.end),
        rule="visit",
        parties=tuple(replace(party, side=1) for party in draft.side_one),
        complete=False,
        date=date_of(reading, draft),
        status=status,
        main=False if says(draft, "recalled") else None,
        place_method="visit",
    )
    if line.kind(i) == "adjective":
        return replace(claim, place=capital_at(reading, line, i))
    if line.kind(i) == "place":
        return replace(claim, place=reading.names.places[line.elements[i].mention])
    return replace(claim, place_country=reading.names.countries[line.elements[i].mention].code)
