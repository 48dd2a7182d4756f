"""English for coreference: how words of bodies' names are compared, pronouns, nicknames."""

from __future__ import annotations

from functools import cache

from articles.extraction.coreference import Rules, resolve
from articles.extraction.languages.english.homes import home_of_names, home_of_officials, likely_home, outlet_state
from articles.extraction.languages.english.known_bodies import body_nicknames
from articles.extraction.languages.english.lexicon import word_class
from articles.extraction.layers import Document, Entities, Names
from articles.names.folding import fold
from articles.reference.bodies import body_forms
from articles.reference.countries import country_forms

_SMALL = frozenset({"the", "of", "and", "for", "in", "on", "a", "an", "to", "at", "s", "&", "affairs"})
_BRITISH = {"centre": "center", "organisation": "organization", "defence": "defense", "labour": "labor"}


def resolve_names(document: Document, names: Names) -> Entities:
    """The persons and bodies of an English document."""
    return resolve(document, names, rules())


@cache
def rules() -> Rules:
    """What coreference is told of English."""
    return Rules(
        language="en",
        small_words=_SMALL,
        base_word=_base_word,
        latin=str,
        international=lambda name: name.casefold() in body_forms("en"),
        home=home_of_names,
        singular_pronouns=frozenset({"he", "she", "him"}),
        plural_pronouns=frozenset({"they", "them"}),
        nicknames=body_nicknames(),
        offices_abroad=frozenset({"ambassador", "commissioner", "consul", "envoy", "chargé", "nuncio"}),
        likely_home=likely_home,
        owning_pronouns=word_class("owning_pronouns"),
        home_of_officials=home_of_officials,
        outlet_state=outlet_state,
        descriptions=word_class("describes_official"),
        indefinite=frozenset({"a", "an", "another", "one", "some", "any"}),
        sex_of_pronoun={"he": "m", "him": "m", "she": "f"},
        last_named=frozenset({"the latter"}),
        meeting_words=word_class("leads_to_one_met"),
        towns_of_all=word_class("towns_of_all"),
    )


def _base_word(word: str) -> str:
    """A country word as the country's code, other words folded and in one spelling."""
    form = country_forms("en").get(word.casefold())
    if form and (form.kind != "abbreviation" or word.isupper()):
        return form.code
    folded = fold(word)
    return _BRITISH.get(folded, folded)
