"""From the sentences of a reading to claims of meetings."""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.languages.russian.claims import circumstances, whereabouts
from articles.extraction.languages.russian.claims.delegations import JOINING, delegation_drafts
from articles.extraction.languages.russian.claims.draft import Draft
from articles.extraction.languages.russian.claims.linear import linear_drafts
from articles.extraction.languages.russian.claims.nodes import Node
from articles.extraction.languages.russian.claims.nouns import noun_draft
from articles.extraction.languages.russian.claims.parties import two_sides, without_repeats
from articles.extraction.languages.russian.claims.tree import Tree, read_trees
from articles.extraction.languages.russian.claims.verbs import verb_draft
from articles.extraction.languages.russian.claims.visits import (
    goal_of_sentence,
    tells_of_a_visit,
    visit_claims,
)
from articles.extraction.languages.russian.claims.words import cue, nouns, verbs
from articles.extraction.languages.russian.lines import Line, read_lines
from articles.extraction.languages.russian.morphology import lemma
from articles.extraction.languages.russian.phrases import plain
from articles.extraction.languages.russian.vocabulary import word_set
from articles.extraction.layers import Claim, DateMention, PartyRead, PlaceMention, Reading
from articles.extraction.types import Span

THERE = frozenset(("там", "здесь", "тут"))
ALSO_TELLING = word_set("also telling")


def find_claims(reading: Reading) -> tuple[Claim, ...]:
    """The claims of titles and body, in text order."""
    claims: list[Claim] = []
    lines = [
        line
        for line in read_lines(reading.document)
        if line.sentence is not None and line.kind in ("title", "body") and _may_tell(line)
    ]
    for tree in read_trees(reading, lines):
        tree.told = tuple(claims)
        told = _claims_of(reading, tree)
        claims += [*visit_claims(reading, tree), *told]
    return tuple(claims)


def _may_tell(line: Line) -> bool:
    lemmas = {plain(word.lemma) for word in line.words}
    dashed = len(line.words) > 2 and line.words[1].text in "-–—"
    return dashed or tells_of_a_visit(lemmas) or bool(lemmas & (verbs().keys() | nouns().keys() | ALSO_TELLING))


def _claims_of(reading: Reading, tree: Tree) -> list[Claim]:
    drafts = [d for node in tree.nodes if (d := noun_draft(reading, tree, node) or verb_draft(reading, tree, node))]
    drafts = linear_drafts(reading, tree, drafts)
    drafts = _without_doubles([d for d in drafts if not circumstances.is_denied(tree, d)])
    drafts += delegation_drafts(reading, tree, drafts)
    ordered = sorted(drafts, key=lambda d: d.trigger.span)
    claims = [_claim(reading, tree, single) for draft in ordered for single in _one_by_one(draft)]
    held = any(c.complete and c.status is None for c in tree.told)
    return [c for c in claims if not (c.rule == JOINING and c.anaphoric and c.status == "planned" and held)]


def _one_by_one(draft: Draft) -> list[Draft]:
    """`с каждым из гостей`: as many meetings as guests."""
    if not draft.each:
        return [draft]
    hosts = [p for p in draft.parties if p.side != 2]
    return [replace(draft, parties=[*hosts, guest]) for guest in draft.parties if guest.side == 2]


def _parties_told(reading: Reading, tree: Tree, draft: Draft) -> tuple[PartyRead, ...]:
    """`В переговорах участвовали и министры`: those of the talks that were told by the same word."""
    if not draft.anaphoric or not any(p.person is not None for p in draft.parties):
        return ()
    word = draft.trigger.word.lemma
    for claim in tree.told:
        if claim.complete and not claim.anaphoric and plain(lemma(reading.document.words(claim.trigger))) == word:
            return claim.parties
    return ()


def _is_apart(tree: Tree, text: str) -> bool:
    """`отдельно`; and `на полях`, where the session itself was told before."""
    found = cue("apart", text)
    return found == "alone" or (
        found == "beside" and any(p.organization is not None for c in tree.told for p in c.parties)
    )


