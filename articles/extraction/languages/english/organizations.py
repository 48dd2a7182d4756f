"""Names of bodies: those that are known, those that a head noun makes, and abbreviations.

The known ones are marked first (`mark_known_bodies`), then phrases around a head noun (`Oklahoma National Guard`,
`Ministry of Defense of the Republic of Azerbaijan`), which may take a known one in.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Body, Chart, Geo
from articles.extraction.languages.english.naming import field_phrase_end, is_field, is_plain
from articles.extraction.languages.english.phrases import PhraseTable
from articles.extraction.languages.english.places import seat_at
from articles.extraction.lexicons import read_rows
from articles.reference import bodies as body_data
from articles.reference.given_names import is_given_name

_LONGEST_HEAD = 4
_LINKS = frozenset({"of", "for", "on", "against", "to"})
_AT = frozenset({"at", "in", "outside", "near", "to", "inside", "into", "around"})
_PERSONS_OF_NAMES = frozenset(
    {"people", "women", "children", "workers", "lawyers", "king", "queen", "prince", "peoples", "veterans"}
)
_SOVEREIGN_OFFICES = frozenset(
    {"president", "minister", "chancellor", "secretary", "governor", "spokesperson", "prosecutor", "chairman"}
)
_OFFICE_HEADS = frozenset({"office", "administration", "secretariat", "cabinet", "staff"})
_GENERIC = frozenset(
    [
        "joint",
        "working",
        "expert",
        "new",
        "regional",
        "local",
        "international",
        "national",
        "political",
        "ministerial",
        "bilateral",
        "opposition",
        "ruling",
        "special",
        "high",
        "first",
        "second",
        "third",
        "other",
        "several",
        "private",
        "foreign",
        "main",
        "own",
        "public",
        "state",
        "federal",
        "parliamentary",
        "friendship",
        "economic",
    ]
)
_NOT_BODIES = frozenset(
    {
        ("west", "bank"),
        ("left", "bank"),
        ("right", "bank"),
        ("soviet", "union"),
        ("guest", "house"),
        ("opera", "house"),
        ("full", "house"),
        ("contact", "group"),
        ("working", "group"),
        ("working", "groups"),
    }
)


_TITLES_IN_BODIES = frozenset(
    [
        "general",
        "justice",
        "chief",
        "expert",
        "experts",
        "executive",
        "leaders",
        "researchers",
        "lawyers",
        "writers",
        "journalists",
        "elders",
        "officers",
        "entrepreneurs",
        "scientists",
        "ambassadors",
        "scholars",
        "economists",
        "judges",
        "ombudsman",
    ]
)


class KnownBody:
    """A body of the tables: its base form, country, key of an international one."""

    __slots__ = ("country", "international", "key", "name", "weak")

    def __init__(
        self, name: str, country: str | None, key: str | None, *, international: bool, weak: bool = False
    ) -> None:
        self.name, self.country, self.key, self.international, self.weak = name, country, key, international, weak


@cache
def _known() -> PhraseTable[KnownBody]:
    entries: list[tuple[str, KnownBody]] = []
    for row in read_rows("en/national_bodies.tsv"):
        entries.append(
            (
                row["name"],
                KnownBody(row["name"], row["country"] or None, None, international=False, weak=row["weak"] == "yes"),
            )
        )
    for form in body_data.body_forms("en").values():
        entries.append((form.text, KnownBody(form.text, None, form.key, international=True, weak=form.ambiguous)))
    return PhraseTable(entries)


def mark_known_bodies(chart: Chart) -> None:
    """Marks bodies of the tables, the longest at each word."""
    at = 0
    while at < len(chart):
        found = _known().longest(chart.words, at)
        if found is None or chart.bodies[at]:
            at += 1
            continue
        length, known = found
        if not _inside_longer_name(chart, at + length) and (not known.weak or _stands_for_body(chart, at, length)):
            if _only_building(chart, at) or (length == 1 and _inside_name(chart, at)):
                at += length
                continue
            name = chart.text(at, at + length)
            home = known.country is None and not known.international
            body = Body(at, at + length, name, known.country, known.key, international=known.international, home=home)
            chart.put_body(body)
        at += length


def _inside_name(chart: Chart, at: int) -> bool:
    """`Abdel Fatah`: a word of a person's name."""
    before = chart.lower(at - 1)
    if chart.words[at].text.isupper() or not chart.capital(at - 1) or chart.geo[at - 1]:
        return False
    return is_given_name(before) or not is_plain(before)


