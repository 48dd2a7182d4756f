"""Who took part in one meeting, from the parties of its reports. Pure.

One row for each person and body; an unnamed party only where nobody named stands for its country on its side.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from articles.names.folding import fold
from articles.records.facts import CorrectionFact, Json, PartyFact, ReportFact
from articles.records.occasions import Ident, Occasion
from articles.records.shown import shown_fields


@dataclass(frozen=True, slots=True)
class Who:
    """What a party's mention says, with the records that hold it. `international`: it acts for such a body."""

    mention: int
    article: int
    language: str
    name: str
    title: str
    country: str
    person: int | None
    organization: int | None
    acting_for: int | None
    international: bool

    @property
    def ident(self) -> Ident:
        """Who it is; a name that is open stands for itself."""
        if self.person is not None:
            return ("person", self.person)
        return ("mention", self.mention) if self.organization is None else ("body", self.organization)


Cast = Mapping[int, Who]
"""Mention -> who that is."""


@dataclass(frozen=True, slots=True)
class Participant:
    """The columns of one `Participation`; `claims` are all parties that say so, the oldest first.

    `is_named`: a name stands for it, be it one whose bearer is open. `sides`: report -> the side it puts it on.
    """

    claims: tuple[int, ...]
    columns: Json
    is_named: bool
    sides: Mapping[int, int]

    @property
    def party(self) -> int:
        """The claim that stands for it."""
        return self.claims[0]


def occasion_of(report: ReportFact, cast: Cast) -> Occasion:
    """Return a report in terms of who is who."""
    countries: dict[Ident, set[str]] = {}
    bodies: dict[Ident, set[str]] = {}
    for party in report.parties_as_read:
        if party.mention is not None:
            who = cast[party.mention]
            countries.setdefault(who.ident, set()).update({_country(party, who)} - {""})
            bodies.setdefault(who.ident, set()).update(_own_side(who))
    # Who is named with a country and again without one stands for that country both times.
    sides = {(ident, side) for ident in countries for side in countries[ident] or bodies[ident]}
    return Occasion(report, frozenset(countries), frozenset(sides))


def participants(reports: Sequence[ReportFact], cast: Cast) -> list[Participant]:
    """Return who took part by these reports (of one meeting), in the order of the latest report, then of older ones."""
    latest_first = sorted(reports, key=lambda report: (report.article.age, report.place_in_world), reverse=True)
    named: dict[Ident, list[_Said]] = {}
    unnamed: dict[tuple[str, str], list[_Said]] = {}
    for report in latest_first:
        for party in sorted(report.shown_parties, key=lambda party: (party.position, party.words, party.country)):
            who = cast.get(party.mention) if party.mention is not None else None
            said = _Said(party, who, report.id, report.article.id)
            if who is not None:
                named.setdefault(who.ident, []).append(said)
            else:
                unnamed.setdefault((party.country, "" if party.country else fold(party.words)), []).append(said)
    rows = [_participant(said, position) for position, said in enumerate(named.values())]
    for claims in unnamed.values():
        open_seats = [one for one in claims if not _is_stood_for(one, rows)]
        if open_seats:
            rows.append(_participant(open_seats, len(rows)))
    return rows


def countries_of(rows: Iterable[Participant]) -> list[str]:
    """Return the countries that take part, sorted."""
    return sorted({row.columns["country"] for row in rows} - {""})


@dataclass(frozen=True, slots=True)
class _Said:
    """One report's claim of a participant."""

    party: PartyFact
    who: Who | None
    report: int
    article: int

    @property
    def title(self) -> str:
        """The office of that day: only the article that reports the meeting tells it."""
        return self.who.title if self.who and self.who.article == self.article else ""

    @property
    def country(self) -> str:
        return _country(self.party, self.who)


def _country(party: PartyFact, who: Who | None) -> str:
    """The state represented; an official of an international body represents none."""
    if who is None:
        return party.country
    return "" if who.international else party.country or who.country


def _own_side(who: Who) -> set[str]:
    """What somebody named stands for where no country is: a body of no country is a side of its own."""
    body = who.acting_for or who.organization
    return {f"body {body}"} if body else set()


def _participant(said: Sequence[_Said], position: int) -> Participant:
    """`said`: the claims of one participant, those of the latest report first."""
    who = next((one.who for one in said if one.who), None)
    # The site speaks English: an office in English comes before the same office in another language.
    english_first = sorted(said, key=lambda one: one.who is None or one.who.language != "en")
    read = {
        "title": _first(one.title for one in english_first),
        "country": _first(one.country for one in said),
        "role": _first(one.party.role for one in said),
    }
    corrections: list[CorrectionFact] = [entry for one in said for entry in one.party.corrections]
    return Participant(
        claims=tuple(sorted(one.party.id for one in said)),
        columns={
            "origin": "added" if all(one.party.origin == "added" for one in said) else "read",
            "position": position,
            "person_id": who.person if who else None,
            "organization_id": who.organization if who else None,
            "acting_for_id": next((one.who.acting_for for one in said if one.who and one.who.acting_for), None),
            "words": _first(one.party.words for one in said) or (who.name if who and who.ident[0] == "mention" else ""),
            "number": next((one.party.number for one in said if one.party.number is not None), None),
            "side": next((one.party.side for one in said if one.party.side is not None), None),
            **shown_fields(read, corrections),
            "read": read,
        },
        is_named=who is not None,
        sides={one.report: one.party.side for one in said if one.party.side is not None},
    )


def _first(values: Iterable[str]) -> str:
    return next((value for value in values if value), "")


def _is_stood_for(said: _Said, rows: Iterable[Participant]) -> bool:
    """Somebody else stands for the party's country, and not, by the same report, on another side."""
    for row in rows:
        if said.party.country and row.columns["country"] == said.party.country:
            other_side = said.party.side is not None and row.sides.get(said.report, said.party.side) != said.party.side
            if not other_side:
                return True
    return False
