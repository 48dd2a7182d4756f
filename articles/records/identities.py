"""Which mentions are one person, and which are one body. Pure: claims and judgements in, clusters out.

Judgements first; then the likeness of the names (`articles.names.comparison`), with country and kind of office as
second witness; a bare surname goes to the one person whom it fits, else it stays open.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from articles.names.comparison import JOIN, PROPOSE, compare, word_likeness
from articles.names.folding import fold
from articles.names.parts import split_name
from articles.records.clustering import Decisions, Likeness, by_signature, cluster, decide, file_by
from articles.records.facts import JudgementFact, MentionFact
from articles.records.known import SAME_SURNAME, known_by_surname, known_names, known_person
from articles.reference.offices import office_kind
from articles.reference.people import KnownPerson


@dataclass(frozen=True)
class PersonCluster:
    """The mentions of one person, oldest claim first, and the known person it is, if reference data tell."""

    mentions: tuple[MentionFact, ...]
    known: KnownPerson | None

    @property
    def number(self) -> int:
        """The number of the record: that of its claim stored first."""
        return self.mentions[0].id


@dataclass(frozen=True)
class People:
    """`open`: mentions whose person is not decided."""

    clusters: tuple[PersonCluster, ...]
    open: tuple[MentionFact, ...]


@dataclass(frozen=True, eq=False)
class _Unit:
    """Mentions with the same names, country and kind of office; see `clustering.Unit`."""

    mentions: tuple[MentionFact, ...]
    names: frozenset[str]
    countries: frozenset[str]
    kinds: frozenset[str]
    known: frozenset[str]
    judged: bool
    split_off: bool

    @property
    def key(self) -> tuple[list[str], list[str], list[str], tuple[str, int, str, str]]:
        first = min(mention.place_in_world for mention in self.mentions)
        return (sorted(self.names), sorted(self.countries), sorted(self.kinds), first)

    @property
    def drawers(self) -> frozenset[str]:
        return frozenset(mention.surname_key for mention in self.mentions) | self.known

    @property
    def members(self) -> frozenset[int]:
        return frozenset(mention.id for mention in self.mentions)

    @property
    def visible(self) -> bool:
        return any(mention.visible for mention in self.mentions)

    @property
    def informed(self) -> bool:
        return bool(self.countries or self.known)


def identify_people(mentions: Sequence[MentionFact], judgements: Iterable[JudgementFact]) -> People:
    """Put the mentions of whole blocks together, person by person.

    Order and numbers of the mentions do not matter for who is with whom.
    """
    decisions = decide(judgements)
    traits = {mention.id: _traits(mention) for mention in mentions}
    by_id = {mention.id: mention for mention in mentions}
    judged_same = frozenset().union(*decisions.together)
    full = {i: trait for i, trait in traits.items() if trait.names or i in judged_same}
    units = [_unit(group, by_id, traits, decisions) for group in by_signature(full, decisions)]
    likeness = Likeness[_Unit](_alike, _fits, lambda a, b: decisions.bar(a.members, b.members))
    clusters = cluster(units, likeness)
    homes = _homes_of_bare([by_id[i] for i in by_id.keys() - full.keys()], clusters, decisions)
    return _people(clusters, homes, traits)


TELLING_NOTHING = frozenset({"official", "expert", "business", "spouse", "spokesperson"})
"""Kinds that so many people share that they witness nothing."""


def known_person_of(mention: MentionFact) -> KnownPerson | None:
    """Return the one known person that a mention can mean, as far as reference data tell."""
    return _traits(mention).known


def kind_of_office(mention: MentionFact) -> str:
    """Return the kind of the mention's office as reference data name it, the empty string where unknown."""
    return (office_kind(mention.title, mention.article.language) or "") if mention.title else ""


@dataclass(frozen=True, slots=True)
class _Traits:
    """What a mention is compared by; `names` is empty for a bare surname that reference data do not settle."""

    names: frozenset[str]
    country: str
    kind: str
    known: KnownPerson | None

    def __hash__(self) -> int:
        return hash((self.names, self.country, self.kind))


def _traits(mention: MentionFact) -> _Traits:
    kind = kind_of_office(mention)
    kind = "" if kind in TELLING_NOTHING else kind
    if mention.bare:
        known = known_by_surname(mention.name, mention.country, kind, mention.article.published)
        names = frozenset(known_names(known)) if known else frozenset()
        return _Traits(names, mention.country, kind, known)
    forms = tuple(dict.fromkeys(filter(None, (mention.name, mention.latin))))
    return _Traits(frozenset(forms), mention.country, kind, known_person(forms, mention.country))


def _unit(
    group: frozenset[int], by_id: Mapping[int, MentionFact], traits: Mapping[int, _Traits], decisions: Decisions
) -> _Unit:
    members = [by_id[i] for i in sorted(group)]
    told = [traits[m.id] for m in members if m.visible] or [traits[m.id] for m in members]
    names = frozenset().union(*(trait.names for trait in told)) or frozenset(m.name for m in members)
    return _Unit(
        mentions=tuple(members),
        names=names,
        countries=frozenset(trait.country for trait in told if trait.country),
        kinds=frozenset(trait.kind for trait in told if trait.kind),
        known=frozenset(trait.known.key for trait in told if trait.known),
        judged=len(members) > 1 and any(group <= together for together in decisions.together),
        split_off=bool(group & decisions.split_off),
    )


