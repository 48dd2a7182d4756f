"""Bodies in a line of words: international bodies, media, names built on a head noun, and what the network adds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from articles.extraction.languages.russian import organization_grammar as grammar
from articles.extraction.languages.russian.abbreviations import bind_abbreviations
from articles.extraction.languages.russian.declension import all_cases
from articles.extraction.languages.russian.morphology import Word, forms
from articles.extraction.languages.russian.organization_grammar import BodyAt
from articles.extraction.languages.russian.phrases import Hit, Phrases, overlaps, plain
from articles.extraction.languages.russian.places import CountryAt
from articles.extraction.languages.russian.vocabulary import word_set
from articles.extraction.lexicons import read_entries, read_rows
from articles.reference.bodies import BodyForm, body_forms
from articles.reference.media import MediaForm, media_forms

QUOTES = "«»\"“”„'/()[]"
REPORTING = word_set("naming a source")
SOCIAL_CONTEXT = word_set("social network")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of a line before its bodies: stretches with persons, towns, countries, the network's bodies."""

    persons: Sequence[tuple[int, int]]
    towns: Sequence[tuple[int, int]]
    countries: Sequence[CountryAt]
    network: Sequence[tuple[int, int]]
    running_text: bool


def surely_bodies(words: Sequence[Word]) -> list[tuple[int, int]]:
    """The stretches of words that the tables know for bodies, whatever stands around."""
    known = [hit[:2] for hit in _bodies().find(words) if _is_a_name(words, hit)]
    return [*known, *(hit[:2] for hit in _national_bodies().find(words) if words[hit.first].capital)]


def find_organizations(words: Sequence[Word], around: Surroundings) -> list[BodyAt]:
    """The bodies of a line, in order, not overlapping: the longest reading of each place."""
    known = [_known(words, hit) for hit in _bodies().find(words) if _is_a_name(words, hit)]
    known += [
        _national(words, hit, around.countries) for hit in _national_bodies().find(words) if words[hit.first].capital
    ]
    media = _media_in(words)
    built = grammar.find_built(words, around.persons, around.countries, known)
    found = _longest(_of_the_states_within([*built, *known, *media]), around.persons)
    if around.running_text:
        found = _longest([*found, *_of_network(words, around, found)], around.persons)
    return bind_abbreviations(words, found)


def _of_the_states_within(bodies: Sequence[BodyAt]) -> list[BodyAt]:
    """`комитет Госдумы`: a body without a state of its own is of that of the body which its name ends with."""
    found = []
    for body in bodies:
        inner = [b for b in bodies if body.first < b.first and b.last <= body.last and b.country]
        alone = body.country is None and body.key is None and not body.media and inner
        found.append(replace(body, country=inner[0].country) if alone else body)
    return found


def _longest(bodies: Sequence[BodyAt], persons: Sequence[tuple[int, int]]) -> list[BodyAt]:
    """Of overlapping ones the longest; of equal ones the first handed in."""
    chosen: list[BodyAt] = []
    for body in sorted(bodies, key=lambda b: (b.first - b.last, b.key is None and not b.media, b.country is None)):
        stretch = (body.first, body.last)
        if not overlaps(stretch, [(c.first, c.last) for c in chosen]) and not overlaps(stretch, persons):
            chosen.append(body)
    return sorted(chosen, key=lambda b: b.first)


def _is_a_name(words: Sequence[Word], hit: Hit[BodyForm]) -> bool:
    """Abbreviations must be printed as such, names with a capital; what means other things too is left out."""
    stretch = words[hit.first : hit.last + 1]
    if _is_abbreviation(hit):
        return stretch[0].text == hit.value.text.split()[0] and not hit.value.ambiguous
    return any(word.capital for word in stretch) and (not hit.value.ambiguous or len(stretch) > 1)


def _is_abbreviation(hit: Hit[BodyForm]) -> bool:
    return sum(letter.isupper() for letter in hit.value.text.split()[0]) > 1


