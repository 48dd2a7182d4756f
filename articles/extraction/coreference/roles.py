"""The persons that an office, a delegation or a pronoun without a name stands for."""

from __future__ import annotations

from articles.extraction.coreference.groups import last_group
from articles.extraction.coreference.pronouns import pronoun, subject_before
from articles.extraction.coreference.rules import Rules
from articles.extraction.coreference.seen import Seen
from articles.extraction.layers import Document, Names, RoleMention
from articles.extraction.types import Person
from articles.names.folding import fold
from articles.reference.offices import office_kind

_PAIR = 2
_BACK = 3
"""Sentences back in which the other side of a meeting is looked for."""


def resolve_roles(
    document: Document, names: Names, persons: tuple[Person, ...], person_of: tuple[int, ...], rules: Rules
) -> tuple[tuple[int, ...], ...]:
    """For each role mention the numbers of its persons, empty where it stays unnamed."""
    seen = Seen.of(document, names, persons, person_of, rules.home(document, names))
    found: list[tuple[int, ...]] = []
    for index, role in enumerate(names.roles):
        who = _persons(role, index, names, found, seen, rules)
        seen.resolved.extend((role.span.start, person) for person in who)
        found.append(who)
    return tuple(found)


def _persons(
    role: RoleMention, index: int, names: Names, earlier: list[tuple[int, ...]], seen: Seen, rules: Rules
) -> tuple[int, ...]:
    at = role.span.start
    match role.kind:
        case "pronoun":
            return pronoun(role, seen, rules)
        case "office" if role.number == 1:
            return _one(_office_holders(role, seen, rules)) or _described(role, seen, rules)
        case "office":
            return last_group(seen, at, role.number, lambda p: seen.is_official(p) and _may_mean(role, p, seen, rules))
        case "counterpart" if role.number == 1 and role.country:
            return _of_state(role, seen)
        case "delegation":
            return _delegation(role, index, names, earlier, seen)
        case "guest" if role.number == 1:
            return _of_state(role, seen) if role.country else _visitor(role, seen, at_home=False)
        case "host" if role.number == 1:
            return _of_state(role, seen) if role.country else _visitor(role, seen, at_home=True)
        case "group" if role.number is not None:
            return last_group(seen, at, role.number, lambda p: seen.is_official(p) or seen.country(p) is not None)
        case _:
            return ()


def _one(candidates: list[int]) -> tuple[int, ...]:
    return (candidates[0],) if len(set(candidates)) == 1 else ()


def _of_state(role: RoleMention, seen: Seen) -> tuple[int, ...]:
    """`the Egyptian`, `his Polish counterpart`: the only official of a state named before, else the only one behind."""
    for pool in (seen.before(role.span.start), seen.behind(role.span.start)):
        own = [p for p in pool if seen.country(p) == role.country and seen.is_official(p)]
        if own:
            return _one(own)
    return ()


def _visitor(role: RoleMention, seen: Seen, *, at_home: bool) -> tuple[int, ...]:
    """`his guest`, `the visitor`, `his host`: by the home state, else the other of the two told of last."""
    at = role.span.start
    officials = [p for p in seen.before(at) if seen.is_official(p)]
    for home in (seen.home, seen.state_of_town(at)):
        fitting = [p for p in officials if home and seen.country(p) and (seen.country(p) == home) == at_home]
        if len(fitting) == 1:
            return (fitting[0],)
    here = [p for p in seen.here(at) if seen.is_official(p)]
    if len(here) != 1:
        return ()
    current = seen.sentence(at)
    for k in range(current - 1, max(current - _BACK, -1) - 1, -1):
        others = [p for p in seen.in_sentence(k) if seen.is_official(p) and seen.country(p) != seen.country(here[0])]
        if others:
            return _one(others)
    return ()


def _described(role: RoleMention, seen: Seen, rules: Rules) -> tuple[int, ...]:
    """`the veteran diplomat`, `the politician`: the subject of the sentence before, of whom the word can be said."""
    words = _words(role.role) | _words(role.words)
    if not words & rules.descriptions or any(word in rules.indefinite for word in role.words.lower().split()[:1]):
        return ()
    subject = subject_before(role.span.start, seen)
    if subject is None or not seen.is_official(subject) or role.country not in (None, seen.country(subject)):
        return ()
    return (subject,)


def _office_holders(role: RoleMention, seen: Seen, rules: Rules) -> list[int]:
    """The persons said before (else behind) who hold an office that the role's words can mean."""
    at = role.span.start
    before = seen.before(at)
    for candidates in (before, seen.behind(at)):
        fitting = [p for p in candidates if seen.is_official(p) and _may_mean(role, p, seen, rules)]
        exact = [p for p in fitting if any(_words(held) == _words(role.role) for held in seen.roles[p])]
        fitting = exact or fitting
        if len(fitting) > 1:
            fitting = _narrowed(fitting, role, seen, named=candidates is before)
        if fitting:
            return fitting
    return []


def _narrowed(fitting: list[int], role: RoleMention, seen: Seen, *, named: bool) -> list[int]:
    """Of several holders those not named before in the same sentence, of the home state, or told of just before.

    Else, if they were `named` before, the one whom the article names first and most often.
    """
    here = seen.here(role.span.start)
    others = [p for p in fitting if p not in here] or fitting
    if len(others) == 1:
        return others
    at_home = [p for p in others if seen.home and seen.country(p) == seen.home]
    if at_home:
        return at_home
    before = [p for p in seen.in_sentence(seen.sentence(role.span.start) - 1) if p in others]
    first = min(others)
    if named and len(before) != 1 and all(seen.count(first) >= seen.count(p) for p in others):
        return [first]
    return before or others


def _may_mean(role: RoleMention, person: int, seen: Seen, rules: Rules) -> bool:
    if role.country and seen.country(person) != role.country and role.number == 1:
        return False
    return any(_can_mean(role, held, rules) for held in seen.roles[person])


def _can_mean(role: RoleMention, office: str, rules: Rules) -> bool:
    """`the minister` can mean a Foreign Minister, `the foreign minister` a Minister of Foreign Affairs; no deputy."""
    said, held = _words(role.role), _words(office)
    if not said or not held:
        return False
    kind = office_kind(role.role or "", rules.language)
    if kind and kind == office_kind(office, rules.language):
        return True
    return said <= held and (
        len(said) > 1 or not {"deputy", "vice", "assistant", "former"} & (held - said) or said <= {"deputy"}
    )


def _words(role: str | None) -> frozenset[str]:
    return frozenset(fold(word) for word in (role or "").replace("-", " ").split() if len(word) > 1)


def _delegation(
    role: RoleMention, index: int, names: Names, earlier: list[tuple[int, ...]], seen: Seen
) -> tuple[int, ...]:
    """The only person of the delegation's country; a bare `the delegation` is the one named last."""
    if role.country:
        return _one(
            [p for p in seen.before(role.span.start) if seen.is_official(p) and seen.country(p) == role.country]
        )
    for k in range(index - 1, -1, -1):
        if names.roles[k].kind == "delegation":
            return earlier[k]
    return ()
