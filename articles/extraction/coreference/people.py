"""Mentions of persons as persons: full names first, then surnames, first names and spelling variants."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date

from articles.extraction.coreference.rules import Rules
from articles.extraction.layers import Document, Names, PersonMention
from articles.extraction.types import Mention, Organization, Person, Span
from articles.names.comparison import JOIN, compare
from articles.names.folding import fold
from articles.names.vocabulary import particles, suffixes
from articles.reference.offices import office_kind
from articles.reference.people import KnownPerson, people_by_name, people_by_surname

_PAIR = 2
_NEAR = 400
"""Code points within which an office and the names that it covers stand."""


@dataclass(slots=True)
class _Group:
    """Mentions of one person: their numbers, and all candidate base forms with how often each is given."""

    members: list[int]
    forms: Counter[str] = field(default_factory=Counter)
    country: str | None = None
    holds_office: bool = False


def group_people(
    document: Document, names: Names, organizations: tuple[Organization, ...], rules: Rules
) -> tuple[tuple[Person, ...], tuple[int, ...]]:
    """(persons in order of first mention, the number of the person of each mention)."""
    mentions = names.persons
    groups = _full_names(mentions)
    _bare_names(mentions, groups)
    groups.sort(key=lambda group: min(group.members))
    on = document.published.latest if document.published else None
    home = rules.home(document, names)
    states = frozenset(c.code for c in names.countries)
    known = [_known_person(group, mentions, on, states, rules) for group in groups]
    bodies = [_body_of(mention, organizations) for mention in mentions]
    persons = [
        _person(g, mentions, k, on, home, bodies, document.title, rules) for g, k in zip(groups, known, strict=True)
    ]
    person_of = [0] * len(mentions)
    for number, group in enumerate(groups):
        for index in group.members:
            person_of[index] = number
    persons = _counterparts(document, mentions, persons, person_of)
    persons = _companions(document, names, persons, person_of, rules)
    persons = _in_order(names, persons, person_of)
    persons = _shared_offices(names, persons)
    return tuple(_named_just_before(names, persons, person_of)), tuple(person_of)


def name_words(form: str) -> list[str]:
    """The folded words of a name that tell persons apart: particles, suffixes left out."""
    words = [fold(word).strip(".") for word in form.replace(",", " ").split()]
    return [w for w in words if w and w not in particles() and w not in suffixes()] or words


def _is_full(mention: PersonMention) -> bool:
    return any(len(name_words(form)) > 1 for form in mention.base_forms)


def _full_names(mentions: tuple[PersonMention, ...]) -> list[_Group]:
    groups: list[_Group] = []
    for index, mention in enumerate(mentions):
        if not _is_full(mention):
            continue
        group = next((g for g in groups if _same_form(g, mention)), None)
        group = group or next((g for g in groups if _same_full(g, mention)), None)
        if group is None:
            group = _Group([])
            groups.append(group)
        _add(group, index, mention)
    return groups


def _add(group: _Group, index: int, mention: PersonMention) -> None:
    group.members.append(index)
    group.forms.update(mention.base_forms)
    group.country = group.country or mention.country
    group.holds_office = group.holds_office or mention.role is not None or mention.counterpart


def _same_form(group: _Group, mention: PersonMention) -> bool:
    return any(form in group.forms for form in mention.base_forms)


def _same_full(group: _Group, mention: PersonMention) -> bool:
    if group.country and mention.country and group.country != mention.country:
        return False
    return any(same_full_name(a, b) for a in group.forms for b in mention.base_forms)


def same_full_name(a: str, b: str) -> bool:
    """Whether two names of two and more words are of one person, within one article."""
    x, y = name_words(a), name_words(b)
    shorter, longer = sorted((x, y), key=len)
    if len(shorter) > 1 and all(_stands_in(word, longer) for word in shorter):
        return True
    if _squeeze("".join(x)) in map(_squeeze, y) or _squeeze("".join(y)) in map(_squeeze, x):
        return True
    if not ({w[0] for w in x} & {w[0] for w in y}):
        return False
    return compare(a, b) >= JOIN


def _stands_in(word: str, words: list[str]) -> bool:
    return word in words or (len(word) == 1 and any(w.startswith(word) for w in words))


def _bare_names(mentions: tuple[PersonMention, ...], groups: list[_Group]) -> None:
    """Gives single words to the one full name that they fit; others make a group of their own."""
    own: dict[str, _Group] = {}
    for index, mention in enumerate(mentions):
        if _is_full(mention) and any(index in g.members for g in groups):
            continue
        group = _fitting(mention, [g for g in groups if g not in own.values()])
        if group is None:
            key = " ".join(name_words(mention.base_forms[0]))
            group = own.get(key)
            if group is None:
                group = own[key] = _Group([])
                groups.append(group)
        _add(group, index, mention)


def _fitting(mention: PersonMention, groups: list[_Group]) -> _Group | None:
    """The one full name that a bare one belongs to; surnames before first names, agreement of country before neither."""
    for position in (_surname_fits, _word_fits, _variant_fits):
        fitting = [g for g in groups if any(position(bare, full) for bare in mention.base_forms for full in g.forms)]
        if len(fitting) > 1 and mention.country:
            fitting = [g for g in fitting if g.country == mention.country] or fitting
        if len(fitting) > 1:
            fitting = [g for g in fitting if g.holds_office] or fitting
        if len(fitting) == 1:
            group = fitting[0]
            clash = mention.country and group.country and mention.country != group.country
            return None if clash else group
        if fitting:
            return None
    return None


def _surname_fits(bare: str, full: str) -> bool:
    words = name_words(full)
    return bool(words) and name_words(bare) in ([words[-1]], words[1:])


def _word_fits(bare: str, full: str) -> bool:
    found = name_words(bare)
    return len(found) == 1 and found[0] in name_words(full)


def _variant_fits(bare: str, full: str) -> bool:
    """`Abdel Aty` for `Abdelatty`; `Zelenskyy` for `Zelensky`."""
    joined = _squeeze("".join(name_words(bare)))
    return len(joined) > 3 and any(_squeeze(word.replace("-", "")) == joined for word in name_words(full))


def _squeeze(word: str) -> str:
    return "".join(c for k, c in enumerate(word.replace("-", "")) if k == 0 or c != word[k - 1])


def _known_person(
    group: _Group, mentions: tuple[PersonMention, ...], on: date | None, states: frozenset[str], rules: Rules
) -> KnownPerson | None:
    """The office holder of the tables who has this name; None where several or none fit."""
    found: dict[str, KnownPerson] = {}
    bare = all(len(name_words(form)) == 1 for form in group.forms)
    for form in group.forms:
        if bare:
            found.update({p.key: p for p in people_by_surname(form)})
        elif len(name_words(form)) > 1:
            found.update({p.key: p for variant in _variants(form) for p in people_by_name(variant)})
    exact = [p for p in found.values() if _bears(p, group)]
    fitting = exact or ([] if bare else [p for p in found.values() if _likely(p, on, states)])
    if group.country:
        fitting = [p for p in fitting if any(o.country == group.country for o in p.offices)]
    if len(fitting) > 1:
        kinds = {office_kind(mentions[i].role or "", rules.language) for i in group.members if mentions[i].role}
        fitting = [p for p in fitting if any(o.office in kinds for o in p.offices)] or fitting
    if len(fitting) > 1 and on:
        fitting = [p for p in fitting if any(in_office(o, on) for o in p.offices)] or fitting
    countries = {o.country for p in fitting for o in p.offices}
    if not fitting or (len(countries) > 1 and len(fitting) > 1):
        return None
    if bare and (on is None or len(fitting) > 1 or not any(in_office(o, on) for o in fitting[0].offices)):
        return None
    return fitting[0]


def _variants(form: str) -> list[str]:
    """The name, with one word at an end left out, and the other way round (`KISHIDA Fumio`)."""
    words = form.split()
    shorter = [" ".join(words[1:]), " ".join(words[:-1])] if len(words) > 2 else [" ".join(reversed(words))]
    return [form, *shorter]


def _bears(person: KnownPerson, group: _Group) -> bool:
    """Whether a known person has this name exactly; for a bare name, this surname."""
    known = [name_words(form) for form in (person.name, person.name_ru, *person.other_names) if form]
    said = [name_words(form) for form in group.forms]
    full = [words for words in said if len(words) > 1]
    if full:
        return any(set(x) == set(y) for x in known for y in full)
    return any(y[0] == x[-1] for x in known for y in said)


def _likely(person: KnownPerson, on: date | None, states: frozenset[str]) -> bool:
    """For a name that agrees but in part: in office on the day, for a state that the text names."""
    return any((not o.country or o.country in states) and (on is None or in_office(o, on)) for o in person.offices)


def in_office(office: object, on: date) -> bool:
    """Whether an office of the tables was held on a day, as far as its dates say."""
    day = on.isoformat()
    start, end = str(getattr(office, "start", "") or ""), str(getattr(office, "end", "") or "")
    return (not start or start <= day) and (not end or end >= day[: len(end)])


def _person(
    group: _Group,
    mentions: tuple[PersonMention, ...],
    known: KnownPerson | None,
    on: date | None,
    home: str | None,
    bodies: list[Organization | None],
    title: Span | None,
    rules: Rules,
) -> Person:
    own = [mentions[i] for i in sorted(group.members)]
    name = _best_name(group, own)
    said = Counter(m.country for m in own if m.country)
    body = next((m.body for m in own if m.body), None)
    role = _best_role(own, title)
    country = said.most_common(1)[0][0] if said else None
    acted_for = next((bodies[i] for i in sorted(group.members) if bodies[i]), None)
    if country is None and acted_for:
        country = acted_for.country
    if country is None and not _international(own, acted_for, rules):
        country = _country_of_known(known, on) if known else (home if _is_domestic(own, rules) else None)
    printed = tuple(Mention(m.span, m.printed, m.base_forms, m.title, m.country, m.body) for m in own)
    others = tuple(form for form, _ in group.forms.most_common() if form != name)
    bare = all(len(name_words(form)) == 1 for form in group.forms)
    return Person(name, rules.latin(name), country, role, printed, others, body, bare)


def _body_of(mention: PersonMention, organizations: tuple[Organization, ...]) -> Organization | None:
    """The body that the printed title of a mention names."""
    if mention.body is None:
        return None
    inside = (o for o in organizations for m in o.mentions if mention.phrase.start <= m.span.start < mention.phrase.end)
    named = (o for o in organizations if any(m.printed == mention.body for m in o.mentions))
    return next(inside, None) or next(named, None)


def _best_role(own: list[PersonMention], title: Span | None) -> str | None:
    """The office first said in the text itself and held now; else one of the headline, else a former one."""
    said = [m for m in own if m.role]
    inside = [m for m in said if title is None or not title.start <= m.span.start < title.end] or said
    return next((m.role for m in inside if not m.former), None) or next((m.role for m in inside), None)


def _international(own: list[PersonMention], body: Organization | None, rules: Rules) -> bool:
    if body and body.key and body.country is None:
        return True
    return any(m.body and m.country is None and rules.international(m.body) for m in own)


def _is_domestic(own: list[PersonMention], rules: Rules) -> bool:
    """Whether the office, printed without its state, is one of the article's home state: no envoy's, no counterpart's."""
    kinds = {office_kind(m.role, rules.language) for m in own if m.role}
    said = {word for m in own for word in (m.role or "").lower().split()}
    abroad = "ambassador" in kinds or bool(said & rules.offices_abroad)
    return bool(kinds) and not abroad and not any(m.counterpart for m in own)


