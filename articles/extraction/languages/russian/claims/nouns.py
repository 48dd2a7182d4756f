"""Nouns that name a meeting: `состоялась встреча A с B`, `провел переговоры с B`, `на встрече с B A заявил`."""

from __future__ import annotations

from articles.extraction.languages.russian.claims.draft import Draft
from articles.extraction.languages.russian.claims.frames import PAST_PARTICIPLES, Frame, frame_of, relative_verb
from articles.extraction.languages.russian.claims.parties import in_role, parties_at, two_sides, without_repeats
from articles.extraction.languages.russian.claims.tree import WITH, Node, Tree
from articles.extraction.languages.russian.claims.verbs import subject_parties, with_parties
from articles.extraction.languages.russian.claims.words import MeetingNoun, governors, nouns
from articles.extraction.languages.russian.phrases import plain
from articles.extraction.languages.russian.vocabulary import word_set
from articles.extraction.layers import PartyRead, Reading

SESSION_KINDS = frozenset(("session", "round table", "conference", "summit"))
PLANNED_PARTICIPLES = word_set("to take place")
COUNTED = word_set("counted meetings")
"""In the plural and without names they are a practice, not an occasion: `встречи с лидерами проводились`."""
GENERIC = frozenset(("мирный", "переговорный"))


def noun_draft(reading: Reading, tree: Tree, node: Node) -> Draft | None:
    """The claim that a noun of meeting makes, None where it names none."""
    entry = nouns().get(plain(node.word.lemma))
    if entry is None or node.item is not None or node.word.pos not in ("NOUN", "PROPN"):
        return None
    adjectives = {plain(a.word.lemma) for a in tree.children(node, "amod")}
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
    draft.session = any(p.organization is not None and p.side is None for p in own)
    _judge(draft, tree, frame, relative, entry, adjectives)
    return draft if _says_something(draft, tree, frame, relative) else None


def _of_relative(reading: Reading, tree: Tree, verb: Node) -> list[PartyRead]:
    """`консультации, которые провели A и B`."""
    if (plain(verb.word.lemma), "holds") not in governors():
        return _with_and_between(reading, tree, verb)
    subjects = [c for c in tree.subjects(verb) if c.item is not None]
    return [p for s in subjects for p in parties_at(reading, tree, s, None)]


def _scope(tree: Tree, node: Node, frame: Frame, relative: Node | None) -> set[int]:
    top = frame.verb if frame.verb is not None and frame.relation not in ("topic", "agrees", "told", "beside") else node
    scope = tree.scope(top) | tree.scope(node)
    if relative is not None:
        scope |= tree.scope(relative)
    for child in tree.children(node, "acl"):
        scope |= tree.scope(child)
    return scope


def _own_parties(reading: Reading, tree: Tree, node: Node, entry: MeetingNoun) -> list[PartyRead]:
    """The parties that hang on the noun: `A`, `с B`, `между A и B`, `с участием A`, `под председательством A`."""
    found = _in_quotes(reading, tree, node) if entry.kind in SESSION_KINDS else []
    for child in tree.children(node, "nmod", "obl", "obj"):
        preposition = tree.preposition(child)
        if child.word.lemma in ("участие", "председательство", "руководство") and preposition in (*WITH, "под", "при"):
            below = [p for c in tree.children(child, "nmod") for p in parties_at(reading, tree, c, None, states=True)]
            found += below if child.word.lemma == "участие" else in_role(below, "chair")
        elif preposition in WITH:
            found += parties_at(reading, tree, child, 2, states=True)
        elif preposition == "между":
            found += parties_at(reading, tree, child, None, states=True)
        elif not preposition and child.word.case in ("Gen", ""):
            found += _of_genitive(reading, tree, child, entry)
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
    return parties_at(reading, tree, child, 1, states=True)


def _around(reading: Reading, tree: Tree, node: Node, frame: Frame, own: list[PartyRead]) -> list[PartyRead]:
    """The parties that hang on the governing verb."""
    if frame.verb is None:
        return []
    counterparts = any(p.side == 2 for p in own)
    if frame.relation == "holds":
        found = subject_parties(reading, tree, frame.verb, 1)
        return found if counterparts else [*found, *with_parties(reading, tree, frame.verb)]
    if frame.relation == "occurs":
        return [] if counterparts else _with_and_between(reading, tree, frame.verb)
    subjects = subject_parties(reading, tree, frame.verb, 1) if frame.relation in ("joins", "during", "beside") else []
    return subjects if frame.relation == "joins" or counterparts or two_sides(subjects) else []


def _with_and_between(reading: Reading, tree: Tree, verb: Node) -> list[PartyRead]:
    found: list[PartyRead] = []
    for child in tree.children(verb, "obl", "nmod"):
        preposition = tree.preposition(child)
        if preposition in WITH and child.word.lemma == "участие":
            found += [p for c in tree.children(child, "nmod") for p in parties_at(reading, tree, c, None, states=True)]
        elif child.word.lemma in ("председательство", "руководство") and preposition == "под":
            chairs = [p for c in tree.children(child, "nmod") for p in parties_at(reading, tree, c, None)]
            found += in_role(chairs, "chair")
        elif preposition in WITH:
            found += parties_at(reading, tree, child, 2, states=True)
        elif preposition == "между":
            found += parties_at(reading, tree, child, None, states=True)
    return found


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
        frame.relation in ("occurs", "holds", "joins", "during")
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
        return any(p.side == 2 for p in draft.parties)
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
