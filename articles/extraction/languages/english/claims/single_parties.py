"""One party at an element of a line: a person, a body, a country; and plain lists of one of these kinds."""

from __future__ import annotations

from articles.extraction.languages.english.claims.line import Line
from articles.extraction.languages.english.claims.passing import POSSESSIVE, past_belonging, past_brackets
from articles.extraction.layers import PartyRead, Reading
from articles.extraction.types import Span

Item = tuple[tuple[PartyRead, ...], int]
"""Parties, and the element behind them."""


class PartyReader:
    """Reads single parties of one line."""

    def __init__(self, reading: Reading, line: Line) -> None:
        self.reading = reading
        self.line = line

    def person(self, i: int) -> Item:
        """The person at an element, past `of France` behind the name."""
        mention = self.line.elements[i]
        index = self.reading.entities.person_of[mention.mention]
        party = PartyRead(mention.span, self.text(mention.span), person=index, country=self.country_of(index))
        return (party,), past_belonging(self.line, past_brackets(self.line, i + 1))

    def country_of(self, person: int) -> str | None:
        """The country that a person acts for."""
        return self.reading.entities.persons[person].country

    def body(self, i: int) -> PartyRead:
        """The party that the organisation at an element is."""
        mention = self.line.elements[i]
        index = self.reading.entities.organization_of[mention.mention]
        country = self.reading.entities.organizations[index].country
        return PartyRead(mention.span, self.text(mention.span), organization=index, country=country)

    def body_within(self, i: int) -> tuple[PartyRead, ...]:
        """The international body whose members a group's words name: `a conference of CARICOM leaders`."""
        span = self.line.elements[i].span
        for n, mention in enumerate(self.reading.names.organizations):
            if span.start <= mention.span.start < span.end and mention.country is None:
                index = self.reading.entities.organization_of[n]
                return (PartyRead(mention.span, mention.printed, organization=index),)
        return ()

    def country(self, i: int) -> Item | None:
        """A country as a party: `talks between Peru and Chile`."""
        if self.line.word(i + 1) in POSSESSIVE:
            return None
        mention = self.line.elements[i]
        code = self.reading.names.countries[mention.mention].code
        return (PartyRead(mention.span, self.text(mention.span), country=code),), i + 1

    def people(self, i: int) -> Item:
        """The names behind `the prime ministers of Barbados and Grenada:`."""
        found: list[PartyRead] = []
        end = i
        while self.line.kind(i) == "person":
            parties, end = self.person(i)
            found += parties
            i = end
            while self.line.word(i) in (",", "and", "&", ";"):
                i += 1
        return tuple(found), end

    def body_list(self, i: int) -> Item | None:
        """Bodies one after the other: `the Atlantic Council, the Heritage Foundation and the Hudson Institute`."""
        found: list[PartyRead] = []
        while self.line.kind(i) == "organization":
            if self.line.kind(i + 1) == "person":
                return self.person(i + 1)
            found.append(self.body(i))
            end = i = past_brackets(self.line, i + 1)
            while self.line.word(i) in (",", "and", "the", "&"):
                i += 1
        return (tuple(found), end) if found else None

    def countries_after(self, i: int) -> tuple[tuple[str, ...], int]:
        """The countries in `of defense of Türkiye, Azerbaijan and Georgia`, and where they end."""
        line = self.line
        k = i
        while k < i + 4 and line.kind(k) == "word" and line.word(k) not in (",", ".", "and", "with", "that", "in"):
            k += 1
        codes: list[str] = []
        end = i
        while line.kind(k) == "country":
            codes.append(self.reading.names.countries[line.elements[k].mention].code)
            end = k = k + 1
            while line.word(k) in (",", "and", "the", "&"):
                k += 1
        return tuple(codes), end

    def countries_in(self, span: Span) -> tuple[str, ...]:
        """The countries named inside a span."""
        codes = [m.code for m in self.reading.names.countries if span.start <= m.span.start and m.span.end <= span.end]
        return tuple(dict.fromkeys(codes))

    def text(self, span: Span) -> str:
        """The words of a span."""
        return self.reading.document.words(span)