def _only_building(chart: Chart, at: int) -> bool:
    """`at the Kremlin`, `outside the White House`: the house, where it is no office by its name."""
    seat = seat_at(chart, at)
    if seat is None or chart.lower(at - 1 - (chart.lower(at - 1) == "the")) not in _AT:
        return False
    return (chart.lower(at + seat[0] - 1),) not in lexicon.organization_heads() or chart.lower(
        at + seat[0] - 1
    ) == "house"


def _stands_for_body(chart: Chart, at: int, length: int) -> bool:
    """For a name that is also common otherwise: a capital inside a sentence, and no longer name around it."""
    follower = not chart.capital(at + length) or (chart.lower(at + length),) in lexicon.title_words()
    return at > 0 and not chart.segment.headline and not chart.capital(at - 1) and follower


def mark_bodies(chart: Chart) -> None:
    """Marks the phrases around head nouns. Country words and known bodies must have been marked."""
    heads = lexicon.organization_heads()
    floor = at = 0
    while at < len(chart):
        length, head = _head_at(chart, at, heads)
        if head is None:
            at += 1
            continue
        body = _read(chart, at, at + length, head, floor)
        if body is None:
            at += length
            continue
        chart.put_body(body)
        at = floor = max(body.end, at + 1)


def _head_at(chart: Chart, i: int, heads: dict[tuple[str, ...], lexicon.Head]) -> tuple[int, lexicon.Head | None]:
    for n in range(min(_LONGEST_HEAD, len(chart) - i), 0, -1):
        head = heads.get(tuple(chart.lower(i + k) for k in range(n)))
        if head and (chart.capital(i) or head.lower):
            return n, head
    return 1, None


def _read(chart: Chart, first: int, end: int, head: lexicon.Head, floor: int) -> Body | None:
    covering, land = chart.bodies[first], chart.geo[first]
    if covering and covering.end - covering.first > 1:
        return _extended(chart, covering, head)
    if _board_of(chart, first) or (land and land.kind == "name" and land.end >= end) or _only_cabinet(chart, first):
        return None
    if not chart.capital(first):
        return _lower_case_body(chart, first, end, head, floor)
    start = _left(chart, first, floor)
    stop = _right(chart, end, head)
    while (further := _further_head(chart, stop)) > stop:
        stop = _right(chart, further, head)
    if _inside_longer_name(chart, stop):
        return None
    if chart.lower(start) in ("the", "a", "an"):
        start += 1
    if tuple(chart.lower(k) for k in range(max(start, end - 2), end)) in _NOT_BODIES or start >= stop:
        return None
    known = chart.body_starting(start)
    if known and known.end >= stop:
        return known
    country, owner = _country(chart, start, stop)
    if stop - start == end - first == 1 and country is None:
        return _bare(chart, start, stop, head)
    if _only_generic(chart, start, stop, first, end) and country is None:
        return None
    if head.kind == "forum" or (head.kind == "body" and chart.lower(first) == "staff" and stop == end):
        return None
    inner = chart.bodies[start] if start < first else None
    international = bool(inner and inner.international) or (owner is not None and len(owner.codes) > 1)
    home = (
        country is None
        and not international
        and (head.kind == "state" or chart.lower(start) in ("state", "national", "presidential", "supreme", "federal"))
    )
    return Body(
        start,
        stop,
        chart.text(start, stop),
        None if international else country,
        None,
        head.kind == "media",
        international,
        home,
    )


def _extended(chart: Chart, known: Body, head: lexicon.Head) -> Body | None:
    """`State Duma | of the Federal Assembly of the Russian Federation`: a national body with what it belongs to."""
    stop = _right(chart, known.end, head) if not known.international and not known.media else known.end
    if stop == known.end:
        return None
    return replace(known, end=stop, name=chart.text(known.first, stop), home=False)


