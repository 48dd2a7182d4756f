"""Reading the tab-separated data files of articles/reference/data/."""

from collections.abc import Iterator
from pathlib import Path

DATA = Path(__file__).parent / "data"


def rows(filename: str) -> Iterator[list[str]]:
    """Yield the cells of each row of a data file; comments (`#`) and the header line are left out.

    Raises FileNotFoundError if the installation lacks the file.
    """
    with (DATA / filename).open(encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                break
        for line in lines:
            yield line.rstrip("\n").split("\t")


def lines(filename: str) -> Iterator[str]:
    """Yield the lines of a plain list without comments and empty lines."""
    with (DATA / filename).open(encoding="utf-8") as content:
        for line in content:
            if line.strip() and not line.startswith("#"):
                yield line.rstrip("\n")
