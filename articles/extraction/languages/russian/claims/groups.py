"""Whom `гости`, `обе делегации`, `министры` stand for: people of the meetings told before."""

from __future__ import annotations

from collections.abc import Sequence

from articles.extraction.languages.russian.phrases import plain
from articles.extraction.layers import Claim, PartyRead, Reading, RoleMention
from articles.reference.offices import level, office_kind

ANY_OFFICE = ("дипломат", "лидер", "политик", "парламентарий", "парламентари", "чиновник", "гост")
"""They call any official."""
HEADS = ("глава государств", "глава стран", "глава правительств", "руководитель государств", "руководитель стран")
HEADS_OF_BODIES = ("глава ведомств", "глава министерств", "руководитель ведомств", "руководитель министерств")
FOREIGN_OFFICE = ("внешнеполитическ", "дипведомств", "дипломатическ", "дипломатии")
"""`главы внешнеполитических ведомств`: foreign ministers."""


def members(reading: Reading, told: Sequence[Claim], role: RoleMention) -> list[int]:
    """The numbers of the persons, in the order in which they were told; empty where it cannot be known."""
    for claim in reversed(told):
        named = [p for p in claim.parties if p.person is not None]
        found = _of_claim(reading, named, role)
        if found and (len(found) > 1 or claim.complete or role.kind != "office"):
            return found
    return []


def only_one(reading: Reading, told: Sequence[Claim], role: RoleMention) -> int | None:
    """`корейский дипломат`: the only person of that country whom the meetings told before name."""
    if role.number != 1 or role.country is None or role.kind not in ("office", "guest"):
        return None
    persons = reading.entities.persons
    told_of = {p.person for claim in told for p in claim.parties if p.person is not None}
    found = [p for p in told_of if persons[p].country == role.country and _may_be(persons[p].role, role)]
    return found[0] if len(found) == 1 else None


def guest_of(reading: Reading, told: Sequence[Claim], host: str | None) -> int | None:
    """`С гостем беседовал A`: the visitor told last who is not of the host's state."""
    for claim in reversed(told):
        named = [p for p in claim.parties if p.person is not None and p.country]
        guests = [p.person for p in named if p.country != host] if host else [p.person for p in named if p.side == 2]
        if len(guests) == 1:
            return guests[0]
    return None


def _may_be(held: str | None, role: RoleMention) -> bool:
    """Whether the words of an office can call somebody by his: any diplomat or politician, else one of its level."""
    if any(word in plain(role.words) for word in ANY_OFFICE):
        return True
    said, own = office_kind(role.role or "", "ru"), office_kind(held or "", "ru")
    return said is not None and own is not None and level(said) == level(own)


def _of_claim(reading: Reading, named: Sequence[PartyRead], role: RoleMention) -> list[int]:
    if role.kind in ("guest", "delegation"):
        return [p.person for p in named if p.side == 2 and p.person is not None]
    if role.kind == "host":
        return [p.person for p in named if p.role == "host" and p.person is not None]
    if role.kind != "office" or not role.role:
        return []
    persons = [p.person for p in named if p.person is not None]
    return [p for p in persons if _can_be(reading.entities.persons[p].role, role.role)]


def fits(held: str | None, role: RoleMention) -> bool:
    """Whether an office without a name can be the one that somebody holds."""
    return role.kind == "office" and role.role is not None and _can_be(held, role.role)


def _can_be(held: str | None, said: str) -> bool:
    """Whether an office is among those that a plural means: `министры` for a министр иностранных дел."""
    if held is None:
        return False
    words = plain(said)
    if any(word in words for word in ANY_OFFICE):
        return True
    if any(word in words for word in FOREIGN_OFFICE) and office_kind(held, "ru") == "foreign_minister":
        return True
    if any(word in words for word in HEADS):
        return office_kind(held, "ru") in ("head_of_state", "head_of_government")
    if any(word in words for word in HEADS_OF_BODIES):
        return office_kind(held, "ru") in ("foreign_minister", "minister", "defence_minister", "interior_minister")
    kind = office_kind(said, "ru")
    if kind is not None and kind == office_kind(held, "ru"):
        return True
    return frozenset(plain(said).split()) <= frozenset(plain(held).split())