def _only_cabinet(chart: Chart, first: int) -> bool:
    """`Cabinet Secretary`, `Cabinet Minister`: part of an office."""
    return chart.lower(first) == "cabinet" and (chart.lower(first + 1),) in lexicon.title_words()


def _board_of(chart: Chart, first: int) -> bool:
    """`Chairman of the Board of …`: the board is part of the office."""
    return (
        chart.lower(first) == "board"
        and chart.lower(first - 1) in ("the", "of")
        and chart.lower(first - 2) in ("of", "chairman", "chairwoman", "member")
    )


def _further_head(chart: Chart, at: int) -> int:
    """The end of a further head that the same capitalised run leads to: `Navy | Graduate School`; else `at`."""
    k = at
    while chart.capital(k) and k - at < _LONGEST_HEAD:
        length, head = _head_at(chart, k, lexicon.organization_heads())
        if head:
            return k + length
        if not is_plain(chart.lower(k)) or (chart.lower(k),) in lexicon.title_words():
            return at
        k += 1
    return at


def _inside_longer_name(chart: Chart, end: int) -> bool:
    """Whether an event or thing follows with a capital: the body only stands inside `Foreign Office Consultations`."""
    return chart.capital(end) and not chart.segment.headline and chart.lower(end) in lexicon.words("events")


def _bare(chart: Chart, start: int, stop: int, head: lexicon.Head) -> Body | None:
    """A head alone with a capital inside a sentence points back at a body named before."""
    if (
        start == 0
        or chart.segment.headline
        or chart.lower(start - 1) not in ("the", "'s")
        or head.kind in ("company", "media")
    ):
        return None
    return Body(start, stop, chart.text(start, stop), None, generic=True)


def _only_generic(chart: Chart, start: int, stop: int, first: int, end: int) -> bool:
    before = [chart.lower(k) for k in range(start, first)]
    if not before and end - first > 1:
        return lexicon.organization_heads()[tuple(chart.lower(k) for k in range(first, end))].kind != "state"
    return stop == end and all(word in _GENERIC for word in before) and not _formal(chart, first)


def _formal(chart: Chart, first: int) -> bool:
    """`National Assembly`, `Foreign Ministry`, `State Committee`: formal though made of common words."""
    return chart.lower(first) in (
        "assembly",
        "ministry",
        "guard",
        "bank",
        "commission",
        "court",
        "committee",
        "council",
        "department",
        "office",
    )


def _left(chart: Chart, first: int, floor: int) -> int:
    """Where the words before a head begin that belong to the body's name."""
    at = first
    while at > floor:
        p = at - 1
        if chart.possessive(p):
            owner = chart.lower(p - 1)
            if owner in _PERSONS_OF_NAMES or (
                owner in _SOVEREIGN_OFFICES and chart.capital(p - 1) and chart.lower(first) in _OFFICE_HEADS
            ):
                at = p - 1
                continue
            break
        geo, body = chart.geo_ending(at), chart.body_ending(at)
        if body and body.first >= floor and not body.media:
            at = body.first
            continue
        if geo and geo.first >= floor:
            at = geo.first
            if geo.kind == "name" and not chart.capital(at - 1):
                break
            continue
        word = chart.lower(p)
        if word in ("and", "&") and p - 1 >= floor and _field_before(chart, p - 1) and is_plain(chart.lower(at)):
            at = p - 1
            continue
        if (
            word == "of"
            and p - 1 >= floor
            and chart.capital(p - 1)
            and chart.lower(p - 1) in ("bank", "chiefs", "academy")
        ):
            at = p - 1
            continue
        if not chart.capital(p) or (p == 0 and _opener(chart, p)) or _ends_left(chart, p):
            break
        at = p
    return at


def _field_before(chart: Chart, p: int) -> bool:
    return (
        chart.capital(p)
        and (is_field(chart.lower(p)) or is_plain(chart.lower(p)))
        and not (p == 0 and _opener(chart, p))
    )


def _opener(chart: Chart, p: int) -> bool:
    """A word with a capital only because it opens the sentence."""
    word = chart.lower(p)
    return word in lexicon.words("not_names") and not is_field(word) and not chart.geo[p]


