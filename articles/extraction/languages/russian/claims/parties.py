"""Who takes part, from the nodes of a sentence: named people, those whom an office stands for, bodies, countries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from articles.extraction.languages.russian.claims import groups
from articles.extraction.languages.russian.claims.nodes import Item, Node
from articles.extraction.languages.russian.claims.tree import Tree
from articles.extraction.languages.russian.morphology import forms
from articles.extraction.languages.russian.vocabulary import word_set
from articles.extraction.layers import PartyRead, Reading, RoleMention
from articles.reference.places import place

STANDS_FOR_A_BODY = word_set("standing for a body")
NO_PARTY_ROLES = frozenset(("pronoun", "group"))
HEADED_BY = ("во главе с", "возглавляем", "под руководством", "под председательством")


def parties_at(reading: Reading, tree: Tree, node: Node, side: int | None, *, states: bool = False) -> list[PartyRead]:
    """The parties that a node and those joined to it stand for.

    `states`: countries and capitals count too (`переговоры между Баку и Анкарой`).
    """
    found: list[PartyRead] = []
    for member in tree.coordinated(tree.standing_for(node)):
        found += _of_node(reading, tree, member, side, states)
    return without_repeats(found)


def states_below(reading: Reading, tree: Tree, node: Node, side: int | None) -> list[PartyRead]:
    """`между ведомствами России и Ирана`: the countries named below a noun that is itself no party."""
    inside = [tree.nodes[i] for i in sorted(tree.scope(node))]
    return without_repeats(
        p
        for n in inside
        if n.item and n.item.kind == "country" and not _under_preposition(tree, n, node)
        for p in _of_node(reading, tree, n, side, True)
    )


def states_in_adjectives(reading: Reading, tree: Tree, noun: Node) -> list[PartyRead]:
    """`российско-иранские консультации`: both countries of a compound adjective."""
    spans = [c.span for c in tree.children(noun, "amod")]
    spans += [n.span for n in tree.nodes[max(0, noun.index - 3) : noun.index] if n.word.pos == "ADJ"]
    found = [
        PartyRead(c.span, reading.document.words(c.span), country=c.code)
        for c in reading.names.countries
        if c.kind == "compound" and any(s.start <= c.span.start and c.span.end <= s.end for s in spans)
    ]
    parties = without_repeats(found)
    return parties if len(parties) > 1 else []


def _under_preposition(tree: Tree, node: Node, top: Node) -> bool:
    """Whether a preposition stands between a node and the noun above it: `с послом в Иране`."""
    current: Node | None = node
    while current is not None and current.index != top.index:
        if tree.preposition(current):
            return True
        current = tree.head(current)
    return False


def _of_node(reading: Reading, tree: Tree, node: Node, side: int | None, states: bool) -> list[PartyRead]:
    item = node.item
    if item is None:
        return _of_common_noun(reading, tree, node, side)
    if item.kind == "person":
        return [person_party(reading, reading.entities.person_of[item.index], node, side)]
    if item.kind == "organization":
        body = _body_party(reading, item, node, side)
        return [body, *_joined_states(reading, tree, node, side)] if body.country else [body]
    if item.kind == "role":
        return _of_role(reading, tree, node, item, side)
    if not states:
        return []
    if item.kind == "country":
        return [
            PartyRead(
                item.span,
                reading.document.words(item.span),
                country=reading.names.countries[item.index].code,
                side=side,
            )
        ]
    return _of_capital(reading, item, side)


def person_party(reading: Reading, person: int, node: Node, side: int | None) -> PartyRead:
    """A named person as a party."""
    return PartyRead(
        node.span,
        reading.document.words(node.span),
        person=person,
        country=reading.entities.persons[person].country,
        side=side,
    )


def _body_party(reading: Reading, item: Item, node: Node, side: int | None) -> PartyRead:
    index = reading.entities.organization_of[item.index]
    country = reading.entities.organizations[index].country
    return PartyRead(node.span, reading.document.words(node.span), organization=index, country=country, side=side)


def _joined_states(reading: Reading, tree: Tree, node: Node, side: int | None) -> list[PartyRead]:
    """`министерства Грузии и Казахстана`: the countries joined to a body of a state."""
    joined = [c for c in tree.children(node, "conj") if c.item and c.item.kind == "country"]
    joined += [
        m for c in tree.children(node, "nmod") if c.item and c.item.kind == "country" for m in tree.coordinated(c)
    ]
    return [
        PartyRead(m.span, reading.document.words(m.span), country=reading.names.countries[m.item.index].code, side=side)
        for m in joined
        if m.item is not None and m.item.kind == "country"
    ]


def _of_capital(reading: Reading, item: Item, side: int | None) -> list[PartyRead]:
    mention = reading.names.places[item.index]
    town = place(mention.key) if mention.key and not mention.seat else None
    if town is None or not town.is_capital:
        return []
    return [PartyRead(item.span, reading.document.words(item.span), country=mention.country, side=side)]


def _of_role(reading: Reading, tree: Tree, node: Node, item: Item, side: int | None) -> list[PartyRead]:
    """The persons an office stands for; else the persons in apposition or at the delegation's head; else unnamed."""
    role = reading.names.roles[item.index]
    persons = reading.entities.role_of[item.index]
    if persons:
        return [person_party(reading, p, node, side) for p in persons]
    named = _beside(reading, tree, node, side) or _led_people(reading, tree, node, side)
    if named:
        return [replace(p, country=p.country or role.country) for p in named]
    told = _told_before(reading, tree, role)
    if told:
        return [person_party(reading, p, node, side) for p in told]
    if role.kind == "guest" and role.country is None and (found := _of_pronoun(reading, tree, role, node, side)):
        return found
    if role.kind in NO_PARTY_ROLES and role.country is None:
        return _of_pronoun(reading, tree, role, node, side)
    if node.word.lemma in STANDS_FOR_A_BODY:
        bodies = _bodies_inside(reading, node, side)
        if bodies:
            return bodies
    countries = _countries_of_role(reading, tree, node, role.country)
    words = reading.document.words(item.span)
    number = role.number
    return [PartyRead(item.span, words, country=country, number=number, side=side) for country in countries]


