"""What a sentence says of a named person beside the name: titles before and behind, lists, `of Spain`, `Brazil's`."""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.coreference.best_office import weighs
from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Chart, Name, Title

_BETWEEN_COUNTERPART = 6
_LONGEST_BRACKET = 7


def link_titles(chart: Chart) -> None:
    """Gives each name the titles, country and body that stand with it."""
    for name in chart.all_names():
        _replace(chart, name, _before(chart, name))
    for title in chart.all_titles():
        if (title.role is not None and chart.name_starting(title.end) is None) or title.counterpart:
            _link_loose(chart, title)
    _share_lists(chart)
    for name in chart.all_names():
        _replace(chart, name, _countries_beside(chart, name))


def _replace(chart: Chart, old: Name, new: Name) -> None:
    if new is not old:
        chart.put_name(new)


def _before(chart: Chart, name: Name) -> Name:
    """Takes the titles that end where the name begins, the nearest last."""
    found: list[Title] = []
    at = name.first
    while title := chart.title_ending(at):
        found.insert(0, title)
        at = title.first
    return replace(name, before=tuple(found)) if found else name


def _office(name: Name) -> Title | None:
    """The office said of the name so far."""
    return next((t for t in (*name.before, *name.after) if t.role is not None or t.counterpart), None)


def is_weak(title: Title) -> bool:
    """Whether an office is a bare word that says less than any other beside it (`Ambassador`, `Senator`)."""
    return title.role is not None and title.role.lower() in lexicon.word_class("weak_offices")


def _says_more(title: Title) -> bool:
    return not title.counterpart and not is_weak(title)


def is_free(name: Name) -> bool:
    """Whether a name has no office yet, or one that says little."""
    office = _office(name)
    return office is None or is_weak(office)


def _phrase_first(name: Name) -> int:
    return name.before[0].first if name.before else name.first


def _link_loose(chart: Chart, title: Title) -> None:
    """A title that no name follows at once: it belongs to the name before or behind the comma, or to none."""
    if title.plural:
        return
    earlier = _name_before(chart, title)
    if earlier and is_free(earlier) and not title.counterpart and not chart.capital(title.end):
        chart.put_name(replace(earlier, after=(*earlier.after, title)))
        return
    if earlier and title.counterpart and _office(earlier) is None and chart.lower(title.end) in (",", ".", ";", "and"):
        chart.put_name(replace(earlier, after=(*earlier.after, title)))
        return
    later = _name_behind(chart, title)
    if later and (_office(later) is None or (is_free(later) and _says_more(title))):
        chart.put_name(replace(later, before=(title, *later.before)))


def _name_before(chart: Chart, title: Title) -> Name | None:
    """The name that a title explains: `Sergey Lavrov, (the) Foreign Minister of Russia`."""
    at = title.first
    if chart.lower(at - 1) in ("the", "a", "an", "also", "currently", "now"):
        at -= 1
    adjacent = chart.name_ending(at)
    if adjacent and (chart.capital(title.first) or at < title.first):
        return adjacent
    opener = chart.lower(at - 1)
    if opener not in lexicon.word_class("opens_apposition"):
        return None
    at -= 1
    if opener in ("is", "was") and chart.lower(at - 1) == "who":
        at -= 1
        opener = "who"
    if opener == "who":
        at -= chart.lower(at - 1) == ","
    elif opener in ("is", "was", "as"):
        return None
    name = chart.name_ending(at)
    while name is None and at > 0 and chart.words[at - 1].text in lexicon.words("postnominals"):
        at -= 1 + (chart.lower(at - 2) == ",")
        name = chart.name_ending(at)
    if name is None and chart.geo_ending(at) and chart.lower(at - 2) == "of":
        name = chart.name_ending(at - 2)
    return name


def _name_behind(chart: Chart, title: Title) -> Name | None:
    """The name behind `the Minister of Defense, ` and `his counterpart from the island nation, `."""
    at = title.end
    if title.counterpart:
        while at < min(len(chart), title.end + _BETWEEN_COUNTERPART) and chart.lower(at) != "," and not chart.names[at]:
            at += 1
    if chart.lower(at) != ",":
        return chart.name_starting(at) if title.counterpart else None
    at += 1
    while (rank := chart.title_starting(at)) and (rank.role is None or is_weak(rank)) and not rank.counterpart:
        at = rank.end + (chart.lower(rank.end) == ",")
    return chart.name_starting(at)


