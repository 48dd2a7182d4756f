"""The word lists of this package, read once from articles/names/data/."""

from functools import cache
from pathlib import Path

from articles.names.folding import fold

_DATA = Path(__file__).parent / "data"


def _rows(filename: str) -> list[list[str]]:
    lines = (_DATA / filename).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@cache
def particles() -> frozenset[str]:
    """Folded words such as `von`, `bin`, `al`."""
    return frozenset(row[0] for row in _rows("particles.txt"))


@cache
def honorifics() -> frozenset[str]:
    """Folded words such as `dr`, `sheikh`, that may stand before a name."""
    return frozenset(row[0] for row in _rows("honorifics.txt"))


@cache
def suffixes() -> dict[str, str]:
    """Folded words such as `jr`, and what each means (`junior`)."""
    return {row[0]: row[1] for row in _rows("suffixes.txt")}


@cache
def family_first_countries() -> frozenset[str]:
    """ISO 3166-1 alpha-2 codes of countries that put the family name first."""
    return frozenset(row[0] for row in _rows("family_first.txt"))


@cache
def family_first_surnames() -> frozenset[str]:
    """Folded Chinese, Korean and Vietnamese family names, as spelt in Latin and as folded from Cyrillic."""
    rows = _rows("family_first_surnames.tsv")
    return frozenset(form for _, latin, russian in rows for form in (latin, fold(russian)))


@cache
def letter_sounds(reading: str) -> dict[str, str]:
    """Letters and their sounds under one reading (`common`, `english`, `turkic`…); see readings.tsv."""
    return {letters: sounds for name, letters, sounds, _ in _rows("readings.tsv") if name == reading}


@cache
def hungarian_given_names() -> frozenset[str]:
    """Folded Hungarian given names."""
    return frozenset(row[0] for row in _rows("hungarian_given_names.txt"))


@cache
def family_endings() -> tuple[tuple[str, str, str], ...]:
    """Endings of family names, the group of each and its gender (`f`, `m` or nothing)."""
    return tuple((ending, group, gender) for ending, group, gender in _rows("family_endings.tsv"))


@cache
def equivalent_names() -> dict[str, int]:
    """Folded given names and the number of the group of counterparts that each belongs to."""
    return {name: number for number, names in enumerate(_rows("equivalents.tsv")) for name in names}


@cache
def two_family_name_countries() -> frozenset[str]:
    """ISO 3166-1 alpha-2 codes of countries where people bear two family names and are called by the first."""
    return frozenset(row[0] for row in _rows("two_family_names.txt"))