def _shared_offices(names: Names, persons: list[Person]) -> list[Person]:
    """Gives persons without an office that of a plural with their states: `the presidents of Guyana and Venezuela`."""
    found = list(persons)
    for role in names.roles:
        if role.role is None or role.number == 1:
            continue
        inside = {c.code for c in names.countries if role.span.start <= c.span.start and c.span.end <= role.span.end}
        for code in inside if len(inside) > 1 else ():
            free = [k for k, p in enumerate(found) if p.country == code and p.role is None and not p.bare]
            if len(free) == 1:
                found[free[0]] = replace(found[free[0]], role=role.role)
    return found


def _companions(
    document: Document, names: Names, persons: list[Person], person_of: list[int], rules: Rules
) -> list[Person]:
    """Gives officials without a state that of the others in their row: `Minister A, Director B and Deputy Minister C`.

    Only where all states known in the row are one, and no two hold the same kind of office.
    """
    found = list(persons)
    for row in _rows(document, names):
        numbers = list(dict.fromkeys(person_of[k] for k in row))
        states = {found[p].country for p in numbers if found[p].country}
        if any(names.persons[k].country for k in row[1:]):
            continue
        kinds = [kind for p in numbers if (kind := office_kind(found[p].role or "", rules.language))]
        lacking = [p for p in numbers if found[p].country is None and found[p].body is None]
        lacking = [p for p in lacking if office_kind(found[p].role or "", rules.language) not in (None, "ambassador")]
        lacking = [p for p in lacking if not rules.offices_abroad & set((found[p].role or "").lower().split())]
        if len(states) == 1 and len(kinds) == len(set(kinds)) and len(kinds) == len(numbers):
            for p in lacking:
                found[p] = replace(found[p], country=next(iter(states)))
    return found


