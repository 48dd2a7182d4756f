"""The persons that an office, a delegation or a pronoun without a name stands for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from articles.extraction.coreference.rules import Rules
from articles.extraction.layers import Document, Names, RoleMention
from articles.extraction.types import Person
from articles.names.folding import fold
from articles.reference.offices import office_kind

_PAIR = 2


@dataclass(frozen=True, slots=True)
class _Seen:
    """The persons of a document with where each mention stands."""

    persons: tuple[Person, ...]
    starts: tuple[int, ...]
    person_of: tuple[int, ...]
    sentence_starts: tuple[int, ...]
    paragraph_of: tuple[int, ...]

    def before(self, position: int) -> list[int]:
        """Persons mentioned before a position, the most recent first, each once."""
        return list(dict.fromkeys(reversed(self.person_of[: bisect_left(self.starts, position)])))

    def sentence(self, position: int) -> int:
        return bisect_right(self.sentence_starts, position) - 1

    def in_sentence(self, number: int) -> list[int]:
        """Persons mentioned in a sentence, in order, each once."""
        if not 0 <= number < len(self.sentence_starts):
            return []
        first = bisect_left(self.starts, self.sentence_starts[number])
        last = len(self.starts)
        if number + 1 < len(self.sentence_starts):
            last = bisect_left(self.starts, self.sentence_starts[number + 1])
        return list(dict.fromkeys(self.person_of[first:last]))


def resolve_roles(
    document: Document, names: Names, persons: tuple[Person, ...], person_of: tuple[int, ...], rules: Rules
) -> tuple[tuple[int, ...], ...]:
    """For each role mention the numbers of its persons, empty where it stays unnamed."""
    seen = _Seen(
        persons,
        tuple(m.span.start for m in names.persons),
        person_of,
        tuple(s.span.start for s in document.sentences),
        tuple(s.paragraph for s in document.sentences),
    )
    home = rules.home(document, names)
    found: list[tuple[int, ...]] = []
    for index, role in enumerate(names.roles):
        found.append(_persons(role, index, names, found, seen, home, rules))
    return tuple(found)


def _persons(
    role: RoleMention,
    index: int,
    names: Names,
    earlier: list[tuple[int, ...]],
    seen: _Seen,
    home: str | None,
    rules: Rules,
) -> tuple[int, ...]:
    match role.kind:
        case "pronoun":
            return _pronoun(role, seen, rules)
        case "office" if role.number == 1:
            return _one(_office_holders(role, seen, home, rules))
        case "office":
            holders = _office_holders(role, seen, None, rules)
            wanted = role.number or _PAIR
            return tuple(sorted(holders)) if wanted == len(holders) and _several_countries(holders, seen) else ()
        case "counterpart" if role.number == 1 and role.country:
            return _one(
                [
                    p
                    for p in seen.before(role.span.start)
                    if seen.persons[p].country == role.country and seen.persons[p].role
                ]
            )
        case "delegation":
            return _delegation(role, index, names, earlier, seen)
        case "guest" if role.number == 1:
            return _one([p for p in _officials(role, seen) if home and seen.persons[p].country not in (home, None)])
        case "host" if role.number == 1:
            return _one([p for p in _officials(role, seen) if home and seen.persons[p].country == home])
        case "group" if role.number == _PAIR:
            pair = _officials(role, seen)
            return tuple(sorted(pair)) if len(pair) == _PAIR and _several_countries(pair, seen) else ()
        case _:
            return ()


def _one(candidates: list[int]) -> tuple[int, ...]:
    return (candidates[0],) if len(set(candidates)) == 1 else ()


def _several_countries(candidates: list[int], seen: _Seen) -> bool:
    return len({seen.persons[p].country for p in candidates}) > 1


def _officials(role: RoleMention, seen: _Seen) -> list[int]:
    return [p for p in seen.before(role.span.start) if seen.persons[p].role]


def _office_holders(role: RoleMention, seen: _Seen, home: str | None, rules: Rules) -> list[int]:
    """The persons said before (else behind) who hold an office that the role's words can mean."""
    pool = seen.before(role.span.start)
    for candidates in (pool, [p for p in range(len(seen.persons)) if p not in pool]):
        fitting = [p for p in candidates if seen.persons[p].role and _can_mean(role, seen.persons[p], rules)]
        if role.country:
            fitting = [p for p in fitting if seen.persons[p].country == role.country]
        exact = [p for p in fitting if _words(seen.persons[p].role) == _words(role.role)]
        fitting = exact or fitting
        if len(fitting) > 1 and home and role.number == 1:
            fitting = [p for p in fitting if seen.persons[p].country == home] or fitting
        if fitting:
            return fitting
    return []


def _can_mean(role: RoleMention, person: Person, rules: Rules) -> bool:
    """`the minister` can mean a Foreign Minister, `the foreign minister` a Minister of Foreign Affairs; no deputy."""
    said, held = _words(role.role), _words(person.role)
    if not said or not held:
        return False
    kind = office_kind(role.role or "", rules.language)
    if kind and kind == office_kind(person.role or "", rules.language):
        return True
    return said <= held and (
        len(said) > 1 or not {"deputy", "vice", "assistant", "former"} & (held - said) or said <= {"deputy"}
    )


def _words(role: str | None) -> frozenset[str]:
    return frozenset(fold(word) for word in (role or "").replace("-", " ").split() if len(word) > 1)


def _delegation(
    role: RoleMention, index: int, names: Names, earlier: list[tuple[int, ...]], seen: _Seen
) -> tuple[int, ...]:
    """The only person of the delegation's country; a bare `the delegation` is the one named last."""
    if role.country:
        return _one([p for p in _officials(role, seen) if seen.persons[p].country == role.country])
    for k in range(index - 1, -1, -1):
        if names.roles[k].kind == "delegation":
            return earlier[k]
    return ()


def _pronoun(role: RoleMention, seen: _Seen, rules: Rules) -> tuple[int, ...]:
    """`he`: the only person before it in its sentence, else the first of the sentence before."""
    word = role.words.lower()
    number = seen.sentence(role.span.start)
    here = [
        p for p in seen.in_sentence(number) if p in seen.before(role.span.start) and _said_before(p, role, number, seen)
    ]
    if word in rules.singular_pronouns:
        if here:
            return (here[0],)
        previous = seen.in_sentence(number - 1)
        return (previous[0],) if previous else _one(seen.before(role.span.start))
    if word in rules.plural_pronouns:
        for candidates in (here, seen.in_sentence(number - 1)):
            if len(candidates) == _PAIR and _several_countries(candidates, seen):
                return tuple(sorted(candidates))
    return ()


def _said_before(person: int, role: RoleMention, number: int, seen: _Seen) -> bool:
    start = seen.sentence_starts[number]
    first = bisect_left(seen.starts, start)
    last = bisect_left(seen.starts, role.span.start)
    return person in seen.person_of[first:last]
