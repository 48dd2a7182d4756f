"""Which group of a line is the subject of a verb, and which groups stand behind a preposition."""

from __future__ import annotations

from articles.extraction.languages.english.claims.groups import Group
from articles.extraction.languages.english.claims.line import Line
from articles.extraction.languages.english.claims.words import word_set

REACH = 30
PLACING = frozenset({"on", "in", "at", "near", "outside", "inside"})
UNKNOWN_TITLE, LONGEST_PLACE = 8, 4
QUOTES = frozenset({'"', "“", "«", "'", "‘"})


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
    if not _opens_with_adverbial(line):
        return None
    for group in groups:
        if group.first >= end and line.word(group.first - 1) == "," and not group.possessive:
            return group if line.kind(group.end) == "word" and line.word(group.end) not in (",", "and", ".") else None
    return None


def _opens_with_adverbial(line: Line) -> bool:
    first = 1 if line.word(0) in QUOTES else 0
    word = line.word(first)
    return word in word_set("sentence_openers") or (word.endswith("ing") and len(word) > 4)


def antecedent(line: Line, groups: tuple[Group, ...], subject: Group) -> Group | None:
    """The group that a relative clause is about: B in `B, whom A met`, `B, with whom A held talks`."""
    i = subject.first - 1
    if line.word(i) != "whom":
        return None
    i -= 2 if line.word(i - 1) in ("with", "to", "by") else 1
    if line.word(i) == ",":
        i -= 1
    return next((group for group in groups if group.end == i + 1), None)


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
    return not governs(line, before)


def governs(line: Line, i: int) -> bool:
    """Whether the word at an element makes what follows its object: a preposition, or a verb that takes one.

    A word of no list is taken for part of an office that is not known: `Vice Dean Pik met …`.
    """
    word = line.word(i)
    if word in word_set("subject_leads") or (word.endswith("ly") and len(word) > 4):
        return False
    if word in word_set("governors") or word in word_set("light_verbs") or word in word_set("auxiliaries"):
        return True
    to_verb = line.word(i - 1) in ("to", "will", "would", "can", "could", "should", "may", "might", "must", "not")
    return to_verb or word in word_set("finite_verbs") or word.endswith(("ed", "ing", "’s", "'s"))


def after_preposition(
    line: Line, groups: tuple[Group, ...], begin: int, prepositions: tuple[str, ...], reach: int = REACH
) -> Group | None:
    """The first group right of `begin` behind one of the prepositions, with no new clause between."""
    by_first = {group.first: group for group in groups}
    for i in range(begin, min(begin + reach, len(line.elements))):
        if line.word(i) in prepositions:
            group = by_first.get(i + 1) or _past_unknown_title(line, by_first, i + 1)
            if group is not None:
                return group
        if _new_clause(line, i):
            return None
    return None


def _past_unknown_title(line: Line, by_first: dict[int, Group], begin: int) -> Group | None:
    """The person behind words of no known office: `by the company's vice president B`, `with the dean of X, B`."""
    for i in range(begin, min(begin + UNKNOWN_TITLE, len(line.elements))):
        group = by_first.get(i)
        if group is not None:
            named = any(party.person is not None for party in group.parties) and not group.possessive
            return group if named and line.kind(i) == "person" else None
        title_word = line.kind(i) in ("adjective", "organization", "country") or _in_a_title(line, i)
        if not title_word:
            return None
    return None


def _in_a_title(line: Line, i: int) -> bool:
    word = line.word(i)
    if word in ("of", "for", "the", "and", "&", ",", "'s", "’s", "a", "an", "his", "its", "her"):
        return True
    return word.isalpha() and not governs(line, i) and not is_barrier(line, i) and word not in word_set("adverbs")


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
    """The object of a verb that ends at `begin`: the next group, past adverbs, dates, places and `at his office`."""
    by_first = {group.first: group for group in groups}
    inside = 0
    i = begin
    while i < min(begin + 16, len(line.elements)):
        group = by_first.get(i)
        if group is not None and not _says_where(line, group, begin):
            return None if group.end == i + 1 and line.kind(i) == "country" else group
        if group is not None and any(party.person is not None for party in group.parties):
            return None
        inside = _still_inside(line, i, inside)
        if group is None and not inside and not _may_stand_between(line, i):
            return None
        i = group.end if group is not None else i + 1
    return None


def _still_inside(line: Line, i: int, inside: int) -> int:
    """How many words more `at the old palace` may have; 0 outside of it."""
    if line.word(i) in PLACING:
        return LONGEST_PLACE + 1
    if line.kind(i) != "word" or line.word(i) in (",", "and", "of", "from", "to"):
        return 0
    opens_again = line.word(i) in ("the", "a", "an") and line.word(i - 1) not in PLACING
    return 0 if opens_again else max(0, inside - 1)


def _says_where(line: Line, group: Group, begin: int) -> bool:
    """`at the Foreign Ministry`: the group is behind a preposition of place that is no part of the verb."""
    before = group.first - 1
    while line.word(before) in ("the", "his", "her", "their"):
        before -= 1
    return before >= begin and line.word(before) in PLACING


def _may_stand_between(line: Line, i: int) -> bool:
    if line.kind(i) in ("date", "place", "country", "organization") or line.word(i) in word_set("adverbs"):
        return True
    if line.word(i) == ",":
        return line.kind(i - 1) != "word"
    return line.word(i) in ("the", "with")
