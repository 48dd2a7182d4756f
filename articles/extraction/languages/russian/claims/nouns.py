"""Nouns that name a meeting: `состоялась встреча A с B`, `провел переговоры с B`, `на встрече с B A заявил`."""

from __future__ import annotations

from articles.extraction.languages.russian.claims.draft import Draft
from articles.extraction.languages.russian.claims.frames import PAST_PARTICIPLES, Frame, frame_of, relative_verb
from articles.extraction.languages.russian.claims.parties import (
    in_role,
    parties_at,
    states_below,
    states_in_adjectives,
    two_sides,
    without_repeats,
)
from articles.extraction.languages.russian.claims.tree import WITH, Node, Tree
from articles.extraction.languages.russian.claims.verbs import sides_alone, subject_parties, with_parties
from articles.extraction.languages.russian.claims.words import MeetingNoun, governors, nouns
from articles.extraction.languages.russian.phrases import plain
from articles.extraction.languages.russian.vocabulary import word_set
from articles.extraction.layers import PartyRead, Reading

SESSION_KINDS = frozenset(("session", "round table", "conference", "summit"))
PLANNED_PARTICIPLES = word_set("to take place")
COUNTED = word_set("counted meetings")
"""In the plural and without names they are a practice, not an occasion: `встречи с лидерами проводились`."""
GENERIC = frozenset(("мирный", "переговорный"))
MEDIATING = word_set("mediating")
CHAIRING = word_set("chairing")
VISITS = word_set("telling of a visit")


def noun_draft(reading: Reading, tree: Tree, node: Node) -> Draft | None:
    """The claim that a noun of meeting makes, None where it names none."""
    entry = nouns().get(plain(node.word.lemma))
    if entry is None or node.item is not None or node.word.pos not in ("NOUN", "PROPN"):
        return None
    adjectives = {plain(a.word.lemma) for a in tree.children(node, "amod", "nmod")}
    if entry.adjective and entry.adjective not in adjectives:
        return None
    frame = frame_of(tree, node)
    relative = relative_verb(tree, node)
    draft = Draft(node, frame.verb, "", entry.kind, mode=entry.mode, status=frame.status)
    draft.scope = _scope(tree, node, frame, relative)
    own = _own_parties(reading, tree, node, entry)
    around = _around(reading, tree, node, frame, own)
    if relative is not None:
        around = [*around, *_of_relative(reading, tree, relative)]
    draft.parties = without_repeats([*around, *own])
    if frame.relation == "during" and relative is None and not draft.parties:
        draft.scope = tree.scope(node)
    draft.during = frame.relation == "during"
    draft.each = _one_with_each(draft, node)
    draft.pair = frame.verb is not None and frame.relation == "holds" and sides_alone(reading, tree, frame.verb)
    draft.session = any(p.organization is not None and p.side is None for p in own)
    _judge(draft, tree, frame, relative, entry, adjectives)
    return draft if _says_something(draft, tree, frame, relative) else None


def _of_relative(reading: Reading, tree: Tree, verb: Node) -> list[PartyRead]:
    """`консультации, которые провели A и B`."""
    if (plain(verb.word.lemma), "joins") in governors():
        return [p for s in tree.subjects(verb) for p in parties_at(reading, tree, s, None)]
    if (plain(verb.word.lemma), "holds") not in governors():
        return _with_and_between(reading, tree, verb)
    subjects = [c for c in tree.subjects(verb) if c.item is not None]
    return [p for s in subjects for p in parties_at(reading, tree, s, None)]


def _scope(tree: Tree, node: Node, frame: Frame, relative: Node | None) -> set[int]:
    if frame.verb is None and frame.relation == "agrees":
        return {n.index for n in tree.nodes}
    top = frame.verb if frame.verb is not None and frame.relation not in ("topic", "agrees", "told", "beside") else node
    scope = tree.scope(top) | tree.scope(node)
    if relative is not None:
        scope |= tree.scope(relative)
    elif node.index + 1 < len(tree.nodes):
        scope |= {i for n in tree.nodes if _was_to_be(tree, n, node) for i in tree.scope(n)}
    for child in tree.children(node, "acl"):
        scope |= tree.scope(child)
    return scope


def _was_to_be(tree: Tree, verb: Node, noun: Node) -> bool:
    """`переговоры A с B, которые должны были состояться в Пекине`, also where the tree hangs the clause on B."""
    if verb.word.verb_form != "Inf" or (plain(verb.word.lemma), "occurs") not in governors():
        return False
    pronouns = [n for n in tree.nodes[noun.index : verb.index] if n.word.lemma == "который" and n.word.case == "Nom"]
    return bool(pronouns) and pronouns[-1].word.number == noun.word.number


def _own_parties(reading: Reading, tree: Tree, node: Node, entry: MeetingNoun) -> list[PartyRead]:
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


def _one_with_each(draft: Draft, node: Node) -> bool:
    """`встречи с A и B`: the plural counts a meeting for each."""
    guests = [p for p in draft.parties if p.side == 2 and p.person is not None]
    hosts = [p for p in draft.parties if p.side != 2]
    plural = node.word.number == "Plur" and node.word.lemma in COUNTED
    return plural and len(guests) > 1 and bool(hosts) and len(guests) + len(hosts) == len(draft.parties)


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


