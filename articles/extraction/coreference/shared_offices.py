"""Offices and states that a person has from the words about others: `his counterpart`, `the ministers of A and B`."""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.coreference.best_office import weighs
from articles.extraction.coreference.rules import Rules
from articles.extraction.layers import Document, Names, PersonMention
from articles.extraction.types import Person
from articles.reference.offices import office_kind

_PAIR = 2
_ONE_HOLDER = frozenset(
    {"head_of_state", "head_of_government", "foreign_minister", "defence_minister", "interior_minister"}
)


_SHARED_PARTS = {"foreign_minister": "Foreign Minister", "defence_minister": "Defence Minister"}
_ROYAL_PAIR = frozenset({"King", "Queen", "Crown Prince", "Crown Princess", "Prince", "Princess"})
_NEAR = 400
"""Code points within which an office and the names that it covers stand."""


def shared_offices(names: Names, persons: list[Person]) -> list[Person]:
    """Gives persons without an office that of a plural with their states: `the presidents of Guyana and Venezuela`."""
    found = list(persons)
    for role in names.roles:
        if role.role is None or role.number == 1:
            continue
        inside = {c.code for c in names.countries if role.span.start <= c.span.start and c.span.end <= role.span.end}
        for code in inside if len(inside) > 1 else ():
            free = [k for k, p in enumerate(found) if p.country == code and p.role is None and not p.bare]
            if len(free) == 1:
                found[free[0]] = replace(found[free[0]], role=role.role)
    return found


def at_home(persons: list[Person], candidates: list[int], home: str, language: str) -> list[Person]:
    """Gives the home state to officials printed without one; of an office that only one can hold, not to a second."""
    found = list(persons)
    for k in candidates:
        kind = office_kind(found[k].role or "", language)
        holders = [p for p in found if p.country == home and p.role and office_kind(p.role, language) == kind]
        if found[k].country is None and not (kind in _ONE_HOLDER and holders):
            found[k] = replace(found[k], country=home)
    return found


def companions(
    document: Document, names: Names, persons: list[Person], person_of: list[int], rules: Rules
) -> list[Person]:
    """Gives officials without a state that of the others in their row: `Minister A, Director B and Deputy Minister C`.

    Only where all states known in the row are one, and no two hold the same kind of office.
    """
    found = list(persons)
    for row in _rows(document, names):
        numbers = list(dict.fromkeys(person_of[k] for k in row))
        states = {found[p].country for p in numbers if found[p].country}
        behind = document.text[names.persons[row[-1]].phrase.end :].lstrip(" ,").lower()
        if any(names.persons[k].country for k in row[1:]) or behind.startswith(rules.joins_sides):
            continue
        held = [p for p in numbers if found[p].role]
        kinds = [office_kind(found[p].role or "", rules.language) or found[p].role for p in held]
        if {found[p].role for p in held} <= _ROYAL_PAIR:
            kinds = [found[p].role for p in held]
        lacking = [p for p in numbers if found[p].country is None and found[p].body is None]
        lacking = [p for p in lacking if found[p].role]
        lacking = [p for p in lacking if office_kind(found[p].role or "", rules.language) != "ambassador"]
        lacking = [p for p in lacking if not rules.offices_abroad & set((found[p].role or "").lower().split())]
        if len(states) == 1 and len(kinds) == len(set(kinds)) and len(kinds) == len(numbers):
            for p in lacking:
                found[p] = replace(found[p], country=next(iter(states)))
    return found


def _rows(document: Document, names: Names) -> list[list[int]]:
    """Person mentions that only commas and short words part, as rows of their numbers."""
    rows: list[list[int]] = []
    for k, mention in enumerate(names.persons):
        between = document.text[names.persons[k - 1].phrase.end : mention.phrase.start] if k else "."
        if rows and between.strip(" ,\n") in ("", "and", "&") and between:
            rows[-1].append(k)
        else:
            rows.append([k])
    return [row for row in rows if len(row) > 1]


