"""How far a load has come: a bar on a terminal, a plain line now and then elsewhere."""

from __future__ import annotations

from typing import Protocol

EVERY = 500
"""Articles between two plain lines."""

WIDTH = 30


class Output(Protocol):
    """What Django's commands write to."""

    def write(self, msg: str = ..., style_func: None = ..., ending: str | None = ...) -> None:
        """Write a line, or a piece of one where `ending` is empty."""

    def isatty(self) -> bool:
        """Return whether a person looks at it."""


class Progress:
    """Counts what is done. `total` is None where it is not known before the end."""

    def __init__(self, output: Output, total: int | None = None) -> None:
        self.output, self.total = output, total
        self.done = 0
        self.bar = output.isatty()

    def advance(self, count: int) -> None:
        """Say that `count` more are done."""
        before, self.done = self.done, self.done + count
        if self.bar:
            self.output.write(f"\r{self._line()}", ending="")
        elif before // EVERY != self.done // EVERY:
            self.output.write(self._line())

    def close(self) -> None:
        """End the bar's line."""
        if self.bar and self.done:
            self.output.write("")

    def _line(self) -> str:
        if not self.total:
            return f"{self.done} articles"
        filled = WIDTH * self.done // self.total
        return f"[{'#' * filled}{'.' * (WIDTH - filled)}] {self.done} of {self.total} articles"
