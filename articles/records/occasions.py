"""Which reports, of different articles, are of one meeting. Pure: reports and judgements in, groups out.

Two reports are of one meeting if the named parties of one contain those of the other, both name somebody on each of
two sides, the kind is the same, their possible days overlap and their places do not contradict. Reports of one article
never join, nor through a third. A report that fits two meetings which do not fit each other joins neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations, product
from typing import Any

from articles.names.folding import fold
from articles.records.clustering import Decisions, decide, near_pairs
from articles.records.facts import JudgementFact, PlaceFact, ReportFact

Ident = tuple[str, int]
"""Who a party is: (`person` | `body` | `mention`, number); a mention that is open stands for itself."""
Drawer = tuple[str, Ident, int]
"""Under what a report is filed: kind, a named party, a month (counted from year 0)."""


@dataclass(frozen=True, eq=False)
class Occasion:
    """A report in terms of who is who. `sides`: which of those named stand for which country or body."""

    report: ReportFact
    named: frozenset[Ident]
    sides: frozenset[tuple[Ident, str]]

    @property
    def is_two_sided(self) -> bool:
        """Somebody is named on each of two sides: two for two, since one who stands on both does not meet himself."""
        return len({who for who, _ in self.sides}) > 1 and len({side for _, side in self.sides}) > 1

    @property
    def days(self) -> tuple[date, date] | None:
        """First and last possible day: as read, or, where nothing was read, as set by an editor."""
        if self.report.date.earliest and self.report.date.latest:
            return (self.report.date.earliest, self.report.date.latest)
        for entry in reversed(self.report.corrections):
            if entry.field == "date":
                first, last = entry.as_set.get("earliest"), entry.as_set.get("latest")
                return (date.fromisoformat(first), date.fromisoformat(last)) if first and last else None
        return None

    @property
    def signature(self) -> Any:
        """What reports must have in common to be compared as one."""
        place = self.report.place
        return (self.report.kind, self.named, self.sides, self.days, place.key or fold(place.name), place.country)

    def drawers(self) -> set[Drawer]:
        """Under what it is filed; undated ones nowhere."""
        if self.days is None:
            return set()
        first, last = (day.year * 12 + day.month for day in self.days)
        return {(self.report.kind, party, month) for party in self.named for month in range(first, last + 1)}


def same_occasion(a: Occasion, b: Occasion) -> bool:
    """Tell whether two reports of different articles are of one meeting."""
    if a.report.kind != b.report.kind or a.days is None or b.days is None:
        return False
    if a.days[0] > b.days[1] or b.days[0] > a.days[1]:
        return False
    if not (a.named <= b.named or b.named <= a.named):
        return False
    if not (a.is_two_sided and b.is_two_sided):
        return False
    return places_agree(a.report.place, b.report.place)


def places_agree(a: PlaceFact, b: PlaceFact) -> bool:
    """Tell whether two places can be one: equal, one in the other, or not known well enough to contradict."""
    if a.country and b.country and a.country != b.country:
        return False
    return not (a.key and b.key) or a.key == b.key


def put_together(occasions: Sequence[Occasion], judgements: Iterable[JudgementFact]) -> list[list[Occasion]]:
    """Return the reports in groups, each of one meeting.

    Reports that readers see decide first; the others then join the one group that they fit.
    """
    decisions = decide(judgements)
    groups = _group([found for found in occasions if found.report.visible], decisions)
    filed = _file(groups)
    rest = []
    for hidden in sorted((found for found in occasions if not found.report.visible), key=_stable):
        homes = _homes(hidden, groups, filed, decisions)
        if len(homes) == 1:
            groups[homes[0]].append(hidden)
        else:
            rest.append(hidden)
    groups += _group([found for found in rest if found.report.live], decisions)
    return groups + [[found] for found in rest if not found.report.live]


def _stable(occasion: Occasion) -> Any:
    return occasion.report.place_in_world


def _file(groups: Sequence[Sequence[Occasion]]) -> dict[Any, set[int]]:
    """Return which groups lie in each drawer; a report's own number is a drawer too."""
    filed: dict[Any, set[int]] = {}
    for number, group in enumerate(groups):
        for found in group:
            for drawer in (*found.drawers(), found.report.id):
                filed.setdefault(drawer, set()).add(number)
    return filed


def _homes(
    hidden: Occasion, groups: Sequence[list[Occasion]], filed: dict[Any, set[int]], decisions: Decisions
) -> list[int]:
    """Return the numbers of the groups that a report outside of view belongs to: by judgement, else by likeness."""
    own = frozenset({hidden.report.id})
    kin = frozenset().union(*(group for group in decisions.together if own <= group)) - own
    judged = {number for report in kin for number in filed.get(report, ())}
    near = judged or {number for drawer in hidden.drawers() for number in filed.get(drawer, ())}
    return [number for number in sorted(near) if number in judged or _is_home(groups[number], hidden, decisions)]


