"""Offices, ranks and manners of address: `US Deputy Assistant Secretary of Defense`, `his Turkish counterpart`.

A title is read outwards from its noun: modifiers, the field and the country or body to the left, `of …`, `for …`
and a second office to the right.
"""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Chart, Geo, Title
from articles.extraction.languages.english.naming import is_field
from articles.extraction.languages.english.title_complements import Right
from articles.extraction.languages.english.title_left import Left, read_left
from articles.extraction.languages.english.title_nouns import LONGEST, noun_at
from articles.extraction.languages.english.title_right import read_counterpart_right, read_right


def mark_titles(chart: Chart) -> None:
    """Marks all titles of a segment. Bodies and country words must have been marked."""
    at = floor = 0
    while at < len(chart):
        found = noun_at(chart, at)
        if found is None:
            at += 1
            continue
        length, noun = found
        title = _read(chart, at, at + length, noun, floor)
        chart.put_title(title)
        at = floor = title.end


def _read(chart: Chart, first: int, end: int, noun: lexicon.TitleWord, floor: int) -> Title:
    left = read_left(chart, first, noun, floor)
    if noun.kind in ("honorific", "rank"):
        return Title(left.first, end, chart.text(left.first, end), None, core=noun.singular)
    if noun.singular in lexicon.words("counterparts"):
        right = read_counterpart_right(chart, end)
        return _title(chart, left, right, noun, None)
    right = read_right(chart, end, noun, _superior)
    title = _title(chart, left, right, noun, _role(chart, left, right, first, noun))
    return _with_second_office(chart, title)


def _title(chart: Chart, left: Left, right: Right, noun: lexicon.TitleWord, role: str | None) -> Title:
    countries, body = left.countries or right.countries, left.body or right.body
    country = countries[0] if len(countries) == 1 or (countries and not noun.plural) else None
    international = body is not None and body.international and country is None
    if country is None and body is not None and not international:
        country = body.country
    words = chart.text(left.role_first, right.role_end).lower().split()
    return Title(
        left.first,
        right.end,
        chart.text(left.first, right.end),
        role,
        country=country,
        countries=countries,
        body=body.name if body else None,
        international=international,
        plural=noun.plural,
        former=left.former or noun.singular.startswith("ex-"),
        counterpart=role is None,
        common_country=noun.country or _american(words, noun),
        core=noun.singular,
    )


def _american(words: list[str], noun: lexicon.TitleWord) -> str | None:
    """`Secretary of State for …` and `Secretary of Defense` are said of the United States where nothing else is."""
    if noun.singular not in ("secretary", "secretary of state", "under-secretary", "undersecretary"):
        return None
    if noun.singular == "secretary of state":
        return "US" if words[-1:] == ["state"] or set(words) & {"deputy", "assistant", "under"} else None
    if words[:2] in (["defense", "secretary"], ["treasury", "secretary"], ["homeland", "security"]):
        return "US"
    if "of" in words:
        following = words[words.index("of") + 1 :]
        if following[:1] == ["the"]:
            following = following[1:]
        if following and following[0].strip(",") in lexicon.word_class("us_secretaries"):
            return "US"
    return None


def _superior(chart: Chart, at: int) -> Title | None:
    """The office that another serves: `Assistant to | the President of Azerbaijan`."""
    k = at
    while k < len(chart) and k - at < LONGEST and (owner := chart.geo_starting(k) or chart.body_starting(k)):
        k = owner.end + chart.possessive(owner.end)
    while (
        k - at < LONGEST
        and (chart.lower(k) in lexicon.words("title_modifiers") or is_field(chart.lower(k)))
        and not noun_at(chart, k)
    ):
        k += 1
    found = noun_at(chart, k) if k < len(chart) else None
    if found is None or found[1].kind != "office" or found[1].plural or not chart.capital(k):
        return None
    return _read(chart, k, k + found[0], found[1], at)


def _role(chart: Chart, left: Left, right: Right, first: int, noun: lexicon.TitleWord) -> str:
    """The office in base form: singular, without the country's words at either end and before a body inside."""
    pieces = [left.prefix] if left.prefix else []
    at = left.role_first
    length = len(noun.singular.split()) if not noun.singular.startswith(("ex-", "then-")) else 1
    gaps = dict(right.left_out)
    while at < right.role_end:
        if at in gaps:
            at = gaps[at]
            continue
        if at == first and noun.plural:
            singular = (
                noun.singular.title()
                if chart.capital(at) and not noun.singular.isupper() and not chart.words[at].text.isupper()
                else noun.singular
            )
            pieces.append(singular)
            at += length
            continue
        geo = chart.geo_starting(at)
        if geo and _drops_state(chart, geo, right):
            at = geo.end
            continue
        if pieces and chart.words[at].start == chart.words[at - 1].end:
            pieces[-1] += chart.words[at].text
        else:
            pieces.append(chart.words[at].text)
        at += 1
    return " ".join(pieces)


def _drops_state(chart: Chart, geo: Geo, right: Right) -> bool:
    """`member of the | US | House of Representatives`: a state's word that the office is understood without."""
    kinds = ("adjective", "abbreviation") if chart.bodies[geo.first] is None else ("abbreviation",)
    inside = geo.kind in kinds and geo.end < right.role_end
    return inside and chart.lower(geo.first - 1) in ("of", "the")


def _with_second_office(chart: Chart, title: Title) -> Title:
    """Joins `and Foreign Minister` to `Deputy Prime Minister` where one person is meant."""
    if chart.lower(title.end) not in ("and", "&", "/", "–", "-") or title.plural or title.role is None:
        return title
    at = title.end + 1
    while at < len(chart) and (chart.lower(at) in lexicon.words("title_modifiers") or is_field(chart.lower(at))):
        at += 1
    found = noun_at(chart, at)
    if found is None or found[1].kind != "office" or found[1].plural or chart.capital(at) != chart.capital(title.first):
        return title
    if chart.geo_starting(title.end + 1) or not _one_holder(chart, title):
        return title
    second = _read(chart, at, at + found[0], found[1], title.end + 1)
    if second.countries and title.countries and second.countries != title.countries:
        return title
    return replace(
        title,
        end=second.end,
        printed=chart.text(title.first, second.end),
        role=f"{title.role} and {second.role}",
        country=title.country or second.country,
        countries=title.countries or second.countries,
        body=title.body or second.body,
        international=title.international or second.international,
    )


def _one_holder(chart: Chart, title: Title) -> bool:
    """Whether two joined offices may be one person's: not after `the president and …` in lower case."""
    return chart.capital(title.first) or title.countries != () or chart.lower(title.first - 1) in ("as", ",")
