"""Names of bodies built on a head noun: `МИД Турции`, `посольство США в Азербайджане`, `комитет Сената по обороне`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from articles.extraction.languages.russian.morphology import Word, cases, forms, inflect
from articles.extraction.languages.russian.phrases import plain
from articles.extraction.languages.russian.places import CountryAt
from articles.extraction.lexicons import read_rows

OPENING = {"«": "»", "“": "”", "„": "“", '"': '"'}
PARLIAMENTS = frozenset(("парламент", "сенат"))
"""A state has one: `турецкий парламент` is a name, `турецкое министерство` is none."""
GENERIC_PLURALS = frozenset(("сила", "нация", "штат"))
"""Heads whose names are plural: `вооруженные силы`."""
BLOCS = frozenset(("ес", "ек", "оон", "нато"))


@dataclass(frozen=True, slots=True)
class BodyAt:
    """A body in a line: words `first` to `last` (both included). `name`: base form. `key`: the known body."""

    first: int
    last: int
    name: str
    country: str | None
    key: str | None = None
    media: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    words: Sequence[Word]
    persons: Sequence[tuple[int, int]]
    countries: dict[int, CountryAt]
    known: dict[int, BodyAt]


def find_built(
    words: Sequence[Word],
    persons: Sequence[tuple[int, int]],
    countries: Sequence[CountryAt],
    known: Sequence[BodyAt],
) -> list[BodyAt]:
    """Every body name that the grammar builds; several may overlap (a body inside a longer name)."""
    line = _Line(words, persons, {c.first: c for c in countries}, {b.first: b for b in known})
    found = []
    for index, word in enumerate(words):
        head = head_entry(word)
        in_country = any(c.first <= index <= c.last for c in countries)
        inside = any(b.key and b.first < index <= b.last for b in known)
        if head and head["kind"] != "none" and not in_country and not inside and not _plural(word):
            body = _built_on(line, index, head)
            if body:
                found.append(body)
    return found


def _built_on(line: _Line, head: int, entry: dict[str, str]) -> BodyAt | None:
    kind = entry["kind"]
    quoted = quoted_after(line.words, head)
    if kind == "label":
        if quoted:
            return BodyAt(quoted[0], quoted[1], text_of(line.words, *quoted), None)
        kind = "common"
    first, adjective_country = _leftwards(line, head)
    if entry["kind"] == "label" and first == head:
        return None
    last, country = _rightwards(line, head, kind)
    country = country or adjective_country or entry["country"] or None
    if not _specific(line, (first, head, last), kind, country):
        return None
    return BodyAt(first, last, nominative(line.words, first, last, head), country)


def _specific(line: _Line, place: tuple[int, int, int], kind: str, country: str | None) -> bool:
    """Whether the words name one body and not any of a kind (`the ministry`, `a working group`)."""
    first, head, last = place
    words = line.words
    if kind == "proper":
        return country is not None or not (
            head > 0 and words[head - 1].number == "Plur" and words[head - 1].pos == "NOUN"
        )
    capitals = any(w.capital for w in words[max(first, 1) : last + 1])
    if kind == "mission":
        return last > head and country is not None
    if kind == "state":
        ruled = plain(words[head].lemma) in PARLIAMENTS and country is not None
        return ruled or (last > head and (country is not None or capitals or head > 0)) or (first < head and capitals)
    named = any(w.capital for w in words[first : head + 1]) and (first > 0 or last > head)
    return (named and (last > head or first < head)) or (capitals and last > head)


def _leftwards(line: _Line, head: int) -> tuple[int, str | None]:
    """Adjectives before the head from the leftmost with a capital on; a country's adjective gives only the country."""
    first, country, index = head, None, head - 1
    while index >= 0 and line.words[index].pos == "ADJ" and _one_case(line.words[index], line.words[head]):
        at = line.countries.get(index)
        if at and at.kind == "adjective":
            country = country or at.code
            starts = first == head and line.words[head].capital
            if not line.words[index].capital or index == 0 or starts:
                index -= 1
                continue
        if line.words[index].capital:
            first = index
        index -= 1
    return first, country


def _one_case(adjective: Word, head: Word) -> bool:
    """Whether an adjective can agree with its noun; the network mixes up the nominative and the accusative."""
    alike = adjective.case in (head.case, "") or {adjective.case, head.case} == {"Nom", "Acc"}
    return alike and (adjective.case in (head.case, "") or bool(cases(adjective.text) & cases(head.text)))


def _rightwards(line: _Line, head: int, kind: str) -> tuple[int, str | None]:
    """The last word of what follows the head, and the country it says."""
    quoted = quoted_after(line.words, head)
    last = quoted[1] + 1 if quoted else head
    if kind == "proper":
        at = line.countries.get(last + 1)
        return (at.last, at.code) if at and at.kind != "adjective" and at.kind != "people" else (last, None)
    country: str | None = None
    while True:
        step = _step(line, last, kind, country)
        if step is None:
            return last, country
        last, found = step
        country = country or found


