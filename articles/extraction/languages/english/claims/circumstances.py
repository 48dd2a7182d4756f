"""When and where a claim's own words put the meeting, and the visit or session they name as its occasion."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from articles.extraction.languages.english.claims.draft import Draft
from articles.extraction.languages.english.claims.line import Line
from articles.extraction.languages.english.claims.subjects import goes_on_about_the_noun, is_barrier
from articles.extraction.languages.english.claims.words import word_set
from articles.extraction.layers import CountryMention, DateMention, PlaceMention, Reading
from articles.extraction.types import EventRead
from articles.reference.countries import country
from articles.reference.places import capital

NOT_THE_DAY = frozenset({"since", "until", "till", "by", "from", "after", "before", "dated"})
IN = frozenset({"in", "at", "near", "outside"})
PART_OF_TOWN = frozenset(
    {"the", "its", "his", "her", "their", "central", "downtown", "northern", "southern", "eastern", "western", "nearby"}
)
VISIT = re.compile(
    r"(?<!\S)(?:during|within|as part of|in the course of|on|in the framework of|within the framework of|while on)"
    r" (?:[a-z’'-]+ |A |C |R |D ){0,5}?(visit|trip|tour)(?!\S)"
)
SIDELINES = re.compile(r"(?<!\S)on the (?:sidelines|margins|fringes|sideline) of(?!\S)")


def date_of(reading: Reading, draft: Draft) -> DateMention | None:
    """The date that belongs to the trigger: behind it in its clause, before it in its clause, or at the line's head."""
    found = _nearest(draft, "date", lambda i: _tells_the_day(reading, draft.line, i))
    return reading.document.dates[draft.line.elements[found].mention] if found is not None else None


def _tells_the_day(reading: Reading, line: Line, i: int) -> bool:
    """Not `since Monday` or `announced on Monday`; `from 20 to 22 March` are its days."""
    before = i - 1
    if line.elements[i].text.endswith((" after", " before")) and not line.elements[i].text.startswith("the "):
        return False
    if line.word(before) == "from" and reading.document.dates[line.elements[i].mention].value.precision == "range":
        return True
    if line.word(before) in ("on", "the", "in", "late", "early"):
        before -= 1
    return line.word(i - 1) not in NOT_THE_DAY and line.word(before) not in word_set("reporting_words")


def place_of(reading: Reading, draft: Draft) -> PlaceMention | None:
    """The town or seat behind `in` or `at` in the trigger's clause; `here` is the dateline's town."""
    line = draft.line
    found = _nearest(draft, "place", lambda i: _is_where(line, i))
    if found is not None:
        return reading.names.places[line.elements[found].mention]
    found = _nearest(draft, "organization", lambda i: _seat(reading, line, i) is not None and _is_where(line, i))
    if found is not None:
        return _seat(reading, line, found)
    return (
        _capital_said(line, reading, draft)
        or _before_where(reading, draft)
        or _in_city_state(reading, draft)
        or _there(reading, draft)
        or _here(reading, draft)
        or _host_city(reading, draft)
    )


def place_right_behind(reading: Reading, draft: Draft) -> PlaceMention | None:
    """The town that belongs to a noun pointing back: `the talks in the German city of Bonn`."""
    line, i = draft.line, draft.end
    while line.kind(i) in ("date", "adjective") or line.word(i) in word_set("noun_gap") or line.word(i) == "of":
        i += 1
    return reading.names.places[line.elements[i].mention] if line.kind(i) == "place" and _is_where(line, i) else None


def _before_where(reading: Reading, draft: Draft) -> PlaceMention | None:
    """The town in `he goes on to London, where he will meet B`."""
    line = draft.line
    opener = next(iter(_own_clause(draft)), 0) - 1
    while line.word(opener) in ("he", "she", "they", "later"):
        opener -= 1
    if line.word(opener) != "where":
        return None
    i = opener - 1
    while i >= 0 and (line.word(i) in (",", "on") or line.kind(i) in ("date", "country")):
        i -= 1
    return reading.names.places[line.elements[i].mention] if line.kind(i) == "place" else None


def _seat(reading: Reading, line: Line, i: int) -> PlaceMention | None:
    """The seat that a body's name is at the same time: `at the State Department`."""
    span = line.elements[i].span
    return next((p for p in reading.names.places if p.span.start >= span.start and p.span.end <= span.end), None)


def _is_where(line: Line, i: int) -> bool:
    before = i - 1
    while line.word(before) in PART_OF_TOWN or line.kind(before) == "adjective":
        before -= 1
    if line.word(before) == "of" and line.word(before - 1) in word_set("place_nouns"):
        return True
    if line.word(before) == "to" and word_set("motion_verbs") & {line.word(before - 1), line.word(before - 2)}:
        return True
    return line.word(before) in IN or (line.word(before) == "," and line.kind(before - 1) == "place")


def country_of_place(reading: Reading, draft: Draft) -> str | None:
    """The country behind `in` in the trigger's clause, where no town is said."""
    land = _land_said(reading, draft)
    return land.code if land else None


def _in_city_state(reading: Reading, draft: Draft) -> PlaceMention | None:
    land = _land_said(reading, draft)
    return city_state(land) if land else None


