"""What coreference must be told of a language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from articles.extraction.layers import Document, Names


@dataclass(frozen=True, slots=True)
class Rules:
    """`language`: ISO 639-1. `small_words`: left out when names of bodies are compared, in lower case.

    `base_word`: a word of a body's name in the form in which it is compared (an adjective of a country as the
    country's code, an oblique form as its lemma). `latin`: the usual Latin spelling of a person's base form.
    `international`: whether a printed name is that of a body of no state. `home`: the state whose officials the
    article need not tell the state of. Pronouns in lower case. `nicknames`: words that call a body named before
    (`Alliance`), with that body's key. `offices_abroad`: lower-case words of offices held in another state.
    `likely_home`: the same as `home` or, where nothing says it, a guess; used for officials alone.
    `home_of_officials`: the state whose officials need no state: `home`, or that of an outlet that files from abroad.
    `outlet_state`: the state of the outlet itself, None for agencies of the whole world.
    `meeting_words`: lower-case words that lead to somebody whom another meets. `towns_of_all`: towns, in lower case,
    where officials of all states meet. `descriptions`: nouns that can be said of any official (`the diplomat`);
    `indefinite`: articles that make them mean somebody else. `sex_of_pronoun`: `m` or `f`. `last_named`: `the latter`.
    `owning_pronouns`: `his`, `her`. `joins_sides`: how a verb begins whose subjects are of two sides.
    `city_states`: whose name is that of the town, too.
    """

    language: str
    small_words: frozenset[str]
    base_word: Callable[[str], str]
    latin: Callable[[str], str]
    international: Callable[[str], bool]
    home: Callable[[Document, Names], str | None]
    singular_pronouns: frozenset[str]
    plural_pronouns: frozenset[str]
    nicknames: dict[str, str]
    offices_abroad: frozenset[str] = frozenset()
    likely_home: Callable[[Document, Names], str | None] | None = None
    home_of_officials: Callable[[Document, Names], str | None] | None = None
    outlet_state: Callable[[Document, Names], str | None] | None = None
    meeting_words: frozenset[str] = frozenset()
    towns_of_all: frozenset[str] = frozenset()
    descriptions: frozenset[str] = frozenset()
    indefinite: frozenset[str] = frozenset()
    sex_of_pronoun: Mapping[str, str] = field(default_factory=dict)
    last_named: frozenset[str] = frozenset()
    owning_pronouns: frozenset[str] = frozenset()
    joins_sides: tuple[str, ...] = ("co-", "jointly chaired")
    city_states: frozenset[str] = frozenset({"SG", "MC", "VA", "SM", "LU", "DJ", "KW"})
