"""Who led a side or was there, told apart from the word of meeting: `делегацию возглавил A, с турецкой стороны - B`."""

from __future__ import annotations

from articles.extraction.languages.russian.claims.draft import Draft
from articles.extraction.languages.russian.claims.nodes import Node
from articles.extraction.languages.russian.claims.parties import person_party, without_repeats
from articles.extraction.languages.russian.claims.tree import Tree
from articles.extraction.languages.russian.claims.verbs import subject_parties
from articles.extraction.languages.russian.phrases import plain
from articles.extraction.languages.russian.vocabulary import word_set
from articles.extraction.layers import PartyRead, Reading

JOINING = "делегацию возглавил A"
LEADING = frozenset(("возглавить", "возглавлять", "представлять", "представить"))
PRESENT = word_set("being present")
SIDES = frozenset(("делегация", "сторона"))
SIDE_PREPOSITIONS = frozenset(("с", "со", "от"))


def delegation_drafts(reading: Reading, tree: Tree, drafts: list[Draft]) -> list[Draft]:
    """Claims that add people to the meeting told in this sentence or before it; those already in a claim left out."""
    told = {p.person for d in drafts for p in d.parties}
    found: list[PartyRead] = []
    trigger: Node | None = None
    for node in tree.nodes:
        lemma = plain(node.word.lemma)
        if (node.item is None and lemma in LEADING and _leads_a_side(tree, node)) or (
            node.item is None and lemma in PRESENT and _was_there(tree, node)
        ):
            found += subject_parties(reading, tree, node, None)
            if lemma in LEADING:
                led = [c for c in tree.children(node, "obj") if c.item and c.item.kind == "person"]
                found += [
                    person_party(reading, reading.entities.person_of[c.item.index], c, None) for c in led if c.item
                ]
        elif node.item and node.item.kind == "person" and _on_a_side(tree, node):
            found.append(person_party(reading, reading.entities.person_of[node.item.index], node, None))
        else:
            continue
        trigger = trigger or node
    named = [p for p in without_repeats(found) if p.person is not None and p.person not in told]
    if trigger is None or not named:
        return []
    draft = Draft(trigger, trigger, JOINING, None, named, anaphoric=True, adds=True)
    draft.scope = {trigger.index}
    return [draft]


def _leads_a_side(tree: Tree, verb: Node) -> bool:
    below = tree.children(verb, "obj", "nsubj", "obl")
    return any(c.word.lemma in SIDES or (c.item and c.item.kind == "country") for c in below)


def _was_there(tree: Tree, verb: Node) -> bool:
    """`в них участвовал A`, `во встрече принял участие A`."""
    below = tree.scope(verb)
    if plain(verb.word.lemma) in ("принять", "принимать"):
        return any(tree.nodes[i].word.lemma == "участие" for i in below)
    return True


def _elliptic(tree: Tree, node: Node) -> bool:
    """`узбекскую делегацию возглавлял A, корейскую – B`; `Узбекистан представлял A, Казахстан – B`."""
    if node.index < 2 or tree.nodes[node.index - 1].word.text not in "-–—":
        return False
    if node.index == 2:
        return tree.nodes[0].word.pos == "ADJ" and bool(tree.told) and tree.told[-1].rule == JOINING
    side = tree.nodes[node.index - 2]
    named = side.word.pos == "ADJ" or (side.item is not None and side.item.kind in ("country", "role"))
    led = any(plain(n.word.lemma) in LEADING and n.item is None for n in tree.nodes[: node.index])
    return named and led and tree.nodes[node.index - 3].word.text in (",", ";", "и")


def _on_a_side(tree: Tree, node: Node) -> bool:
    """`с американской стороны - A`, `с турецкой - B`."""
    if _elliptic(tree, node):
        return True
    before = tree.nodes[max(0, node.index - 5) : node.index]
    for index, other in enumerate(before):
        if other.word.lower in SIDE_PREPOSITIONS and index + 1 < len(before):
            rest = before[index + 1 :]
            dashed = rest[-1].word.text in "-–—" or any(w.word.text in "-–—" for w in rest)
            adjective = rest[0].word.pos == "ADJ" or (rest[0].item is not None and rest[0].word.lemma in SIDES)
            return adjective and dashed and len(rest) <= 4
    return False