def _rows(document: Document, names: Names) -> list[list[int]]:
    """Person mentions that only commas and short words part, as rows of their numbers."""
    rows: list[list[int]] = []
    for k, mention in enumerate(names.persons):
        between = document.text[names.persons[k - 1].phrase.end : mention.phrase.start] if k else "."
        if rows and between.strip(" ,\n") in ("", "and", "&") and between:
            rows[-1].append(k)
        else:
            rows.append([k])
    return [row for row in rows if len(row) > 1]


def _in_order(names: Names, persons: list[Person], person_of: list[int]) -> list[Person]:
    """`The ministers of A, B and C met … X, Y and Z went over …`: the names behind, in the order of the states.

    Only where as many names without office follow as there are states, and what is known of their states agrees.
    """
    found = list(persons)
    for role in names.roles:
        inside = [c.code for c in names.countries if role.span.start <= c.span.start and c.span.end <= role.span.end]
        if role.role is None or role.number != len(inside) or len(inside) < _PAIR:
            continue
        behind = [k for k, m in enumerate(names.persons) if m.span.start > role.span.end][: len(inside)]
        numbers = [person_of[k] for k in behind]
        near = bool(behind) and names.persons[behind[-1]].span.end - role.span.end < _NEAR
        if not near or len(set(numbers)) < len(inside) or any(found[p].role or found[p].bare for p in numbers):
            continue
        known = [found[p].country == code for p, code in zip(numbers, inside, strict=True) if found[p].country]
        if any(known) and all(known):
            for p, code in zip(numbers, inside, strict=True):
                found[p] = replace(found[p], country=code, role=role.role)
    return found


