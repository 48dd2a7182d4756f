"""From the mentions of one person to what is shown of it: name, country, offices. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from articles.names.folding import fold
from articles.names.parts import split_name
from articles.names.transliteration import to_latin
from articles.records.blocks import person_block
from articles.records.facts import CorrectionFact, Json, MentionFact
from articles.records.identities import PersonCluster, kind_of_office
from articles.records.known import known_names
from articles.records.scripts import LATIN, script_of
from articles.records.search import words_of
from articles.records.shown import shown_fields
from articles.records.voting import agreed_country, most_printed


@dataclass(frozen=True, slots=True)
class NameForm:
    """A row of names; `kind` as in `PersonName.Kind`, empty for a body's."""

    form: str
    kind: str
    language: str


@dataclass(frozen=True, slots=True)
class Citation:
    """An office in which one article cites a person; the columns of `OfficeCitation`."""

    mention: int
    article: int
    title: str
    kind: str
    body: str
    country: str
    cited_on: date | None


@dataclass(frozen=True, slots=True)
class PersonShown:
    """The columns of one `Person`, with its names and offices."""

    columns: Json
    names: tuple[NameForm, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class _Name:
    text: str
    is_guess: bool


def show_person(person: PersonCluster, corrections: Iterable[CorrectionFact], *, hidden: bool) -> PersonShown:
    """Return what is shown of a person, by what readers may see; by all mentions where they may see none."""
    corrections = tuple(corrections)
    visible = [mention for mention in person.mentions if mention.visible]
    told = sorted(visible or person.mentions, key=lambda mention: (mention.article.age, mention.place_in_world))
    name = _name(person, told)
    read = {"name": name.text, "country": agreed_country(told)}
    now = shown_fields(read, corrections)
    is_set = any(entry.field == "name" for entry in corrections)
    native = most_printed((m for m in told if not m.bare and script_of(m.name) != script_of(now["name"])), _base)
    names = _name_forms(person, told, name, now["name"] if is_set else "")
    citations = tuple(_citation(mention) for mention in told if mention.title)
    columns = {
        "name": now["name"],
        "name_is_guess": name.is_guess and not is_set,
        "native_name": native,
        "country": now["country"],
        "office": citations[-1].title if citations else "",
        "surname_key": person_block(now["name"]),
        "sort_name": _sort_name(now["name"], now["country"]),
        "search_text": words_of([form.form for form in names] + sorted({entry.title for entry in citations})),
        "reference_key": person.known.key if person.known else "",
        "hidden": hidden,
        "read": read,
    }
    return PersonShown(columns=columns, names=names, citations=citations)


def _base(mention: MentionFact) -> str:
    return mention.name


def _name(person: PersonCluster, told: Sequence[MentionFact]) -> _Name:
    """The form of an English article, else the known person's, else another Latin one, else a transliteration."""
    full = [mention for mention in told if not mention.bare]
    latin = [mention for mention in full if script_of(mention.name) == LATIN]
    english = [mention for mention in latin if mention.article.language == "en"]
    if english:
        return _Name(most_printed(english, _base), is_guess=False)
    if person.known:
        return _Name(person.known.name, is_guess=False)
    if latin:
        return _Name(most_printed(latin, _base), is_guess=False)
    return _Name(most_printed(full or told, _in_latin), is_guess=True)


def _in_latin(mention: MentionFact) -> str:
    return mention.latin if script_of(mention.latin) == LATIN else to_latin(mention.name)


def _sort_name(name: str, country: str) -> str:
    """Family name first, folded: what an index sorts by."""
    parts = split_name(name, country or None)
    return fold(f"{parts.family} {parts.particles} {parts.given}")[:300]


def _name_forms(person: PersonCluster, told: Sequence[MentionFact], name: _Name, name_set: str) -> tuple[NameForm, ...]:
    """Return every form once, as the first of these kinds that it has: set, base, printed, guess, reference."""
    forms = [NameForm(name_set, "set", "")] if name_set else []
    forms += [NameForm(mention.name, "base", mention.article.language) for mention in told if not mention.bare]
    forms += _printed_forms(told)
    forms += [NameForm(name.text, "guess", "")] if name.is_guess else []
    forms += [NameForm(form, "reference", "") for form in (known_names(person.known) if person.known else ())]
    found: dict[str, NameForm] = {}
    for form in forms:
        found.setdefault(form.form, form)
    return tuple(sorted(found.values(), key=lambda form: (form.kind, form.form)))


def _printed_forms(told: Iterable[MentionFact]) -> list[NameForm]:
    """Whole names in Latin script: in other scripts print declines names, and oblique forms stay on the mentions."""
    printed = [(" ".join(form.split()), mention.article.language) for mention in told for form in mention.printed]
    return [NameForm(form[:300], "printed", language) for form, language in printed if _is_whole_latin_name(form)]


def _is_whole_latin_name(form: str) -> bool:
    return script_of(form) == LATIN and len(form.split()) > 1


def _citation(mention: MentionFact) -> Citation:
    return Citation(
        mention=mention.id,
        article=mention.article.id,
        title=mention.title,
        kind=kind_of_office(mention)[:40],
        body=mention.body,
        country=mention.country,
        cited_on=mention.article.published,
    )
