"""The office printed with a person's name, before or after it: its words, base form, country and body.

`заместителем министра иностранных дел Турции Эмре Йылмазом` gives `заместитель министра иностранных дел`, TR.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from articles.extraction.languages.russian.morphology import Word, cases, forms, inflect
from articles.extraction.languages.russian.organization_grammar import BodyAt
from articles.extraction.languages.russian.phrases import plain
from articles.extraction.languages.russian.places import CountryAt
from articles.extraction.lexicons import read_rows

COMPLEMENT_PREPOSITIONS = frozenset(["по", "при", "в", "во", "на", "за", "с", "со", "от", "для", "у"])
DASHES = frozenset("-–—")
HONORIFIC_MARKS = frozenset(("г", "гг", "д", "проф", "акад", "им"))
MAX_WORDS = 24
INSTRUMENTAL_HEADS = ("управляющ", "заведующ", "командующ")
"""`управляющий делами`: their complement is in the instrumental."""
LONGEST_ABBREVIATION = 5
REGION_NOUNS = frozenset(("республика", "город", "область", "район", "провинция", "штат"))
""" `Президент Республики Татарстан`: the name after them does not decline."""
GROUP_BODIES = frozenset(
    [
        "комитет",
        "комиссия",
        "департамент",
        "министерство",
        "парламент",
        "палата",
        "совет",
        "ведомство",
        "партия",
        "фракция",
        "правительство",
    ]
)


@dataclass(frozen=True, slots=True)
class LineNames:
    """What is found in a line before its titles, by the first word of each."""

    words: Sequence[Word]
    countries: Sequence[CountryAt]
    bodies: dict[int, BodyAt]
    persons: Sequence[tuple[int, int]]
    towns: Sequence[tuple[int, int]] = ()

    def covering(self, index: int) -> BodyAt | None:
        """The body whose name has this word."""
        return next((b for b in self.bodies.values() if b.first <= index <= b.last), None)

    def country_at(self, index: int) -> CountryAt | None:
        """The country's name or adjective that has this word."""
        return next((c for c in self.countries if c.first <= index <= c.last), None)


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
    segments: tuple[tuple[int, int], ...] = field(default_factory=tuple)


def head_kind(word: Word) -> str | None:
    """Kind of the title noun (`titles.tsv`) that the word is a form of, else None."""
    if not word.text[0].isalpha() or (word.text.isupper() and len(word.text) > 3):
        return None
    entry = _titles().get(plain(word.lemma))
    if entry:
        return entry
    if word.pos in ("ADJ", "VERB") and "щ" in word.lower:
        participle = inflect(word.text, "Nom", "Sing", "Masc")
        return _titles().get(plain(participle)) if participle else None
    for form in forms(word.text):
        if form.pos == "NOUN" and plain(form.lemma) in _titles() and form.score >= 0.05:
            return _titles()[plain(form.lemma)]
    lemma = plain(word.lemma)
    if (
        "-" in lemma
        and _titles().get(lemma.rpartition("-")[2])
        and lemma.partition("-")[0] in ("экс", "вице", "спец", "со")
    ):
        return _titles()[lemma.rpartition("-")[2]]
    return None


def title_before(line: LineNames, name_first: int, name_cases: Collection[str]) -> Title | None:
    """The office printed right before the word `name_first`, whose head agrees with one of the name's cases."""
    first = _reach_left(line, name_first - 1)
    if first > name_first - 1:
        return None
    segments = _segments(line.words, first, name_first - 1)
    chosen: Title | None = None
    for start, end in reversed(segments):
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
    last = _reach_right(line, head)
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
    return _build(line, first, _reach_right(line, head), head)


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


def _reach_left(line: LineNames, index: int) -> int:
    """The leftmost word that may belong to titles ending at `index`."""
    words, stop = line.words, max(0, index - MAX_WORDS)
    first = index + 1
    while index >= stop:
        body, country = line.covering(index), line.country_at(index)
        if body or country:
            start = min(x.first for x in (body, country) if x)
            first = index = start
        elif _may_be_inside(line, index):
            first = index
        else:
            break
        index -= 1
    return first


