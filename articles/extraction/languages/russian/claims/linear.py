"""The two sides of a meeting by the order and the cases of the words, for sentences whose tree does not show them."""

from __future__ import annotations

from collections.abc import Sequence

from articles.extraction.languages.russian.claims.draft import Draft
from articles.extraction.languages.russian.claims.nodes import PEOPLE, Node
from articles.extraction.languages.russian.claims.parties import in_role, parties_at, two_sides, without_repeats
from articles.extraction.languages.russian.claims.tree import WITH, Tree
from articles.extraction.languages.russian.claims.words import governors, nouns, verbs
from articles.extraction.languages.russian.phrases import plain
from articles.extraction.languages.russian.vocabulary import word_set
from articles.extraction.layers import PartyRead, Reading

DOUBT = "the sides are read by the order of the words"
GIVING = frozenset(("дать", "предоставить", "удостоить", "вручить", "вручать", "передать", "позвонить"))
JOINING = frozenset((",", "и", "а", "также"))
OCCASION = word_set("during")
CREDENTIALS = "верительн"
BORDERS = frozenset((";", ":"))
TURNING = frozenset(("а", "но"))
STRONG = ("with", "receive", "papers", "at")


def linear_drafts(reading: Reading, tree: Tree, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with one read by order for each word of meeting of which the tree has not shown both sides."""
    done = list(drafts)
    for node in tree.nodes:
        if not _is_trigger(tree, node) or any(_tells_of(draft, node) for draft in done):
            continue
        found = _read(reading, tree, node)
        if found is not None:
            done = [d for d in done if d.trigger.index != node.index]
            done.append(found)
    return done


def _tells_of(draft: Draft, node: Node) -> bool:
    complete = two_sides(draft.parties) or draft.session
    return complete and (draft.trigger.index == node.index or node.index in draft.scope)


def _is_trigger(tree: Tree, node: Node) -> bool:
    if node.item is not None:
        return False
    lemma = plain(node.word.lemma)
    noun, verb = nouns().get(lemma), verbs().get(lemma)
    if noun is not None and noun.kind not in ("talks", "call", "ceremony"):
        return False
    if noun is not None:
        return not noun.adjective or any(noun.adjective in plain(n.word.lemma) for n in _near(tree, node, 2))
    return verb is not None and verb.pattern in STRONG and node.word.pos in ("VERB", "ADJ")


def _near(tree: Tree, node: Node, reach: int) -> Sequence[Node]:
    return tree.nodes[max(0, node.index - reach) : node.index + reach + 1]


def _read(reading: Reading, tree: Tree, node: Node) -> Draft | None:
    first, last, verb = _clause(tree, node)
    inside = tree.nodes[first : last + 1]
    noun = nouns().get(plain(node.word.lemma))
    if noun is not None and not _takes_place(tree, node, verb):
        return None
    entry = noun or verbs()[plain(node.word.lemma)]
    if getattr(entry, "pattern", "") == "papers" and not any(CREDENTIALS in n.word.lower for n in inside):
        return None
    parties = _sides(reading, tree, inside, node, verb)
    people = [p for p in parties if p.person is not None]
    if not people or not two_sides(parties) or {p.side for p in parties} == {1}:
        return None
    rule = f"{node.word.lemma}: A, B"
    draft = Draft(node, verb or node, rule, entry.kind, parties, {n.index for n in inside}, entry.mode)
    governor = next(
        (g for r in ("occurs", "holds") if verb and (g := governors().get((plain(verb.word.lemma), r)))), None
    )
    draft.status = governor.status if governor else None
    draft.doubts.append(DOUBT)
    return draft


def _clause(tree: Tree, node: Node) -> tuple[int, int, Node | None]:
    """(first node, last node, the finite verb) of the stretch around a node that has at most one finite verb."""
    verb = node if node.finite else None
    first = last = node.index
    while last + 1 < len(tree.nodes) and tree.nodes[last + 1].word.text not in BORDERS:
        after = tree.nodes[last + 1]
        if after.finite and verb is not None:
            break
        verb, last = (after, last + 1) if after.finite else (verb, last + 1)
    own_verb_behind = verb is not None and verb.index > node.index
    near = next((n for n in reversed(tree.nodes[: node.index]) if n.finite), None)
    if own_verb_behind and near is not None and _governs(near):
        assert verb is not None
        last, verb = _before_clause(tree, verb), None
    while first > 0 and tree.nodes[first - 1].word.text not in BORDERS:
        before = tree.nodes[first - 1]
        if (before.finite or _turns(tree, before)) and verb is not None:
            break
        verb, first = (before, first - 1) if before.finite else (verb, first - 1)
    return first, last, verb


def _turns(tree: Tree, node: Node) -> bool:
    """`, а`, `, но`: another clause begins."""
    return node.word.lower in TURNING and node.index > 0 and tree.nodes[node.index - 1].word.text == ","


def _before_clause(tree: Tree, verb: Node) -> int:
    """The last node before the clause of a verb: its last comma."""
    commas = [n.index for n in tree.nodes[: verb.index] if n.word.text == ","]
    return commas[-1] - 1 if commas else verb.index - 1


def _governs(verb: Node) -> bool:
    lemma = plain(verb.word.lemma)
    return any((lemma, relation) in governors() for relation in ("occurs", "holds", "joins"))


def _takes_place(tree: Tree, noun: Node, verb: Node | None) -> bool:
    """`провел встречу`, `в ходе встречи`, `на переговорах`."""
    before = tree.nodes[max(0, noun.index - 3) : noun.index]
    during = any(n.word.lemma in OCCASION or n.word.lower in ("на", "после") for n in before)
    return during or (verb is not None and _governs(verb))


def _sides(reading: Reading, tree: Tree, inside: Sequence[Node], trigger: Node, verb: Node | None) -> list[PartyRead]:
    found: list[PartyRead] = []
    giving = plain((verb or trigger).word.lemma) in GIVING
    receiving = not giving and _pattern(trigger) == "receive"
    previous: tuple[int | None, str, str] = (None, "", "")
    for node in inside:
        if node.item is None or node.item.kind not in (*PEOPLE, "organization"):
            continue
        side, role = _side(tree, node, trigger, giving, receiving)
        if side == -1 and _joined(tree, node) and previous[0] is not None and previous[1] in (node.word.case, ""):
            side, role = previous[0], previous[2]
        previous = (None if side == -1 else side, node.word.case, role)
        if side != -1:
            own = parties_at(reading, tree, node, None if side == 0 else side)
            found += in_role(own, role) if role else own
    return without_repeats(found)


def _pattern(trigger: Node) -> str:
    verb = verbs().get(plain(trigger.word.lemma))
    return verb.pattern if verb else ""


def _side(tree: Tree, node: Node, trigger: Node, giving: bool, receiving: bool) -> tuple[int, str]:
    """(1, 2, 0 for `между`, -1 for none; host, guest or "") by the preposition and the case."""
    body = node.item is not None and node.item.kind == "organization"
    preposition = _preposition(tree, node)
    if preposition in WITH:
        return (-1, "") if _heads_a_delegation(tree, node) else (2, "")
    if preposition == "между":
        return 0, ""
    if preposition == "у" and not body:
        return 1, "host"
    case = node.word.case
    if body or preposition:
        return -1, ""
    if case == "Nom":
        return (1, "host") if receiving and not trigger.short_participle else (1, "")
    if case == "Dat" and giving:
        return 2, ""
    if receiving and (case == "Ins" if trigger.short_participle else case in ("Acc", "Gen")):
        return 2, "host" if trigger.short_participle else "guest"
    if case == "Gen" and node.index == trigger.index + 1 and not receiving:
        return 1, ""
    return -1, ""


def _preposition(tree: Tree, node: Node) -> str:
    """The preposition before a node, or before the common nouns in apposition to it: `с докладчиком ПАСЕ A`."""
    for before in reversed(tree.nodes[max(0, node.index - 4) : node.index]):
        if before.word.pos == "ADP":
            return before.word.lower
        in_apposition = before.word.pos in ("NOUN", "ADJ") and before.word.case in (node.word.case, "Gen")
        inner = before.item is not None and before.item.kind in ("organization", "country")
        if not inner and (before.item is not None or not in_apposition):
            return ""
    return ""


def _heads_a_delegation(tree: Tree, node: Node) -> bool:
    return "во главе с" in tree.before(node, 4)


def _joined(tree: Tree, node: Node) -> bool:
    return node.index > 0 and tree.nodes[node.index - 1].word.lower in JOINING
