"""How well annotated articles are read: no figure falls below its floor (floors.json), and nobody lowers one silently.

`seeds` are what the site shows first; `dev` guards what was reached. Floors stand a little below the figures of the day
they were set, so that a change that gains elsewhere may lose one case.
"""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from articles.extraction import extract
from articles.extraction.annotation import annotate

HERE = Path(__file__).parent
FLOORS: dict[str, dict[str, float]] = json.loads((HERE / "floors.json").read_text())


def scorer() -> ModuleType:
    """The measure itself, a script without a package."""
    spec = importlib.util.spec_from_file_location("score", HERE / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def figures(folder: Path) -> dict[str, float]:
    """The first number of each row that the scorer prints, for all articles of a folder."""
    tally = scorer().Tally()
    for path in sorted(folder.glob("*.json")):
        gold: dict[str, Any] = json.loads(path.read_text()) | {"id": path.stem}
        text = path.with_suffix(".txt").read_text()
        tally.article(gold, annotate(extract(text), text), None)
    rows = {label: value.split()[0] for label, value in tally.rows()}
    rows["recall of main meetings"] = str(tally.n["main hit"] / tally.n["main gold"])
    rows["precision of meetings"] = str(tally.n["meetings right"] / tally.n["meetings found"])
    return {label: float(value) for label, value in rows.items()}


@pytest.mark.parametrize("name", FLOORS)
def test_no_figure_falls_below_its_floor(name):
    found = figures(HERE / name)
    below = {label: (found[label], floor) for label, floor in FLOORS[name].items() if found[label] < floor}
    assert below == {}
