"""Meetings that a verb says: `A met B`, `A received B`, `A was received by B`, `A and B gathered in Ankara`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from articles.extraction.languages.english.claims.draft import Draft
from articles.extraction.languages.english.claims.groups import Group
from articles.extraction.languages.english.claims.line import Line
from articles.extraction.languages.english.claims.subjects import (
    after_preposition,
    antecedent,
    directly_after,
    subject_after,
    subject_before,
)
from articles.extraction.languages.english.claims.words import table, word_set
from articles.extraction.types import MeetingKind, Mode

Groups = tuple[Group, ...]
WEAK = frozenset({"discuss", "discuss with", "agree"})
TELLING = frozenset({"tell", "pair"})
VISITING = ("visiting ", "the visiting ", "his visiting ", "her visiting ")


@dataclass(frozen=True, slots=True)
class Verb:
    """A row of `meeting_verbs.tsv`."""

    name: str
    pattern: re.Pattern[str]
    frame: str
    mode: Mode | None
    kind: MeetingKind


@cache
def verbs() -> tuple[Verb, ...]:
    """The verbs of meeting, in the order of the lexicon."""
    return tuple(
        Verb(
            row["name"],
            compile_pattern(row["pattern"]),
            row["frame"],
            cast("Mode", row["mode"]) if row["mode"] else None,
            cast("MeetingKind", row["kind"]),
        )
        for row in table("meeting_verbs")
    )


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """A pattern over a line's shape, whole words only, its `{ADV}` and the like filled in."""
    adverbs = "|".join(map(re.escape, sorted(word_set("adverbs"))))
    modifiers = "|".join(map(re.escape, sorted(word_set("party_modifiers"))))
    filled = (
        pattern.replace("{ADV}", rf"(?:{adverbs}|[a-z]+ly)")
        .replace("{DET}", "(?:the|a|an|his|her|their|its)")
        .replace("{ADJ}", r"(?:[a-z0-9-]+)")
        .replace("{MOD}", f"(?:{modifiers}|A|C)")
        .replace("{W}", "(?:[a-z’'-]+|[ACDLO])")
    )
    return re.compile(rf"(?<!\S)(?:{filled})(?!\S)")


def verb_drafts(line: Line, groups: Groups) -> Iterator[Draft]:
    """What the verbs of a line say, in text order; of two verbs over the same words the first in the lexicon."""
    taken: list[tuple[int, int]] = []
    for verb in verbs():
        for match in verb.pattern.finditer(line.shape):
            first, end = line.element_at(match.start()), line.element_at(match.end() - 1) + 1
            if any(first < b and a < end for a, b in taken):
                continue
            draft = FRAMES[verb.frame](verb, line, groups, first, end)
            if draft is not None:
                taken.append((first, end))
                yield draft


def _draft(verb: Verb, line: Line, first: int, end: int, one: Group | None, two: Group | None, host: int = 0) -> Draft:
    weak = verb.name in WEAK and (verb.name == "agree" or not _both_named(one, two))
    telling = verb.name in TELLING and not (two and two.parties[0].words.lower().startswith(VISITING))
    return Draft(
        line, first, end, verb.name, verb.kind, verb.mode, one, two, host, weak=weak, occurs=not weak, telling=telling
    )


def _both_named(one: Group | None, two: Group | None) -> bool:
    """Named people of two countries: `A discussed gas with B` is an event where `Peru discussed gas with Chile` may
    be a process."""
    parties = (*(one.parties if one else ()), *(two.parties if two else ()))
    return len({p.country for p in parties if p.person is not None and p.country}) > 1


def _subject(line: Line, groups: Groups, first: int, end: int) -> Group | None:
    return subject_before(line, groups, first) or subject_after(line, groups, end)


def _with(verb: Verb, line: Line, groups: Groups, first: int, end: int) -> Draft | None:
    subject = _subject(line, groups, first, end)
    counterpart = after_preposition(line, groups, end, ("with", "to"))
    return _two_sided(verb, line, groups, first, end, subject, counterpart)


def _direct(verb: Verb, line: Line, groups: Groups, first: int, end: int) -> Draft | None:
    subject = _subject(line, groups, first, end)
    counterpart = directly_after(line, groups, end) or after_preposition(line, groups, end, ("with",))
    return _two_sided(verb, line, groups, first, end, subject, counterpart)


def _two_sided(
    verb: Verb, line: Line, groups: Groups, first: int, end: int, subject: Group | None, counterpart: Group | None
) -> Draft | None:
    if counterpart is not None and counterpart is subject:
        subject = None
    if counterpart is None and subject is not None:
        counterpart = antecedent(line, groups, subject) or _among_those(line, groups, end)
    if counterpart is None and (subject is None or len(subject.parties) < 2):
        return None
    return _draft(verb, line, first, end, subject, counterpart)


def _among_those(line: Line, groups: Groups, end: int) -> Group | None:
    """`Among those whom A met was B`."""
    if "among" not in (line.word(0), line.word(1)):
        return None
    return next((g for g in groups if g.first > end and line.word(g.first - 1) in ("was", "were")), None)


