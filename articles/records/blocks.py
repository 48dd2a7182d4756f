"""Blocks: claims are compared only with claims of the same block. All that can be one stands in one block."""

from __future__ import annotations

from dataclasses import dataclass

from articles.names.folding import fold
from articles.names.keys import surname_key
from articles.records.known import known_body
from articles.records.ministries import portfolio

LONGEST = 60
"""Blocks are kept in columns of this length. Two bodies whose names begin alike may share a block; no harm is done."""


@dataclass(frozen=True, slots=True)
class BodyKey:
    """What a printed name says of a body: an entry of reference data, a country's ministry, or just its name."""

    kind: str
    value: str
    country: str

    @property
    def block(self) -> str:
        """The block that holds every claim of this body."""
        country = self.country if self.kind == "ministry" else ""
        return f"{self.kind}:{country}:{self.value}"[:LONGEST]

    @property
    def is_international(self) -> bool:
        """An entry of `articles.reference.bodies`, so of no country."""
        return self.kind == "known"


def person_block(name: str) -> str:
    """Return the block of a person's name: consonant classes of the surname, else (other scripts) the name itself."""
    return (surname_key(name) or fold(name))[:LONGEST]


def body_key(name: str, country: str, known_key: str) -> BodyKey | None:
    """Return what `name` says of a body, None for an empty name. `country`: alpha-2 or empty."""
    known = known_body(name, known_key)
    if known is not None:
        return BodyKey("known", known.key, "")
    folded = fold(name).removeprefix("the ")
    if not folded:
        return None
    duty = portfolio(name, country)
    return BodyKey("ministry", duty, country) if duty else BodyKey("name", folded, country)
