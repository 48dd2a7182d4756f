"""A sentence as a dependency tree in which each name, office and country is one node.

Names are folded into the one word that carries their case (the office if one is printed, else the last name) before
the sentence is parsed (slovnet): shorter sentences of common words are parsed better.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from articles.extraction.languages.russian import model
from articles.extraction.languages.russian.claims.mending import with_lists, with_subjects
from articles.extraction.languages.russian.claims.nodes import PEOPLE, Item, ItemKind, Node
from articles.extraction.languages.russian.line_names import head_kind
from articles.extraction.languages.russian.lines import Line
from articles.extraction.languages.russian.morphology import Word
from articles.extraction.layers import Claim, Reading
from articles.extraction.types import Span

WITH = frozenset(("с", "со"))
RELATIVE_PRONOUNS = frozenset(("который", "кто"))
SUBORDINATE = frozenset(("acl:relcl", "parataxis", "ccomp", "advcl", "acl", "csubj"))


class Tree:
    """The nodes of a sentence with the ways between them."""

    def __init__(self, sentence: int, span: Span, nodes: Sequence[Node]) -> None:
        self.told: tuple[Claim, ...] = ()
        """The claims of the sentences before, once these are known."""
        self.sentence = sentence
        self.span = span
        self.nodes = tuple(nodes)
        self._children: list[list[Node]] = [[] for _ in nodes]
        for node in nodes:
            if node.head >= 0:
                self._children[node.head].append(node)

    def children(self, node: Node, *relations: str) -> list[Node]:
        """The nodes that depend on a node; with relations, those of which the relation begins with one of them."""
        found = self._children[node.index]
        return [c for c in found if c.relation.startswith(relations)] if relations else list(found)

    def head(self, node: Node) -> Node | None:
        """The node it depends on."""
        return self.nodes[node.head] if node.head >= 0 else None

    def preposition(self, node: Node) -> str:
        """The preposition of a noun in small letters, "" where it has none."""
        cases = self.children(node, "case")
        return cases[0].word.lower if cases else ""

    def coordinated(self, node: Node) -> list[Node]:
        """The node and those joined to it by `и` or commas."""
        found = [node]
        for child in self.children(node, "conj"):
            found += self.coordinated(child)
        for child in self.children(node, "appos", "flat"):
            if node.item and child.item and node.item.kind == child.item.kind == "person":
                found += self.coordinated(child)
        for child in self.children(node, "nmod", "appos", "flat"):
            found += [
                m for c in self.children(child, "conj") if _hung_too_low(node, child, c) for m in self.coordinated(c)
            ]
        return found

    def scope(self, top: Node) -> set[int]:
        """The nodes of the clause of `top`: all below it but other clauses."""
        found, waiting = {top.index}, [top]
        while waiting:
            for child in self.children(waiting.pop()):
                other_clause = child.relation in SUBORDINATE or (
                    child.relation.startswith("conj") and child.word.pos == "VERB"
                )
                if child.index not in found and not other_clause:
                    found.add(child.index)
                    waiting.append(child)
        return found

    def antecedent(self, node: Node) -> Node | None:
        """The noun that `который` stands for."""
        current: Node | None = node
        while current is not None and current.relation != "acl:relcl":
            current = self.head(current)
        return self.head(current) if current is not None else None

    def standing_for(self, node: Node) -> Node:
        """The noun that `которого`, `с которым` stand for; any other node itself."""
        if node.item is not None or node.word.lemma not in RELATIVE_PRONOUNS:
            return node
        return self.antecedent(node) or node

    def before(self, node: Node, count: int) -> str:
        """The words before a node, in small letters."""
        return " ".join(n.word.lower for n in self.nodes[max(0, node.index - count) : node.index])

    def subjects(self, verb: Node, depth: int = 0) -> list[Node]:
        """The subject of a verb, also where it shares that of another verb or is a participle of it."""
        own = [c for c in self.children(verb, "nsubj") if c.word.pos != "VERB"]
        if own:
            return [self.standing_for(c) for c in own]
        head = self.head(verb)
        if head is None or depth > 4:
            return []
        if verb.word.verb_form == "Part" and verb.relation.startswith(("acl", "amod")):
            return [head]
        if verb.relation == "acl:relcl":
            return self.subjects(_verb_of(self, head), depth + 1) if head.word.pos != "VERB" else []
        shares = verb.relation.startswith(("conj", "xcomp", "csubj", "advcl", "ccomp", "parataxis"))
        if not shares or (head.word.pos not in ("VERB", "ADJ", "AUX") and verb.relation.startswith("conj")):
            return []
        if verb.relation.startswith(("advcl", "parataxis")) and verb.word.verb_form not in ("Conv", "Inf"):
            return []
        return self.subjects(head, depth + 1)


def _hung_too_low(node: Node, child: Node, joined: Node) -> bool:
    """`X из парламента и Y`: the second person hangs on the parliament, but is joined to the first."""
    if joined.item is None or node.item is None or child.item is None:
        return False
    return joined.item.kind in PEOPLE and node.item.kind in PEOPLE and child.item.kind not in PEOPLE


def _verb_of(tree: Tree, node: Node) -> Node:
    """The verb on which a noun hangs, through other nouns."""
    above: Node | None = node
    while above is not None and above.word.pos not in ("VERB", "AUX"):
        above = tree.head(above)
    return above or node


def read_trees(reading: Reading, lines: Sequence[Line]) -> list[Tree]:
    """The trees of lines that are sentences."""
    folded = [list(_folded(reading, line)) for line in lines]
    parsed = iter(model.parse([[word.text for word, _, _ in words] for words in folded if words]))
    return [_tree(line, words, next(parsed) if words else []) for line, words in zip(lines, folded, strict=True)]


def _tree(line: Line, folded: Sequence[tuple[Word, Span, Item | None]], arcs: Sequence[model.Arc]) -> Tree:
    assert line.sentence is not None
    nodes = [
        Node(number, word, span, item, arc.head, arc.relation)
        for number, ((word, span, item), arc) in enumerate(zip(folded, arcs, strict=True))
    ]
    return Tree(line.sentence, line.span, with_lists(with_subjects(nodes)))


def items_of(reading: Reading, span: Span) -> list[Item]:
    """The mentions inside a span of the text, in order; of overlapping ones the person, then the office, first."""
    names = reading.names
    found: list[Item] = []
    kinds: tuple[tuple[ItemKind, list[Span]], ...] = (
        ("person", [p.phrase for p in names.persons]),
        ("role", [r.span for r in names.roles]),
        ("organization", [o.span for o in names.organizations]),
        ("place", [p.span for p in names.places]),
        ("country", [c.span if c.kind in ("name", "abbreviation") else Span(0, 0) for c in names.countries]),
    )
    for kind, spans in kinds:
        for index, own in enumerate(spans):
            inside = span.start <= own.start and own.end <= span.end and own.end > own.start
            if inside and not any(own.start < f.span.end and f.span.start < own.end for f in found):
                found.append(Item(kind, index, own))
    return sorted(found, key=lambda item: item.span)


def _folded(reading: Reading, line: Line) -> Iterator[tuple[Word, Span, Item | None]]:
    items = items_of(reading, line.span)
    skipped_to = -1
    dateline = reading.document.dateline_span
    for word in line.words:
        if word.start < skipped_to or (dateline and word.end <= dateline.end):
            continue
        item = next((i for i in items if i.span.start <= word.start < i.span.end), None)
        if item is None:
            yield word, Span(word.start, word.end), None
            continue
        inside = [w for w in line.words if item.span.start <= w.start < item.span.end]
        skipped_to = item.span.end
        yield _carrier(reading, item, inside), item.span, item


def _carrier(reading: Reading, item: Item, words: Sequence[Word]) -> Word:
    """The word of an item that shows its case: the office, the last name, the first noun of a body."""
    if item.kind == "person":
        name = reading.names.persons[item.index].span
        titles = [
            w for w in words if not name.start <= w.start < name.end and head_kind(w) and not _inside_body(reading, w)
        ]
        return (
            titles[0]
            if titles
            else next((w for w in reversed(words) if w.text[0].isalpha() and len(w.text) > 1), words[-1])
        )
    if item.kind == "role":
        return next((w for w in words if w.pos in ("NOUN", "PROPN")), words[0])
    return next((w for w in words if w.pos in ("NOUN", "PROPN") and w.text[0].isalpha()), words[0])


def _inside_body(reading: Reading, word: Word) -> bool:
    return any(o.span.start < word.start < o.span.end for o in reading.names.organizations)
