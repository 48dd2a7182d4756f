"""A claim in the making: the nodes that carry it and what they say."""

from __future__ import annotations

from dataclasses import dataclass, field

from articles.extraction.languages.russian.claims.nodes import Node
from articles.extraction.layers import PartyRead
from articles.extraction.types import MeetingKind, Mode, Status


@dataclass(slots=True)
class Draft:
    """`trigger`: the word of meeting. `verb`: what governs it, or the trigger itself where that is a verb.

    `scope`: numbers of the nodes of its clause, of which the dates, places and cues are its own. `each`: a meeting with
    each of the counterparts. `adds`: says outright that its people were at the meeting told before. `between_people`:
    people are named on both sides. `pair`: only `стороны`, `лидеры` met, and no meeting of theirs was told before.
    `agreed`: `договорились о встрече` of those who met before. `during`: only the time of something else that is
    told (`в ходе переговоров с B достигнута договоренность`).
    """

    trigger: Node
    verb: Node | None
    rule: str
    kind: MeetingKind | None
    parties: list[PartyRead] = field(default_factory=list)
    scope: set[int] = field(default_factory=set)
    mode: Mode | None = None
    status: Status | None = None
    anaphoric: bool = False
    weak: bool = False
    only_occasion: bool = False
    session: bool = False
    each: bool = False
    adds: bool = False
    between_people: bool = False
    pair: bool = False
    during: bool = False
    agreed: bool = False
    doubts: list[str] = field(default_factory=list)