def in_order(names: Names, persons: list[Person], person_of: list[int]) -> list[Person]:
    """`The ministers of A, B and C met … X, Y and Z went over …`: the names behind, in the order of the states.

    Only where as many names without office follow as there are states, and what is known of their states agrees.
    """
    found = list(persons)
    for role in names.roles:
        inside = [c.code for c in names.countries if role.span.start <= c.span.start and c.span.end <= role.span.end]
        if role.role is None or role.number != len(inside) or len(inside) < _PAIR:
            continue
        behind = [k for k, m in enumerate(names.persons) if m.span.start > role.span.end][: len(inside)]
        numbers = [person_of[k] for k in behind]
        near = bool(behind) and names.persons[behind[-1]].span.end - role.span.end < _NEAR
        if not near or len(set(numbers)) < len(inside) or any(found[p].role or found[p].bare for p in numbers):
            continue
        known = [found[p].country == code for p, code in zip(numbers, inside, strict=True) if found[p].country]
        if any(known) and all(known):
            for p, code in zip(numbers, inside, strict=True):
                found[p] = replace(found[p], country=code, role=role.role)
    return found


def named_just_before(names: Names, persons: list[Person], person_of: list[int]) -> list[Person]:
    """`Neither X nor Y came. The two presidents …`: the office of exactly two names without one right before it."""
    found = list(persons)
    for role in names.roles:
        if role.role is None or role.number != _PAIR or role.kind != "office":
            continue
        before = [k for k, m in enumerate(names.persons) if m.span.end < role.span.start][-_PAIR:]
        numbers = {person_of[k] for k in before}
        near = bool(before) and role.span.start - names.persons[before[0]].span.start < _NEAR // _PAIR
        if near and len(numbers) == _PAIR and not any(found[p].role or found[p].bare for p in numbers):
            for p in numbers:
                found[p] = replace(found[p], role=role.role)
    return found


def counterparts(document: Document, names: Names, persons: list[Person], person_of: list[int]) -> list[Person]:
    """Gives `his Turkish counterpart Hakan Fidan` the office of the person whose counterpart he is."""
    found, mentions = list(persons), names.persons
    for index, mention in enumerate(mentions):
        own = found[person_of[index]]
        if mention.counterpart and not own.role and (said := _office_alone(document, names, index)):
            found[person_of[index]] = replace(own, role=said)
        elif mention.counterpart and not own.role:
            other = _opposite(document, index, mentions, found, person_of)
            found[person_of[index]] = replace(own, role=_own_part(other.role or "")) if other else own
    return found


def _office_alone(document: Document, names: Names, index: int) -> str | None:
    """`The Foreign Minister will see his Uruguayan colleague A`: an office alone, where no person stands before."""
    mention = names.persons[index]
    start = max((s.span.start for s in document.sentences if s.span.start <= mention.span.start), default=0)
    if any(start <= m.span.start < mention.span.start for m in names.persons[:index]):
        return None
    alone = [r for r in names.roles if start <= r.span.start < mention.phrase.start and r.kind == "office"]
    return next((r.role for r in alone if r.role and r.number == 1), None)


def _opposite(
    document: Document, index: int, mentions: tuple[PersonMention, ...], persons: list[Person], person_of: list[int]
) -> Person | None:
    """Who is opposite to a counterpart: the first person of the sentence, else the official named last, else next."""
    start = max((s.span.start for s in document.sentences if s.span.start <= mentions[index].span.start), default=0)
    earlier = range(index - 1, -1, -1)
    inside = [k for k in earlier if mentions[k].span.start >= start and person_of[k] != person_of[index]]
    near = [
        k for k in range(index + 1, len(mentions)) if mentions[k].span.start - mentions[index].span.end < _NEAR // _PAIR
    ]
    order = [*reversed(inside[-1:]), *inside] if inside else [*earlier, *near]
    country = persons[person_of[index]].country
    others = [persons[person_of[k]] for k in order]
    others = [p for p in others if p.role and p.country and p.country != country]
    return next((p for p in others if weighs(p.role, "en") and not _is_envoy(p)), None) or next(iter(others), None)


def _is_envoy(person: Person) -> bool:
    return office_kind(person.role or "", "en") in ("ambassador", "spokesperson")


def _own_part(role: str) -> str:
    """The part of a combined office that a counterpart shares: `Foreign Minister` of `Foreign and Trade Minister`."""
    parts = [role, *role.split(" and ")]
    kinds = [kind for part in parts if (kind := office_kind(part, "en")) in _SHARED_PARTS]
    combined = " and " in role or "," in role
    return _SHARED_PARTS[kinds[0] or ""] if combined and kinds and role.isascii() else role