def _land_said(reading: Reading, draft: Draft) -> CountryMention | None:
    line = draft.line
    found = _nearest(
        draft, "country", lambda i: line.word(i - 1) == "in" or (line.word(i - 2), line.word(i - 1)) == ("in", "the")
    )
    return reading.names.countries[line.elements[found].mention] if found is not None else None


def capital_at(reading: Reading, line: Line, i: int) -> PlaceMention:
    """The town that `Turkish capital` means, the adjective being the element at a number."""
    town = capital(reading.names.countries[line.elements[i].mention].code)
    return PlaceMention(line.span(i, i + 2), town.name_en, town.key, town.country)


def _capital_said(line: Line, reading: Reading, draft: Draft) -> PlaceMention | None:
    """`in the Turkish capital`, which names a town without its name. The span is that of the words."""
    for i in _own_clause(draft):
        if line.kind(i) == "adjective" and line.word(i + 1) == "capital":
            return capital_at(reading, line, i)
        dateline = reading.document.dateline
        if dateline and dateline.country and (line.word(i - 1), line.word(i)) == ("the", "capital"):
            town = capital(dateline.country)
            named = line.word(i + 1) == "of" or line.kind(i + 1) == "place"
            return None if named else PlaceMention(line.span(i - 1, i + 1), town.name_en, town.key, town.country)
    return None


def _there(reading: Reading, draft: Draft) -> PlaceMention | None:
    """`The last stop was Singapore. There, he met B`: the town named last before the sentence."""
    line = draft.line
    if "there" not in {line.word(0), line.word(1)} or line.word(1) in word_set("auxiliaries"):
        return None
    start = line.sentence.span.start
    towns = [place for place in reading.names.places if place.span.end <= start and not place.seat]
    lands = [land for land in reading.names.countries if land.span.end <= start and land.kind == "name"]
    if lands and (not towns or lands[-1].span.start > towns[-1].span.start):
        return city_state(lands[-1])
    return towns[-1] if towns else None


def city_state(land: CountryMention) -> PlaceMention | None:
    """The town of a country that is one town, or bears its capital's name: Singapore, Monaco, Luxembourg."""
    town = capital(land.code)
    if town.name_en != country(land.code).name_en:
        return None
    return PlaceMention(land.span, town.name_en, town.key, town.country)


def _here(reading: Reading, draft: Draft) -> PlaceMention | None:
    line, dateline = draft.line, reading.document.dateline
    if dateline is None or dateline.name is None:
        return None
    for i in _own_clause(draft):
        if line.word(i) == "here":
            return PlaceMention(line.elements[i].span, dateline.name, dateline.key, dateline.country)
    return None


def _host_city(reading: Reading, draft: Draft) -> PlaceMention | None:
    """`Baku is to host the next round`: the subject is the place."""
    line = draft.line
    if line.word(draft.first) not in ("host", "hosts", "hosted", "hosting"):
        return None
    places = [i for i in range(draft.first) if line.kind(i) == "place"]
    return reading.names.places[line.elements[places[-1]].mention] if places else None


def _nearest(draft: Draft, kind: str, fits: Callable[[int], bool]) -> int | None:
    line = draft.line
    clause = [i for i in _own_clause(draft) if line.kind(i) == kind and fits(i)]
    after = [i for i in clause if i >= draft.end]
    before = [i for i in clause if i < draft.first]
    if after:
        return after[0]
    if before:
        return before[-1]
    return next((i for i in range(min(8, len(line.elements))) if line.kind(i) == kind and fits(i)), None)


def _own_clause(draft: Draft) -> Iterator[int]:
    """The elements of the trigger's clause, from left to right."""
    line = draft.line
    first = draft.first
    while first > 0 and not is_barrier(line, first - 1):
        first -= 1
    end = draft.end
    while end < len(line.elements) and not _ends_clause(line, end, draft):
        end += 1
    return iter(range(first, end))


def _ends_clause(line: Line, i: int, draft: Draft) -> bool:
    word = line.word(i)
    if draft.head >= 0 and goes_on_about_the_noun(line, i):
        return False
    if word == "and" and (line.word(i + 1).endswith("ed") or line.word(i + 1) in word_set("finite_verbs")):
        return True
    return is_barrier(line, i)


def event_of(draft: Draft) -> EventRead | None:
    """The visit or the session on whose sidelines it was, in the words of the line."""
    line = draft.line
    match = VISIT.search(line.shape)
    if match:
        first, end = line.element_at(match.start()), line.element_at(match.end() - 1) + 1
        span = line.span(first + 1, end)
        return EventRead("visit", " ".join(line.elements[i].text for i in range(first + 1, end)), span)
    match = SIDELINES.search(line.shape)
    if match is None:
        return None
    first = line.element_at(match.end() - 1) + 1
    end = first
    while end < len(line.elements) and line.word(end) not in (",", ".", ";", "in", "which", "that", "on", "held"):
        end += 1
    if end == first:
        return None
    span = line.span(first, end)
    return EventRead("other", " ".join(line.elements[i].text for i in range(first, end)), span)
