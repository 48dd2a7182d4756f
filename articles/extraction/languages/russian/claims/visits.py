"""Visits: where somebody was said to be, for the meetings that are told after it (`X прибыл в Баку`)."""

from __future__ import annotations

from articles.extraction.languages.russian.claims import circumstances, whereabouts
from articles.extraction.languages.russian.claims.draft import Draft
from articles.extraction.languages.russian.claims.nodes import Node
from articles.extraction.languages.russian.claims.parties import parties_at
from articles.extraction.languages.russian.claims.tree import Tree
from articles.extraction.languages.russian.claims.verbs import subject_parties
from articles.extraction.languages.russian.claims.words import governors
from articles.extraction.languages.russian.phrases import plain
from articles.extraction.languages.russian.vocabulary import word_set
from articles.extraction.layers import Claim, PlaceMention, Reading
from articles.extraction.types import PlaceMethod, Span, Status

ARRIVING = word_set("arriving")
VISITS = frozenset(("визит", "приезд", "поездка", "турне", "прибытие"))


def tells_of_a_visit(lemmas: set[str]) -> bool:
    """Whether the words of a sentence may tell of a visit."""
    return bool(lemmas & (ARRIVING | VISITS)) or "быть" in lemmas


def goal_of_sentence(reading: Reading, tree: Tree) -> tuple[PlaceMention | None, str | None, PlaceMethod]:
    """`В Прагу прибыл министр A, которого принял B`: where the visit of the same sentence led."""
    verbs = [n for n in tree.nodes if n.item is None and n.word.pos == "VERB" and plain(n.word.lemma) in ARRIVING]
    if len(verbs) != 1:
        return None, None, "stated"
    draft = Draft(verbs[0], verbs[0], "visit", None, [], tree.scope(verbs[0]))
    town, country = _goal(reading, tree, verbs[0])
    if town is None and country is None:
        town, country, _ = whereabouts.place_of(reading, tree, draft)
    return town, country, "visit"


def _arrives(tree: Tree, node: Node) -> bool:
    """A verb of arriving, or `был в Ираке`."""
    if plain(node.word.lemma) in ARRIVING:
        return node.word.pos == "VERB"
    following = tree.nodes[node.index + 1 : node.index + 3]
    somewhere = any(
        n.item and n.item.kind in ("place", "country") and tree.preposition(n) in ("в", "на") for n in following
    )
    return node.word.lemma == "быть" and somewhere


def visit_claims(reading: Reading, tree: Tree) -> list[Claim]:
    """One claim a visit: the visitors, the town or country, no counterpart."""
    found = []
    for node in tree.nodes:
        if node.item is None and _arrives(tree, node):
            claim = _claim(reading, tree, node)
        elif node.item is None and node.word.lemma in VISITS and node.word.pos == "NOUN":
            claim = _of_noun(reading, tree, node)
        else:
            continue
        if claim is not None:
            found.append(claim)
    return found


def _of_noun(reading: Reading, tree: Tree, noun: Node) -> Claim | None:
    """`приезд A в Баку отложен`, `в ходе визита A в Турцию`, `A совершит визит в Баку`."""
    head = tree.head(noun)
    verb = head if head is not None and head.word.pos in ("VERB", "AUX") else None
    own = [c for c in tree.children(noun, "nmod") if c.word.case == "Gen" and not tree.preposition(c)]
    visitors = [p for c in own for p in parties_at(reading, tree, c, 1) if p.person is not None]
    if not visitors and verb is not None:
        visitors = [p for p in subject_parties(reading, tree, verb, 1) if p.person is not None]
    scope = tree.scope(noun) | (tree.scope(verb) if verb is not None else set())
    scope |= {i for c in tree.children(noun, "acl") for i in tree.scope(c)}
    scope |= {i for n in own for c in tree.children(n, "acl") for i in tree.scope(c)}
    draft = Draft(noun, verb, "visit", None, visitors, scope)
    draft.status = _status(verb) if verb is not None and noun.relation.startswith(("nsubj", "obj")) else None
    town, country, _ = whereabouts.place_of(reading, tree, draft)
    return _visit(reading, tree, draft, town, country)


def _status(verb: Node) -> Status | None:
    lemma = plain(verb.word.lemma)
    governor = governors().get((lemma, "occurs")) or governors().get((lemma, "holds"))
    return governor.status if governor else None


def _goal(reading: Reading, tree: Tree, verb: Node) -> tuple[PlaceMention | None, str | None]:
    """`посетил Москву`, `посетила Турцию`: the object of the verb."""
    for node in tree.children(verb, "obj"):
        if node.item and node.item.kind == "place" and not reading.names.places[node.item.index].seat:
            return reading.names.places[node.item.index], None
        if node.item and node.item.kind == "country":
            return None, reading.names.countries[node.item.index].code
    return None, None


def _claim(reading: Reading, tree: Tree, verb: Node) -> Claim | None:
    above = tree.head(verb)
    top = above if verb.relation == "cop" and above is not None else verb
    visitors = [p for p in subject_parties(reading, tree, top, 1) if p.person is not None]
    draft = Draft(verb, verb, "visit", None, visitors, tree.scope(top))
    town, country = _goal(reading, tree, verb)
    if town is None and country is None:
        town, country, _ = whereabouts.place_of(reading, tree, draft)
    return _visit(reading, tree, draft, town, country)


def _visit(reading: Reading, tree: Tree, draft: Draft, town: PlaceMention | None, country: str | None) -> Claim | None:
    if not draft.parties or (town is None and country is None):
        return None
    return Claim(
        sentence=tree.sentence,
        trigger=Span(*draft.trigger.span),
        rule="visit",
        parties=tuple(draft.parties),
        complete=False,
        kind="other",
        date=circumstances.date_of(reading, tree, draft),
        place=town,
        place_country=country,
        place_method="visit",
        status=circumstances.status_of(tree, draft),
        main=False if circumstances.is_background(reading.document.text, tree, draft) else None,
    )
