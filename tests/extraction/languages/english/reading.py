"""Reading of a text up to its entities, for the tests of the English names and of coreference."""

from datetime import date
from typing import NamedTuple

from articles.extraction.document import lay_out, read_document
from articles.extraction.languages.english.names import find_names
from articles.extraction.languages.english.resolution import resolve_names
from articles.extraction.layers import Document, Entities, Names
from articles.extraction.registry import language

DAY = date(2024, 6, 12)


class Read(NamedTuple):
    document: Document
    names: Names
    entities: Entities

    def persons(self) -> list[tuple[str, str | None, str | None]]:
        return [(p.name, p.country, p.role) for p in self.entities.persons]

    def organizations(self) -> list[tuple[str, str | None]]:
        return [(o.name, o.country) for o in self.entities.organizations]

    def roles(self) -> list[tuple[str, list[str]]]:
        """Each unnamed party with the names of the persons that it stands for."""
        named = [[self.entities.persons[p].name for p in who] for who in self.entities.role_of]
        return [(role.words, who) for role, who in zip(self.names.roles, named, strict=True)]


def read(text: str, published: date | None = DAY) -> Read:
    rules = language("en")
    assert rules is not None
    document = read_document(text, lay_out(text, language="en"), rules.sentence_spans, published=published)
    names = find_names(document)
    return Read(document, names, resolve_names(document, names))
