"""Which claims are of one body: those that name it, and those of people who act for it. Pure.

An international body is known by its entry in reference data, a ministry by country and portfolio, any other body by
its folded name and country: the same name in two countries stays two.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.records.blocks import BodyKey, body_key
from articles.records.clustering import Decisions, Likeness, by_signature, cluster, decide
from articles.records.facts import JudgementFact, MentionFact


@dataclass(frozen=True, slots=True)
class BodyClaim:
    """A mention that names a body, or that of a person who acts for it, as `form`."""

    mention: MentionFact
    form: str
    key: BodyKey

    @property
    def is_named(self) -> bool:
        """The mention is of the body itself."""
        return not self.mention.is_person

    @property
    def visible(self) -> bool:
        """Readers may see the claim."""
        return self.mention.visible


@dataclass(frozen=True)
class BodyCluster:
    """The claims of one body, oldest first."""

    claims: tuple[BodyClaim, ...]

    @property
    def number(self) -> int:
        """The number of the record: that of its claim stored first."""
        return self.claims[0].mention.id

    @property
    def known_key(self) -> str:
        """Its entry in `articles.reference.bodies`, or empty."""
        return next((claim.key.value for claim in self.claims if claim.key.kind == "known"), "")

    @property
    def portfolio(self) -> str:
        """The portfolio of a ministry, or empty."""
        return next((claim.key.value for claim in self.claims if claim.key.kind == "ministry"), "")


def body_claim(mention: MentionFact) -> BodyClaim | None:
    """Return what a mention claims of a body, None if it names none and acts for none."""
    form = mention.body if mention.is_person else mention.name
    key = body_key(form, mention.country, mention.known_key)
    return BodyClaim(mention, form or (key.value if key else ""), key) if key else None


@dataclass(frozen=True, eq=False)
class _Unit:
    """Claims with the same key; see `clustering.Unit`."""

    claims: tuple[BodyClaim, ...]
    keys: frozenset[tuple[str, str]]
    countries: frozenset[str]
    judged: bool
    split_off: bool

    @property
    def key(self) -> tuple[list[tuple[str, str]], list[str], tuple[str, int, str, str]]:
        first = min(claim.mention.place_in_world for claim in self.claims)
        return (sorted(self.keys), sorted(self.countries), first)

    @property
    def drawers(self) -> frozenset[str]:
        return frozenset(f"{kind} {value}" for kind, value in self.keys)

    @property
    def members(self) -> frozenset[int]:
        return frozenset(claim.mention.id for claim in self.claims)

    @property
    def visible(self) -> bool:
        return any(claim.visible for claim in self.claims)

    @property
    def informed(self) -> bool:
        return bool(self.countries) or any(kind == "known" for kind, _ in self.keys)


def identify_bodies(claims: Sequence[BodyClaim], judgements: Iterable[JudgementFact]) -> tuple[BodyCluster, ...]:
    """Put the claims of whole blocks together, body by body; their order and numbers do not matter."""
    decisions = decide(judgements)
    by_id = {claim.mention.id: claim for claim in claims}
    signatures = {i: (claim.key.kind, claim.key.value, claim.key.country) for i, claim in by_id.items()}
    units = [_unit([by_id[i] for i in sorted(group)], decisions) for group in by_signature(signatures, decisions)]
    likeness = Likeness[_Unit](_alike, _fits, lambda a, b: decisions.bar(a.members, b.members))
    found = (
        sorted((claim for unit in units for claim in unit.claims), key=lambda claim: claim.mention.id)
        for units in cluster(units, likeness)
    )
    return tuple(sorted((BodyCluster(tuple(group)) for group in found), key=lambda body: body.number))


def _unit(claims: Sequence[BodyClaim], decisions: Decisions) -> _Unit:
    told = [claim for claim in claims if claim.visible] or claims
    members = frozenset(claim.mention.id for claim in claims)
    return _Unit(
        claims=tuple(claims),
        keys=frozenset((claim.key.kind, claim.key.value) for claim in told),
        countries=frozenset(claim.key.country for claim in told if claim.key.country),
        judged=any(len(together & members) > 1 for together in decisions.together),
        split_off=bool(members & decisions.split_off),
    )


def _alike(a: _Unit, b: _Unit) -> float:
    if not _fits(a, b):
        return 0.0
    return 4.0 * bool(a.countries & b.countries) + (not (a.split_off or b.split_off)) + 0.99


def _fits(a: _Unit, b: _Unit) -> bool:
    same_country = not (a.countries and b.countries) or bool(a.countries & b.countries)
    return same_country and bool(a.keys & b.keys)
