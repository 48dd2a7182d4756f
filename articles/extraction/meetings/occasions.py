"""Which claims speak of one event, and which of two."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from articles.extraction.layers import Claim, DateMention, PartyRead, Reading

NEAR = 3
"""Sentences within which `the meeting` can mean that of the two people told before."""
CALLS = frozenset({"phone", "video"})


@dataclass(frozen=True, slots=True)
class Occasion:
    """One event: its claims, the one that says most of it first, then in text order."""

    claims: tuple[Claim, ...]

    @property
    def first(self) -> Claim:
        """The claim that founded the occasion."""
        return self.claims[0]

    @property
    def parties(self) -> tuple[PartyRead, ...]:
        """All parties of all claims, repeated ones too."""
        return tuple(party for claim in self.claims for party in claim.parties)

    @property
    def date(self) -> DateMention | None:
        """The first date said."""
        return next((claim.date for claim in self.claims if claim.date), None)

    @property
    def sentence(self) -> int:
        """The number of the sentence that founded it."""
        return self.first.sentence

    def persons(self) -> frozenset[int]:
        """The named persons."""
        return persons_of(self.parties)

    def bodies(self) -> frozenset[int]:
        """The named bodies."""
        return frozenset(p.organization for p in self.parties if p.organization is not None)

    def countries(self) -> frozenset[str]:
        """The countries of all parties."""
        return frozenset(p.country for p in self.parties if p.country)


def persons_of(parties: Iterable[PartyRead]) -> frozenset[int]:
    """The named persons among parties."""
    return frozenset(p.person for p in parties if p.person is not None)


def gather(reading: Reading, claims: tuple[Claim, ...]) -> list[Occasion]:
    """The occasions of an article in text order: body first, then what the title adds."""
    occasions: list[Occasion] = []
    body = [c for c in claims if not in_title(reading, c)]
    spoke: Claim | None = None
    for claim in body:
        if claim.telling:
            spoke = claim
        elif claim.anaphoric and not occasions and spoke and claim.sentence - spoke.sentence <= NEAR:
            occasions.append(Occasion((replace(spoke, telling=False, kind=claim.kind, mode=claim.mode), claim)))
        else:
            _place(occasions, claim)
    for claim in body:
        if claim.telling:
            _add_what_was_said(occasions, claim)
    for claim in (c for c in claims if in_title(reading, c) and not c.telling):
        _place_title(occasions, claim)
    return sorted(occasions, key=lambda o: (o.first.sentence, o.first.trigger))


def in_title(reading: Reading, claim: Claim) -> bool:
    """Whether a claim stands in the title."""
    paragraph = reading.document.sentences[claim.sentence].paragraph
    return reading.document.paragraphs[paragraph].kind == "title"


def _place(occasions: list[Occasion], claim: Claim) -> None:
    if claim.anaphoric:
        _attach(occasions, claim)
    elif claim.round is not None and not (claim.complete and _all_known(claim.parties)):
        occasions.append(Occasion((_round(occasions, claim),)))
    elif claim.complete and not (claim.weak and not _on_a_day(claim) and claim.place is None):
        for i in reversed(range(len(occasions))):
            if same_event(occasions[i], claim):
                occasions[i] = Occasion((*occasions[i].claims, claim))
                return
        occasions.append(Occasion((claim,)))


def _on_a_day(claim: Claim) -> bool:
    return claim.date is not None and claim.date.value.precision in ("day", "month", "unknown", "week")


def _add_what_was_said(occasions: list[Occasion], claim: Claim) -> None:
    """`A urged B on Monday to …` gives its day to the meeting of A and B that has none of its own."""
    for i, occasion in enumerate(occasions):
        if occasion.date is None and persons_of(claim.parties) == occasion.persons() and same_event(occasion, claim):
            occasions[i] = Occasion((*occasion.claims, claim))
            return


def _attach(occasions: list[Occasion], claim: Claim) -> None:
    """Lets `during the talks` add to the last occasion told as news, of the same kind where one is."""
    open_ones = [i for i, o in enumerate(occasions) if o.first.round is None and o.first.main is not False]
    alike = [i for i in open_ones if any(c.kind == claim.kind for c in occasions[i].claims)]
    candidates = alike or ([] if claim.kind in ("round table", "conference", "call", "summit") else open_ones)
    if claim.status == "cancelled":
        candidates = [i for i in range(len(occasions)) if occasions[i].first.status == "planned"]
    if candidates:
        mine = {party.country for party in claim.parties if party.country}
        fitting = [i for i in candidates if mine and mine <= occasions[i].countries()]
        both = claim.rule == "present at both"
        for i in candidates[-2:] if both else (fitting or candidates)[-1:]:
            occasions[i] = Occasion((*occasions[i].claims, _only_compatible(occasions[i], claim)))
    elif claim.complete and {1, 2} & {party.side for party in claim.parties}:
        occasions.append(Occasion((claim,)))


def _only_compatible(occasion: Occasion, claim: Claim) -> Claim:
    """Without the date of another day, and without strangers whom the words only let speak."""
    if other_day(occasion.date, claim.date):
        claim = replace(claim, date=None)
    known = occasion.countries()
    strangers = any(p.country is not None and p.country not in known for p in claim.parties)
    if not claim.complete and (strangers or not _may_be_named(occasion, claim)):
        claim = replace(claim, parties=())
    return claim


def _may_be_named(occasion: Occasion, claim: Claim) -> bool:
    """A list of names after a meeting of unnamed people names them only where every country gets its person."""
    if claim.rule != "named after":
        return True
    named = {p.country for p in claim.parties if p.person is not None and p.country}
    as_many = len(persons_of(claim.parties)) >= len(occasion.countries()) > 1
    return (
        not occasion.persons() and as_many and named <= occasion.countries() and claim.sentence - occasion.sentence < 3
    )


def _round(occasions: list[Occasion], claim: Claim) -> Claim:
    """Another round has the countries (and, where the text says so, the people) of the one told."""
    told = next((o for o in occasions if o.first.round is None and o.first.main is not False), None)
    if told is None:
        return claim
    if claim.same_people:
        named = [c.parties for c in told.claims if not c.anaphoric and persons_of(c.parties)]
        parties: tuple[PartyRead, ...] = named[0] if named else told.first.parties
    else:
        known = {p.country for p in claim.parties}
        parties = tuple(
            PartyRead(claim.trigger, "", country=code) for code in sorted(told.countries()) if code not in known
        )
    return replace(claim, parties=(*claim.parties, *parties), complete=True)


def _place_title(occasions: list[Occasion], claim: Claim) -> None:
    """Folds a headline into the occasion that it announces; it founds one only where it names both sides."""
    for i, occasion in enumerate(occasions):
        if _announces(claim, occasion):
            occasions[i] = Occasion((*occasion.claims, replace(claim, parties=(), date=None, place=None)))
            return
    if not occasions and claim.complete and claim.round is None and not claim.weak:
        occasions.append(Occasion((claim,)))


def _announces(claim: Claim, occasion: Occasion) -> bool:
    if occasion.first.round is not None:
        return False
    persons, bodies = persons_of(claim.parties), {p.organization for p in claim.parties if p.organization is not None}
    countries = {p.country for p in claim.parties if p.country}
    if persons & occasion.persons() or bodies & occasion.bodies():
        return True
    return bool(countries) and countries <= occasion.countries()


def same_event(occasion: Occasion, claim: Claim) -> bool:
    """Whether a claim with both its sides speaks of an occasion already told."""
    first = occasion.first
    if first.round != claim.round or claim.separate or other_day(occasion.date, claim.date):
        return False
    if _other_mode(occasion, claim) or _other_status(occasion, claim) or _recalled_apart(first, claim):
        return False
    return same_parties(occasion, claim)


def _other_mode(occasion: Occasion, claim: Claim) -> bool:
    modes = {c.mode for c in occasion.claims if c.mode}
    if claim.mode is None or not modes or claim.mode in modes:
        return False
    return claim.mode in CALLS or bool(modes & CALLS)


def _other_status(occasion: Occasion, claim: Claim) -> bool:
    """Held and not held are two events, unless a plan without a day of its own came true."""
    told = {c.status or "held" for c in occasion.claims}
    mine = claim.status or "held"
    if ("held" in told) == (mine == "held"):
        return False
    plan, fact = (claim, occasion.first) if mine != "held" else (occasion.first, claim)
    came_true = plan.status == "planned" and (plan.date is None or fact.date is None) and fact.main is not False
    return not came_true or other_place(plan, fact)


def other_place(one: Claim, two: Claim) -> bool:
    """Whether two claims name two towns."""
    return one.place is not None and two.place is not None and one.place.key != two.place.key


def _recalled_apart(first: Claim, claim: Claim) -> bool:
    return (first.main is False) != (claim.main is False)


def same_parties(occasion: Occasion, claim: Claim) -> bool:
    """The same people; or one side named and the other of the same country; or the session of the same body."""
    mine, theirs = persons_of(claim.parties), occasion.persons()
    if mine and theirs and not (mine <= theirs or theirs <= mine):
        return False
    countries = frozenset(p.country for p in claim.parties if p.country)
    bodies = frozenset(p.organization for p in claim.parties if p.organization is not None)
    if bodies != occasion.bodies() and (len(mine & theirs) < 2 or (bodies and occasion.bodies())):
        return False
    if mine and mine == theirs:
        return countries == occasion.countries() or len(mine) > 1
    if _all_known(claim.parties) and _all_known(occasion.parties):
        return countries == occasion.countries() and (len(countries) > 1 or bool(bodies))
    return bool(countries & occasion.countries()) and bool(
        countries <= occasion.countries() or occasion.countries() <= countries
    )


def _all_known(parties: Iterable[PartyRead]) -> bool:
    return all(p.country is not None for p in parties)


def other_day(one: DateMention | None, two: DateMention | None) -> bool:
    """Whether two dates exclude each other."""
    if one is None or two is None:
        return False
    a, b = one.value, two.value
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return False
    return a.latest < b.earliest or b.latest < a.earliest
