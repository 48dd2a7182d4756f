"""The words that the rules know, as commented data: one folder a language, one file a subject.

Lines that begin with `#` are comments. A `.txt` file has one entry a line. A `.tsv` file has the names of its
columns in the first line that is no comment. Each pattern file has a column `example` (what must match) and a
column `not` (what must not); the tests run them all.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


class LexiconError(Exception):
    """A lexicon file is not in the shape described here. Names the file and the line."""


def read_entries(name: str) -> tuple[str, ...]:
    """The entries of a `.txt` file, in order; `name` is relative to this folder: `ru/particles.txt`."""
    return tuple(line.strip() for _, line in _content(name))


@cache
def read_rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a `.tsv` file as column -> text (stripped, "" where empty); `name`: `en/dates.tsv`.

    Raises LexiconError where a row has another number of columns than the header.
    """
    lines = _content(name)
    if not lines:
        return ()
    columns = [column.strip() for column in lines[0][1].split("\t")]
    return tuple(_row(name, number, columns, line) for number, line in lines[1:])


def _row(name: str, number: int, columns: list[str], line: str) -> dict[str, str]:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) > len(columns):
        raise LexiconError(f"{name}, line {number}: {len(cells)} columns, the header has {len(columns)}")
    cells += [""] * (len(columns) - len(cells))
    return dict(zip(columns, cells, strict=True))


def _content(name: str) -> list[tuple[int, str]]:
    text = files(__package__).joinpath(*name.split("/")).read_text(encoding="utf-8")
    lines = enumerate(text.splitlines(), start=1)
    return [(number, line) for number, line in lines if line.strip() and not line.lstrip().startswith("#")]
