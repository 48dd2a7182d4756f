"""Which blocks have to be derived together: those that new claims touch, and those that these hang on."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import Q

from articles.models import Mention, Person
from articles.records.blocks import body_key, person_block
from articles.records.claims import chunks, read_judgements, read_mentions
from articles.records.facts import JudgementFact, MentionFact
from articles.records.identities import known_person_of
from articles.records.known import known_by_key, known_names
from articles.records.locks import read_locked
from articles.records.rows import change

ARTICLES_AT_ONCE = 500


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
    surnames: set[str] = set()
    bodies: set[str] = set()
    columns = ("pk", "kind", "name", "country", "body", "known_key", "surname_key", "body_key")
    for chunk in chunks(articles, ARTICLES_AT_ONCE):
        mentions = list(Mention.objects.filter(article__in=chunk).only(*columns))
        before = {mention.pk: (mention.surname_key, mention.body_key) for mention in mentions}
        for number in change(Mention, ((mention.pk, mention, _blocks(mention)) for mention in mentions)):
            surnames.add(before[number][0])
            bodies.add(before[number][1])
    return surnames - {""}, bodies - {""}


def _blocks(mention: Mention) -> dict[str, str]:
    is_person = mention.kind == Mention.Kind.PERSON
    body = body_key(mention.body if is_person else mention.name, mention.country, mention.known_key)
    return {
        "surname_key": person_block(mention.name) if is_person else "",
        "body_key": body.block if body else "",
    }


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
    linked = _known_keys(found.values()) if column == "surname_key" else set()
    kin = Q(pk__in=outside) | _KIN[column](found.values())
    others = Mention.objects.filter(kin).exclude(**{f"{column}__in": blocks.keys})
    return linked | set(others.values_list(column, flat=True).distinct())


def _known_keys(mentions: Collection[MentionFact]) -> set[str]:
    """Blocks of the names of the known people whom the mentions mean, and of those for whom they were taken before."""
    known = {person.key: person for mention in mentions if (person := known_person_of(mention)) is not None}
    for chunk in chunks(mention.person for mention in mentions if mention.person is not None):
        keys = Person.objects.filter(pk__in=chunk).exclude(reference_key="").values_list("reference_key", flat=True)
        known |= {key: person for key in keys if (person := known_by_key(key)) is not None}
    return {person_block(name) for person in known.values() for name in known_names(person)}
