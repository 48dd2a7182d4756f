"""Who takes part in a meeting that a noun names: what hangs on the noun, and on the verb that governs it."""

from __future__ import annotations

from articles.extraction.languages.russian.claims.frames import Frame
from articles.extraction.languages.russian.claims.nodes import Node
from articles.extraction.languages.russian.claims.parties import (
    in_role,
    parties_at,
    states_below,
    states_in_adjectives,
    two_sides,
)
from articles.extraction.languages.russian.claims.tree import WITH, Tree
from articles.extraction.languages.russian.claims.verbs import subject_parties, with_parties
from articles.extraction.languages.russian.claims.words import MeetingNoun, governors
from articles.extraction.languages.russian.phrases import plain
from articles.extraction.languages.russian.vocabulary import word_set
from articles.extraction.layers import PartyRead, Reading

SESSION_KINDS = frozenset(("session", "round table", "conference", "summit"))
MEDIATING = word_set("mediating")
CHAIRING = word_set("chairing")
VISITS = word_set("telling of a visit")


def own_parties(reading: Reading, tree: Tree, node: Node, entry: MeetingNoun) -> list[PartyRead]:
    """The parties that hang on the noun: `A`, `с B`, `между A и B`, `с участием A`, `под председательством A`."""
    found = _in_quotes(reading, tree, node) if entry.kind in SESSION_KINDS else []
    found += states_in_adjectives(reading, tree, node)
    for child in tree.children(node, "nmod", "obl", "obj"):
        preposition = tree.preposition(child)
        if child.word.lemma in MEDIATING | CHAIRING or preposition in (*WITH, "между"):
            found += _joined(reading, tree, child)
        elif not preposition and entry.adjective and child.item is None:
            found += _hung_on_a_side(reading, tree, child)
        elif not preposition and child.word.case in ("Gen", ""):
            found += _of_genitive(reading, tree, child, entry)
            found += _hung_on_a_side(reading, tree, child)
    return found


def _joined(reading: Reading, tree: Tree, child: Node) -> list[PartyRead]:
    """`с B`, `между A и B`, `с участием A`, `под председательством A`: what a preposition joins to a meeting."""
    preposition = tree.preposition(child)
    if child.word.lemma in MEDIATING | CHAIRING and preposition in (*WITH, "под", "при"):
        below = [p for c in tree.children(child, "nmod") for p in parties_at(reading, tree, c, None, states=True)]
        return in_role(below, "chair") if child.word.lemma in CHAIRING else below
    if preposition in WITH:
        return parties_at(reading, tree, child, 2, states=True)
    if preposition == "между":
        named = parties_at(reading, tree, child, None, states=True)
        return (
            named if any(p.person is not None or p.country for p in named) else states_below(reading, tree, child, None)
        )
    return []


def _hung_on_a_side(reading: Reading, tree: Tree, child: Node) -> list[PartyRead]:
    """`беседа A с B`, `заседание комиссии между A и B` where the tree hangs the second on the first."""
    found: list[PartyRead] = []
    for index in sorted(tree.scope(child)):
        below = tree.nodes[index]
        preposition = tree.preposition(below)
        person = below.item is not None and below.item.kind in ("person", "role")
        if index != child.index and (
            preposition == "между" or below.word.lemma in CHAIRING or (preposition in WITH and person)
        ):
            found += [] if tree.before(below, 3).startswith("во главе") else _joined(reading, tree, below)
    return found


def _in_quotes(reading: Reading, tree: Tree, node: Node) -> list[PartyRead]:
    """`саммит «Центральная Азия - Китай»`: the countries in its name."""
    after = tree.nodes[node.index + 1 :]
    if not after or after[0].word.text not in ("«", '"'):
        return []
    found: list[PartyRead] = []
    for other in after[1:]:
        if other.word.text in ("»", '"'):
            return found
        if other.item and other.item.kind == "country":
            found += parties_at(reading, tree, other, None, states=True)[:1]
    return []