def _named_just_before(names: Names, persons: list[Person], person_of: list[int]) -> list[Person]:
    """`Neither X nor Y came. The two presidents …`: the office of exactly two names without one right before it."""
    found = list(persons)
    for role in names.roles:
        if role.role is None or role.number != _PAIR or role.kind != "office":
            continue
        before = [k for k, m in enumerate(names.persons) if m.span.end < role.span.start][-_PAIR:]
        numbers = {person_of[k] for k in before}
        near = bool(before) and role.span.start - names.persons[before[0]].span.start < _NEAR // _PAIR
        if near and len(numbers) == _PAIR and not any(found[p].role or found[p].bare for p in numbers):
            for p in numbers:
                found[p] = replace(found[p], role=role.role)
    return found


def _country_of_known(known: KnownPerson, on: date | None) -> str | None:
    """The state whose office a known person held on the day, else held last; None for heads of international bodies."""
    offices = [o for o in known.offices if on is None or in_office(o, on)] or list(known.offices)
    return offices[-1].country or None


def _best_name(group: _Group, own: list[PersonMention]) -> str:
    """The longest name; among the candidates of one mention the one that most mentions give."""
    longest = max(own, key=lambda m: (len(name_words(m.base_forms[0])), len(m.base_forms[0])))
    ranked = sorted(longest.base_forms, key=lambda form: (-group.forms[form], longest.base_forms.index(form)))
    attested = [form for form in ranked if people_by_name(form)] if len(longest.base_forms) > 1 else []
    return (attested or ranked)[0]


def _counterparts(
    document: Document, mentions: tuple[PersonMention, ...], persons: list[Person], person_of: list[int]
) -> list[Person]:
    """Gives `his Turkish counterpart Hakan Fidan` the office of the person whose counterpart he is."""
    found = list(persons)
    for index, mention in enumerate(mentions):
        own = found[person_of[index]]
        if not mention.counterpart or own.role:
            continue
        near = [k for k in range(index + 1, len(mentions)) if mentions[k].span.start - mention.span.end < _NEAR // _PAIR]
        others = (found[person_of[k]] for k in (*range(index - 1, -1, -1), *near))
        other = next((p for p in others if p.role and p.country and p.country != own.country), None)
        if other:
            found[person_of[index]] = replace(own, role=other.role)
    return found
