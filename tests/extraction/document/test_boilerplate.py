"""Every line of the boilerplate lexicons matches its example and not its counter-example."""

import re

import pytest

from articles.extraction.document.boilerplate import boilerplate_reach
from articles.extraction.lexicons import read_rows

ROWS = [row for language in ("en", "ru") for row in read_rows(f"{language}/boilerplate.tsv")]


@pytest.mark.parametrize("row", ROWS, ids=[row["example"] for row in ROWS])
def test_a_pattern_matches_its_example_and_not_its_counter_example(row: dict[str, str]) -> None:
    pattern = re.compile(row["pattern"], re.IGNORECASE)
    assert row["not"]
    assert (bool(pattern.match(row["example"])), bool(pattern.match(row["not"]))) == (True, False)


@pytest.mark.parametrize(
    ("line", "reach"),
    [
        ("Also Read: Ministers to meet", "block"),
        ("- READ MORE: Ministers to meet", "block"),
        ("Лента новостей", "end"),
        ("Latest news", "end"),
        ("-0-", "line"),
        ("###", "line"),
        ("(END)", "line"),
        ("-- SPA", "line"),
        ("The two ministers on the palace steps (Photo: VNA)", "line"),
        ("The latest news was good, the minister said.", None),
        ("Фото министров обошло все газеты мира.", None),
    ],
)
def test_a_line_of_boilerplate_reaches_so_far(line: str, reach: str | None) -> None:
    assert boilerplate_reach(line) == reach
