"""Russian text to its layers, as the pipeline makes them."""

from __future__ import annotations

from articles.extraction.document import lay_out, read_document
from articles.extraction.languages.russian import LANGUAGE
from articles.extraction.layers import Claim, Reading

BODY = "Стороны отметили, что сотрудничество двух стран будет и дальше развиваться по всем направлениям."


def read(text: str) -> Reading:
    """The reading of a text. A plain sentence is added so that short texts are running prose."""
    whole = f"{text}\n\n{BODY}\n"
    document = read_document(whole, lay_out(whole, language="ru"), LANGUAGE.sentence_spans)
    names = LANGUAGE.find_names(document)
    return Reading(document, names, LANGUAGE.resolve(document, names))


def claims(text: str) -> list[Claim]:
    """The claims of a text, those of the added sentence left out."""
    reading = read(text)
    last = len(reading.document.sentences) - 1
    return [claim for claim in LANGUAGE.find_claims(reading) if claim.sentence != last]


def parties(text: str) -> list[tuple[list[str], list[str]]]:
    """Of each claim that has both sides: (names of people and bodies, countries), sorted."""
    reading = read(text)
    last = len(reading.document.sentences) - 1
    found = []
    for claim in LANGUAGE.find_claims(reading):
        if claim.complete and claim.sentence != last:
            people = [reading.entities.persons[p.person].name for p in claim.parties if p.person is not None]
            bodies = [
                reading.entities.organizations[p.organization].name for p in claim.parties if p.organization is not None
            ]
            found.append((sorted(people + bodies), sorted({p.country for p in claim.parties if p.country})))
    return found
