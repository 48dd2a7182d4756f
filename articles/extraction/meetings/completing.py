"""The side that a sentence leaves out: `A sitting with Minister B was still under way`, in a story about A."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from articles.extraction.layers import Claim, PartyRead, Reading

INHERITED = "one side is not in the sentence, it is taken from the sentences before"


def with_missing_sides(reading: Reading, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims, those with a counterpart but no subject completed by whom the text has been about so far."""
    told: Counter[int] = Counter()
    done: list[Claim] = []
    for claim in claims:
        if _lacks_subject(claim):
            claim = _completed(reading, claim, told)
        _count(claim, told)
        done.append(claim)
    return tuple(done)


def _lacks_subject(claim: Claim) -> bool:
    sides = {party.side for party in claim.parties}
    return not claim.complete and not claim.anaphoric and claim.round is None and 2 in sides and 1 not in sides


def _completed(reading: Reading, claim: Claim, told: Counter[int]) -> Claim:
    countries = {party.country for party in claim.parties}
    there = {party.person for party in claim.parties}
    for person, _ in told.most_common():
        country = reading.entities.persons[person].country
        if person not in there and country not in countries:
            party = PartyRead(claim.trigger, "", person=person, country=country, side=1)
            return replace(claim, parties=(party, *claim.parties), complete=True, doubts=(*claim.doubts, INHERITED))
    return claim


def _count(claim: Claim, told: Counter[int]) -> None:
    """Subjects count more than counterparts: the story is about them."""
    for party in claim.parties:
        if party.person is not None:
            told[party.person] += 2 if party.side == 1 else 1
