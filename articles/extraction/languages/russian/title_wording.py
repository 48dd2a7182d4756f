"""The base form of an office: nominative singular, country words left out; and the countries that it is of."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from articles.extraction.languages.russian.line_names import COMPLEMENT_PREPOSITIONS, LineNames, head_kind, is_title
from articles.extraction.languages.russian.morphology import Word, forms, inflect
from articles.extraction.languages.russian.phrases import plain
from articles.extraction.languages.russian.vocabulary import word_set
from articles.extraction.lexicons import read_rows

GROUP_BODIES = word_set("bodies in offices")
STATE_WORDS = word_set("words of states")


def countries_of(line: LineNames, first: int, last: int) -> tuple[str, ...]:
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


def role_of(line: LineNames, first: int, last: int, head: int, plural: bool) -> str | None:
    """The office in the nominative singular without country words."""
    words = line.words
    gender = "Masc" if plural else _gender(words[head])
    parts: list[str] = []
    for index in range(first, head):
        word = words[index]
        if line.country_at(index) or dropped_kind(word) is not None or word.pos in ("DET", "PRON", "VERB"):
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
            while parts and (
                parts[-1].lower() in COMPLEMENT_PREPOSITIONS | {"и"} or _of_a_state(words[index - 1], parts)
            ):
                parts.pop()
            continue
        if head_kind(word) == "rank" and not plural and word.case == words[start - 1].case:
            break
        if word.text == "," and parts:
            parts[-1] += ","
        if word.text in ",():" or (dropped_kind(word) is not None and word.pos == "ADJ" and index == last):
            continue
        if head_kind(word) == "honorific" or (word.lower in ("г", "гор") and index < last):
            continue
        text = _singular(words, index, last) if plural else word.text
        if parts and index and words[index - 1].end == word.start and not line.country_at(index - 1):
            parts[-1] += text
        else:
            parts.append(text)
    while parts and parts[-1].lower() in COMPLEMENT_PREPOSITIONS | {"и"}:
        parts.pop()
    return [*parts[:-1], parts[-1].rstrip(",")] if parts else []


def _singular(words: Sequence[Word], index: int, last: int) -> str:
    """`главы внешнеполитических ведомств`: the body that each of them heads, with its adjectives, in the singular."""
    word = words[index]
    noun = index
    while noun < last and words[noun].pos == "ADJ":
        noun += 1
    body = words[noun]
    heads = body.number == "Plur" and (plain(body.lemma) in GROUP_BODIES or head_kind(body) is not None)
    if not heads or word.number != "Plur" or word.case not in ("Gen", ""):
        return word.text
    return inflect(word.text, "Gen", "Sing", _gender(body) if noun > index else "") or word.text


def _of_a_state(before: Word, parts: list[str]) -> bool:
    """`Республики` in `Республики Намибии`."""
    return parts[-1] == before.text and before.capital and plain(before.lemma) in STATE_WORDS


def _nominative(word: Word, gender: str) -> str:
    if word.case == "Nom" and word.number == "Sing" and not gender:
        return word.text
    singular = _only_lemma(word)
    form = singular or inflect(word.text, "Nom", "Sing", gender)
    if form is None or (
        not gender
        and any(f.case == "Nom" and f.lemma == word.lower for f in forms(word.text))
        and word.number != "Plur"
    ):
        return word.text
    return form[0].upper() + form[1:] if word.capital else form


def _only_lemma(word: Word) -> str | None:
    """The title noun that a plural is of, where the dictionary knows another: `премьеры` of `премьер`."""
    if word.number != "Plur":
        return None
    lemmas = [f.lemma for f in forms(word.text) if f.pos == "NOUN" and f.number == "Plur" and f.animate]
    return next((lemma for lemma in lemmas if is_title(lemma)), None)


def _gender(head: Word) -> str:
    noun = next((f for f in forms(head.text) if f.pos == "NOUN" and f.gender), None)
    return noun.gender if noun else "Masc"


def dropped_kind(word: Word) -> str | None:
    """`yes` for an adjective of a past office, `no` for another that is left out, None for one that stays."""
    return _dropped_adjectives().get(plain(word.lemma), _dropped_adjectives().get(plain(word.lower)))


@cache
def _dropped_adjectives() -> dict[str, str]:
    return {plain(row["word"]): row["former"] or "no" for row in read_rows("ru/title_adjectives_dropped.tsv")}
