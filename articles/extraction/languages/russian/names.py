"""What stands in a Russian article: persons, bodies, places, countries, offices without names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from articles.extraction.languages.russian import model, name_spans, organizations, roles
from articles.extraction.languages.russian.line_names import LineNames
from articles.extraction.languages.russian.lines import Line, read_lines
from articles.extraction.languages.russian.morphology import Word
from articles.extraction.languages.russian.organization_grammar import BodyAt
from articles.extraction.languages.russian.organizations import Surroundings, find_organizations
from articles.extraction.languages.russian.people import name_candidates, read_persons
from articles.extraction.languages.russian.places import PlaceAt, find_countries, find_places, towns_of_network
from articles.extraction.layers import CountryMention, Document, Names, OrganizationMention, PersonMention, RoleMention
from articles.extraction.types import Span
from articles.reference.media import media_forms

RUNNING_TEXT = ("title", "body")


def find_names(document: Document) -> Names:
    """All names of the document but those of foreign paragraphs."""
    lines = read_lines(document)
    network = _network(document)
    read = [_read_line(line, network) for line in lines]
    surnames = _surnames([names for names, _ in read])
    read = _without_doubtful_abbreviations(read)
    named = [_with_repeated(line, names, places, surnames) for line, (names, places) in zip(lines, read, strict=True)]
    both = [(line, names) for line, (names, _) in zip(lines, named, strict=True)]
    persons = read_persons(document.text, both)
    return Names(
        persons=tuple(persons),
        organizations=tuple(
            _of_the_state_of(_mention(document.text, n, b), persons)
            for _, n in both
            for b in sorted(n.bodies.values(), key=_first)
        ),
        places=tuple(place.mention for _, places in named for place in places),
        countries=tuple(
            CountryMention(c.span, c.code, c.kind) for _, n in both for c in n.countries if c.kind != "region"
        ),
        roles=tuple(role for line, n in both for role in _roles(document.text, line, n, persons)),
    )


def _roles(text: str, line: Line, names: LineNames, persons: Sequence[PersonMention]) -> list[RoleMention]:
    if line.kind not in RUNNING_TEXT:
        return []
    here = [p.phrase for p in persons if line.span.start <= p.span.start < line.span.end]
    return roles.find_roles(text, names, roles.stretches_of(names, here))


def _of_the_state_of(body: OrganizationMention, persons: Sequence[PersonMention]) -> OrganizationMention:
    """A department named in an official's office is of the official's state."""
    if body.country or body.key or body.media:
        return body
    holder = next((p for p in persons if p.phrase.start <= body.span.start and body.span.end <= p.span.start), None)
    return replace(body, country=holder.country) if holder and holder.country else body


def _first(body: BodyAt) -> int:
    return body.first


def _network(document: Document) -> list[model.NamedSpan]:
    """The network's names of all paragraphs but foreign ones, with offsets into the text."""
    paragraphs = [p.span for p in document.paragraphs if p.kind != "foreign" and p.span.end > p.span.start]
    found = model.find_names([document.text[span.start : span.end] for span in paragraphs])
    return [
        model.NamedSpan(span.start + name.start, span.start + name.end, name.kind)
        for span, names in zip(paragraphs, found, strict=True)
        for name in names
    ]


def _read_line(line: Line, network: Sequence[model.NamedSpan]) -> tuple[LineNames, list[PlaceAt]]:
    words = line.words
    countries = find_countries(words)
    taken = [(c.first, c.last) for c in countries if c.kind in ("name", "abbreviation")]
    towns = [(p.first, p.last) for p in find_places(words, taken)]
    suspected = [s for s in name_spans.network_stretches(line, network, "PER") if not _is_outlet(words, s)]
    sure = organizations.surely_bodies(words)
    persons = name_spans.clean(words, suspected, [*taken, *(t for t in towns if t in suspected)], sure)
    around = Surroundings(
        persons,
        towns,
        countries,
        name_spans.network_stretches(line, network, "ORG"),
        running_text=line.kind in RUNNING_TEXT,
    )
    bodies = find_organizations(words, around)
    busy = [*taken, *persons, *((b.first, b.last) for b in bodies), *towns]
    if line.kind in RUNNING_TEXT:
        persons = sorted([*persons, *name_spans.after_titles(words, busy)])
    busy = [*taken, *persons, *((b.first, b.last) for b in bodies)]
    places = find_places(words, busy)
    unknown = name_spans.network_stretches(line, network, "LOC")
    places += towns_of_network(words, unknown, [*busy, *((p.first, p.last) for p in places)], countries)
    names = LineNames(words, countries, {b.first: b for b in bodies}, persons, [(p.first, p.last) for p in places])
    return names, places


def _is_outlet(words: Sequence[Word], stretch: tuple[int, int]) -> bool:
    """A news source that the network takes for a person."""
    return stretch[0] == stretch[1] and words[stretch[0]].text.casefold() in media_forms("ru")


def _without_doubtful_abbreviations(
    read: list[tuple[LineNames, list[PlaceAt]]],
) -> list[tuple[LineNames, list[PlaceAt]]]:
    """`РТ` is Tajikistan only where the article names Tajikistan in full, too."""
    sure = {c.code for names, _ in read for c in names.countries if not c.doubtful}
    kept = []
    for names, places in read:
        countries = [c for c in names.countries if not c.doubtful or c.code in sure]
        kept.append((replace(names, countries=countries), places))
    return kept


def _surnames(lines: Sequence[LineNames]) -> frozenset[str]:
    """The likely nominatives of the surnames that are printed with a first name somewhere."""
    found = set()
    for line in lines:
        for first, last in line.persons:
            if last > first:
                best = name_candidates(line.words[first : last + 1])
                found |= {c.name.replace(".", " ").split()[-1] for c in best if c.score >= best[0].score - 2.0}
    return frozenset(found)


def _with_repeated(
    line: Line, names: LineNames, places: list[PlaceAt], surnames: frozenset[str]
) -> tuple[LineNames, list[PlaceAt]]:
    if line.kind not in RUNNING_TEXT:
        return names, places
    busy = [*((c.first, c.last) for c in names.countries), *((b.first, b.last) for b in names.bodies.values())]
    towns = [(p.first, p.last) for p in places]
    more = name_spans.repeated(line.words, surnames, [*names.persons, *busy, *towns])
    return replace(names, persons=sorted([*names.persons, *more])), places


def _mention(text: str, line: LineNames, body: BodyAt) -> OrganizationMention:
    span = Span(line.words[body.first].start, line.words[body.last].end)
    printed = " ".join(text[span.start : span.end].split())
    return OrganizationMention(span, printed, body.name, body.country, body.key, body.media)