def _score(a: _Unit, b: _Unit) -> float:
    if a.names & b.names:
        shared = max((compare(name, name) for name in a.names & b.names), default=0.0)
        if shared == 1.0:
            return shared
    return max(compare(x, y) for x in a.names for y in b.names)


def _alike(a: _Unit, b: _Unit) -> float:
    """Whole numbers are witnesses (reference data, country, office), the rest is the likeness of the names."""
    score = _score(a, b)
    if not (a.known & b.known or score >= JOIN) or not _agree(a, b):
        return 0.0
    witnesses = 8 * bool(a.known & b.known) + 4 * bool(a.countries & b.countries) + 2 * bool(a.kinds & b.kinds)
    return witnesses + (not (a.split_off or b.split_off)) + max(score, 0.01) * 0.99


def _fits(a: _Unit, b: _Unit) -> bool:
    return _agree(a, b) and (bool(a.known & b.known) or _score(a, b) >= PROPOSE)


def _agree(a: _Unit, b: _Unit) -> bool:
    """A namesake of another country is another person, unless office or reference data say that it is one."""
    if a.known and b.known:
        return bool(a.known & b.known)
    return not (a.countries and b.countries) or bool(a.countries & b.countries) or bool(a.kinds & b.kinds)


# --- bare surnames ----------------------------------------------------------------------------------------------


def _homes_of_bare(
    bare: Iterable[MentionFact], clusters: Sequence[list[_Unit]], decisions: Decisions
) -> dict[int, tuple[MentionFact, list[_Unit] | None]]:
    """Return for each bare mention the one cluster that it fits, None where none or several do."""
    filed = file_by([frozenset().union(*(unit.drawers for unit in found)) for found in clusters])
    homes = {}
    for mention in bare:
        near = [clusters[number] for number in filed.get(mention.surname_key, ())]
        shown = [found for found in near if not mention.visible or any(unit.visible for unit in found)]
        homes[mention.id] = (mention, _home_of_bare(mention, shown, decisions))
    return homes


def _home_of_bare(mention: MentionFact, clusters: Sequence[list[_Unit]], decisions: Decisions) -> list[_Unit] | None:
    barred = frozenset({mention.id})
    fitting = [
        found
        for found in clusters
        if not any(decisions.bar(barred, unit.members) for unit in found) and _surname_fits(mention.name, found)
    ]
    here = [found for found in fitting if _is_cited_in(found, mention) and _country_fits(mention, found)]
    if here:
        return here[0] if len(here) == 1 else None
    elsewhere = [found for found in fitting if _country_agrees(mention, found) and _office_fits(mention, found)]
    return elsewhere[0] if len(elsewhere) == 1 else None


def _surname_fits(surname: str, found: Sequence[_Unit]) -> bool:
    names = {name for unit in found for name in unit.names}
    return any(word_likeness(surname, split_name(name).family) >= SAME_SURNAME for name in names)


def _is_cited_in(found: Sequence[_Unit], mention: MentionFact) -> bool:
    return any(other.article.id == mention.article.id for unit in found for other in unit.mentions)


def _country_fits(mention: MentionFact, found: Sequence[_Unit]) -> bool:
    countries = {country for unit in found for country in unit.countries}
    return not (mention.country and countries) or mention.country in countries


def _country_agrees(mention: MentionFact, found: Sequence[_Unit]) -> bool:
    return bool(mention.country) and any(mention.country in unit.countries for unit in found)


def _office_fits(mention: MentionFact, found: Sequence[_Unit]) -> bool:
    if not mention.title:
        return True
    kinds = {kind for unit in found for kind in unit.kinds}
    titles = {fold(other.title) for unit in found for other in unit.mentions}
    return kind_of_office(mention) in kinds or fold(mention.title) in titles


def _people(
    clusters: Sequence[list[_Unit]],
    homes: Mapping[int, tuple[MentionFact, list[_Unit] | None]],
    traits: Mapping[int, _Traits],
) -> People:
    held: dict[int, list[MentionFact]] = {id(found): [] for found in clusters}
    left_open = []
    for mention, home in homes.values():
        if home is None:
            left_open.append(mention)
        else:
            held[id(home)].append(mention)
    people = []
    for found in clusters:
        mentions = [mention for unit in found for mention in unit.mentions] + held[id(found)]
        known = {trait.known.key: trait.known for m in mentions if (trait := traits[m.id]).known is not None}
        people.append(
            PersonCluster(
                mentions=tuple(sorted(mentions, key=lambda mention: mention.id)),
                known=next(iter(known.values())) if len(known) == 1 else None,
            )
        )
    return People(
        clusters=tuple(sorted(people, key=lambda person: person.number)),
        open=tuple(sorted(left_open, key=lambda mention: mention.id)),
    )