def _without_doubles(drafts: list[Draft]) -> list[Draft]:
    """Of two claims that the same clause makes of the same people only the fuller one."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.anaphoric, -len(d.parties))):
        people = {p.person for p in draft.parties if p.person is not None}
        apart = {k.trigger.index for k in kept if k.only_occasion}
        same = [k for k in kept if k.trigger.index not in apart]
        same = [k for k in same if k.trigger.index in draft.scope or draft.trigger.index in k.scope]
        doubled = any(people <= {p.person for p in k.parties} and len(draft.parties) <= len(k.parties) for k in same)
        if not doubled:
            kept.append(draft)
    return kept


def _made_known_by_its_members(reading: Reading, tree: Tree, draft: Draft) -> Claim:
    """`Заместители министров провели заседание. A представлял X, B - Y`: who met is only told by the delegations."""
    told = [c for c in tree.told if c.rule != "visit"][-1:]
    claim = Claim(tree.sentence, Span(*draft.trigger.span), draft.rule, tuple(draft.parties), complete=True)
    for before in told:
        others = tuple(p for p in before.parties if p.person is not None or p.organization is not None)
        claim = replace(
            before,
            rule=draft.rule,
            parties=tuple(without_repeats([*draft.parties, *others])),
            complete=True,
            anaphoric=False,
        )
    return claim


def _at_the_seat_of_a_host(parties: list[PartyRead], town: PlaceMention) -> bool:
    """`В МИД Чили состоялась встреча с делегацией Перу`: the hosts are said by their seat alone."""
    guests = {p.country for p in parties if p.side == 2 and p.country}
    return bool(guests) and town.country not in guests and all(p.side == 2 for p in parties)


def _visit_meant(tree: Tree, draft: Draft) -> Claim | None:
    """`5 мая A был в Ираке. Там он встретился с B`: the visit told in the sentence before, or earlier in this one."""
    there = any(tree.nodes[i].word.lower in THERE for i in draft.scope)
    visits = [c for c in tree.told if c.rule == "visit" and c.sentence >= tree.sentence - 1]
    if there and visits:
        return visits[-1]
    here_too = any(n.word.lower == "там" and _followed_by_same(tree, n) for n in tree.nodes)
    placed = [c for c in tree.told if c.complete and (c.place or c.place_country)]
    return replace(placed[-1], date=None, main=None) if here_too and placed else None


def _followed_by_same(tree: Tree, node: Node) -> bool:
    return node.index + 1 < len(tree.nodes) and tree.nodes[node.index + 1].word.lower == "же"


def _day_told(reading: Reading, tree: Tree) -> DateMention | None:
    """The day of the meeting told last, for one of the same day."""
    told = [c for c in tree.told if c.complete and c.main is not False]
    return told[-1].date if told else None


def _known_parties(draft: Draft, parties: list[PartyRead]) -> tuple[PartyRead, ...]:
    """The parties that are somebody; for `стороны` with nobody told before, the two whom the text has named last."""
    known = [p for p in parties if p.person is not None or p.organization is not None or p.country]
    if known or not draft.pair:
        return tuple(known)
    return (PartyRead(Span(*draft.trigger.span), draft.trigger.word.text, number=2),)


def _claim(reading: Reading, tree: Tree, draft: Draft) -> Claim:
    if draft.adds and two_sides(draft.parties) and not any(c.complete for c in tree.told):
        return _made_known_by_its_members(reading, tree, draft)
    town, country, method = whereabouts.place_of(reading, tree, draft)
    text = circumstances.clause_text(tree, draft)
    background = circumstances.is_background(reading.document.text, tree, draft)
    turn = cue("round", text)
    earlier = _parties_told(reading, tree, draft)
    visit = _visit_meant(tree, draft) if town is None and country is None else None
    same_day = cue("sameday", text) is not None
    day = circumstances.date_of(reading, tree, draft) or (visit.date if visit else None)
    day = day or (_day_told(reading, tree) if same_day else None)
    parties = without_repeats([*draft.parties, *earlier])
    if method == "seat" and town is not None and _at_the_seat_of_a_host(parties, town):
        parties.append(PartyRead(town.span, reading.document.words(town.span), country=town.country, side=1))
    if town is None and country is None:
        town, country, method = goal_of_sentence(reading, tree)
    anaphoric = draft.anaphoric and not earlier
    if turn is not None and ("очередн" in plain(text) or not any(c.complete for c in tree.told)):
        turn = None
    if draft.agreed and any(c.complete for c in tree.told):
        turn = "next"
    another_round = turn is not None and not any(p.person is not None for p in draft.parties)
    return Claim(
        sentence=tree.sentence,
        trigger=Span(*draft.trigger.span),
        rule=draft.rule,
        parties=_known_parties(draft, parties),
        complete=draft.adds or (not anaphoric and (two_sides(parties) or draft.session)),
        anaphoric=anaphoric and not another_round,
        kind=draft.kind,
        date=day,
        place=visit.place if visit else town,
        place_country=visit.place_country if visit else country,
        place_method="visit" if visit else method,
        mode=circumstances.mode_of(tree, draft),
        status=circumstances.status_of(tree, draft),
        main=False if background or (visit is not None and visit.main is False) else None,
        event=circumstances.event_of(reading, tree, draft),
        doubts=tuple(draft.doubts),
        round="next" if turn == "next" else "previous" if turn == "previous" else None,
        only_occasion=draft.only_occasion,
        weak=draft.weak,
        same_day=same_day,
        separate=(draft.each or _is_apart(tree, text)) and not draft.anaphoric,
    )