def _step(line: _Line, last: int, kind: str, country: str | None) -> tuple[int, str | None] | None:
    """One more piece of the name after word `last`: (its last word, country) or None."""
    words, index = line.words, last + 1
    if index >= len(words) or any(a <= index <= b for a, b in line.persons):
        return None
    word = words[index]
    if country is not None:
        return _host(line, index) if kind == "mission" else None
    if (index in line.known and word.case in ("Gen", "")) or plain(word.lower) in BLOCS:
        return (line.known[index].last if index in line.known else index), None
    at = line.countries.get(index)
    if at and at.kind in ("name", "abbreviation"):
        return at.last, at.code
    if kind == "mission":
        return None
    if word.lower == "по":
        return _noun_group(line, index + 1, ("Dat",))
    if word.lower == "при" and index + 1 < len(words) and words[index + 1].case in ("Loc", ""):
        return _noun_group(line, index + 1, ("Loc",))
    if word.lower == "и":
        before = words[last].case
        return (
            _noun_group(line, index + 1, (before,))
            if before in ("Gen", "Dat") and last > index - 2 and _inside(line, last)
            else None
        )
    return _noun_group(line, index, ("Gen",))


def _inside(line: _Line, last: int) -> bool:
    """The word before `и` is a common noun of the name, so that the name may go on."""
    return line.words[last].pos == "NOUN" and not line.words[last].capital


def _host(line: _Line, index: int) -> tuple[int, str | None] | None:
    words = line.words
    if words[index].lower not in ("в", "во", "на", "при") or index + 1 >= len(words):
        return None
    at = line.countries.get(index + 1)
    if at and at.kind != "adjective":
        return at.last, at.code
    if index + 1 in line.known:
        return line.known[index + 1].last, None
    if words[index + 1].pos == "PROPN" and words[index + 1].capital:
        return index + 1, None
    return None


def _noun_group(line: _Line, index: int, cases: tuple[str, ...]) -> tuple[int, str | None] | None:
    """Adjectives and one noun in one of the cases."""
    words = line.words
    while index < len(words) and words[index].pos == "ADJ" and words[index].case in (*cases, ""):
        if index in line.countries and line.countries[index].kind not in ("adjective", "compound"):
            break
        index += 1
    if index >= len(words) or any(a <= index <= b for a, b in line.persons):
        return None
    at = line.countries.get(index)
    if at and at.kind in ("name", "abbreviation"):
        return at.last, at.code
    word = words[index]
    if word.pos not in ("NOUN", "PROPN") or word.case not in cases:
        return None
    return index, None


def quoted_after(words: Sequence[Word], head: int) -> tuple[int, int] | None:
    """The words inside quotation marks right after a word."""
    if head + 2 >= len(words) or words[head + 1].text not in OPENING:
        return None
    closing = OPENING[words[head + 1].text]
    for index in range(head + 2, min(len(words), head + 14)):
        if words[index].text == closing:
            return (head + 2, index - 1) if index > head + 2 else None
    return None


def nominative(words: Sequence[Word], first: int, last: int, head: int | None) -> str:
    """The name in the nominative: the adjectives before the head and the head; what follows stays as printed."""
    if head is None:
        head = _head_of(words, first, last)
    if head is None:
        return closed_quotes(text_of(words, first, last))
    number = "Plur" if words[head].lemma in GENERIC_PLURALS and words[head].number == "Plur" else "Sing"
    gender = _gender(words[head])
    front = [_inflected(w, number, gender) if w.pos == "ADJ" else w.text for w in words[first:head]]
    name = _inflected(words[head], number, "")
    rest = text_of(words, head + 1, last) if last > head else ""
    glue = "" if rest and words[head + 1].start == words[head].end else " "
    return closed_quotes(" ".join([*front, name]) + (glue + rest if rest else ""))


def closed_quotes(name: str) -> str:
    """Without quotation marks that have no partner."""
    for opening, closing in (("«", "»"), ("“", "”")):
        if name.count(opening) != name.count(closing):
            name = name.replace(opening, "").replace(closing, "")
    return name.strip()


def _head_of(words: Sequence[Word], first: int, last: int) -> int | None:
    """The first noun, if only adjectives that agree stand before it."""
    for index in range(first, last + 1):
        if words[index].pos in ("NOUN", "PROPN"):
            return index
        if words[index].pos != "ADJ":
            return None
    return None


def _inflected(word: Word, number: str, gender: str) -> str:
    letters = word.text
    if "-" in letters and all(part[1:].islower() and part[0].isupper() for part in letters.split("-")):
        form = inflect(letters, "Nom", number, gender)
        return "-".join(part.capitalize() for part in form.split("-")) if form else letters
    if sum(c.isupper() for c in letters) > 1 or not any("а" <= c.lower() <= "я" for c in letters):
        return letters
    form = inflect(letters, "Nom", number, gender) if word.case != "Nom" or gender else letters
    if form is None:
        return letters
    return form[0].upper() + form[1:] if letters[0].isupper() else form


def _gender(head: Word) -> str:
    noun = next((f for f in forms(head.text) if f.pos == "NOUN" and f.gender), None)
    return noun.gender if noun else head.gender


def _plural(word: Word) -> bool:
    if word.lemma in GENERIC_PLURALS or word.text.isupper():
        return False
    return word.number == "Plur" or not any(f.number == "Sing" for f in forms(word.text) if f.pos == "NOUN")


def text_of(words: Sequence[Word], first: int, last: int) -> str:
    """The words with one space where the print has space or a line end."""
    parts = []
    for index in range(first, last + 1):
        if index > first and words[index].start > words[index - 1].end:
            parts.append(" ")
        parts.append(words[index].text)
    return "".join(parts)


def head_entry(word: Word) -> dict[str, str] | None:
    """The row of `organization_heads.tsv` for a word, or None."""
    return _heads().get(plain(word.lemma)) or _heads().get(plain(word.lower))


@cache
def _heads() -> dict[str, dict[str, str]]:
    return {plain(row["word"]): row for row in read_rows("ru/organization_heads.tsv")}
