"""What a file gives: the text of an article with what came beside it, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceText:
    """One article as found, before it is read.

    `source`: its key: the address, else the path below the argument, the argument's own folder name first.
    `published`: `YYYY-MM-DD`; `language`: ISO 639-1; both, like `title` and `publisher`, only where they came with
    the text. `raw_checksum`: SHA-256 of the bytes. `path`: the file as named on the command line, `:line` behind it
    for one of many in a file.
    """

    source: str
    url: str | None
    text: str
    title: str | None
    published: str | None
    publisher: str | None
    language: str | None
    raw_checksum: str
    warnings: tuple[str, ...] = ()
    path: str = ""


@dataclass(frozen=True, slots=True)
class UnreadFile:
    """A file, or a line of one, that gives no article: why, and what to do about it."""

    source: str
    reason: str
    advice: str
    path: str = ""


class UnreadableError(Exception):
    """Bytes or a record give no article. `reason`: why. `advice`: what to do."""

    def __init__(self, reason: str, advice: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.advice = advice