def _is_home(group: Sequence[Occasion], hidden: Occasion, decisions: Decisions) -> bool:
    members = frozenset(found.report.id for found in group)
    if decisions.bar(frozenset({hidden.report.id}), members):
        return False
    return all(same_occasion(hidden, found) and not _of_one_reading(hidden, found) for found in group)


def _of_one_reading(a: Occasion, b: Occasion) -> bool:
    """Two claims of one article's last reading. A claim that a later reading replaced may join its successor."""
    return a.report.article.id == b.report.article.id and a.report.current and b.report.current


# --- the graph of what can be one ----------------------------------------------------------------------------------


@dataclass(eq=False)
class _Node:
    """Reports that agree in everything, or that a person put together."""

    occasions: list[Occasion]

    @property
    def reports(self) -> frozenset[int]:
        return frozenset(found.report.id for found in self.occasions)

    def differing(self) -> list[Occasion]:
        """One report for each distinct signature."""
        return list({found.signature: found for found in self.occasions}.values())


def _group(occasions: Sequence[Occasion], decisions: Decisions) -> list[list[Occasion]]:
    nodes = _nodes(occasions, decisions)
    edges: dict[int, set[int]] = {i: set() for i in range(len(nodes))}
    for i, j in _near(nodes):
        if _can_be_one(nodes[i], nodes[j], decisions):
            edges[i].add(j)
            edges[j].add(i)
    _keep_company(nodes, edges, decisions)
    torn = {i for i, near in edges.items() if any(b not in edges[a] for a, b in combinations(near, 2))}
    groups = []
    seen: set[int] = set()
    for i in range(len(nodes)):
        if i not in seen:
            # Without the torn ones every neighbourhood is complete, so the neighbours are the whole group.
            group = {i} if i in torn else {i} | (edges[i] - torn)
            seen |= group
            groups.append([found for member in sorted(group) for found in nodes[member].occasions])
    return groups


def _near(nodes: Sequence[_Node]) -> list[tuple[int, int]]:
    """Pairs of nodes that share a named party, a kind and a month; no others can be one."""
    return near_pairs([{drawer for found in node.differing() for drawer in found.drawers()} for node in nodes])


def _nodes(occasions: Sequence[Occasion], decisions: Decisions) -> list[_Node]:
    by_id = {found.report.id: found for found in occasions}
    nodes = [_Node([by_id[i] for i in sorted(group & by_id.keys())]) for group in decisions.together]
    placed = frozenset().union(*decisions.together)
    alone = decisions.judged - placed
    alike: dict[Any, list[Occasion]] = {}
    for found in occasions:
        if found.report.id in alone or found.days is None:
            nodes += [] if found.report.id in placed else [_Node([found])]
        elif found.report.id not in placed:
            alike.setdefault(found.signature, []).append(found)
    for group in alike.values():
        nodes += _split_by_article(group)
    return [node for node in nodes if node.occasions]


def _split_by_article(group: Sequence[Occasion]) -> list[_Node]:
    """Equal reports make one node if they can be of one meeting; what one article reports twice is twice."""
    if not same_occasion(group[0], group[0]):
        return [_Node([found]) for found in group]
    counts: dict[int, int] = {}
    for found in group:
        counts[found.report.article.id] = counts.get(found.report.article.id, 0) + 1
    twice = [found for found in group if counts[found.report.article.id] > 1]
    once = [found for found in group if counts[found.report.article.id] == 1]
    return [_Node([found]) for found in twice] + ([_Node(once)] if once else [])


def _can_be_one(a: _Node, b: _Node, decisions: Decisions) -> bool:
    if not any(same_occasion(x, y) for x, y in product(a.differing(), b.differing())):
        return False
    if decisions.bar(a.reports, b.reports):
        return False
    articles = {found.report.article.id for found in a.occasions if found.report.current}
    return not any(found.report.article.id in articles for found in b.occasions if found.report.current)


def _keep_company(nodes: Sequence[_Node], edges: dict[int, set[int]], decisions: Decisions) -> None:
    """Of two that were judged to be different the first keeps the reports that fit both."""
    node_of = {report: i for i, node in enumerate(nodes) for report in node.reports}
    for pair in sorted(map(sorted, decisions.apart)):
        for first, second in (pair, pair[::-1]):
            if second in decisions.split_off and first in node_of and second in node_of:
                i, j = node_of[first], node_of[second]
                for shared in edges[i] & edges[j]:
                    edges[j].discard(shared)
                    edges[shared].discard(j)
                break