def _told_before(reading: Reading, tree: Tree, role: RoleMention) -> list[int]:
    """The people of the meetings told before whom an office, a group or a guest without a name means."""
    if role.country is None and role.number != 1:
        several = groups.members(reading, tree.told, role)
        if several:
            return several
    one = groups.only_one(reading, tree.told, role)
    if one is None and role.kind == "guest" and role.number == 1 and role.country is None:
        one = groups.guest_of(reading, tree.told, _home_of(reading, tree))
    return [one] if one is not None else []


def _home_of(reading: Reading, tree: Tree) -> str | None:
    """The state whose guests the text speaks of: that of the one person named in the sentence, or the dateline's."""
    here = {
        reading.entities.persons[p].country
        for m, p in zip(reading.names.persons, reading.entities.person_of, strict=True)
        if tree.span.start <= m.span.start < tree.span.end
    }
    dateline = reading.document.dateline
    return here.pop() if len(here) == 1 else dateline.country if dateline else None


def _of_pronoun(reading: Reading, tree: Tree, role: RoleMention, node: Node, side: int | None) -> list[PartyRead]:
    """`Прибыла делегация Турции. Ее принял A`: the unnamed people of the sentence before."""
    if tree.sentence == 0:
        return []
    start = reading.document.sentences[tree.sentence - 1].span.start
    before = [r for r in reading.names.roles if start <= r.span.start < tree.span.start and r.kind != "pronoun"]
    known = [r for r in before if r.country and r.kind in ("delegation", "office", "guest")]
    if len(known) != 1 or any(start <= p.span.start < tree.span.start for p in reading.names.persons):
        return []
    return [PartyRead(node.span, known[0].words, country=known[0].country, number=known[0].number, side=side)]


def _bodies_inside(reading: Reading, node: Node, side: int | None) -> list[PartyRead]:
    """The bodies within the words of an office: `представители НАТО`."""
    inside = [
        index
        for index, mention in enumerate(reading.names.organizations)
        if node.span.start <= mention.span.start and mention.span.end <= node.span.end
    ]
    return [
        _body_party(reading, Item("organization", i, reading.names.organizations[i].span), node, side) for i in inside
    ]


