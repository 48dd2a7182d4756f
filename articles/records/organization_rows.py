"""Bodies: from the claims of some blocks to the rows of organisations and their names, and the links to them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db.models import Q

from articles.models import Mention, Organization, OrganizationName
from articles.records.bodies import BodyClaim, BodyCluster, body_claim, identify_bodies
from articles.records.claims import chunks, read_corrections, shown_parties
from articles.records.facts import CorrectionFact
from articles.records.organizations import OrganizationShown, show_organization
from articles.records.people_rows import link, name_rows
from articles.records.rows import Written, write
from articles.records.scope import Blocks

BODY_FIELDS = {"body name": "name", "body country": "country"}
"""A correction of a body that only people who act for it claim names one of these: `name` is that of the person."""


@dataclass(frozen=True)
class BodiesWritten:
    """`moved`: mentions that now belong to, or act for, another body; the rest as in `PeopleWritten`."""

    moved: frozenset[int]
    relabelled: frozenset[int]
    unwanted: frozenset[int]


def write_organizations(blocks: Blocks, people: Mapping[int, int | None]) -> BodiesWritten:
    """Derive the bodies of closed blocks and write what differs.

    `people`: mention -> number of its person, where that was derived just now.
    """
    claims = [claim for mention in blocks.mentions.values() if (claim := body_claim(mention)) is not None]
    takes_part = _takes_part(blocks.keys)
    corrections = _corrections(blocks.keys)
    shown: dict[int, tuple[BodyCluster, OrganizationShown]] = {}
    for body in identify_bodies(claims, blocks.judgements):
        makers = [claim for claim in body.claims if _makes_a_body(claim, takes_part, people)]
        if makers:
            entries = [entry for claim in body.claims for entry in _of_body(claim, corrections)]
            hidden = not any(claim.visible for claim in makers)
            shown[body.number] = (body, show_organization(body, entries, hidden=hidden))
    held = {m.organization or m.acting_for for m in blocks.mentions.values() if m.organization or m.acting_for}
    written = _write_columns({number for number in held if number is not None}, shown)
    moved = _link(blocks, shown)
    relabelled = {number for number, columns in written.changed.items() if columns & {"name", "reference_key"}}
    return BodiesWritten(moved, frozenset(relabelled), written.unwanted)


_Shown = Mapping[int, tuple[BodyCluster, OrganizationShown]]


def _makes_a_body(claim: BodyClaim, takes_part: frozenset[int], people: Mapping[int, int | None]) -> bool:
    """A party of a meeting, or a body for which somebody acts who is shown."""
    if claim.is_named:
        return claim.mention.id in takes_part
    return claim.mention.current and people.get(claim.mention.id, claim.mention.person) is not None


def _takes_part(blocks: Collection[str]) -> frozenset[int]:
    found: set[int] = set()
    for chunk in chunks(blocks):
        parties = shown_parties().filter(mention__body_key__in=chunk, mention__kind=Mention.Kind.ORGANIZATION)
        found.update(parties.values_list("mention", flat=True))
    return frozenset(found)


def _corrections(blocks: Collection[str]) -> dict[int, tuple[CorrectionFact, ...]]:
    found: dict[int, tuple[CorrectionFact, ...]] = {}
    for chunk in chunks(blocks):
        found |= read_corrections("mention", Q(mention__body_key__in=chunk))
    return found


def _of_body(claim: BodyClaim, corrections: Mapping[int, tuple[CorrectionFact, ...]]) -> list[CorrectionFact]:
    entries = corrections.get(claim.mention.id, ())
    if claim.is_named:
        return list(entries)
    return [
        CorrectionFact(entry.id, BODY_FIELDS[entry.field], entry.as_read, entry.as_set)
        for entry in entries
        if entry.field in BODY_FIELDS
    ]


def _write_columns(held: set[int], shown: _Shown) -> Written[int]:
    numbers = held | shown.keys()
    standing = {row.pk: row for chunk in chunks(numbers) for row in Organization.objects.filter(pk__in=chunk)}
    columns = {number: {"id": number, **show.columns} for number, (_, show) in shown.items()}
    written = write(Organization, standing, columns)
    names = {
        (row.organization_id, row.form, ""): row
        for chunk in chunks(numbers)
        for row in OrganizationName.objects.filter(organization__in=chunk)
    }
    wanted = name_rows("organization", {number: show.names for number, (_, show) in shown.items()})
    write(OrganizationName, names, wanted, drop=True)
    return written


def _link(blocks: Blocks, shown: _Shown) -> frozenset[int]:
    named: dict[int, int | None] = {number: None for number, m in blocks.mentions.items() if not m.is_person}
    acting: dict[int, int | None] = {number: None for number, m in blocks.mentions.items() if m.is_person}
    for number, (body, _) in shown.items():
        for claim in body.claims:
            (named if claim.is_named else acting)[claim.mention.id] = number
    moved = link("organization", {number: blocks.mentions[number].organization for number in named}, named)
    return moved | link("acting_for", {number: blocks.mentions[number].acting_for for number in acting}, acting)