def _share_lists(chart: Chart) -> None:
    """Hands a plural title on to all names of its list: `Foreign Ministers Wang Yi and Sergey Lavrov`."""
    for title in chart.all_titles():
        if not title.plural or (title.role is None and not title.counterpart):
            continue
        names = _list_behind(chart, title)
        for k, name in enumerate(names):
            country = title.countries[k] if len(title.countries) == len(names) > 1 else title.country
            if len(title.countries) > 1 and len(title.countries) != len(names):
                country = None
            before = tuple(t for t in name.before if t is not title)
            chart.put_name(replace(name, before=before, inherited=title, country=country))


def _list_behind(chart: Chart, title: Title) -> list[Name]:
    """The names in a row behind a plural title, without an office of their own."""
    at = title.end
    while chart.lower(at) in (":", ",", "-", "–", "—", "("):
        at += 1
    only_comma = at > title.end and chart.lower(title.end) == ","
    names: list[Name] = []
    while at < len(chart):
        while (rank := chart.title_starting(at)) and rank.role is None:
            at = rank.end
        name = chart.name_starting(at)
        if name is None or any(t.role is not None and t is not title for t in name.before) or name.inherited:
            break
        names.append(name)
        at = name.end
        if chart.lower(at) == "of" and chart.geo_starting(at + 1 + (chart.lower(at + 1) == "the")):
            geo = chart.geo_starting(at + 1 + (chart.lower(at + 1) == "the"))
            at = geo.end if geo else at
        close = next((k for k in range(at + 2, at + _LONGEST_BRACKET) if chart.lower(k) == ")"), 0)
        if chart.lower(at) == "(" and close:
            at = close + 1
        if chart.lower(at) not in (",", "and", "&", ";"):
            break
        while chart.lower(at) in (",", "and", "&", "as", "well", ";"):
            at += 1
    return names if len(names) > 1 or not only_comma else []


def _countries_beside(chart: Chart, name: Name) -> Name:
    """`Urmas Paet of Estonia`, `Lavrov (Russia)`, `Chile's Gabriel Boric`, `NATO's Jens Stoltenberg`."""
    at = name.end
    if chart.lower(at) in ("of", "("):
        at += 1 + (chart.lower(at + 1) == "the")
        if chart.lower(at) in ("republic", "kingdom", "state") and chart.lower(at + 1) == "of":
            at += 2
        geo = chart.geo_starting(at)
        if geo and geo.code and geo.kind in ("name", "abbreviation") and not chart.possessive(geo.end):
            return replace(name, of_country=geo.code)
        body = chart.body_starting(at)
        if body and body.country and not body.media and not name.country and not any(t.country for t in name.before):
            return replace(name, country=body.country)
    first = _phrase_first(name)
    if name.country or (_office(name) and any(t.country for t in name.before)):
        return name
    owner = first - 1 if chart.possessive(first - 1) else None
    geo = chart.geo_ending(owner) if owner is not None else chart.geo_ending(first)
    if geo and geo.code and (owner is not None or geo.kind == "adjective") and geo.kind != "place":
        return replace(name, country=geo.code)
    body = chart.body_ending(owner) if owner is not None else None
    return replace(name, body=body.name, country=body.country) if body else name


def _placed(chart: Chart, name: Name) -> bool:
    """Whether a list says the state of a name: `A of Peru`, `Peru was represented by A`, `Peru's A`."""
    beside = chart.lower(name.first - 1) == "by" or chart.possessive(name.first - 1)
    return name.of_country is not None or (name.country is not None and beside)


def inherit_across_sentences(charts: list[Chart]) -> None:
    """`Six ambassadors handed over … They are A of Peru, B of Malta`: the office said just before is each one's.

    Where none is said just before, the first plural office of the text: `The ministers met … Peru's A, Malta's B`.
    """
    plural = opening = None
    for chart in charts:
        own = [t for t in chart.all_titles() if t.plural and t.role]
        free = [n for n in chart.all_names() if _placed(chart, n) and not _office(n) and not n.inherited]
        here = [t for t in own if free and t.end <= free[0].first]
        listed = len(free) > 1 or any(chart.lower(n.first - 1) == "by" for n in free)
        given = here[-1] if here else (plural or opening if listed else None)
        for name in free if given else ():
            chart.put_name(replace(name, inherited=given))
        opening = opening or next((t for t in own if weighs(t.role, "en")), None)
        plural = own[-1] if own else (plural if chart.segment.sentence < 0 else None)
