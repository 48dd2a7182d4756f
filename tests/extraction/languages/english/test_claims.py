"""English claims: the words of each lexicon, and what stands around them."""

import re

import pytest

from articles.extraction.document import lay_out, read_document
from articles.extraction.languages.english.claims.find import find_claims
from articles.extraction.languages.english.claims.splitting import institution
from articles.extraction.languages.english.claims.words import table
from articles.extraction.layers import Claim, PartyRead, Reading
from articles.extraction.registry import language


def read(text: str) -> Reading:
    english = language("en")
    assert english is not None
    layout = lay_out(text, language="en", title=None)
    document = read_document(text, layout, english.sentence_spans, published=None)
    names = english.find_names(document)
    return Reading(document, names, english.resolve(document, names))


def claims_of(text: str) -> list[Claim]:
    return list(find_claims(read(text)))


def meetings_of(text: str) -> list[Claim]:
    return [c for c in claims_of(text) if c.complete and not c.anaphoric and not c.weak]


def rows(name: str, column: str = "example") -> list[object]:
    return [pytest.param(row, id=row[column]) for row in table(name)]


@pytest.mark.parametrize("row", rows("meeting_verbs"))
def test_each_verb_of_meeting_reads_its_example(row: dict[str, str]) -> None:
    assert row["name"] in {claim.rule for claim in claims_of(row["example"])}


@pytest.mark.parametrize("row", rows("meeting_verbs", "not"))
def test_no_verb_of_meeting_is_read_where_there_is_none(row: dict[str, str]) -> None:
    assert meetings_of(row["not"]) == []


@pytest.mark.parametrize("name", ["standing", "modes", "happening", "attending", "calling_off", "visits"])
def test_each_pattern_fits_its_example_only(name: str) -> None:
    for row in table(name):
        pattern = re.compile(rf"(?<!\w)(?:{_filled(row['pattern'])})(?!\w)")
        assert pattern.search(_shape(row["example"])), row["example"]
        assert not pattern.search(_shape(row["not"])), row["not"]


def _filled(pattern: str) -> str:
    return pattern.replace("{ADJ}", r"[\w-]+")


def _shape(text: str) -> str:
    """Lower case, the names of the examples as letters."""
    shape = text.lower()
    for name, letter in (("baku", "L"), ("lavrov", "P"), ("monday", "D"), ("azerbaijani", "A")):
        shape = shape.replace(name, letter)
    return shape


@pytest.mark.parametrize("row", rows("institutions"))
def test_each_institution_knows_its_office(row: dict[str, str]) -> None:
    assert institution(row["example"]) == row["institution"]
    assert institution(row["not"]) != row["institution"]


def sides(text: str) -> list[tuple[list[str], list[str]]]:
    """The people of the two sides of each claim of a meeting."""
    reading = read(text)
    return [
        (_names(reading, c, 1), _names(reading, c, 2)) for c in find_claims(reading) if c.complete and not c.anaphoric
    ]


def _names(reading: Reading, claim: Claim, side: int) -> list[str]:
    return [_name(reading, party) for party in claim.parties if party.side == side]


def _name(reading: Reading, party: PartyRead) -> str:
    if party.person is not None:
        return reading.entities.persons[party.person].name
    if party.organization is not None:
        return reading.entities.organizations[party.organization].name
    return party.country or party.words


SIDES = [
    (
        "Dutch Prime Minister Mark Rutte, who is in Rabat today, met Moroccan Prime Minister Aziz Akhannouch.",
        [(["Mark Rutte"], ["Aziz Akhannouch"])],
    ),
    pytest.param(
        "Moroccan Prime Minister Aziz Akhannouch spoke of trade with Dutch Prime Minister Mark Rutte, who met Tunisian "
        "President Kais Saied on Monday.",
        [(["Aziz Akhannouch"], ["Mark Rutte"]), (["Mark Rutte"], ["Kais Saied"])],
    ),
    (
        "After meeting Tunisian President Kais Saied, Dutch Prime Minister Mark Rutte praised the deal.",
        [(["Mark Rutte"], ["Kais Saied"])],
    ),
    (
        "Dutch Prime Minister Mark Rutte's meeting with Tunisian President Kais Saied lasted an hour.",
        [(["Mark Rutte"], ["Kais Saied"])],
    ),
    (
        "Talks between Dutch Prime Minister Mark Rutte and Tunisian President Kais Saied were held in Tunis.",
        [(["Mark Rutte", "Kais Saied"], [])],
    ),
    pytest.param(
        "Dutch Prime Minister Mark Rutte met Tunisian President Kais Saied and Moroccan Prime Minister Aziz Akhannouch "
        "said he was pleased.",
        [(["Mark Rutte"], ["Kais Saied"])],
    ),
    (
        "Dutch Prime Minister Mark Rutte was received in Tunis by Tunisian President Kais Saied.",
        [(["Mark Rutte"], ["Kais Saied"])],
    ),
    (
        "The foreign ministers of Poland, Latvia and Estonia gathered in Warsaw on Tuesday.",
        [(["PL", "LV", "EE"], [])],
    ),
    (
        "Dutch Prime Minister Mark Rutte held bilateral meetings with his Tunisian and Moroccan counterparts.",
        [(["Mark Rutte"], ["TN"]), (["Mark Rutte"], ["MA"])],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SIDES)
def test_the_sides_of_a_meeting_are_those_whom_the_sentence_joins(
    text: str, expected: list[tuple[list[str], list[str]]]
) -> None:
    assert sides(text) == expected
