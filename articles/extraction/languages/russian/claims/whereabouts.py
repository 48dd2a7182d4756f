"""Where, in a claim's own clause: a town, a seat of state, the place before `где`, or only a country."""

from __future__ import annotations

from articles.extraction.languages.russian.claims.circumstances import EVENT_NOUNS
from articles.extraction.languages.russian.claims.draft import Draft
from articles.extraction.languages.russian.claims.nodes import Node
from articles.extraction.languages.russian.claims.tree import Tree
from articles.extraction.languages.russian.phrases import plain
from articles.extraction.languages.russian.vocabulary import word_set
from articles.extraction.layers import PlaceMention, Reading
from articles.extraction.types import PlaceMethod
from articles.reference.countries import country
from articles.reference.places import government_seat, place

WHERE = frozenset(("в", "во", "на", "под"))
SEATS = word_set("seats of a state")
REACH_OF_WHERE = 4
"""How many nodes before `где` the place may stand."""


def place_of(reading: Reading, tree: Tree, draft: Draft) -> tuple[PlaceMention | None, str | None, PlaceMethod]:
    """(town, country where no town is said, how it was got) from the clause."""
    best: tuple[int, PlaceMention] | None = None
    for index in draft.scope - _in_brackets(tree):
        node = tree.nodes[index]
        if node.item and node.item.kind == "place" and (tree.preposition(node) in WHERE or _follows_in(tree, node)):
            distance = abs(index - draft.trigger.index)
            if best is None or distance < best[0]:
                best = distance, reading.names.places[node.item.index]
    if best is not None:
        return _town(best[1])
    inside = _in_a_seat(reading, tree, draft) or _where_clause(reading, tree, draft)
    if inside is not None:
        return inside
    for index in sorted(draft.scope):
        node = tree.nodes[index]
        if (
            node.item
            and node.item.kind == "country"
            and tree.preposition(node) in WHERE
            and _of_the_event(tree, node, draft)
        ):
            return None, reading.names.countries[node.item.index].code, "stated"
    accredited = _of_accreditation(reading, draft)
    return (accredited, None, "host") if accredited is not None else (None, None, "stated")


def _of_accreditation(reading: Reading, draft: Draft) -> PlaceMention | None:
    """`Министр A принял посла Турции в Москве B`: the capital to which an ambassador is sent."""
    for party in draft.parties:
        others = {p.country for p in draft.parties if p.country and p.country != party.country}
        for mention in reading.names.places if party.person is not None else ():
            inside = party.span.start < mention.span.start and mention.span.end < party.span.end
            if inside and mention.key and mention.country in others and place(mention.key).is_capital:
                return mention
    return None


def _in_brackets(tree: Tree) -> set[int]:
    """`посол A (резиденция в Киеве)`: what is said aside."""
    opened, found = False, set()
    for node in tree.nodes:
        opened = node.word.text == "(" or (opened and node.word.text != ")")
        if opened:
            found.add(node.index)
    return found


def _in_a_seat(reading: Reading, tree: Tree, draft: Draft) -> tuple[PlaceMention, None, PlaceMethod] | None:
    """`в МИД Турции`: the capital of the state whose ministry, parliament or palace it is."""
    for index in sorted(draft.scope):
        node = tree.nodes[index]
        if node.item and node.item.kind == "organization" and tree.preposition(node) in WHERE:
            found = _seat_of(reading, node, draft)
            if found is not None:
                return found
    return None


def _seat_of(reading: Reading, node: Node, draft: Draft) -> tuple[PlaceMention, None, PlaceMethod] | None:
    assert node.item is not None
    body = reading.entities.organizations[reading.entities.organization_of[node.item.index]]
    if body.key is not None or not _seat_of_state(node):
        return None
    hosts = {p.country for p in draft.parties if p.role == "host" and p.country}
    code = body.country or (hosts.pop() if len(hosts) == 1 else None)
    if code is None or not country(code).government_key:
        return None
    town = government_seat(code)
    return PlaceMention(node.span, town.name_ru or town.name_en, town.key, code), None, "seat"


def _seat_of_state(node: Node) -> bool:
    words = {plain(node.word.lemma), plain(node.word.text)}
    return bool(words & SEATS) or any(w.startswith("мин") and len(w) > 5 for w in words)


def _where_clause(
    reading: Reading, tree: Tree, draft: Draft
) -> tuple[PlaceMention | None, str | None, PlaceMethod] | None:
    """`прибыл в Ташкент, где его принял A`: the place named right before `где`."""
    where = next((i for i in sorted(draft.scope) if tree.nodes[i].word.lower == "где"), None)
    before = tree.nodes[max(0, (where or 0) - REACH_OF_WHERE) : where] if where else ()
    for node in reversed(before):
        if node.item and node.item.kind == "place":
            return _town(reading.names.places[node.item.index])
        if node.item and node.item.kind == "country":
            return None, reading.names.countries[node.item.index].code, "stated"
        if node.item and node.item.kind == "organization":
            return _seat_of(reading, node, draft)
    return None


def _town(mention: PlaceMention) -> tuple[PlaceMention, None, PlaceMethod]:
    """A seat is given as its town, with the method `seat`."""
    if not mention.seat or not mention.key:
        return mention, None, "stated"
    town = place(mention.key)
    return PlaceMention(mention.span, town.name_ru or town.name_en, mention.key, mention.country), None, "seat"


def _follows_in(tree: Tree, node: Node) -> bool:
    return node.index > 0 and tree.nodes[node.index - 1].word.lower in WHERE


def _of_the_event(tree: Tree, node: Node, draft: Draft) -> bool:
    """Hangs on the verb, the word of meeting or a place, not on another noun (`вторжение в Украину`)."""
    head = tree.head(node)
    if head is None or head.index == draft.trigger.index:
        return True
    return (
        head.word.pos == "VERB"
        or (head.item is not None and head.item.kind == "place")
        or head.word.lemma in EVENT_NOUNS
    )
