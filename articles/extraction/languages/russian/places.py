"""Countries, towns and seats in a line of words, in any case of declension."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from articles.extraction.languages.russian.declension import all_cases
from articles.extraction.languages.russian.morphology import Word, inflect
from articles.extraction.languages.russian.phrases import Hit, Phrases, overlaps, plain
from articles.extraction.languages.russian.vocabulary import word_set
from articles.extraction.layers import PlaceMention
from articles.extraction.lexicons import read_rows
from articles.extraction.types import Span
from articles.reference.countries import CountryForm, country_forms
from articles.reference.places import PlaceForm, Seat, place, place_forms, seat_forms

PLACE_WORDS = word_set("kinds of place")


class CountryAt(NamedTuple):
    """Words `first` to `last` (both included) name a country. `kind` as in CountryForm, or `region`.

    `span`: of its own part of a compound word. `doubtful`: an abbreviation that stands for other things too.
    """

    first: int
    last: int
    code: str
    kind: str
    span: Span
    doubtful: bool = False


class PlaceAt(NamedTuple):
    """Words `first` to `last` (both included) name a town or a seat."""

    first: int
    last: int
    mention: PlaceMention


def find_countries(words: Sequence[Word]) -> list[CountryAt]:
    """Names, adjectives and abbreviations of countries; two for a compound such as `российско-турецкий`."""
    found = []
    for hit in _countries().find(words):
        if _is_printed_as(words, hit) and not _is_region_of_continent(words, hit):
            span = Span(words[hit.first].start, words[hit.last].end)
            doubtful = hit.value.ambiguous and hit.value.kind == "abbreviation"
            found.append(CountryAt(hit.first, hit.last, hit.value.code, hit.value.kind, span, doubtful))
    for region in _regions().find(words):
        if words[region.first].capital and not overlaps(region[:2], [c[:2] for c in found]):
            span = Span(words[region.first].start, words[region.last].end)
            found.append(CountryAt(region.first, region.last, region.value, "region", span))
    for index, word in enumerate(words):
        if "-" in word.text and not overlaps((index, index), [found_at[:2] for found_at in found]):
            found += _compound(index, word)
    return sorted(found, key=lambda c: c.span)


def find_places(words: Sequence[Word], taken: Sequence[tuple[int, int]]) -> list[PlaceAt]:
    """Towns of the gazetteer and seats. `taken`: words that belong to a person, body or country already."""
    found = []
    for seat in _seats().find(words):
        if words[seat.first].capital and not overlaps(seat[:2], taken) and not _of_another_town(words, seat.first):
            entry = seat.value
            span = Span(words[seat.first].start, words[seat.last].end)
            mention = PlaceMention(span, entry.text, entry.place_key, entry.country, seat=True)
            found.append(PlaceAt(seat.first, seat.last, mention))
    for town in _towns().find(words):
        busy = [*taken, *(p[:2] for p in found)]
        if words[town.first].capital and not overlaps(town[:2], busy) and _surely_a_place(words, town):
            found.append(PlaceAt(town.first, town.last, _town_mention(words, town)))
    return sorted(found, key=lambda p: p.first)


def towns_of_network(
    words: Sequence[Word],
    stretches: Sequence[tuple[int, int]],
    taken: Sequence[tuple[int, int]],
    countries: Sequence[CountryAt] = (),
) -> list[PlaceAt]:
    """Towns that the gazetteer lacks: one word that the network takes for a place, after `в`, in the locative.

    An adjective of a country between them tells the country: `в таджикской Исфаре`.
    """
    found = []
    for first, last in stretches:
        word = words[first]
        adjective = next((c for c in countries if c.kind == "adjective" and c.last == first - 1), None)
        preposition = (adjective.first if adjective else first) - 1
        before = words[preposition].lower if preposition >= 0 else ""
        if (
            first == last
            and before in ("в", "во")
            and word.case == "Loc"
            and word.capital
            and not overlaps((first, last), taken)
        ):
            base = inflect(word.text, "Nom", "Sing") or word.lemma
            name = base[0].upper() + base[1:]
            code = adjective.code if adjective else None
            found.append(PlaceAt(first, last, PlaceMention(Span(word.start, word.end), name, None, code)))
    return found


def _is_printed_as(words: Sequence[Word], hit: Hit[CountryForm]) -> bool:
    """Names begin with a capital, abbreviations are all capitals: `Чад`, `США`, not `чад`, `того`."""
    form = hit.value
    if form.kind in ("adjective", "people", "compound"):
        return True
    first = words[hit.first]
    if form.kind == "abbreviation":
        return any(letter.isupper() for letter in first.text[1:]) or first.text.isupper()
    return first.capital


def _is_region_of_continent(words: Sequence[Word], hit: Hit[CountryForm]) -> bool:
    """`Центральная Америка` is not the United States."""
    before = words[hit.first - 1] if hit.first else None
    return hit.value.ambiguous and before is not None and before.pos == "ADJ" and before.capital


def _compound(index: int, word: Word) -> list[CountryAt]:
    """`российско-никарагуанский`: both countries, each with its part of the word."""
    found, offset = [], word.start
    parts = word.lower.split("-")
    for number, part in enumerate(parts):
        last = number == len(parts) - 1
        form = _country_table().get(plain(part) if last else plain(part) + "-")
        if form and form.kind in ("adjective", "compound", "people"):
            found.append(CountryAt(index, index, form.code, "compound", Span(offset, offset + len(part))))
        offset += len(part) + 1
    return found if len(found) > 1 else []


def _of_another_town(words: Sequence[Word], first: int) -> bool:
    """`в Казанском Кремле`: an adjective with a capital makes the seat another's."""
    before = words[first - 1] if first else None
    return before is not None and before.capital and before.pos == "ADJ" and before.case == words[first].case


def _surely_a_place(words: Sequence[Word], hit: Hit[PlaceForm]) -> bool:
    if not hit.value.ambiguous:
        return True
    before = words[hit.first - 1] if hit.first else None
    return before is not None and (before.lower in ("в", "во", "из", "под", "близ") or before.lemma in PLACE_WORDS)


def _town_mention(words: Sequence[Word], hit: Hit[PlaceForm]) -> PlaceMention:
    town = place(hit.value.key)
    span = Span(words[hit.first].start, words[hit.last].end)
    return PlaceMention(span, town.name_ru or town.name_en, town.key, town.country)


@cache
def _country_table() -> dict[str, CountryForm]:
    return {plain(form): value for form, value in country_forms("ru").items()}


@cache
def _countries() -> Phrases[CountryForm]:
    return Phrases({form: value for form, value in _country_table().items() if not form.endswith("-")})


@cache
def _regions() -> Phrases[str]:
    """Regions with heads of their own, by their country."""
    rows = read_rows("ru/regions.tsv")
    return Phrases({form: row["country"] for row in rows for form in all_cases(row["name"])})


@cache
def _towns() -> Phrases[PlaceForm]:
    return Phrases(dict(place_forms("ru")))


@cache
def _seats() -> Phrases[Seat]:
    return Phrases(dict(seat_forms("ru")))
