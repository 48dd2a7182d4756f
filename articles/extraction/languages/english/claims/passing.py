"""What may follow or precede a name in a line and adds no party: brackets, `of France`, appositions, clauses."""

from __future__ import annotations

from articles.extraction.languages.english.claims.line import Line
from articles.extraction.languages.english.claims.words import word_set
from articles.extraction.layers import Reading

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
BRACKET_REACH, CLAUSE_REACH = 8, 14
CLAUSE_OPENERS = frozenset({"who", "whose", "which", "sent", "representing", "speaking", "acting"})
PAIRS = (("the", "two"), ("the", "pair"), ("the", "duo"))


def reads(line: Line, i: int, words: tuple[str, ...]) -> bool:
    """Whether these words stand at an element."""
    return all(line.word(i + k) == word for k, word in enumerate(words))


def past_brackets(line: Line, i: int) -> int:
    """Past `(AIPAC)`."""
    if line.word(i) == "(":
        for k in range(i + 1, min(i + BRACKET_REACH, len(line.elements))):
            if line.word(k) == ")":
                return k + 1
    return i


def past_belonging(line: Line, i: int) -> int:
    """Past `of France`, `from the island nation`, `of the Dominican Republic`."""
    if line.word(i) not in ("of", "from"):
        return _past_joined_countries(line, i)
    k = i + 1
    while line.word(k) in word_set("party_modifiers") or line.word(k) in word_set("land_nouns"):
        k += 1
    if line.kind(k) in ("country", "organization") or (line.kind(k) == "place" and line.word(i) == "of"):
        return k + 1
    return k if k > i + 1 and line.word(k - 1) in word_set("land_nouns") else i


def _past_joined_countries(line: Line, i: int) -> int:
    """Past the rest of `peers from Argentina and Brazil` where the mention ends with the first country."""
    k = i
    while line.word(k) in (",", "and") and line.kind(k + 1) == "country" and line.word(k + 2) not in POSSESSIVE:
        k += 2
    return k if k > i and line.word(k) == "," and line.kind(k + 1) == "person" else i


def past_apposition(reading: Reading, line: Line, i: int) -> int:
    """Past `, the foreign minister of Peru,` after a name: an office of the same person is no second party."""
    if line.word(i) != ",":
        return i
    if line.word(i + 1) in CLAUSE_OPENERS:
        return _past_clause(line, i + 2) or i
    k = i + 1
    while line.word(k) in ("the", "a", "an", "who", "is", "also"):
        k += 1
    if line.kind(k) != "role" or reading.names.roles[line.elements[k].mention].number != 1:
        return i
    k = past_belonging(line, k + 1)
    return k if line.word(k) in (",", "and") else i


def _past_clause(line: Line, i: int) -> int | None:
    """Past `, who holds the chair,` where the list goes on after it with `and`."""
    for k in range(i, min(i + CLAUSE_REACH, len(line.elements) - 1)):
        if line.word(k) == ",":
            return k if line.word(k + 1) == "and" else None
    return None


def pair_at(line: Line, i: int) -> bool:
    """`the two`, `the pair` or `both` with a verb and no noun behind."""
    words = (line.word(i), line.word(i + 1))
    after = i + 1 if words[0] == "both" else i + 2
    if words[0] == "both" and i > 0 and line.word(i - 1) not in word_set("subject_leads"):
        return False
    if words[0] != "both" and words not in PAIRS:
        return False
    word = line.word(after)
    return word in word_set("auxiliaries") or word in word_set("finite_verbs") or word.endswith("ed") or word == "also"
