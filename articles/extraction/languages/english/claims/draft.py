"""What a pattern found before its circumstances are read."""

from __future__ import annotations

from dataclasses import dataclass

from articles.extraction.languages.english.claims.groups import Group
from articles.extraction.languages.english.claims.line import Line
from articles.extraction.layers import PartyRead
from articles.extraction.types import MeetingKind, Mode


@dataclass(frozen=True, slots=True)
class Draft:
    """A trigger (elements `first` to `end`, exclusive) with the groups on its two sides.

    `host`: which side receives (1 or 2), 0 where neither does. `bodies`: bodies whose own session it is.
    `background`: only the occasion of something else. `occurs`: the words say that it took place or will.
    `head`: the element of the noun itself, -1 for verbs. `attends`: the subject only took part in it.
    `weak`: the noun also stands for long processes. `telling`: only tells that one spoke to the other.
    `anaphoric`: points back at an occasion already named.
    """

    line: Line
    first: int
    end: int
    rule: str
    kind: MeetingKind
    mode: Mode | None
    subject: Group | None = None
    counterpart: Group | None = None
    host: int = 0
    bodies: tuple[PartyRead, ...] = ()
    anaphoric: bool = False
    background: bool = False
    occurs: bool = True
    weak: bool = False
    telling: bool = False
    attends: bool = False
    head: int = -1

    @property
    def side_one(self) -> tuple[PartyRead, ...]:
        """The parties of the subject."""
        return self.subject.parties if self.subject else ()

    @property
    def side_two(self) -> tuple[PartyRead, ...]:
        """The parties of the counterpart."""
        return self.counterpart.parties if self.counterpart else ()
