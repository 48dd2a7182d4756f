"""The English word lists of names, read once."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from articles.extraction.lexicons import read_entries, read_rows

TitleKind = Literal["office", "rank", "honorific", "descriptor"]
_TITLE_KINDS: dict[str, TitleKind] = {
    "office": "office",
    "rank": "rank",
    "honorific": "honorific",
    "descriptor": "descriptor",
}


class TitleWord(NamedTuple):
    """A noun of office. `country`: the one state whose officials are called so, else None. `plural`: printed so.

    `capitals`: an abbreviation that counts only in its capitals (`FM`).
    """

    singular: str
    kind: TitleKind
    country: str | None
    plural: bool
    capitals: bool = False


class Head(NamedTuple):
    """A noun that makes a phrase the name of a body; see `lexicons/en/organization_heads.tsv`."""

    kind: str
    lower: bool


@cache
def words(name: str) -> frozenset[str]:
    """The entries of `lexicons/en/<name>.txt`."""
    return frozenset(read_entries(f"en/{name}.txt"))


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of a class of `lexicons/en/word_classes.tsv`. Raises KeyError for an unknown class."""
    return _word_classes()[name]


@cache
def _word_classes() -> dict[str, frozenset[str]]:
    return {row["class"]: frozenset(row["words"].split()) for row in read_rows("en/word_classes.tsv")}


@cache
def title_words() -> dict[tuple[str, ...], TitleWord]:
    """Nouns of office by their words in lower case, singular and plural."""
    found: dict[tuple[str, ...], TitleWord] = {}
    for row in read_rows("en/titles.tsv"):
        kind, country = _TITLE_KINDS[row["kind"]], row["country"] or None
        one, capitals = row["word"], row["word"].isupper()
        if capitals:
            found[(one.lower(),)] = TitleWord(one, kind, country, False, capitals)
            found[(one.lower() + "s",)] = TitleWord(one, kind, country, True, capitals)
            continue
        found[tuple(one.split())] = TitleWord(one, kind, country, False)
        if kind in ("office", "descriptor") and not one.endswith("."):
            found.setdefault(tuple(plural(one).split()), TitleWord(one, kind, country, True))
    return found


@cache
def title_openers() -> frozenset[str]:
    """The first words of all nouns of office, counterparts included."""
    nouns = words("counterparts")
    return frozenset(key[0] for key in title_words()) | nouns | {f"{noun}s" for noun in nouns}


@cache
def head_openers() -> frozenset[str]:
    """The first words of all head nouns of bodies."""
    return frozenset(key[0] for key in organization_heads())


def plural(noun: str) -> str:
    """The plural of an office: `secretaries of state`, `secretaries-general`, `chiefs of staff`."""
    first, separator, rest = _cut(noun)
    if first.endswith(("man", "woman")):
        first = first[:-2] + "en"
    elif first.endswith("y") and first[-2] not in "aeiou":
        first = first[:-1] + "ies"
    elif first.endswith(("ss", "ch", "sh", "x")):
        first += "es"
    else:
        first += "s"
    return first + separator + rest


def _cut(noun: str) -> tuple[str, str, str]:
    """The part of a compound office that takes the plural ending, and what follows it."""
    for separator, keeps_first in (("-general", True), ("-at-", True), ("-in-", True), (" of ", True), (" d", True)):
        if separator in noun and keeps_first:
            first, _, rest = noun.partition(separator)
            return first, separator, rest
    for ending in (" general", "-elect", "-designate"):
        if noun.endswith(ending):
            return noun.removesuffix(ending), ending, ""
    return noun, "", ""


@cache
def organization_heads() -> dict[tuple[str, ...], Head]:
    """Head nouns of bodies by their words in lower case."""
    return {
        tuple(r["word"].split()): Head(r["kind"], r["lower"] == "yes") for r in read_rows("en/organization_heads.tsv")
    }
