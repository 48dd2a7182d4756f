"""Where the name of a body begins and ends around its head noun, and which state it names."""

from __future__ import annotations

from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Body, Chart, Geo
from articles.extraction.languages.english.naming import field_phrase_end, is_field, is_plain
from articles.reference.given_names import is_given_name

_LINKS = frozenset({"of", "for", "on", "against", "to"})


_OFFICE_HEADS = frozenset({"office", "administration", "secretariat", "cabinet", "staff"})


def name_start(chart: Chart, first: int, floor: int) -> int:
    """Where the words before a head begin that belong to the body's name."""
    at = first
    while at > floor:
        p = at - 1
        if chart.possessive(p):
            owner = chart.lower(p - 1)
            if owner in lexicon.word_class("persons_of_names") or (
                owner in lexicon.word_class("sovereign_offices")
                and chart.capital(p - 1)
                and chart.lower(first) in _OFFICE_HEADS
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
    if (word,) in lexicon.title_words() and word not in lexicon.word_class("titles_in_bodies"):
        return True
    return (
        word in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
        or not chart.words[p].text[0].isalpha()
    )


def name_end(chart: Chart, end: int, head: lexicon.Head) -> int:
    """Where the `of …` and `for …` behind a head end."""
    at = end + (_is_number(chart, end) and chart.lower(end - 1) in ("commission", "committee", "chamber", "division"))
    while chart.lower(at) in _LINKS or _is_seated(chart, at, head):
        link = chart.lower(at)
        if link != "of" and chart.lower(end - 1) == "ministry" and is_field(chart.lower(end - 2)):
            break
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
        if geo and (link in ("of", "in", "to", "at") or head.kind != "body"):
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
    return _with_state_behind(chart, at, head)


def _with_state_behind(chart: Chart, at: int, head: lexicon.Head) -> int:
    """`Minerals Council | South Africa,`, `Citizens Association | in South Africa`: a state that closes a name."""
    if head.kind not in ("body", "company"):
        return at
    inside = chart.lower(at) == "in" and chart.lower(at - 1) in ("association", "community", "society", "chamber")
    geo = chart.geo_starting(at + inside)
    closes = geo is not None and geo.kind == "name" and chart.lower(geo.end) in (",", ".", ")", "(", "and", "of", "")
    return geo.end if geo and (closes or inside) and geo.kind == "name" else at


def _is_number(chart: Chart, at: int) -> bool:
    """`Commission | I`."""
    return chart.capital(at) and set(chart.words[at].text) <= set("IVX")


def _is_seated(chart: Chart, at: int, head: lexicon.Head) -> bool:
    """`mission | in Kampala`; `United Nations Office | at Geneva`."""
    if head.kind == "mission":
        return chart.lower(at) == "in"
    body = chart.body_starting(at - 3) or chart.body_starting(at - 2)
    town = chart.geo_starting(at + 1)
    office = chart.lower(at) in ("in", "at") and chart.lower(at - 1) == "office"
    return bool(office and body and body.international and town and town.kind == "place")


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


def state_of_name(chart: Chart, start: int, stop: int) -> tuple[str | None, Geo | None]:
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
    formats = {chart.lower(k) for k in range(start, stop)} & {
        "group",
        "club",
        "organization",
        "organisation",
        "process",
    }
    for geo in inside if not formats else ():
        return geo.code, geo
    whole = next((b for k in range(start + 1, stop) if (b := chart.body_starting(k)) and b.end <= stop), None)
    if whole and whole.country:
        return whole.country, None
    return None, None


def lower_case_body(chart: Chart, first: int, end: int, head: lexicon.Head, floor: int) -> Body | None:
    """`the Azerbaijani foreign ministry`, `Russia's parliament`, `the Kenyan mission in Kampala`."""
    at = first
    while at > floor and is_field(chart.lower(at - 1)) and not chart.capital(at - 1):
        at -= 1
    if end - first == 1 and chart.lower(first) == "ministry" and at == first:
        return None
    possessive = chart.possessive(at - 1)
    geo = chart.geo_ending(at - 1 if possessive else at)
    body = chart.body_ending(at)
    if chart.lower(first) == "secretariat" and chart.capital(at - 1) and at > floor:
        start = name_start(chart, at, floor)
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
