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
        claim = _with_the_two(reading, claim, done)
        if _lacks_subject(claim):
            claim = _completed(reading, claim, [*_subjects_just_told(done, claim), *(p for p, _ in told.most_common())])
        _count(claim, told)
        done.append(claim)
    return tuple(done)


def _is_pair(party: PartyRead) -> bool:
    nameless = party.person is None and party.organization is None and party.country is None
    return nameless and party.number == 2 and party.role is None


def _with_the_two(reading: Reading, claim: Claim, before: list[Claim]) -> Claim:
    """The claim with `the two` replaced by the two people of the last claim, or by the last two named."""
    pair = next((party for party in claim.parties if _is_pair(party)), None)
    if pair is None:
        return claim
    others = tuple(party for party in claim.parties if not _is_pair(party))
    people = _last_two_told(before) or _last_two_named(reading, claim.trigger.start)
    named = tuple(replace(pair, person=p, country=reading.entities.persons[p].country, number=None) for p in people)
    return replace(claim, parties=(*named, *others), complete=_meets(claim, named) or claim.complete)


def _meets(claim: Claim, named: tuple[PartyRead, ...]) -> bool:
    """A visit of two people is no meeting of theirs."""
    return len(named) == 2 and claim.place_method != "visit"


def _last_two_told(before: list[Claim]) -> list[int]:
    for claim in reversed(before):
        people = list(dict.fromkeys(p.person for p in claim.parties if p.person is not None))
        if claim.complete and not claim.anaphoric:
            return people if len(people) == 2 else []
    return []


def _last_two_named(reading: Reading, before: int) -> list[int]:
    """The last two people of two countries named before a place in the text."""
    found: list[int] = []
    for n in range(len(reading.names.persons) - 1, -1, -1):
        person = reading.entities.person_of[n]
        country = reading.entities.persons[person].country
        if reading.names.persons[n].span.start >= before or country is None:
            continue
        if not found or (person not in found and country != reading.entities.persons[found[0]].country):
            found.append(person)
        if len(found) == 2:
            return found[::-1]
    return []


def _lacks_subject(claim: Claim) -> bool:
    sides = {party.side for party in claim.parties}
    return not claim.complete and not claim.anaphoric and claim.round is None and 2 in sides and 1 not in sides


def _subjects_just_told(before: list[Claim], claim: Claim) -> list[int]:
    """Whom the visit or meeting told in the same sentence, or in the one before, is about."""
    near = [c for c in before if 0 <= claim.sentence - c.sentence <= 1 and not c.anaphoric]
    return [p.person for c in reversed(near) for p in c.parties if p.side == 1 and p.person is not None]


def _completed(reading: Reading, claim: Claim, candidates: list[int]) -> Claim:
    countries = {party.country for party in claim.parties}
    there = {party.person for party in claim.parties}
    for person in candidates:
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
