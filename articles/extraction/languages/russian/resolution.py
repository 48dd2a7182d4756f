"""Russian for coreference: how words of bodies' names are compared, pronouns, the Latin spelling of a name."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from articles.extraction.coreference import Rules, resolve
from articles.extraction.languages.russian.morphology import lemma
from articles.extraction.languages.russian.phrases import plain
from articles.extraction.languages.russian.vocabulary import word_set
from articles.extraction.layers import Document, Entities, Names, OrganizationMention
from articles.reference.bodies import body_forms
from articles.reference.countries import country_forms
from articles.reference.latin_names import usual_latin

STATE_BODIES = word_set("bodies of any state")
UNITED_NATIONS_COUNCIL = "совет безопасности"
STATE_COUNCILS = (UNITED_NATIONS_COUNCIL, "совет министров", "кабинет министров", "администрация президента")
SMALL_WORDS = word_set("small words")
SINGULAR_PRONOUNS = word_set("singular pronouns")
PLURAL_PRONOUNS = word_set("plural pronouns")


def resolve_names(document: Document, names: Names) -> Entities:
    """The persons and bodies of a Russian document; bodies of state printed without it are the home state's."""
    home = _home(document, names)
    of_nations = any(body.key and "ООН" in body.base_form.split() for body in names.organizations)
    own = tuple(
        replace(body, country=home) if home and _of_a_state(body, of_nations=of_nations) else body
        for body in names.organizations
    )
    return resolve(document, replace(names, organizations=own), rules())


def _of_a_state(body: OrganizationMention, *, of_nations: bool) -> bool:
    """`Министерство экономики`, `Совет безопасности` without the state they are of.

    `of_nations`: the text speaks of the United Nations, whose Security Council may be meant.
    """
    if body.country or body.key or body.media:
        return False
    name = plain(body.base_form)
    if of_nations and name == UNITED_NATIONS_COUNCIL:
        return False
    return name.split()[0] in STATE_BODIES or name in STATE_COUNCILS


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
