"""Russian for coreference: how words of bodies' names are compared, pronouns, the Latin spelling of a name."""

from __future__ import annotations

from functools import cache

from articles.extraction.coreference import Rules, resolve
from articles.extraction.languages.russian.morphology import lemma
from articles.extraction.languages.russian.phrases import plain
from articles.extraction.languages.russian.vocabulary import word_set
from articles.extraction.layers import Document, Entities, Names
from articles.reference.bodies import body_forms
from articles.reference.countries import country_forms
from articles.reference.latin_names import usual_latin

SMALL_WORDS = word_set("small words")
SINGULAR_PRONOUNS = word_set("singular pronouns")
PLURAL_PRONOUNS = word_set("plural pronouns")


def resolve_names(document: Document, names: Names) -> Entities:
    """The persons and bodies of a Russian document."""
    return resolve(document, names, rules())


@cache
def rules() -> Rules:
    """What coreference is told of Russian."""
    return Rules(
        language="ru",
        small_words=SMALL_WORDS,
        base_word=_base_word,
        latin=usual_latin,
        international=lambda name: name.casefold() in body_forms("ru"),
        home=_home,
        singular_pronouns=SINGULAR_PRONOUNS,
        plural_pronouns=PLURAL_PRONOUNS,
        nicknames={},
    )


def _base_word(word: str) -> str:
    """A country word as the country's code, other words as their dictionary form."""
    form = country_forms("ru").get(word.casefold())
    if form and (form.kind != "abbreviation" or word.isupper()):
        return form.code
    return plain(lemma(word))


def _home(document: Document, names: Names) -> str | None:
    """The state whose officials the text need not name: the dateline's or the outlet's, None where these differ."""
    outlets = {m.country for m in names.organizations if m.media and m.country}
    dateline = document.dateline.country if document.dateline else None
    if dateline:
        return dateline if not outlets or dateline in outlets else None
    return next(iter(outlets)) if len(outlets) == 1 else None
