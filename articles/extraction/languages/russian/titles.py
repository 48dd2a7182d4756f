"""The office printed with a person's name, before or after it: its words, base form, country and body.

`заместителем министра иностранных дел Турции Эмре Йылмазом` gives `заместитель министра иностранных дел`, TR.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from articles.extraction.languages.russian.line_names import DASHES, LineNames, head_kind
from articles.extraction.languages.russian.morphology import Word, cases, forms
from articles.extraction.languages.russian.organization_grammar import BodyAt
from articles.extraction.languages.russian.title_extent import reach_left, reach_right, segments
from articles.extraction.languages.russian.title_wording import countries_of, dropped_kind, role_of
from articles.extraction.languages.russian.vocabulary import word_set

INSTRUMENTAL_HEADS = ("управляющ", "заведующ", "командующ")
"""`управляющий делами`: their complement is in the instrumental."""
LONGEST_ABBREVIATION = 5
REGION_NOUNS = word_set("kinds of region")
""" `Президент Республики Татарстан`: the name after them does not decline."""


@dataclass(frozen=True, slots=True)
class Title:
    """Words `first` to `last` (both included) are an office. `case` and `plural` are those of its head."""

    first: int
    last: int
    head: int
    role: str | None
    kind: str
    cases: frozenset[str]
    plural: bool
    countries: tuple[str, ...] = ()
    body: BodyAt | None = None
    international: bool = False
    former: bool = False
    case: str = ""


def title_before(line: LineNames, name_first: int, name_cases: Collection[str]) -> Title | None:
    """The office printed right before the word `name_first`, whose head agrees with one of the name's cases."""
    first = reach_left(line, name_first - 1)
    if first > name_first - 1:
        return None
    parts = segments(line.words, first, name_first - 1)
    chosen: Title | None = None
    for start, end in reversed(parts):
        title = _in_segment(line, start, end, name_cases)
        if title is None:
            break
        if chosen is None or chosen.kind in ("honorific", "rank", "calling"):
            chosen = title if chosen is None or title.kind == "office" else chosen
        chosen = _widened(chosen, title)
    return chosen


def title_after(line: LineNames, name_last: int, name_cases: Collection[str]) -> Title | None:
    """The office in apposition: `, министр обороны Турции,` or `(посол России)` or ` - глава МИД`."""
    words = line.words
    index = name_last + 1
    if index + 1 >= len(words) or words[index].text not in (",", "(", *DASHES):
        return None
    bracket = words[index].text
    first = index + 1
    head = first
    while head < len(words) and head < first + 4 and words[head].pos == "ADJ" and head_kind(words[head]) is None:
        head += 1
    if head >= len(words) or head_kind(words[head]) is None or not _agrees(words[head], name_cases, bracket == "("):
        return None
    last = reach_right(line, head)
    following = words[last + 1].text if last + 1 < len(words) else "."
    if bracket == "," and following not in (",", ".", ";", ")", "!", "?", *DASHES) and not _joins(following):
        return None
    if bracket == "," and any(first - 1 <= a <= last + 1 for a, _ in line.persons):
        return None
    if any(a == last + 1 for a, _ in line.persons):
        return None
    return _build(line, first, last, head)


def bare_title(line: LineNames, head: int) -> Title:
    """The office whose head is this word, with its adjectives and complement, no name beside it."""
    first = head
    while first > 0 and line.words[first - 1].pos == "ADJ" and _same_case(line.words[first - 1], line.words[head]):
        first -= 1
        if (
            first > 1
            and line.words[first - 1].lower == "и"
            and line.words[first - 2].pos == "ADJ"
            and line.country_at(first)
        ):
            first -= 1
    return _build(line, first, reach_right(line, head), head)


def number_of(title: Title) -> int | None:
    """1 for one person, None for several."""
    return None if title.plural else 1


def _joins(text: str) -> bool:
    return text in ("и", "а", "также")


def _widened(title: Title, outer: Title) -> Title:
    """The title with the words of the one before it counted in, and its country where it has none."""
    if outer is title:
        return title
    countries = title.countries or outer.countries
    return Title(
        min(title.first, outer.first),
        max(title.last, outer.last),
        title.head,
        title.role,
        title.kind,
        title.cases,
        title.plural,
        countries,
        title.body or outer.body,
        title.international,
        title.former,
        title.case,
    )


