"""Which blocks have to be derived together: those that new claims touch, and those that these hang on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Q

from articles.models import Mention
from articles.records.blocks import body_key, person_block
from articles.records.claims import chunks, read_judgements, read_mentions
from articles.records.facts import JudgementFact, MentionFact
from articles.records.identities import known_person_of
from articles.records.locks import read_locked

ARTICLES_AT_ONCE = 500
BLOCKS = ("surname_key", "body_key", "known_person")
"""The columns of a mention that tell with which others it is compared."""


@dataclass
class Blocks:
    """All mentions of some blocks, closed: none outside can be one with one inside. `keys`: the blocks."""

    keys: set[str] = field(default_factory=set)
    mentions: dict[int, MentionFact] = field(default_factory=dict)
    judgements: list[JudgementFact] = field(default_factory=list)


def set_blocks(articles: Iterable[int]) -> tuple[set[str], set[str]]:
    """Bring the block columns of the articles' mentions up to date; return the blocks of people and bodies left so.

    What else lies in a block can depend on who was in it: a bare surname that fitted two may fit one now.
    """
    left: list[MentionFact] = []
    for chunk in chunks(articles, ARTICLES_AT_ONCE):
        facts = read_mentions(Q(article__in=chunk))
        moved = {number: now for number, fact in facts.items() if (now := _blocks(fact)) != _blocks_stored(fact)}
        rows = [Mention(pk=number, **now) for number, now in moved.items()]
        if rows:
            Mention.objects.bulk_update(rows, [*BLOCKS], batch_size=500)
        left += [facts[number] for number in moved]
    known = {fact.known_person for fact in left} - {""}
    surnames = {fact.surname_key for fact in left} | _blocks_of_known(known)
    return surnames - {""}, {fact.body_key for fact in left} - {""}


def _blocks(mention: MentionFact) -> dict[str, str]:
    body = body_key(mention.body if mention.is_person else mention.name, mention.country, mention.known_key)
    known = known_person_of(mention) if mention.is_person else None
    return {
        "surname_key": person_block(mention.name) if mention.is_person else "",
        "body_key": body.block if body else "",
        "known_person": known.key if known else "",
    }


def _blocks_stored(mention: MentionFact) -> dict[str, str]:
    return {column: getattr(mention, column) for column in BLOCKS}


def keys_of(articles: Collection[int]) -> tuple[set[str], set[str]]:
    """Return the blocks of the articles' people, and of their bodies; also of those named in other articles whom
    an editor added to a report of these."""
    surnames: set[str] = set()
    bodies: set[str] = set()
    for chunk in chunks(articles):
        own = Mention.objects.filter(article__in=chunk)
        added = Mention.objects.filter(parties__report__article__in=chunk).exclude(article__in=chunk)
        for surname, body in own.union(added).values_list("surname_key", "body_key"):
            surnames.add(surname)
            bodies.add(body)
    return surnames - {""}, bodies - {""}


def people_blocks(keys: set[str]) -> Blocks:
    """Return the closed blocks of people that hold these, locked till the end of the transaction."""
    return _locked(keys, "surname_key")


def body_blocks(keys: set[str]) -> Blocks:
    """Return the closed blocks of bodies that hold these, locked till the end of the transaction."""
    return _locked(keys, "body_key")


def _locked(keys: set[str], column: str) -> Blocks:
    def locks(found: Iterable[str]) -> set[str]:
        return {f"{column} {key}" for key in found}

    return read_locked(locks(keys), lambda: _close(keys, column), lambda blocks: locks(blocks.keys))


_KIN: Mapping[str, Callable[[Collection[MentionFact]], Q]] = {
    "surname_key": lambda found: Q(person__in={mention.person for mention in found} - {None}),
    "body_key": lambda found: (
        Q(organization__in=(records := {m.organization or m.acting_for for m in found} - {None}))
        | Q(acting_for__in=records)
    ),
}
"""Column of the block -> which other mentions stood with those found, in one record."""


def _close(keys: set[str], column: str) -> Blocks:
    blocks = Blocks()
    new = set(keys)
    while new:
        found: dict[int, MentionFact] = {}
        for chunk in chunks(new):
            found |= read_mentions(Q(**{f"{column}__in": chunk}))
        blocks.keys |= new
        blocks.mentions |= found
        judged = _judgements(new, column)
        blocks.judgements += [entry for entry in judged if entry not in blocks.judgements]
        new = _linked_keys(blocks, found, column, judged) - blocks.keys - {""}
    return blocks


def _judgements(keys: set[str], column: str) -> list[JudgementFact]:
    kind = Q(mention__kind="person") if column == "surname_key" else Q(mention__kind="organization")
    found: dict[int, JudgementFact] = {}
    for chunk in chunks(keys):
        touched = Q(**{f"mention__{column}__in": chunk}) | Q(**{f"other_mention__{column}__in": chunk})
        found |= {entry.id: entry for entry in read_judgements("mention", kind & touched)}
    return list(found.values())


def _linked_keys(
    blocks: Blocks, found: Mapping[int, MentionFact], column: str, judged: Iterable[JudgementFact]
) -> set[str]:
    """Blocks that hang on those read: by a judgement, by a record that held both, by a known person's other names."""
    outside = {number for entry in judged for number in (entry.first, entry.second)} - blocks.mentions.keys()
    known = {mention.known_person for mention in found.values()} - {""}
    linked = _blocks_of_known(known) if column == "surname_key" else set()
    kin = Q(pk__in=outside) | _KIN[column](found.values())
    others = Mention.objects.filter(kin).exclude(**{f"{column}__in": blocks.keys})
    return linked | set(others.values_list(column, flat=True).distinct())


def _blocks_of_known(keys: Collection[str]) -> set[str]:
    """Blocks of all who can mean one of these known people, under whatever name."""
    found: set[str] = set()
    for chunk in chunks(keys):
        found.update(Mention.objects.filter(known_person__in=chunk).values_list("surname_key", flat=True).distinct())
    return found
