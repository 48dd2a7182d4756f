"""Nouns that name a meeting: `состоялась встреча A с B`, `провел переговоры с B`, `на встрече с B A заявил`."""

from __future__ import annotations

from articles.extraction.languages.russian.claims.draft import Draft
from articles.extraction.languages.russian.claims.frames import PAST_PARTICIPLES, Frame, frame_of, relative_verb
from articles.extraction.languages.russian.claims.nodes import Node
from articles.extraction.languages.russian.claims.noun_parties import of_relative, own_parties, parties_around
from articles.extraction.languages.russian.claims.parties import (
    two_sides,
    without_repeats,
)
from articles.extraction.languages.russian.claims.tree import Tree
from articles.extraction.languages.russian.claims.verbs import sides_alone
from articles.extraction.languages.russian.claims.words import MeetingNoun, governors, nouns
from articles.extraction.languages.russian.phrases import plain
from articles.extraction.languages.russian.vocabulary import word_set
from articles.extraction.layers import Reading

PLANNED_PARTICIPLES = word_set("to take place")
COUNTED = word_set("counted meetings")
"""In the plural and without names they are a practice, not an occasion: `встречи с лидерами проводились`."""
GENERIC = frozenset(("мирный", "переговорный"))


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
    own = own_parties(reading, tree, node, entry)
    around = parties_around(reading, tree, node, frame, own)
    if relative is not None:
        around = [*around, *of_relative(reading, tree, relative)]
    draft.parties = without_repeats([*around, *own])
    if frame.relation == "during" and relative is None and not draft.parties:
        draft.scope = tree.scope(node)
    draft.during = frame.relation == "during"
    draft.agreed = frame.relation == "agrees" and not draft.parties and _when_or_where(tree, draft)
    draft.each = _one_with_each(draft, node)
    draft.pair = frame.verb is not None and frame.relation == "holds" and sides_alone(reading, tree, frame.verb)
    draft.session = any(p.organization is not None and p.side is None for p in own)
    _judge(draft, tree, frame, relative, entry, adjectives)
    return draft if _says_something(draft, tree, frame, relative) else None


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


def _one_with_each(draft: Draft, node: Node) -> bool:
    """`встречи с A и B`: the plural counts a meeting for each."""
    guests = [p for p in draft.parties if p.side == 2 and p.person is not None]
    hosts = [p for p in draft.parties if p.side != 2]
    plural = node.word.number == "Plur" and node.word.lemma in COUNTED
    return plural and len(guests) > 1 and bool(hosts) and len(guests) + len(hosts) == len(draft.parties)


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
    if draft.agreed and any(c.complete for c in tree.told):
        return True
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


def _when_or_where(tree: Tree, draft: Draft) -> bool:
    """Whether the words of a meeting agreed on say its town, or a month or year."""
    inside = [tree.nodes[i] for i in draft.scope]
    return any((n.item and n.item.kind == "place") or n.word.text.isdigit() for n in inside)


def _has_time(tree: Tree, draft: Draft) -> bool:
    """A number or a past participle in its own words: `встреча A и B 5 мая`."""
    return any(tree.nodes[i].word.text.isdigit() for i in draft.scope) or draft.status is not None
