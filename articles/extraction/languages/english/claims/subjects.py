"""Which group of a line is the subject of a verb, and which groups stand behind a preposition."""

from __future__ import annotations

from articles.extraction.languages.english.claims.groups import Group
from articles.extraction.languages.english.claims.line import Line
from articles.extraction.languages.english.claims.words import word_set

REACH = 30


def subject_before(line: Line, groups: tuple[Group, ...], verb: int) -> Group | None:
    """The nearest group left of a verb that is neither an object nor behind a preposition.

    `A, who met B`: the group before `who`, whatever governs it.
    """
    before = [group for group in groups if group.end <= verb]
    relative = _relative(line, verb)
    if relative is not None:
        antecedents = [group for group in before if group.end in (relative, relative - 1)]
        return antecedents[-1] if antecedents else None
    free = [group for group in before if _free(line, group)]
    return free[-1] if free else None


def subject_after(line: Line, groups: tuple[Group, ...], end: int) -> Group | None:
    """The subject of the main clause where a participle opens the sentence: `After meeting B, A said …`."""
    if line.word(0) not in word_set("sentence_openers"):
        return None
    for group in groups:
        if group.first >= end and line.word(group.first - 1) == "," and not group.possessive:
            return group if line.kind(group.end) == "word" and line.word(group.end) not in (",", "and", ".") else None
    return None


def _relative(line: Line, verb: int) -> int | None:
    i = verb - 1
    while line.word(i) in word_set("auxiliaries") or line.word(i) in word_set("adverbs") or line.kind(i) == "date":
        i -= 1
    return i if line.word(i) == "who" else None


def _only_names_a_thing(line: Line, group: Group) -> bool:
    """`the Foreign Office handout`, `a NATO base`: the body stands before a noun and does nothing itself."""
    if any(party.organization is None for party in group.parties) or line.kind(group.end) != "word":
        return False
    word = line.word(group.end)
    verb = word in word_set("auxiliaries") or word in word_set("finite_verbs") or word.endswith(("ed", "s"))
    return word.isalpha() and not verb and word not in word_set("adverbs")


def _free(line: Line, group: Group) -> bool:
    if group.possessive or _only_names_a_thing(line, group):
        return False
    before = group.first - 1
    if before < 0 or line.kind(before) != "word":
        return True
    word = line.word(before)
    return word in word_set("subject_leads") or (word.endswith("ly") and len(word) > 4)


def after_preposition(
    line: Line, groups: tuple[Group, ...], begin: int, prepositions: tuple[str, ...], reach: int = REACH
) -> Group | None:
    """The first group right of `begin` behind one of the prepositions, with no new clause between."""
    by_first = {group.first: group for group in groups}
    for i in range(begin, min(begin + reach, len(line.elements))):
        if line.word(i) in prepositions and i + 1 in by_first:
            return by_first[i + 1]
        if _new_clause(line, i):
            return None
    return None


def _new_clause(line: Line, i: int) -> bool:
    word = line.word(i)
    if word in ("and", ",") and (line.word(i + 1).endswith("ed") or line.word(i + 1) in word_set("finite_verbs")):
        return True
    return is_barrier(line, i)


def is_barrier(line: Line, i: int) -> bool:
    """Whether another clause begins at an element. `one after the other` is no new clause."""
    word = line.word(i)
    return word in word_set("clause_barriers") and not (word == "after" and line.word(i - 1) == "one")


def goes_on_about_the_noun(line: Line, i: int) -> bool:
    """`the talks, which were held in Rome`: the relative clause is about the meeting itself."""
    return line.word(i) == "which" and line.word(i + 1) in ("is", "was", "are", "were", "will", "took", "has", "had")


def directly_after(line: Line, groups: tuple[Group, ...], begin: int) -> Group | None:
    """The object of a verb that ends at `begin`: the next group, past adverbs, dates and places only."""
    by_first = {group.first: group for group in groups}
    for i in range(begin, min(begin + 14, len(line.elements))):
        if i in by_first:
            return None if by_first[i].end == i + 1 and line.kind(i) == "country" else by_first[i]
        skip = line.kind(i) in ("date", "place", "country") or line.word(i) in word_set("adverbs")
        skip = skip or (line.word(i) == "," and line.kind(i - 1) != "word")
        if not skip and line.word(i) not in ("on", "in", "at", "the", "with", "from", "of", "around", "headquarters"):
            return None
    return None
