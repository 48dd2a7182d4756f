"""All lexicon files are in the shape that the loader describes."""

from pathlib import Path

import pytest

from articles.extraction import lexicons
from articles.extraction.lexicons import LexiconError, read_entries, read_rows

FOLDER = Path(lexicons.__file__).parent
FILES = sorted(str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*") if path.suffix in (".txt", ".tsv"))


@pytest.mark.parametrize("name", FILES)
def test_a_lexicon_file_says_what_it_is(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8").startswith("#")


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".txt")])
def test_no_entry_stands_twice(name: str) -> None:
    entries = read_entries(name)
    assert entries
    assert len(entries) == len(set(entries))


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(".tsv")])
def test_no_row_stands_twice(name: str) -> None:
    rows = [tuple(row.values()) for row in read_rows(name)]
    assert rows
    assert len(rows) == len(set(rows))


def test_a_row_with_too_many_columns_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bad.tsv").write_text("# bad\na\tb\n1\t2\n1\t2\t3\n")
    monkeypatch.setattr(lexicons, "files", lambda package: tmp_path)
    with pytest.raises(LexiconError, match=r"bad\.tsv, line 4: 3 columns, the header has 2"):
        read_rows("bad.tsv")
