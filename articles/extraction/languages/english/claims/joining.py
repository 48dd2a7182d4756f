"""Sentences that add people to the meeting told before, name its people, or call it off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from articles.extraction.languages.english.claims.groups import Group
from articles.extraction.languages.english.claims.line import Line
from articles.extraction.languages.english.claims.words import table
from articles.extraction.layers import Claim, PartyRead, Reading

DENIED = re.compile(r"(?<!\S)(?:not|n't|neither|nor|nobody|without)(?!\S)")
MARK = "\N{SECTION SIGN}"


@cache
def _joins() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (row["says"], re.compile(r"(?<!\S)(?:" + _filled(row["pattern"]) + r")(?!\S)")) for row in table("joining")
    )


def _filled(pattern: str) -> str:
    return pattern.replace("{G}", rf"{MARK}(\d+)(?: ,)?").replace("{W}", rf"(?:[\w’'(),-]+|{MARK}\d+)")


@cache
def _calling_off() -> re.Pattern[str]:
    return re.compile(r"(?<!\S)(?:" + "|".join(row["pattern"] for row in table("calling_off")) + r")(?!\S)")


def joining_claims(reading: Reading, line: Line, groups: tuple[Group, ...], *, alone: bool) -> Iterator[Claim]:
    """Claims without an occasion of their own: they belong to the one told before.

    `alone`: the sentence tells no meeting itself. Otherwise it can only call one off.
    """
    if _calling_off().search(line.shape):
        yield replace(_claim(line, len(line.elements) - 1, len(line.elements), "called off", ()), status="cancelled")
    if not alone or DENIED.search(line.shape):
        return
    shape = _with_groups(line, groups)
    for says, pattern in _joins():
        for match in pattern.finditer(shape):
            group = groups[int(match.group(1))]
            yield _claim(line, group.first, group.end, says, _acting_for(line, reading, group))
    if groups and groups[0].first == 0 and len(groups[0].items) > 1:
        yield replace(_claim(line, 0, groups[0].end, "named after", groups[0].parties), complete=False)


def _acting_for(line: Line, reading: Reading, group: Group) -> tuple[PartyRead, ...]:
    """The parties of `Poland was represented by A`, `Poland by A`: they act for the country said before `by`."""
    i = group.first - 1
    while i > group.first - 4 and line.word(i) in ("by", "represented", "was", "were", "is"):
        i -= 1
    if i == group.first - 1 or line.kind(i) != "country":
        return group.parties
    code = reading.names.countries[line.elements[i].mention].code
    return tuple(replace(party, country=code) for party in group.parties)


def _claim(line: Line, first: int, end: int, rule: str, parties: tuple[PartyRead, ...]) -> Claim:
    return Claim(line.sentence.index, line.span(first, end), rule, parties, complete=True, anaphoric=True)


def _with_groups(line: Line, groups: tuple[Group, ...]) -> str:
    """The shape with each group as one mark and its number."""
    pieces: list[str] = []
    i = 0
    numbered = {group.first: (n, group) for n, group in enumerate(groups) if not _only_a_country(line, group)}
    while i < len(line.elements):
        if i in numbered:
            n, group = numbered[i]
            pieces.append(f"{MARK}{n}")
            i = max(group.end, i + 1)
        else:
            element = line.elements[i]
            pieces.append(element.text if element.kind == "word" else element.kind[0].upper())
            i += 1
    return " ".join(pieces)


def _only_a_country(line: Line, group: Group) -> bool:
    return group.end == group.first + 1 and line.kind(group.first) == "country"
