"""Where the tree of a sentence is mended: people whom it hangs on a wrong word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from articles.extraction.languages.russian.claims.nodes import PEOPLE, Node

ACTING = 2
"""How many words `исполняющий обязанности` are."""


def with_subjects(nodes: list[Node]) -> list[Node]:
    """People in the nominative that the tree hangs on a noun of another case are the subject of the verb above."""
    mended = with_acting(nodes)
    for node in nodes:
        head = nodes[node.head] if node.head >= 0 else None
        misplaced = (
            node.item is not None
            and node.item.kind in ("person", "role")
            and node.word.case == "Nom"
            and node.relation.startswith(("appos", "nmod", "flat"))
            and head is not None
            and (head.item is None or head.item.kind not in ("person", "role"))
            and head.word.case not in ("Nom", "")
        )
        verb = _verb_above(nodes, node) if misplaced else None
        if verb is not None and not any(n.head == verb.index and n.relation.startswith("nsubj") for n in mended):
            mended[node.index] = replace(node, head=verb.index, relation="nsubj")
    return mended


def with_acting(nodes: list[Node]) -> list[Node]:
    """`исполняющий обязанности министра A`: A stands where the participle does, and in its case."""
    mended = list(nodes)
    for node in nodes:
        if node.index < ACTING or node.item is None or node.item.kind not in PEOPLE:
            continue
        duties, acting = nodes[node.index - 1], nodes[node.index - 2]
        if duties.word.lemma == "обязанность" and acting.word.lemma == "исполнять" and acting.word.verb_form == "Part":
            word = replace(node.word, case=acting.word.case)
            mended[node.index] = replace(node, word=word, head=acting.head, relation=acting.relation)
            mended[acting.index] = replace(acting, head=node.index, relation="amod")
            mended[duties.index] = replace(duties, head=acting.index, relation="obj")
    return mended


def with_lists(nodes: list[Node]) -> list[Node]:
    """People joined by a comma or `и` to people of the same case belong together wherever the tree hangs them."""
    mended = list(nodes)
    for node in nodes:
        head = mended[node.head] if node.head >= 0 else None
        if node.item is None or node.item.kind not in PEOPLE or not node.relation.startswith(("conj", "appos", "nmod")):
            continue
        if head is not None and head.item is not None and head.item.kind in PEOPLE:
            continue
        before = _people_before(mended, node)
        if before is not None and (_same_case(before.word.case, node.word.case) or _shares_title(node)):
            mended[node.index] = replace(node, head=before.index, relation="conj")
    return mended


def _people_before(nodes: Sequence[Node], node: Node) -> Node | None:
    """The person or office that only `и` or a comma parts from a node."""
    index = node.index - 1
    joined = False
    while index >= 0 and nodes[index].word.lower in (",", "и", "а", "также"):
        joined, index = True, index - 1
    found = nodes[index] if index >= 0 else None
    return found if joined and found and found.item and found.item.kind in PEOPLE else None


def _shares_title(node: Node) -> bool:
    """A name without office, whose own case the network may misread, behind another name."""
    return node.item is not None and node.item.kind == "person" and node.word.pos == "PROPN"


def _same_case(one: str, other: str) -> bool:
    return one == other or {one, other} == {"Gen", "Acc"}


def _verb_above(nodes: Sequence[Node], node: Node) -> Node | None:
    current = node
    for _ in range(len(nodes)):
        if current.head < 0:
            return None
        current = nodes[current.head]
        if current.word.pos == "VERB":
            return current
    return None