def _of_genitive(reading: Reading, tree: Tree, child: Node, entry: MeetingNoun) -> list[PartyRead]:
    """`встреча A`; `заседание совета X`: a session is the body's own."""
    if child.item and child.item.kind == "organization":
        found = parties_at(reading, tree, child, None)
        return found if entry.kind in SESSION_KINDS or entry.kind == "talks" else []
    if child.item and child.item.kind == "role" and reading.names.roles[child.item.index].number is None:
        return parties_at(reading, tree, child, None, states=True)
    if child.item is None and child.word.number == "Plur":
        return states_below(reading, tree, child, None) or parties_at(reading, tree, child, 1, states=True)
    return parties_at(reading, tree, child, 1, states=True)


def parties_around(reading: Reading, tree: Tree, node: Node, frame: Frame, own: list[PartyRead]) -> list[PartyRead]:
    """The parties that hang on the governing verb."""
    if frame.verb is None:
        return _of_programme(reading, tree, node) if frame.relation == "agrees" else []
    counterparts = any(p.side == 2 for p in own)
    if frame.relation == "holds":
        found = subject_parties(reading, tree, frame.verb, 1) or _visitor(reading, tree, frame.verb)
        at = [c for c in tree.children(frame.verb, "obl") if tree.preposition(c) == "у"]
        found += in_role([p for c in at for p in parties_at(reading, tree, c, 2)], "host")
        return found if counterparts else [*found, *with_parties(reading, tree, frame.verb)]
    if frame.relation == "occurs":
        hosts = [c for c in tree.children(frame.verb, "obl") if tree.preposition(c) == "у"]
        at_home = in_role([p for h in hosts for p in parties_at(reading, tree, h, 1)], "host")
        at_home += _to_whom(reading, tree, frame.verb)
        return at_home if counterparts else [*at_home, *_with_and_between(reading, tree, frame.verb)]
    subjects = subject_parties(reading, tree, frame.verb, 1) if frame.relation in ("joins", "during", "beside") else []
    return subjects if frame.relation == "joins" or counterparts or two_sides(subjects) else []


def _visitor(reading: Reading, tree: Tree, verb: Node) -> list[PartyRead]:
    """`визит A предусматривает`, `в программе поездки A значится`."""
    tops = [s for s in tree.children(verb, "nsubj", "obl") if s.word.lemma in VISITS]
    below = [tree.nodes[i] for top in tops for i in sorted(tree.scope(top))]
    people = [n for n in below if n.item and n.item.kind in ("person", "role") and n.word.case == "Gen"]
    return parties_at(reading, tree, people[0], 1) if people else []


def _of_programme(reading: Reading, tree: Tree, node: Node) -> list[PartyRead]:
    """`В программе у министра A`, `в программе визита A`: whose programme it is."""
    before = [n for n in tree.nodes[: node.index] if n.item and n.item.kind in ("person", "role")]
    own = [n for n in before if n.word.case == "Gen"]
    return parties_at(reading, tree, own[-1], 1) if own else []


def _to_whom(reading: Reading, tree: Tree, verb: Node) -> list[PartyRead]:
    """`завтра ей предстоит беседа с B`."""
    if verb.word.lemma not in ("предстоять", "предстоить"):
        return []
    given = [c for c in tree.children(verb, "iobj", "obl", "obj", "nmod") if c.word.case == "Dat"]
    return [p for c in given if not tree.preposition(c) for p in parties_at(reading, tree, c, 1)]


def _with_and_between(reading: Reading, tree: Tree, verb: Node) -> list[PartyRead]:
    return [p for child in tree.children(verb, "obl", "nmod") for p in _joined(reading, tree, child)]


def of_relative(reading: Reading, tree: Tree, verb: Node) -> list[PartyRead]:
    """`консультации, которые провели A и B`."""
    if (plain(verb.word.lemma), "joins") in governors():
        return [p for s in tree.subjects(verb) for p in parties_at(reading, tree, s, None)]
    if (plain(verb.word.lemma), "holds") not in governors():
        return _with_and_between(reading, tree, verb)
    subjects = [c for c in tree.subjects(verb) if c.item is not None]
    return [p for s in subjects for p in parties_at(reading, tree, s, None)]