def _host(verb: Verb, line: Line, groups: Groups, first: int, end: int) -> Draft | None:
    guest = directly_after(line, groups, end)
    if guest is None or guest.possessive:
        return None
    caller = verb.name in ("call on", "courtesy call", "see", "ring")
    host = 0 if verb.name in ("see", "ring") else 2 if caller else 1
    return _draft(verb, line, first, end, _subject(line, groups, first, guest.end), guest, host)


def _by(verb: Verb, line: Line, groups: Groups, first: int, end: int) -> Draft | None:
    host = after_preposition(line, groups, end, ("by",), reach=10)
    guest = subject_before(line, groups, first)
    if host is None or host.possessive or guest is None or _another_noun_between(line, guest.end, first):
        return None
    return _draft(verb, line, first, end, guest, host, 0 if verb.name == "briefed by" else 2)


def _guest(verb: Verb, line: Line, groups: Groups, first: int, end: int) -> Draft | None:
    """`A was the guest of B`."""
    inner = next((g for g in groups if first < g.first < end < g.end), None)
    host = directly_after(line, groups, end) or inner
    guest = subject_before(line, groups, first)
    said = any(line.elements[i].text.endswith(("guest", "guests")) for i in range(first, end))
    if not said or host is None or host.possessive or guest is None:
        return None
    return _draft(verb, line, first, end, guest, host, 2)


def _another_noun_between(line: Line, begin: int, verb: int) -> bool:
    """`A hailed the summit, which was hosted by B`: what was received is no party."""
    if line.word(begin) == "," and line.word(verb - 1) == ",":
        return False
    known = word_set("auxiliaries") | word_set("adverbs") | {",", "who", "and", ")"}
    return any(line.kind(i) == "word" and line.word(i) not in known for i in range(begin, verb))


def _behind(preposition: str) -> Callable[[Verb, Line, Groups, int, int], Draft | None]:
    def frame(verb: Verb, line: Line, groups: Groups, first: int, end: int) -> Draft | None:
        counterpart = after_preposition(line, groups, end, (preposition,), reach=12)
        if counterpart is None or counterpart.possessive:
            return None
        host = 2 if verb.kind == "ceremony" else 0
        return _draft(verb, line, first, end, _subject(line, groups, first, counterpart.end), counterpart, host)

    return frame


def _credentials(verb: Verb, line: Line, groups: Groups, first: int, end: int) -> Draft | None:
    guest = after_preposition(line, groups, end, ("of", "from"), reach=12)
    if guest is None:
        return None
    return _draft(verb, line, first, end, subject_before(line, groups, first), guest, 1)


def _told_here(verb: Verb, line: Line, groups: Groups, first: int, end: int) -> Draft | None:
    """`A told B here on Monday`: they sat together. A later `here` in another clause does not count."""
    listener = directly_after(line, groups, end)
    subject = subject_before(line, groups, first)
    if listener is None or subject is None or listener.possessive:
        return None
    words = [line.word(i) for i in range(listener.end, min(listener.end + 8, len(line.elements)))]
    heard = "here" in words and not any(w in word_set("clause_barriers") for w in words[: words.index("here")])
    return _draft(verb, line, first, end, subject, listener) if heard else None


def _both(verb: Verb, line: Line, groups: Groups, first: int, end: int) -> Draft | None:
    subject = subject_before(line, groups, first)
    if subject is None or subject.end < first - 5 or (verb.name == "agree" and line.kind(subject.first) == "role"):
        return None
    other = antecedent(line, groups, subject)
    if other is None and len(subject.parties) < 2 and verb.kind != "session":
        return None
    return _draft(verb, line, first, end, subject, other)


def _by_both(verb: Verb, line: Line, groups: Groups, first: int, end: int) -> Draft | None:
    """`Trade was discussed by A and B`."""
    both = after_preposition(line, groups, end, ("by", "between"), reach=10)
    if both is None or both.possessive or len({p.country for p in both.parties}) < 2:
        return None
    return _draft(verb, line, first, end, both, None)


def _told_anywhere(verb: Verb, line: Line, groups: Groups, first: int, end: int) -> Draft | None:
    """`A urged B on Monday to …`: no word of a meeting, but where the article tells one, it was said there."""
    listener = directly_after(line, groups, end)
    subject = subject_before(line, groups, first)
    people = [p for g in (listener, subject) if g for p in g.parties if p.person is not None and p.country]
    if listener is None or subject is None or listener.possessive or len({p.country for p in people}) < 2:
        return None
    return _draft(verb, line, first, end, subject, listener)


def _pair(verb: Verb, line: Line, groups: Groups, first: int, end: int) -> Draft | None:
    """`A and B hailed the deal`: people of two countries do something together."""
    subject = subject_before(line, groups, first)
    if subject is None or subject.end < first - 3 or not _both_named(subject, None):
        return None
    return _draft(verb, line, first, end, subject, None)


FRAMES: dict[str, Callable[[Verb, Line, Groups, int, int], Draft | None]] = {
    "with": _with,
    "direct": _direct,
    "host": _host,
    "by": _by,
    "to": _behind("to"),
    "from": _behind("from"),
    "credentials": _credentials,
    "told here": _told_here,
    "both": _both,
    "by both": _by_both,
    "guest": _guest,
    "told": _told_anywhere,
    "pair": _pair,
}