def _ends_left(chart: Chart, p: int) -> bool:
    word = chart.lower(p)
    if (word,) in lexicon.title_words() and word not in _TITLES_IN_BODIES:
        return True
    return (
        word in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
        or not chart.words[p].text[0].isalpha()
    )


def _right(chart: Chart, end: int, head: lexicon.Head) -> int:
    """Where the `of …` and `for …` behind a head end."""
    at = end
    while chart.lower(at) in _LINKS or (chart.lower(at) == "in" and head.kind == "mission"):
        link = chart.lower(at)
        following = at + 1 + (chart.lower(at + 1) == "the")
        if (
            chart.geo_starting(following) is None
            and chart.lower(following) in ("republic", "kingdom", "state")
            and chart.capital(following)
            and chart.lower(following + 1) == "of"
        ):
            following += 2
        geo = chart.geo_starting(following)
        if link == "to" and head.kind != "mission":
            break
        if geo and (link in ("of", "in", "to") or head.kind != "body"):
            at = geo.end
            if geo.kind in ("adjective", "abbreviation") and link == "of":
                at = max(at, field_phrase_end(chart, following))
            continue
        stop = field_phrase_end(chart, following) if chart.capital(following) else following
        if stop <= following:
            stop = _representatives(chart, following, link)
        if stop <= following and link == "of" and _single_name(chart, following):
            stop = following + 1
        if stop <= following:
            break
        at = stop
    return at


def _single_name(chart: Chart, i: int) -> bool:
    """`Patriotic Union of | Kurdistan`: one capitalised word, no office and no first name."""
    word = chart.lower(i)
    lone = chart.capital(i) and not chart.capital(i + 1) and (word,) not in lexicon.title_words()
    return lone and not is_given_name(word) and chart.words[i].text[0].isalpha()


def _representatives(chart: Chart, i: int, link: str) -> int:
    """`House of Representatives`, `Council of Ministers`, `Chamber of Deputies`, `Office of the Spokesperson`."""
    if link != "of" or not chart.capital(i):
        return i
    end = i
    while (
        chart.capital(end)
        and ((chart.lower(end),) in lexicon.title_words() or is_plain(chart.lower(end)))
        and end - i < 3
    ):
        end += 1
    return end


def _country(chart: Chart, start: int, stop: int) -> tuple[str | None, Geo | None]:
    """The state that a body's own words or the owner right before them name."""
    owner = chart.geo_ending(start - 1) if chart.possessive(start - 1) else None
    if owner is None and chart.body_ending(start) is None:
        owner = chart.geo_ending(start)
    if owner and owner.kind != "people":
        return owner.code, owner
    inside = [g for k in range(start, stop) if (g := chart.geo_starting(k)) and g.end <= stop]
    for geo in inside:
        if geo.kind != "place":
            return geo.code, geo
    formats = {chart.lower(k) for k in range(start, stop)} & {"group", "club", "organization", "organisation", "process"}
    for geo in inside if not formats else ():
        return geo.code, geo
    return None, None


def _lower_case_body(chart: Chart, first: int, end: int, head: lexicon.Head, floor: int) -> Body | None:
    """`the Azerbaijani foreign ministry`, `Russia's parliament`, `the Bangladeshi mission in Agartala`."""
    at = first
    while at > floor and is_field(chart.lower(at - 1)) and not chart.capital(at - 1):
        at -= 1
    if end - first == 1 and chart.lower(first) == "ministry" and at == first:
        return None
    possessive = chart.possessive(at - 1)
    geo = chart.geo_ending(at - 1 if possessive else at)
    body = chart.body_ending(at)
    if chart.lower(first) == "secretariat" and chart.capital(at - 1) and at > floor:
        start = _left(chart, at, floor)
        return Body(start, end, chart.text(start, end), body.country if body else None, None, international=True)
    if geo is None or geo.kind == "place" or geo.first < floor or geo.code is None:
        return None
    if not possessive and geo.kind == "name":
        return None
    start = at if possessive else geo.first
    stop = end
    if head.kind == "mission" and chart.lower(stop) in ("in", "to") and chart.geo_starting(stop + 1):
        place = chart.geo_starting(stop + 1)
        stop = place.end if place else stop
    return Body(start, stop, chart.text(start, stop), geo.code)