def _known(words: Sequence[Word], hit: Hit[BodyForm]) -> BodyAt:
    if _is_abbreviation(hit):
        name = grammar.text_of(words, hit.first, hit.last)
    else:
        name = grammar.nominative(words, hit.first, hit.last, head=None)
    return BodyAt(hit.first, hit.last, name, None, key=hit.value.key)


def _national(words: Sequence[Word], hit: Hit[tuple[str, str]], countries: Sequence[CountryAt]) -> BodyAt:
    """A national body by its table name; the country after it is part of the name."""
    name, country = hit.value
    after = next((c for c in countries if c.first == hit.last + 1 and c.kind in ("name", "abbreviation")), None)
    if after is None:
        return BodyAt(hit.first, hit.last, name, country or None)
    return BodyAt(hit.first, after.last, f"{name} {grammar.text_of(words, after.first, after.last)}", after.code)


def _media_in(words: Sequence[Word]) -> list[BodyAt]:
    found = []
    for hit in _media().find(words):
        first, last = hit.first, hit.last
        if not words[first].capital:
            continue
        if (hit.value.ambiguous or len(words[first].text) < 3) and not _reported_by(words, first):
            continue
        if _in_social_network(words, first):
            continue
        name = grammar.closed_quotes(grammar.text_of(words, first, last))
        if first == last and " " not in hit.value.media.name_ru and words[first].case not in ("Nom", ""):
            name = hit.value.media.name_ru or name
        found.append(BodyAt(first, last, name, hit.value.media.country, media=True))
    return found


def _reported_by(words: Sequence[Word], first: int) -> bool:
    near = words[max(0, first - 4) : first]
    return any(word.lemma in REPORTING or plain(word.lower) in REPORTING for word in near)


def _in_social_network(words: Sequence[Word], first: int) -> bool:
    return any(word.lemma in SOCIAL_CONTEXT for word in words[max(0, first - 3) : first])


def _of_network(words: Sequence[Word], around: Surroundings, found: Sequence[BodyAt]) -> list[BodyAt]:
    taken = [*((b.first, b.last) for b in found), *((c.first, c.last) for c in around.countries), *around.towns]
    bodies = []
    for first, last in around.network:
        while first < last and (words[first].text in QUOTES or not _starts_name(words[first])):
            first += 1
        while first < last and not words[last].text[-1].isalnum():
            last -= 1
        lone_head = first == last and grammar.head_entry(words[first]) is not None
        if not lone_head and not overlaps((first, last), taken) and _plausible(words, first, last):
            name = grammar.nominative(words, first, last, head=None)
            bodies.append(BodyAt(first, last, name, None, media=_reported_by(words, first)))
    return bodies


def _starts_name(word: Word) -> bool:
    return word.capital or word.text[0].isdigit()


def _plausible(words: Sequence[Word], first: int, last: int) -> bool:
    stretch = words[first : last + 1]
    printed = plain(" ".join(word.text for word in stretch))
    if printed in _not_bodies() or any(word.lemma in _not_bodies() for word in stretch) or len(printed) < 2:
        return False
    if _in_social_network(words, first) or not stretch[0].capital:
        return False
    if len(stretch) > 1:
        return True
    word = stretch[0]
    quoted = first > 0 and words[first - 1].text in QUOTES
    if quoted and not _reported_by(words, first):
        return word.text.isupper()
    common = any(form.known and not form.name for form in forms(word.text)) and not word.text.isupper()
    return not common


@cache
def _not_bodies() -> frozenset[str]:
    return frozenset(plain(entry) for entry in read_entries("ru/not_organizations.txt"))


@cache
def _national_bodies() -> Phrases[tuple[str, str]]:
    """The forms of the names of `national_bodies.tsv`: (nominative, country)."""
    return Phrases(
        {
            form: (row["name"].replace("*", ""), row["country"])
            for row in read_rows("ru/national_bodies.tsv")
            for form in all_cases(row["name"])
        }
    )


@cache
def _bodies() -> Phrases[BodyForm]:
    return Phrases(dict(body_forms("ru")))


@cache
def _media() -> Phrases[MediaForm]:
    return Phrases(dict(media_forms("ru")))
