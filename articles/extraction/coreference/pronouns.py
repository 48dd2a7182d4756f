"""The persons that a pronoun stands for."""

from __future__ import annotations

from articles.extraction.coreference.rules import Rules
from articles.extraction.coreference.seen import Seen
from articles.extraction.layers import RoleMention
from articles.names.parts import split_name
from articles.reference.given_names import given_name_gender

_PAIR = 2
_LAST = 2


def pronoun(role: RoleMention, seen: Seen, rules: Rules) -> tuple[int, ...]:
    """The persons of `he`, `they`, `the latter`; empty where it stays open.

    `he`: the first person before it in its sentence, else the subject of the sentence before; nobody of the other sex.
    """
    word = role.words.lower()
    at = role.span.start
    if word in rules.singular_pronouns:
        sex = rules.sex_of_pronoun.get(word)
        here = [p for p in seen.here(at) if _may_be(p, sex, seen)]
        if here:
            return (here[0],)
        subject = subject_before(at, seen, sex)
        if subject is not None:
            return (subject,)
        earlier = [p for p in seen.before(at) if _may_be(p, sex, seen)]
        return (earlier[0],) if len(earlier) == 1 else ()
    if word in rules.last_named:
        here = seen.here(at)
        pool = here if len(here) >= _LAST else seen.in_sentence(seen.sentence(at) - 1)
        return (pool[-1],) if len(pool) >= _LAST else ()
    if word in rules.plural_pronouns:
        for candidates in (seen.here(at), seen.in_sentence(seen.sentence(at) - 1)):
            if len(candidates) == _PAIR and seen.several_countries(candidates):
                return tuple(sorted(candidates))
    return ()


def subject_before(position: int, seen: Seen, sex: str | None = None) -> int | None:
    """The first person of the sentence before a position's, of a sex where one is asked for; None without one."""
    fitting = [p for p in seen.in_sentence(seen.sentence(position) - 1) if _may_be(p, sex, seen)]
    return fitting[0] if fitting else None


def _may_be(person: int, sex: str | None, seen: Seen) -> bool:
    """Whether nothing in a person's first name speaks against a sex (`m`, `f`; None fits all)."""
    if sex is None:
        return True
    given = split_name(seen.persons[person].name).given.split()
    known = given_name_gender(given[0]) if given else None
    return known in (None, sex)
