"""Which of several counterparts were met on one occasion, and which one by one.

`A met President B and members of the Council` is two meetings, `A met Deputy Ministers B and C` is one.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby

from articles.extraction.languages.english.claims.cues import says
from articles.extraction.languages.english.claims.draft import Draft
from articles.extraction.languages.english.claims.words import table
from articles.extraction.layers import PartyRead, Reading
from articles.extraction.types import Mode

Parties = tuple[PartyRead, ...]
TOGETHER = frozenset({"session", "round table", "conference", "summit", "ceremony"})
JOINT = re.compile(
    r"(?<!\S)(?:trilateral|three-way|joint|jointly|together|quadrilateral|four-way|three-party|tripartite)(?!\S)"
)


def occasions(reading: Reading, draft: Draft, mode: Mode | None) -> list[Parties]:
    """The parties of the counterpart, one tuple for each occasion; one empty tuple where there is no counterpart."""
    group = draft.counterpart
    if group is None or len(draft.side_two) < 2:
        return [draft.side_two]
    if draft.kind in TOGETHER or JOINT.search(draft.line.shape) or "attended" in draft.rule:
        return [draft.side_two]
    if says(draft, "separate") or mode == "phone" or _several_meetings(draft):
        return [(party,) for party in draft.side_two]
    return _by_institution(reading, tuple(piece for item in group.items for piece in _pieces(item)))


def _several_meetings(draft: Draft) -> bool:
    """`held bilateral meetings with his Peruvian and Chilean counterparts`: one with each."""
    countries = {party.country for party in draft.side_two}
    noun = draft.line.word(draft.end - 1)
    return len(countries) > 1 and noun.endswith("s") and noun in ("meetings", "conversations", "calls", "encounters")


def _pieces(item: Parties) -> tuple[Parties, ...]:
    """One item of a list, people of several countries apart: `his peers A and B`. Bodies stay together."""
    people = [party for party in item if party.organization is None]
    if len({party.country for party in people if party.country}) < 2:
        return (item,)
    return tuple((party,) for party in item)


def _by_institution(reading: Reading, items: tuple[Parties, ...]) -> list[Parties]:
    keys: list[tuple[str | None, str]] = []
    for item in items:
        key = _institution(reading, item[0])
        if keys and key[0] == keys[-1][0] and (key[1] == "any" or keys[-1][1] == "any"):
            key = (key[0], keys[-1][1] if key[1] == "any" else key[1])
            if keys[-1][1] == "any":
                keys[-1] = key
        keys.append(key)
    numbered = sorted(range(len(items)), key=lambda i: keys.index(keys[i]))
    return [tuple(p for i in same for p in items[i]) for _, same in groupby(numbered, key=lambda i: keys[i])]


def _institution(reading: Reading, party: PartyRead) -> tuple[str | None, str]:
    if party.person is not None:
        person = reading.entities.persons[party.person]
        return person.country, institution(person.role or "")
    if party.organization is not None:
        return party.country, "organization"
    return party.country, institution(party.words)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["institution"], re.compile(row["pattern"])) for row in table("institutions"))


def institution(role: str) -> str:
    """The institution of an office, the office itself where it is in no list, `any` for one that sits with any."""
    lower = role.lower()
    return next((name for name, pattern in _patterns() if pattern.search(lower)), lower or "any")
