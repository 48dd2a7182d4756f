"""Every line of the pattern files finds its example and not its counter-example."""

import re

import pytest

from articles.extraction.dates.grammar import compile_pattern, matches
from articles.extraction.dates.vocabulary import vocabulary
from articles.extraction.lexicons import LexiconError, read_rows
from articles.extraction.types import Span

ROWS = [(language, row) for language in ("en", "ru") for row in read_rows(f"{language}/date_patterns.tsv")]
NAMES = [f"{language}: {row['pattern']}" for language, row in ROWS]


@pytest.mark.parametrize(("language", "row"), ROWS, ids=NAMES)
def test_a_pattern_finds_the_date_of_its_example(language: str, row: dict[str, str]) -> None:
    text = re.sub(r"[\[\]]", "", row["example"])
    found = [(text[m.span.start : m.span.end], m.reading) for m in matches(text, Span(0, len(text)), language)]
    marked = re.search(r"\[(.*)\]", row["example"])
    assert marked is not None
    assert (marked.group(1), row["reading"]) in found


@pytest.mark.parametrize(("language", "row"), ROWS, ids=NAMES)
def test_a_pattern_finds_nothing_in_its_counter_example(language: str, row: dict[str, str]) -> None:
    words = vocabulary(language)
    codes = "".join(word.code for word in words.words(row["not"], 0, len(row["not"])))
    assert row["not"]
    assert compile_pattern(row["reading"], row["pattern"], words).around.search(codes) is None


def test_a_pattern_with_an_unknown_category_is_refused() -> None:
    with pytest.raises(LexiconError, match="FORTNIGHT"):
        compile_pattern("day", "[DAY FORTNIGHT]", vocabulary("en"))
