"""Mentions of persons as persons: full names first, then surnames, first names and spelling variants."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from articles.extraction.coreference.authors import authors
from articles.extraction.coreference.best_office import best_role
from articles.extraction.coreference.full_names import (
    is_full,
    name_words,
    same_full_name,
    surname_fits,
    variant_fits,
    word_fits,
)
from articles.extraction.coreference.hosts_abroad import hosts_abroad
from articles.extraction.coreference.known_people import country_of_known, known_person
from articles.extraction.coreference.offices_apart import offices_apart
from articles.extraction.coreference.owned_offices import owned_offices
from articles.extraction.coreference.rules import Rules
from articles.extraction.coreference.shared_offices import (
    at_home,
    companions,
    counterparts,
    in_order,
    named_just_before,
    shared_offices,
)
from articles.extraction.coreference.two_states import other_of_two
from articles.extraction.layers import Document, Names, PersonMention
from articles.extraction.types import Mention, Organization, Person, Span
from articles.reference.offices import office_kind
from articles.reference.people import KnownPerson, people_by_name


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
    home = (rules.home_of_officials or rules.home)(document, names)
    states = frozenset(m.code for m in names.countries) | {m.country for m in names.places if m.country}
    known = [known_person(g.forms, g.country, _roles(g, mentions), on, states, rules.language) for g in groups]
    bodies = [_body_of(mention, organizations) for mention in mentions]
    persons = [_person(g, mentions, k, on, bodies, document.title, rules) for g, k in zip(groups, known, strict=True)]
    person_of = [0] * len(mentions)
    for number, group in enumerate(groups):
        for index in group.members:
            person_of[index] = number
    unsettled = [k for k, g in enumerate(groups) if known[k] is None and _may_be_at_home(g, mentions, bodies, rules)]
    persons = owned_offices(document, names, persons, person_of, rules)
    persons = hosts_abroad(document, names, persons, person_of, unsettled, home, rules)
    if home:
        persons = at_home(persons, unsettled, home, rules.language)
    persons = counterparts(document, names, persons, person_of)
    persons = companions(document, names, persons, person_of, rules)
    persons = in_order(names, persons, person_of)
    persons = other_of_two(document, names, persons, person_of, unsettled, rules)
    if home is None and (guess := _likely_home(document, names, persons, person_of, rules)):
        abroad = {person_of[k] for k, m in enumerate(names.persons) if _speaks_of(m, guess, names)}
        settled = [k for k in unsettled if _is_high(persons[k], rules) and k not in abroad]
        persons = at_home(persons, settled, guess, rules.language)
    persons = shared_offices(names, persons)
    persons = named_just_before(names, persons, person_of)
    persons = offices_apart(names, persons, person_of, known, on, rules.language)
    if rules.outlet_state and (state := rules.outlet_state(document, names)):
        persons = authors(document, names, persons, person_of, state)
    return tuple(persons), tuple(person_of)


def _roles(group: _Group, mentions: tuple[PersonMention, ...]) -> list[str]:
    return [role for i in group.members if (role := mentions[i].role)]


def _full_names(mentions: tuple[PersonMention, ...]) -> list[_Group]:
    groups: list[_Group] = []
    for index, mention in enumerate(mentions):
        if not is_full(mention):
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


def _bare_names(mentions: tuple[PersonMention, ...], groups: list[_Group]) -> None:
    """Gives single words to the one full name that they fit; others make a group of their own."""
    own: dict[str, _Group] = {}
    for index, mention in enumerate(mentions):
        if is_full(mention) and any(index in g.members for g in groups):
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
    """The one full name that a bare one belongs to: by surname, else by another word, else by a variant."""
    for position in (surname_fits, word_fits, variant_fits):
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


def _person(
    group: _Group,
    mentions: tuple[PersonMention, ...],
    known: KnownPerson | None,
    on: date | None,
    bodies: list[Organization | None],
    title: Span | None,
    rules: Rules,
) -> Person:
    own = [mentions[i] for i in sorted(group.members)]
    name = _best_name(group, own)
    said = Counter(m.country for m in own if m.country)
    body = next((m.body for m in own if m.body), None)
    role = best_role(own, title, rules.language)
    country = said.most_common(1)[0][0] if said else None
    acted_for = next((bodies[i] for i in sorted(group.members) if bodies[i]), None)
    if country is None and acted_for:
        country = acted_for.country
    if country is None and not _international(own, acted_for, rules):
        country = country_of_known(known, on) if known else None
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


def _international(own: list[PersonMention], body: Organization | None, rules: Rules) -> bool:
    if body and body.key and body.country is None:
        return True
    return any(m.body and m.country is None and rules.international(m.body) for m in own)


def _may_be_at_home(
    group: _Group, mentions: tuple[PersonMention, ...], bodies: list[Organization | None], rules: Rules
) -> bool:
    """Whether nothing said of a person speaks against an office of the home state."""
    own = [mentions[i] for i in group.members]
    abroad = any(bodies[i] for i in group.members) or _international(own, None, rules)
    return not abroad and _is_domestic(own, rules)


def _likely_home(
    document: Document, names: Names, persons: list[Person], person_of: list[int], rules: Rules
) -> str | None:
    """The state that the article most likely is at home in.

    That of all its persons, else of the official whom it names first and without a state, else the one that it
    speaks of most.
    """
    states = [p.country for p in persons if p.country]
    if len(states) > 1 and len(set(states)) == 1:
        return states[0]
    first = next((k for k, m in enumerate(names.persons) if m.role and m.span.start >= _body_start(document)), None)
    if first is not None and names.persons[first].country is None and persons[person_of[first]].country:
        return persons[person_of[first]].country
    return rules.likely_home(document, names) if rules.likely_home else None


def _body_start(document: Document) -> int:
    return next((p.span.start for p in document.paragraphs if p.kind == "body"), 0)


def _speaks_of(mention: PersonMention, state: str, names: Names) -> bool:
    """`Special Adviser on Cyprus`: an office whose words name a state is not of that state."""
    return any(c.code == state and mention.phrase.start <= c.span.start < mention.phrase.end for c in names.countries)


def _is_high(person: Person, rules: Rules) -> bool:
    kind = office_kind(person.role or "", rules.language)
    return kind is not None and (kind != "official" or " " in (person.role or ""))


def _is_domestic(own: list[PersonMention], rules: Rules) -> bool:
    """Whether an office printed without its state is one of the home state: no envoy's, no counterpart's."""
    kinds: set[str | None] = {office_kind(m.role, rules.language) for m in own if m.role}
    said = {word for m in own for word in (m.role or "").lower().split()}
    abroad = "ambassador" in kinds or bool(said & rules.offices_abroad)
    private = kinds <= {"business", "expert"}
    kinds |= {"leader"} & said
    return bool(kinds) and not private and not abroad and not any(m.counterpart for m in own)


def _best_name(group: _Group, own: list[PersonMention]) -> str:
    """The longest name; among the candidates of one mention the one that most mentions give."""
    longest = max(own, key=lambda m: (len(name_words(m.base_forms[0])), len(m.base_forms[0])))
    ranked = sorted(longest.base_forms, key=lambda form: (-group.forms[form], longest.base_forms.index(form)))
    attested = [form for form in ranked if people_by_name(form)] if len(longest.base_forms) > 1 else []
    return (attested or ranked)[0]
