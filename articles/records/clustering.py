"""Putting claims together that are of one person or one body. Pure; the outcome does not depend on any order.

What is compared is not the single claim but the distinct unit (name forms, country, office), so that a thousand equal
claims cost no more than one. Two units join where they are alike and nothing speaks against it; no chain may hold two
units that do not fit each other (complete linkage), unless a person judged so.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Any, Generic, Protocol, TypeVar

from articles.records.facts import JudgementFact


class Unit(Protocol):
    """Claims that are surely one.

    `key`: orders units, the same whatever was loaded first. `drawers`: only units that share one are compared.
    `informed`: says enough (a country) to be told from a
    namesake. `judged`: a person put its claims together, so it may hold together what does not look alike.
    """

    @property
    def key(self) -> Any:
        """What orders units."""

    @property
    def drawers(self) -> frozenset[str]:
        """Under what it is filed."""

    @property
    def members(self) -> frozenset[int]:
        """The numbers of the claims."""

    @property
    def visible(self) -> bool:
        """Readers may see one of the claims."""

    @property
    def informed(self) -> bool:
        """See above."""

    @property
    def judged(self) -> bool:
        """See above."""


U = TypeVar("U", bound=Unit)
H = TypeVar("H", bound=Hashable)


@dataclass(frozen=True)
class Decisions:
    """What people judged: `together` lists groups of claims, `apart` pairs of claims that are never one.

    `split_off`: claims that were judged to be another than one they stood with.
    """

    together: tuple[frozenset[int], ...]
    apart: frozenset[frozenset[int]]
    split_off: frozenset[int]

    def bar(self, a: frozenset[int], b: frozenset[int]) -> bool:
        """Tell whether a judgement keeps two sets of claims apart."""
        return bool(self.apart) and any(frozenset(pair) in self.apart for pair in product(a, b))

    @property
    def judged(self) -> frozenset[int]:
        """All claims that a judgement names."""
        return frozenset().union(*self.together, *self.apart)


def decide(judgements: Iterable[JudgementFact]) -> Decisions:
    """Work out what judgements mean together. Where they contradict each other the later one holds.

    `same` carries over (a = b, b = c, so a = c) but never over a later `different`.
    """
    groups: dict[int, frozenset[int]] = {}
    apart: set[frozenset[int]] = set()
    split_off: set[int] = set()
    for judgement in sorted(judgements, key=lambda entry: entry.id, reverse=True):
        first = groups.get(judgement.first, frozenset({judgement.first}))
        second = groups.get(judgement.second, frozenset({judgement.second}))
        if judgement.same:
            if not any(frozenset(pair) in apart for pair in product(first, second)):
                for member in (joined := first | second):
                    groups[member] = joined
        elif first != second:
            apart.add(frozenset({judgement.first, judgement.second}))
            split_off.add(judgement.second)
    together = sorted({group for group in groups.values() if len(group) > 1}, key=min)
    return Decisions(tuple(together), frozenset(apart), frozenset(split_off))


@dataclass(frozen=True)
class Likeness(Generic[U]):
    """How two units compare. `alike`: 0 for not at all, else how strongly they ask to be joined.

    `fits`: nothing speaks against the two being one. `barred`: a person said that they are not.
    """

    alike: Callable[[U, U], float]
    fits: Callable[[U, U], bool]
    barred: Callable[[U, U], bool]


def cluster(units: Sequence[U], likeness: Likeness[U]) -> list[list[U]]:
    """Return the units in clusters, each of one person or body.

    First those that say enough and that readers see; then those that say less, each to the one cluster that it fits
    (if it fits two it stays by itself); last what is hidden, which never decides how the others go together.
    """
    work = _Clustering(likeness)
    ordered = sorted(units, key=lambda unit: unit.key)
    clusters = work.greedy([unit for unit in ordered if unit.visible and unit.informed])
    clusters = work.attach(clusters, [unit for unit in ordered if unit.visible and not unit.informed])
    return work.attach(clusters, [unit for unit in ordered if not unit.visible])


class _Clustering(Generic[U]):
    def __init__(self, likeness: Likeness[U]) -> None:
        self.likeness = likeness
        self._alike: dict[tuple[int, int], float] = {}

    def alike(self, a: U, b: U) -> float:
        pair = (id(a), id(b)) if id(a) < id(b) else (id(b), id(a))
        if pair not in self._alike:
            self._alike[pair] = self.likeness.alike(a, b)
        return self._alike[pair]

    def greedy(self, units: Sequence[U]) -> list[list[U]]:
        """Join the most alike first."""
        cluster_of = {id(unit): [unit] for unit in units}
        pairs = near_pairs([unit.drawers for unit in units])
        edges = [(self.alike(units[i], units[j]), units[i], units[j]) for i, j in pairs]
        edges = [edge for edge in edges if edge[0] > 0]
        for _, a, b in sorted(edges, key=lambda edge: (-edge[0], edge[1].key, edge[2].key)):
            one, other = cluster_of[id(a)], cluster_of[id(b)]
            if one is not other and self.joinable(one, other):
                one += other
                for unit in other:
                    cluster_of[id(unit)] = one
        return list({id(found): found for found in cluster_of.values()}.values())

    def attach(self, clusters: list[list[U]], units: Sequence[U]) -> list[list[U]]:
        """Put each unit into the one cluster that it fits; the others make clusters among themselves."""
        settled: list[tuple[list[U], U]] = []
        left: list[U] = []
        filed = file_by([frozenset().union(*(unit.drawers for unit in found)) for found in clusters])
        for unit in units:
            near = sorted({number for drawer in unit.drawers for number in filed.get(drawer, ())})
            home = self._only_home(unit, [clusters[number] for number in near])
            if home is None:
                left.append(unit)
            else:
                settled.append((home, unit))
        for home, unit in settled:
            if self.joinable(home, [unit]):
                home.append(unit)
            else:
                left.append(unit)
        return clusters + self.greedy(left)

    def _only_home(self, unit: U, clusters: list[list[U]]) -> list[U] | None:
        strength = {
            i: best
            for i, found in enumerate(clusters)
            if (best := max(self.alike(unit, other) for other in found)) > 0 and self.joinable(found, [unit])
        }
        if not strength:
            return None
        most = int(max(strength.values()))
        homes = [i for i, value in strength.items() if int(value) == most]
        return clusters[homes[0]] if len(homes) == 1 else None

    def joinable(self, one: Sequence[U], other: Sequence[U]) -> bool:
        if any(self.likeness.barred(a, b) for a, b in product(one, other)):
            return False
        bridges = [unit for unit in (*one, *other) if unit.judged]
        return all(self.likeness.fits(a, b) or self._bridged(a, b, bridges) for a, b in product(one, other))

    def _bridged(self, a: U, b: U, bridges: Sequence[U]) -> bool:
        """Some unit that a person put together is like both."""
        return any(all(unit is end or self.alike(unit, end) > 0 for end in (a, b)) for unit in bridges)


def file_by(drawers: Sequence[Iterable[H]]) -> dict[H, list[int]]:
    """Return which numbers (places in `drawers`) are filed under what."""
    filed: dict[H, list[int]] = {}
    for number, own in enumerate(drawers):
        for drawer in own:
            filed.setdefault(drawer, []).append(number)
    return filed


def near_pairs(drawers: Sequence[Iterable[H]]) -> list[tuple[int, int]]:
    """Return the pairs of numbers that are filed under something in common."""
    return sorted({pair for numbers in file_by(drawers).values() for pair in combinations(numbers, 2)})


def by_signature(members: Mapping[int, H], decisions: Decisions) -> list[frozenset[int]]:
    """Return claims in groups: those judged to be one, those with the same signature; other judged ones alone."""
    groups: list[frozenset[int]] = [group & members.keys() for group in decisions.together]
    alone = decisions.judged
    groups += [frozenset({member}) for member in sorted(members) if member in alone - _union(decisions.together)]
    alike: dict[H, set[int]] = {}
    for member, signature in members.items():
        if member not in alone:
            alike.setdefault(signature, set()).add(member)
    return [group for group in [*groups, *map(frozenset, alike.values())] if group]


def _union(groups: Iterable[frozenset[int]]) -> frozenset[int]:
    return frozenset().union(*groups)
