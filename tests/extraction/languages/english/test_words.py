"""The cut of words that the search for names needs."""

import pytest

from articles.extraction.languages.english.words import split_words
from articles.extraction.types import Span

CUTS = [
    ("Azerbaijan’s minister", ["Azerbaijan", "’s", "minister"]),
    ("U.S. Gen. L. Austin", ["U.S.", "Gen.", "L.", "Austin"]),
    ("Cho Tae-yul and O'Brien", ["Cho", "Tae-yul", "and", "O'Brien"]),
    ("REPORT.AZ/ on 5,000", ["REPORT.AZ", "/", "on", "5,000"]),
    ("@ForeignOfficePk wrote", ["@ForeignOfficePk", "wrote"]),
]


@pytest.mark.parametrize(("text", "expected"), CUTS)
def test_words_are_cut_for_names(text: str, expected: list[str]) -> None:
    words = split_words(text, Span(0, len(text)))
    assert [w.text for w in words] == expected
    assert [text[w.start : w.end] for w in words] == expected
