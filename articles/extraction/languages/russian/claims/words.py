"""The words of meeting, from the lexicons."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple, cast

from articles.extraction.languages.russian.phrases import plain
from articles.extraction.lexicons import read_rows
from articles.extraction.types import MeetingKind, Mode, Status


class MeetingVerb(NamedTuple):
    """A row of `meeting_verbs.tsv`."""

    pattern: str
    kind: MeetingKind
    mode: Mode | None
    weak: bool


class MeetingNoun(NamedTuple):
    """A row of `meeting_nouns.tsv`."""

    kind: MeetingKind
    mode: Mode | None
    weak: bool
    adjective: str


class Governor(NamedTuple):
    """A row of `meeting_governors.tsv`."""

    relation: str
    status: Status | None


class Cue(NamedTuple):
    """A row of `meeting_cues.tsv`."""

    field: str
    value: str
    pattern: re.Pattern[str]


@cache
def verbs() -> dict[str, MeetingVerb]:
    """Verbs of meeting by dictionary form."""
    return {
        plain(r["verb"]): MeetingVerb(
            r["pattern"],
            cast("MeetingKind", r["kind"]),
            cast("Mode", r["mode"]) if r["mode"] else None,
            bool(r["weak"]),
        )
        for r in read_rows("ru/meeting_verbs.tsv")
    }


@cache
def nouns() -> dict[str, MeetingNoun]:
    """Nouns of meeting by dictionary form."""
    return {
        plain(r["noun"]): MeetingNoun(
            cast("MeetingKind", r["kind"]),
            cast("Mode", r["mode"]) if r["mode"] else None,
            bool(r["weak"]),
            r["adjective"],
        )
        for r in read_rows("ru/meeting_nouns.tsv")
    }


@cache
def governors() -> dict[tuple[str, str], Governor]:
    """(dictionary form, relation) of verbs that say that a meeting takes place."""
    return {
        (plain(r["verb"]), r["relation"]): Governor(r["relation"], cast("Status", r["status"]) if r["status"] else None)
        for r in read_rows("ru/meeting_governors.tsv")
    }


@cache
def cues() -> tuple[Cue, ...]:
    """Cues in the order of the file."""
    return tuple(Cue(r["field"], r["value"], re.compile(r["pattern"])) for r in read_rows("ru/meeting_cues.tsv"))


def cue(field: str, text: str) -> str | None:
    """The value of the first cue of a field in a text ("" counts as `yes`), None without one."""
    lowered = plain(text)
    return next((c.value or "yes" for c in cues() if c.field == field and c.pattern.search(lowered)), None)