def _around(reading: Reading, tree: Tree, node: Node, frame: Frame, own: list[PartyRead]) -> list[PartyRead]:
    """The parties that hang on the governing verb."""
    if frame.verb is None:
        return _of_programme(reading, tree, node) if frame.relation == "agrees" else []
    counterparts = any(p.side == 2 for p in own)
    if frame.relation == "holds":
        found = subject_parties(reading, tree, frame.verb, 1) or _visitor(reading, tree, frame.verb)
        return found if counterparts else [*found, *with_parties(reading, tree, frame.verb)]
    if frame.relation == "occurs":
        hosts = [c for c in tree.children(frame.verb, "obl") if tree.preposition(c) == "у"]
        at_home = in_role([p for h in hosts for p in parties_at(reading, tree, h, 1)], "host")
        at_home += _to_whom(reading, tree, frame.verb)
        return at_home if counterparts else [*at_home, *_with_and_between(reading, tree, frame.verb)]
    subjects = subject_parties(reading, tree, frame.verb, 1) if frame.relation in ("joins", "during", "beside") else []
    return subjects if frame.relation == "joins" or counterparts or two_sides(subjects) else []


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


def _visitor(reading: Reading, tree: Tree, verb: Node) -> list[PartyRead]:
    """`визит A предусматривает`, `в программе поездки A значится`."""
    tops = [s for s in tree.children(verb, "nsubj", "obl") if s.word.lemma in VISITS]
    below = [tree.nodes[i] for top in tops for i in sorted(tree.scope(top))]
    people = [n for n in below if n.item and n.item.kind in ("person", "role") and n.word.case == "Gen"]
    return parties_at(reading, tree, people[0], 1) if people else []


def _with_and_between(reading: Reading, tree: Tree, verb: Node) -> list[PartyRead]:
    return [p for child in tree.children(verb, "obl", "nmod") for p in _joined(reading, tree, child)]


def _judge(
    draft: Draft, tree: Tree, frame: Frame, relative: Node | None, entry: MeetingNoun, adjectives: set[str]
) -> None:
    """Rule, status, weakness, whether it only points back at a meeting already told."""
    word = draft.trigger.word.lemma
    draft.rule = {
        "occurs": f"состоялась {word}",
        "holds": f"A провел {word}",
        "joins": f"A участвовал: {word}",
        "agrees": f"договоренность: {word}",
        "during": f"на {word} с B",
        "topic": f"{word} A и B",
        "beside": f"после {word} с B",
        "told": f"сообщил: {word} A и B",
        "alone": f"{word} A и B",
    }[frame.relation]
    if relative is not None:
        governor = governors().get((plain(relative.word.lemma), "occurs")) or governors().get(
            (plain(relative.word.lemma), "holds")
        )
        draft.status = draft.status or (governor.status if governor else None)
    if adjectives & PLANNED_PARTICIPLES:
        draft.status = draft.status or "planned"
    takes_place = (
        frame.relation in ("occurs", "holds", "joins", "during", "beside")
        or relative is not None
        or bool(adjectives & PAST_PARTICIPLES)
    )
    draft.weak = entry.weak and (not takes_place or bool(adjectives & GENERIC))
    named = any(p.person is not None for p in draft.parties)
    draft.anaphoric = not two_sides(draft.parties) and not draft.session and not any(p.side == 2 for p in draft.parties)
    if (
        frame.relation == "joins"
        and not draft.session
        and not any(p.side is None or p.side == 2 for p in draft.parties)
    ):
        draft.anaphoric = frame.verb is not None and frame.verb.word.lemma in (
            "участвовать",
            "присутствовать",
            "принять",
            "поучаствовать",
        )
    if frame.relation == "holds" and _several(tree, draft.trigger) and draft.trigger.word.lemma in COUNTED:
        draft.anaphoric = False
    if frame.relation == "told" and _told_before(tree, draft):
        draft.anaphoric = True
    draft.only_occasion = frame.relation == "during" and draft.session and not named


def _several(tree: Tree, noun: Node) -> bool:
    """`встречи`, `две встречи`."""
    return noun.word.number == "Plur" or bool(tree.children(noun, "nummod"))


def _told_before(tree: Tree, draft: Draft) -> bool:
    """Whether a meeting of the same kind and countries was told already: the sentence reports it once more."""
    countries = {p.country for p in draft.parties if p.country}
    return any(
        c.kind == draft.kind and countries <= {p.country for p in c.parties}
        for c in tree.told
        if c.complete and countries
    )


def _says_something(draft: Draft, tree: Tree, frame: Frame, relative: Node | None) -> bool:
    """Whether the noun tells of an occasion and is not only a topic."""
    if (
        _several(tree, draft.trigger)
        and draft.trigger.word.lemma in COUNTED
        and not any(p.person is not None for p in draft.parties)
    ):
        return False
    if frame.relation in ("occurs", "holds", "joins"):
        return True
    sides = two_sides(draft.parties) or draft.session
    if frame.relation == "during":
        return True
    if frame.relation == "beside":
        return sides or any(p.side == 2 for p in draft.parties)
    if frame.relation == "told":
        return sides
    if frame.relation == "alone":
        return bool(draft.parties)
    if relative is not None:
        return True
    return sides and (frame.relation == "agrees" or _has_time(tree, draft))


def _has_time(tree: Tree, draft: Draft) -> bool:
    """A number or a past participle in its own words: `встреча A и B 5 мая`."""
    return any(tree.nodes[i].word.text.isdigit() for i in draft.scope) or draft.status is not None
