"""The state that a person acts for, by the words beside the name."""

from __future__ import annotations

from articles.extraction.languages.russian.line_names import LineNames
from articles.extraction.languages.russian.phrases import plain
from articles.extraction.languages.russian.titles import Title
from articles.names.folding import fold
from articles.names.transliteration import to_latin
from articles.reference.offices import level, office_kind
from articles.reference.people import KnownPerson, people_by_name, people_by_surname
from articles.reference.places import place, place_forms

REACH = 8
"""How many words before `во главе с` the state of a delegation may stand."""
LEADERS = ("head_of_state", "head_of_government")
MINISTERS = ("minister", "deputy")
MINISTRIES = frozenset(("мид", "министерство", "минобороны"))
OFFICES_OF_A_MINISTRY = frozenset(("министр", "замминистра", "заместитель"))
LATIN_INITIALS = {
    "Х": "KHJ",
    "Г": "GH",
    "Д": "DJ",
    "Е": "YEJ",
    "Ж": "ZJG",
    "И": "IYJ",
    "К": "KCQ",
    "С": "SC",
    "У": "UWO",
    "Ф": "FP",
    "Э": "EA",
    "Ю": "YJEU",
    "Я": "YJI",
    "В": "VW",
    "Ч": "CT",
    "Т": "T",
}
"""Letters with which first names begin in Latin whose Russian spelling begins with the letter."""


def demonym(line: LineNames, first: int) -> str | None:
    """`колумбиец Густаво Петро`: the country of the people that the word before the name belongs to."""
    at = line.country_at(first - 1) if first else None
    return at.code if at and at.kind == "people" and line.words[first - 1].number != "Plur" else None


def next_in_list(line: LineNames, first: int) -> str | None:
    """`посол Украины X, Чехии - Y`: the country whose office Y holds."""
    at = line.country_at(first - 2) if first > 2 and line.words[first - 1].text in "-–—" else None
    if at is None or at.kind not in ("name", "abbreviation") or at.first == 0:
        return None
    return at.code if line.words[at.first - 1].text in (",", "и") else None


def nth_country(title: Title | None, position: int) -> str | None:
    """Of `президенты Азербайджана и Армении X и Y` the country of the n-th name; one country is everybody's."""
    if title is None or not title.countries:
        return None
    if len(title.countries) == 1:
        return title.countries[0]
    return title.countries[position] if position < len(title.countries) else None


def known_among(title: Title | None, name: str) -> str | None:
    """Of a plural office of several states the one that a well-known name belongs to, in whatever order they stand."""
    if title is None or not title.plural or len(title.countries) < 2:
        return None
    known = {c for p in people_by_name(name) for c in p.countries} & set(title.countries)
    return known.pop() if len(known) == 1 else None


def after_name(line: LineNames, last: int) -> str | None:
    """The country in `X (Турция)`, `X из Турции`, `X из парламента Грузии`."""
    words = line.words
    if last + 2 < len(words) and words[last + 1].text in "-–—" and last + 3 <= len(words):
        listed = line.country_at(last + 2)
        ends = listed is not None and (listed.last + 1 >= len(words) or words[listed.last + 1].text in ",;.")
        return (
            listed.code
            if listed and ends and listed.kind == "name" and words[listed.first].case in ("Nom", "")
            else None
        )
    if last + 2 >= len(words) or words[last + 1].lower not in ("(", "из", "от"):
        return None
    body = line.bodies.get(last + 2)
    if body and body.country:
        return body.country
    at = line.country_at(last + 2)
    return at.code if at and at.kind in ("name", "abbreviation") else None


def country_of_initials(name: str) -> str | None:
    """`С. В. Лавров`: the country of the known people of that surname and initial, where it is one."""
    initial, _, surname = name.partition(".")
    surname = surname.rpartition(".")[2].strip() or surname
    if not surname or len(initial) > 2:
        return None
    letters = {to_latin(initial)[:1], *LATIN_INITIALS.get(initial, "")}
    known = [p for p in people_by_surname(surname) if p.name[:1] in letters and _bears(p, surname)]
    countries = {country for p in known for country in p.countries}
    return countries.pop() if len(countries) == 1 else None


def _bears(person: KnownPerson, surname: str) -> bool:
    return fold(surname) in {fold(name).split()[-1] for name in (person.name, person.name_ru) if name}


def in_a_ministry(line: LineNames, title: Title) -> str | None:
    """`В МИД Туркменистана состоялась встреча заместителя министра A`: an office printed without its state."""
    if title.kind != "office" or title.body is not None or title.international or title.countries:
        return None
    words = line.words
    before = [b for b in line.bodies.values() if b.last < title.first and b.first and b.country and b.key is None]
    seats = [b for b in before if words[b.first - 1].lower in ("в", "во") and plain(words[b.first].lemma) in MINISTRIES]
    people = any(seats and seats[-1].last < first < title.first for first, _ in line.persons)
    home_office = any(word.lemma in OFFICES_OF_A_MINISTRY for word in words[title.first : title.last + 1])
    return seats[-1].country if seats and not people and home_office else None


def heading(line: LineNames, start: int) -> str | None:
    """`депутаты парламента Казахстана во главе с вице-спикером A`: the state of those led by who begins at `start`."""
    words = line.words
    if [word.lower for word in words[max(0, start - 3) : start]] != ["во", "главе", "с"]:
        return None
    for index in range(start - 4, max(-1, start - 4 - REACH), -1):
        if words[index].pos == "VERB" or any(a <= index <= b for a, b in line.persons):
            return None
        at = line.country_at(index)
        if at is not None and at.kind in ("name", "abbreviation", "adjective"):
            return at.code
        body = line.covering(index)
        if body is not None and (body.country or body.key):
            return body.country
    return None


def of_its_town(line: LineNames, title: Title) -> str | None:
    """`мэр Владивостока A`: the state of the town whose office it is."""
    if title.kind != "office" or title.countries or (title.body is not None and title.body.key is not None):
        return None
    for first, last in line.towns:
        if title.head < first and last <= title.last and line.words[first - 1].pos != "ADP":
            form = place_forms("ru").get(" ".join(w.text for w in line.words[first : last + 1]).casefold())
            if form is not None and not form.ambiguous:
                return place(form.key).country
    return None


def under_his_leader(line: LineNames, leader: Title | None, title: Title, name: str) -> str | None:
    """`Президент Казахстана A провел совещание с министром энергетики B`: B is A's own minister.

    Only where the sentence names no other state, no town, and nobody of that name is known of another state.
    """
    state = leader.countries[0] if leader and len(leader.countries) == 1 else None
    if state is None or leader is None or title.kind != "office" or title.countries or title.body is not None:
        return None
    held = office_kind(title.role or "", "ru")
    if office_kind(leader.role or "", "ru") not in LEADERS or held is None or level(held) not in MINISTERS:
        return None
    elsewhere = line.towns or any(c.code != state for c in line.countries)
    known = {c for p in people_by_name(name) for c in p.countries}
    return None if elsewhere or (known and state not in known) else state
