"""Reading the source files and writing the data files: tab-separated, sorted, one header line of names."""

import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent
SOURCES = DATA / "sources"


def source_lines(filename: str) -> list[str]:
    """The lines of a source file without comments and empty lines."""
    lines = (SOURCES / filename).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def write_table(filename: str, comment: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    """Write sorted rows without repeats under a comment and a header; return their number."""
    unique = sorted({tuple(row) for row in rows})
    for row in unique:
        if len(row) != len(columns) or any(cell != " ".join(cell.split()) for cell in row):
            raise ValueError(f"{filename}: bad row {row!r}")
    head = "".join(f"# {line}\n" for line in comment.strip().splitlines())
    body = "".join("\t".join(row) + "\n" for row in [tuple(columns), *unique])
    (DATA / filename).write_text(head + body, encoding="utf-8")
    return len(unique)


def spellings(form: str) -> list[str]:
    """Ways in which one form is typed: with and without accents, with either apostrophe, with either dash."""
    found = [form, form.replace("’", "'"), form.replace("'", "’")]
    if form.isascii() or not any("Ѐ" <= letter <= "ӿ" for letter in form):
        found += [_without_accents(each) for each in found]
    return list(dict.fromkeys(found))


def _without_accents(form: str) -> str:
    decomposed = unicodedata.normalize("NFD", form)
    return unicodedata.normalize("NFC", "".join(letter for letter in decomposed if not unicodedata.combining(letter)))