def _in_segment(line: LineNames, first: int, last: int, name_cases: Collection[str]) -> Title | None:
    """The office of the leftmost head that agrees with the name; genitive heads after it are its complement."""
    words = line.words
    heads = [i for i in range(first, last + 1) if head_kind(words[i]) and not _in_name_of_body(line, i)]
    for head in heads:
        if not _agrees(words[head], name_cases, _acting(words, head)):
            continue
        if not _chain_holds(line, head, last):
            continue
        start = head
        while (
            start - 1 >= first
            and words[start - 1].pos in ("ADJ", "DET", "VERB", "PRON")
            and _same_case(words[start - 1], words[head])
        ):
            start -= 1
        if start - 2 >= first and words[start - 1].lower == "и" and words[start - 2].pos == "ADJ":
            start -= 2
        return _build(line, start, last, head)
    return None


def _acting(words: Sequence[Word], head: int) -> bool:
    """`и.о. министра`, `исполняющий обязанности главы`: the office is in the genitive whatever the name's case."""
    before = words[max(0, head - 2) : head]
    if [word.lemma for word in before] == ["исполнять", "обязанность"]:
        return True
    return bool(before) and (before[-1].lower in ("врио", "ио") or [w.lower for w in before] == ["о", "."])


def _in_name_of_body(line: LineNames, index: int) -> bool:
    body = line.covering(index)
    return body is not None and body.first < index


def _chain_holds(line: LineNames, head: int, last: int) -> bool:
    """Whether the words after the head up to the name can be its complement: no other noun in a free case."""
    words = line.words
    preposition = ""
    for index in range(head + 1, last + 1):
        word = words[index]
        if line.covering(index) or line.country_at(index) or word.text in ("«", "»", '"', "."):
            continue
        if word.pos == "ADP":
            if word.lower in ("с", "со", "у") and preposition != "по":
                return False
            preposition = word.lower if preposition != "по" else "по"
        elif word.pos in ("NOUN", "PROPN"):
            possible = cases(word.text) | {word.case}
            governed = "Ins" in possible and words[head].lower.startswith(INSTRUMENTAL_HEADS)
            name_of_region = bool({words[index - 1].lemma, words[index - 2].lemma} & REGION_NOUNS)
            name_of_region = name_of_region or (word.text.isupper() and len(word.text) <= LONGEST_ABBREVIATION)
            if not (preposition or "Gen" in possible or governed or name_of_region or head_kind(word)):
                return False
    return True


def _agrees(head: Word, name_cases: Collection[str], loosely: bool) -> bool:
    if loosely or not name_cases:
        return True
    possible = {head.case} if head.case else set(cases(head.text))
    possible |= {c for c in cases(head.text) if head.text[0].isupper() or "-" in head.text or head.pos == "PROPN"}
    wanted = set(name_cases)
    if "Gen" in wanted or "Acc" in wanted:
        wanted |= {"Gen", "Acc"}
    return bool(possible & wanted)


def _same_case(adjective: Word, head: Word) -> bool:
    possible = {adjective.case} if adjective.case else set(cases(adjective.text))
    return (
        bool(possible & ({head.case} if head.case else set(cases(head.text))))
        or bool(cases(adjective.text) & cases(head.text))
        or adjective.lower in ("его", "ее", "её", "их")
    )


def _build(line: LineNames, first: int, last: int, head: int) -> Title:
    words = line.words
    kind = head_kind(words[head]) or "office"
    countries = countries_of(line, first, last)
    body = next((b for b in sorted(line.bodies.values(), key=lambda b: b.first) if head < b.first <= last), None)
    if not countries and body and body.country:
        countries = (body.country,)
    dropped = [dropped_kind(w) for w in words[first:head] if dropped_kind(w)]
    former = any(entry == "yes" for entry in dropped) or words[head].lower.startswith("экс-")
    plural = (words[head].number == "Plur" and words[head].pos != "PROPN") or _only_plural(words[head])
    return Title(
        first=first,
        last=last,
        head=head,
        role=role_of(line, first, last, head, plural) if kind in ("office", "calling") else None,
        kind=kind,
        cases=frozenset(cases(words[head].text)),
        plural=plural,
        countries=countries,
        body=body,
        international=not countries and body is not None and body.key is not None,
        former=former,
        case=words[head].case,
    )


def _only_plural(word: Word) -> bool:
    return all(f.number == "Plur" for f in forms(word.text) if f.pos == "NOUN")