def _beside(reading: Reading, tree: Tree, node: Node, side: int | None) -> list[PartyRead]:
    """`делегация во главе с X`, `коллегой - X`."""
    found: list[PartyRead] = []
    for child in tree.children(node, "appos", "flat", "parataxis"):
        if child.item and child.item.kind == "person":
            found += parties_at(reading, tree, child, side)
    for child in tree.children(node, "nmod", "acl", "obl"):
        if child.item and child.item.kind == "person" and tree.before(child, 3).endswith(HEADED_BY):
            found += parties_at(reading, tree, child, side)
        elif child.word.lemma in ("глава", "руководство", "председательство", "возглавлять", "возглавить"):
            for below in (*tree.children(child, "nmod", "obl"), *tree.children(child, "appos")):
                if below.item and below.item.kind == "person":
                    found += parties_at(reading, tree, below, side)
    return found


def _led_people(reading: Reading, tree: Tree, node: Node, side: int | None) -> list[PartyRead]:
    """`депутаты мажилиса Казахстана во главе с вице-спикером A`, wherever the tree hangs the head of the group."""
    for other in tree.nodes[node.index + 1 : node.index + 8]:
        if other.finite:
            return []
        if other.item and other.item.kind == "person" and tree.before(other, 3).endswith(HEADED_BY):
            return parties_at(reading, tree, other, side)
    return []


def _countries_of_role(reading: Reading, tree: Tree, node: Node, country: str | None) -> list[str | None]:
    """`представители США и Азербайджана`: the countries joined to the office's own."""
    found: list[str | None] = [country] if country else []
    inside = [
        c.code for c in reading.names.countries if node.span.start <= c.span.start and c.span.end <= node.span.end
    ]
    if reading.document.words(node.span).split()[0].lower() not in ("посол", "послом", "посла", "послу"):
        found += [code for code in dict.fromkeys(inside) if code not in found]
    for child in (*tree.children(node, "conj"), *tree.children(node, "nmod")):
        for member in tree.coordinated(child):
            if member.item and member.item.kind == "country" and tree.preposition(child) == "":
                code = reading.names.countries[member.item.index].code
                if code not in found:
                    found.append(code)
    return found or [None]


def _of_common_noun(reading: Reading, tree: Tree, node: Node, side: int | None) -> list[PartyRead]:
    """`официальными лицами Турции`: unnamed people of a country; and persons in apposition to any noun."""
    named = _beside(reading, tree, node, side)
    if named:
        return named
    if node.word.pos not in ("NOUN", "ADJ", "PRON", "NUM", "DET") or not _people(node):
        return []
    found: list[PartyRead] = []
    for child in tree.children(node, "nmod"):
        for member in tree.coordinated(child):
            if member.item and member.item.kind == "country" and not tree.preposition(child):
                code = reading.names.countries[member.item.index].code
                found.append(PartyRead(node.span, reading.document.words(node.span), country=code, side=side))
            elif member.item and member.item.kind in ("person", "role") and tree.preposition(child) == "из":
                found += _of_node(reading, tree, member, side, False)
    return found


def _people(node: Node) -> bool:
    return node.word.lemma in ("лицо", "каждый", "оба", "один", "официальный") or any(
        form.pos == "NOUN" and form.lemma == node.word.lemma and form.animate for form in forms(node.word.text)
    )


def without_repeats(parties: Iterable[PartyRead]) -> list[PartyRead]:
    """Each person, body and unnamed country once; a person's country is not also unnamed."""
    found: list[PartyRead] = []
    for party in parties:
        key = (party.person, party.organization, party.country if party.person is None else None)
        if not any((p.person, p.organization, p.country if p.person is None else None) == key for p in found):
            found.append(party)
    return found


def in_role(parties: Iterable[PartyRead], role: str) -> list[PartyRead]:
    """The parties with a role such as host or chair."""
    return [replace(party, role=role) for party in parties]


def two_sides(parties: Iterable[PartyRead]) -> bool:
    """Whether the parties can stand for two sides: not all of one known country."""
    listed = [p for p in parties if p.person is not None or p.organization is not None or p.country]
    countries = {p.country for p in listed}
    return len(listed) > 1 and (len(countries) > 1 or countries == {None})