def _may_be_inside(line: LineNames, index: int) -> bool:
    words = line.words
    word = words[index]
    if any(a <= index <= b for a, b in line.persons):
        return False
    if word.pos in ("NOUN", "PROPN", "ADJ") or head_kind(word):
        return not (word.text.isupper() and len(word.text) > 5)
    if word.pos == "VERB" and word.verb_form == "Part" and word.case:
        return True
    if word.lower in COMPLEMENT_PREPOSITIONS or word.lower in ("и", "его", "ее", "её", "их"):
        return True
    if word.text in ("«", "»", '"', ",", ".", ":") or word.text in DASHES:
        return _inner_mark(words, index)
    return word.pos in ("DET", "PRON") and word.lemma in ("свой", "его", "их", "наш")


def _inner_mark(words: Sequence[Word], index: int) -> bool:
    word = words[index]
    if word.text == ".":
        return index > 0 and (words[index - 1].lower in HONORIFIC_MARKS or words[index - 1].text in ("и", "о"))
    if word.text in ("«", "»", '"'):
        return True
    if word.text == ":":
        return index + 1 < len(words) and words[index + 1].capital
    before = words[index - 1] if index else None
    return before is not None and before.pos in ("NOUN", "PROPN", "ADJ")


def _segments(words: Sequence[Word], first: int, last: int) -> list[tuple[int, int]]:
    """The stretch cut at commas and dashes: stacked offices."""
    heads = [i for i in range(first, last + 1) if head_kind(words[i])]
    marks = [i for i in range(first, last + 1) if words[i].text == "," or words[i].text in DASHES]
    cuts = [m for m, following in pairwise([*marks, last + 1]) if any(m < h < following for h in heads)]
    starts = [first, *(c + 1 for c in cuts)]
    ends = [*(c - 1 for c in cuts), last]
    return [(a, b) for a, b in zip(starts, ends, strict=True) if a <= b]


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
    """`и.о. министра`, `врио главы`: the office stands in the genitive whatever the name's case."""
    before = words[max(0, head - 2) : head]
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
            preposition = word.lower
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


def _reach_right(line: LineNames, head: int) -> int:
    """The last word of the complement after a head: genitives, countries, bodies, `по` with its noun."""
    words, index = line.words, head + 1
    last = head
    preposition = ""
    while index < len(words):
        body, country = line.bodies.get(index), line.country_at(index)
        if any(a <= index <= b for a, b in line.persons):
            break
        if body:
            last, index, preposition = body.last, body.last + 1, ""
            continue
        if country and country.kind not in ("people",):
            last = index = country.last
            index += 1
            preposition = ""
            continue
        word = words[index]
        if word.lower in ("по", "при") or (word.lower in ("в", "во", "на") and _names_place(line, index + 1)):
            preposition = word.lower
        elif word.lower == "и" and last == index - 1 and last > head:
            if index + 1 >= len(words) or words[index + 1].case != words[last].case or words[index + 1].capital:
                break
            if head_kind(words[index + 1]):
                break
        elif word.pos == "ADJ" and (preposition or word.case in ("Gen", "")):
            pass
        elif word.pos in ("NOUN", "PROPN") and (preposition or word.case == "Gen"):
            last, preposition = index, ""
        else:
            break
        index += 1
    return last


def _names_place(line: LineNames, index: int) -> bool:
    return line.country_at(index) is not None or index in line.bodies


