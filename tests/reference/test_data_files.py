from pathlib import Path

import pytest

from articles.reference.tables import DATA

TABLES = sorted(path.name for path in Path(DATA).glob("*.tsv"))


def content(filename):
    lines = (DATA / filename).read_text(encoding="utf-8").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    header, *rows = [line.split("\t") for line in lines[len(comments) :]]
    return comments, header, rows


@pytest.mark.parametrize("filename", TABLES)
def test_a_table_says_where_it_comes_from_and_fills_its_columns(filename):
    comments, header, rows = content(filename)
    assert comments
    assert rows
    assert {len(row) for row in rows} == {len(header)}


@pytest.mark.parametrize("filename", [name for name in TABLES if name != "office_patterns.tsv"])
def test_rows_are_ordered_without_repeats(filename):
    _, _, rows = content(filename)
    assert rows == sorted(rows)
    assert len({tuple(row) for row in rows}) == len(rows)


@pytest.mark.parametrize("filename", TABLES)
def test_cells_have_no_stray_spaces(filename):
    _, _, rows = content(filename)
    assert [cell for row in rows for cell in row if cell != " ".join(cell.split())] == []


def test_the_data_stay_small():
    assert sum((DATA / filename).stat().st_size for filename in TABLES) < 5_000_000
