"""People: from the mentions of some blocks to the rows of people, their names and offices, and the links to them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from articles.models import Mention, OfficeCitation, Person, PersonName
from articles.names.folding import fold
from articles.records.claims import chunks, read_corrections, shown_parties
from articles.records.facts import CorrectionFact, MentionFact
from articles.records.identities import PersonCluster, identify_people
from articles.records.people import NameForm, PersonShown, show_person
from articles.records.rows import Written, write
from articles.records.scope import Blocks
from articles.records.scripts import script_of

LABELS = frozenset({"name", "native_name"})
"""Columns that meetings repeat in their titles and search words."""


@dataclass(frozen=True)
class PeopleWritten:
    """`links`: mention -> number of its person or None, for all mentions of the blocks; `moved`: those with a new one.

    `relabelled`: people under whose new name their meetings must be shown. `unwanted`: to be deleted once nothing
    points at them.
    """

    links: Mapping[int, int | None]
    moved: frozenset[int]
    relabelled: frozenset[int]
    unwanted: frozenset[int]


def write_people(blocks: Blocks) -> PeopleWritten:
    """Derive the people of closed blocks and write what differs."""
    clusters = identify_people(list(blocks.mentions.values()), blocks.judgements).clusters
    takes_part = _takes_part(blocks.keys)
    corrections = _corrections(blocks.keys)
    shown: dict[int, tuple[PersonCluster, PersonShown]] = {}
    for person in clusters:
        makers = [mention for mention in person.mentions if _makes_a_person(mention, takes_part)]
        if makers:
            entries = [entry for mention in person.mentions for entry in corrections.get(mention.id, ())]
            hidden = not any(mention.visible for mention in makers)
            shown[person.number] = (person, show_person(person, entries, hidden=hidden))
    held = {mention.person for mention in blocks.mentions.values() if mention.person is not None}
    written = _write_columns(held, shown)
    links = dict.fromkeys(blocks.mentions) | {
        mention.id: number for number, (person, _) in shown.items() for mention in person.mentions
    }
    moved = link("person", {number: mention.person for number, mention in blocks.mentions.items()}, links)
    _write_names(held, shown)
    _write_offices(held, shown)
    relabelled = {number for number, columns in written.changed.items() if columns & LABELS}
    return PeopleWritten(links, moved, frozenset(relabelled), written.unwanted)


def link(column: str, standing: Mapping[int, int | None], wanted: Mapping[int, int | None]) -> frozenset[int]:
    """Point mentions at their records where they point elsewhere; return the mentions that moved."""
    moved = {number: record for number, record in wanted.items() if standing[number] != record}
    rows = [Mention(pk=number, **{f"{column}_id": record}) for number, record in moved.items()]
    if rows:
        Mention.objects.bulk_update(rows, [column], batch_size=500)
    return frozenset(moved)


def name_rows(record: str, names: Mapping[int, Iterable[NameForm]]) -> dict[Any, dict[str, Any]]:
    """Return the columns of name rows by (record, form, kind)."""
    return {
        (number, name.form, name.kind): {
            f"{record}_id": number,
            "form": name.form,
            "script": script_of(name.form),
            "language": name.language,
            "key": fold(name.form)[:300],
        }
        for number, forms in names.items()
        for name in forms
    }


def _takes_part(surnames: Collection[str]) -> frozenset[int]:
    """Mentions that are parties of a report that makes a meeting, as far as no office makes them people already."""
    found: set[int] = set()
    for chunk in chunks(surnames):
        parties = shown_parties().filter(mention__surname_key__in=chunk, mention__kind=Mention.Kind.PERSON)
        parties = parties.filter(Q(mention__title="") | Q(mention__current=False))
        found.update(parties.values_list("mention", flat=True))
    return frozenset(found)


def _makes_a_person(mention: MentionFact, takes_part: frozenset[int]) -> bool:
    """A participant, or somebody cited with a public office."""
    return mention.id in takes_part or (bool(mention.title) and mention.current)


def _corrections(surnames: Collection[str]) -> dict[int, tuple[CorrectionFact, ...]]:
    found: dict[int, tuple[CorrectionFact, ...]] = {}
    for chunk in chunks(surnames):
        of_people = Q(mention__surname_key__in=chunk, mention__kind=Mention.Kind.PERSON, field__in=("name", "country"))
        found |= read_corrections("mention", of_people)
    return found


_Shown = Mapping[int, tuple[PersonCluster, PersonShown]]


def _write_columns(held: set[int], shown: _Shown) -> Written[int]:
    standing = {person.pk: person for chunk in chunks(held | shown.keys()) for person in _people(chunk)}
    return write(Person, standing, {number: {"id": number, **show.columns} for number, (_, show) in shown.items()})


def _people(numbers: list[int]) -> Iterable[Person]:
    return Person.objects.filter(pk__in=numbers)


def _write_names(held: set[int], shown: _Shown) -> None:
    standing = {
        (row.person_id, row.form, row.kind): row
        for chunk in chunks(held | shown.keys())
        for row in PersonName.objects.filter(person__in=chunk)
    }
    wanted = name_rows("person", {number: show.names for number, (_, show) in shown.items()})
    write(PersonName, standing, {key: columns | {"kind": key[2]} for key, columns in wanted.items()}, drop=True)


def _write_offices(held: set[int], shown: _Shown) -> None:
    standing = {
        (row.person_id, row.mention_id): row
        for chunk in chunks(held | shown.keys())
        for row in OfficeCitation.objects.filter(person__in=chunk)
    }
    wanted = {
        (number, cited.mention): {
            "person_id": number,
            "mention_id": cited.mention,
            "article_id": cited.article,
            "title": cited.title,
            "kind": cited.kind,
            "body": cited.body,
            "country": cited.country,
            "cited_on": cited.cited_on,
        }
        for number, (_, show) in shown.items()
        for cited in show.citations
    }
    write(OfficeCitation, standing, wanted, drop=True)