def _build(line: LineNames, first: int, last: int, head: int) -> Title:
    words = line.words
    kind = head_kind(words[head]) or "office"
    countries = _countries(line, first, last)
    body = next((b for b in sorted(line.bodies.values(), key=lambda b: b.first) if head < b.first <= last), None)
    if not countries and body and body.country:
        countries = (body.country,)
    dropped = [_dropped(w) for w in words[first:head] if _dropped(w)]
    former = any(entry == "yes" for entry in dropped) or words[head].lower.startswith("экс-")
    plural = (words[head].number == "Plur" and words[head].pos != "PROPN") or _only_plural(words[head])
    return Title(
        first=first,
        last=last,
        head=head,
        role=_role(line, first, last, head, plural) if kind in ("office", "calling") else None,
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


def _countries(line: LineNames, first: int, last: int) -> tuple[str, ...]:
    """The countries that the office is of: those of a mission's host (`посол X в Y`) left out."""
    found: list[str] = []
    words = line.words
    for country in sorted(line.countries, key=lambda c: c.span):
        if not first <= country.first <= last:
            continue
        before = words[country.first - 1].lower if country.first > 0 else ""
        body = line.covering(country.first)
        if body and body.country != country.code:
            continue
        if before in ("в", "во", "на", "при", "по") and not (body and body.first == country.first):
            continue
        if country.code not in found:
            found.append(country.code)
    return tuple(found)


def _role(line: LineNames, first: int, last: int, head: int, plural: bool) -> str | None:
    """The office in the nominative singular without country words."""
    words = line.words
    gender = "Masc" if plural else _gender(words[head])
    parts = []
    for index in range(first, head):
        word = words[index]
        if line.country_at(index) or _dropped(word) is not None or word.pos in ("DET", "PRON", "VERB"):
            continue
        if word.lower == "и":
            if parts:
                parts.append("и")
            continue
        if word.text.isalpha() or "-" in word.text:
            parts.append(_nominative(word, gender))
    parts.append(_nominative(words[head], ""))
    parts += _complement(line, head + 1, last, plural)
    return " ".join(parts) or None


def _complement(line: LineNames, start: int, last: int, plural: bool) -> list[str]:
    """What follows the head, without countries and the prepositions that they leave alone."""
    words = line.words
    parts: list[str] = []
    for index in range(start, last + 1):
        word = words[index]
        country = line.country_at(index)
        town = any(a <= index <= b for a, b in line.towns) and not line.covering(index)
        if (country and country.kind not in ("people", "region")) or town:
            while parts and parts[-1].lower() in COMPLEMENT_PREPOSITIONS | {"и"}:
                parts.pop()
            continue
        if word.text == "," and parts:
            parts[-1] += ","
        if word.text in ",():" or (_dropped(word) is not None and word.pos == "ADJ" and index == last):
            continue
        if head_kind(word) == "honorific" or (word.lower in ("г", "гор") and index < last):
            continue
        text = word.text
        if plural and not parts and word.number == "Plur" and plain(word.lemma) in GROUP_BODIES:
            text = inflect(text, "Gen", "Sing") or text
        if parts and index and words[index - 1].end == word.start and not line.country_at(index - 1):
            parts[-1] += text
        else:
            parts.append(text)
    while parts and parts[-1].lower() in COMPLEMENT_PREPOSITIONS | {"и"}:
        parts.pop()
    return [*parts[:-1], parts[-1].rstrip(",")] if parts else []


def _nominative(word: Word, gender: str) -> str:
    if word.case == "Nom" and word.number == "Sing" and not gender:
        return word.text
    form = inflect(word.text, "Nom", "Sing", gender)
    if form is None or (
        not gender
        and any(f.case == "Nom" and f.lemma == word.lower for f in forms(word.text))
        and word.number != "Plur"
    ):
        return word.text
    return form[0].upper() + form[1:] if word.capital else form


def _gender(head: Word) -> str:
    noun = next((f for f in forms(head.text) if f.pos == "NOUN" and f.gender), None)
    return noun.gender if noun else "Masc"


def _dropped(word: Word) -> str | None:
    return _dropped_adjectives().get(plain(word.lemma), _dropped_adjectives().get(plain(word.lower)))


@cache
def _titles() -> dict[str, str]:
    return {plain(row["word"]): row["kind"] for row in read_rows("ru/titles.tsv")}


@cache
def _dropped_adjectives() -> dict[str, str]:
    return {plain(row["word"]): row["former"] or "no" for row in read_rows("ru/title_adjectives_dropped.tsv")}
