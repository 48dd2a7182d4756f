"""What governs a noun of meeting: the verb that says that it took place, or the words that make it a topic."""

from __future__ import annotations

from typing import NamedTuple

from articles.extraction.languages.russian.claims.nodes import Node
from articles.extraction.languages.russian.claims.tree import Tree
from articles.extraction.languages.russian.claims.words import Governor, governors, nouns
from articles.extraction.languages.russian.morphology import cases
from articles.extraction.languages.russian.phrases import plain
from articles.extraction.languages.russian.vocabulary import word_set
from articles.extraction.types import Status

DURING = word_set("during")
PASSED_OVER = word_set("passed over")
AT = frozenset(["на", "в", "во", "по"])
BEFORE_OR_AFTER = frozenset(["после", "перед", "накануне", "до"])
REPORTING = word_set("reporting a meeting")
AGREED = word_set("agreed")
PRESENT = word_set("being present")
PROGRAMMES = word_set("programmes")
PAST_PARTICIPLES = word_set("took place")


class Frame(NamedTuple):
    """What governs the noun: the verb, how, and the status that the verb says whatever its tense.

    `relation`: occurs, holds, joins, agrees, during, beside, told, topic, alone; see `meeting_governors.tsv`.
    """

    verb: Node | None
    relation: str
    status: Status | None


def frame_of(tree: Tree, node: Node) -> Frame:
    """Climbs from the noun to the verb that governs it."""
    preposition, current, during = tree.preposition(node), node, False
    head = tree.head(current)
    while (
        head is not None
        and head.word.lemma in DURING | PASSED_OVER
        and current.relation.startswith(("nmod", "obl", "obj", "appos"))
    ):
        during = during or head.word.lemma in DURING
        preposition = tree.preposition(head) or preposition
        current, head = head, tree.head(head)
    if current.relation.startswith("conj") and head is not None and plain(head.word.lemma) in nouns():
        return frame_of(tree, head)
    if _on_a_programme(tree, node):
        return Frame(None, "agrees", "planned")
    if head is None:
        return Frame(None, "alone", None)
    if head.word.lemma in AGREED and preposition in ("о", "об", "к", "на", "для"):
        return Frame(head, "agrees", "planned")
    if head.word.pos not in ("VERB", "ADJ") or head.item is not None:
        return Frame(None, "topic", None)
    return _of_verb(tree, current, head, preposition, during)


def _on_a_programme(tree: Tree, node: Node) -> bool:
    """`В программе визита - встречи с A и B`: no verb, the noun in the nominative."""
    before = tree.nodes[: node.index]
    listed = any(n.word.lemma in PROGRAMMES for n in before) and not any(n.finite for n in before)
    return listed and node.word.case == "Nom"


def _to_hold(tree: Tree, verb: Node) -> Node | None:
    """`раунд договорились провести`: the infinitive of holding that a verb governs."""
    below = tree.children(verb, "xcomp", "csubj", "ccomp", "obl", "obj")
    return next(
        (c for c in below if c.word.verb_form == "Inf" and (plain(c.word.lemma), "holds") in governors()),
        None,
    )


def _of_verb(tree: Tree, current: Node, verb: Node, preposition: str, during: bool) -> Frame:
    lemma = plain(verb.word.lemma)
    if not preposition and current.relation.startswith(("nsubj", "obj")):
        return _of_subject_or_object(tree, current, verb, lemma)
    if current.word.lemma == "участие" or ((lemma, "joins") in governors() and preposition in AT | {"к"}):
        return Frame(verb, "joins", None)
    if (lemma, "agrees") in governors() and preposition in ("о", "об", "к", "на"):
        return Frame(verb, "agrees", "planned")
    if preposition in BEFORE_OR_AFTER:
        return Frame(verb, "beside", None)
    if during or preposition in AT:
        return Frame(verb, "during", None)
    if preposition in ("о", "об") and lemma in REPORTING:
        return Frame(verb, "told", None)
    held: Governor | None = governors().get((lemma, "holds"))
    if held and current.relation.startswith(("obl", "iobj", "xcomp")) and not preposition:
        return Frame(verb, "holds", held.status)
    return Frame(verb, "topic", None)


def _of_subject_or_object(tree: Tree, current: Node, verb: Node, lemma: str) -> Frame:
    infinitive = _to_hold(tree, verb) if (lemma, "occurs") not in governors() else None
    if infinitive is not None:
        return Frame(infinitive, "holds", "planned")
    if current.relation.startswith("nsubj"):
        found = governors().get((lemma, "occurs")) or governors().get((lemma, "holds"))
        return Frame(verb, "occurs", found.status) if found else Frame(verb, "topic", None)
    held = governors().get((lemma, "holds"))
    if held:
        return Frame(verb, "holds", held.status)
    agreed = governors().get((lemma, "agrees"))
    return Frame(verb, "agrees", "planned") if agreed else Frame(verb, "topic", None)


def relative_verb(tree: Tree, node: Node) -> Node | None:
    """The verb of a clause or participle that tells of the noun: `переговорах, которые пройдут в Москве`."""
    for child in tree.children(node, "acl"):
        lemma = plain(child.word.lemma)
        if lemma in PAST_PARTICIPLES or any((lemma, relation) in governors() for relation in ("occurs", "holds")):
            return child
        if (lemma, "joins") in governors() and _takes_part(tree, child):
            return child
    return _relative_by_position(tree, node)


def _takes_part(tree: Tree, verb: Node) -> bool:
    """`в которых участвовал A`, `в которых приняли участие A и B`."""
    if plain(verb.word.lemma) in ("принять", "принимать"):
        return any(c.word.lemma == "участие" for c in tree.children(verb, "obj"))
    return plain(verb.word.lemma) in PRESENT


def _tells(node: Node) -> bool:
    """A participle of taking place: `прошедшей`, `состоявшейся`."""
    lemma = plain(node.word.lemma)
    return lemma in PAST_PARTICIPLES or (node.word.verb_form == "Part" and (lemma, "occurs") in governors())


def _relative_by_position(tree: Tree, node: Node) -> Node | None:
    """The verb of the `который` that follows and agrees, where the tree hangs its clause elsewhere."""
    for other in tree.nodes[node.index + 1 :]:
        if other.finite:
            return None
        agrees = node.word.case in cases(other.word.text) and other.word.gender == node.word.gender
        if agrees and _tells(other):
            return other
        if other.word.lemma == "который":
            agrees = other.word.number == node.word.number and (
                other.word.number == "Plur" or other.word.gender == node.word.gender
            )
            verb = tree.head(other) if agrees else None
            telling = verb is not None and any((plain(verb.word.lemma), r) in governors() for r in ("occurs", "holds"))
            return verb if telling else None
    return None
