"""The state of those who write and picture for an outlet: that of the outlet."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.extraction.layers import Document, Names
from articles.extraction.types import Person

_CREDIT = re.compile(
    r"(?:(?:^|[\n(|;])\s*(?:by|from|text|(?:edited|written|reported|reporting|editing|writing|photos?|story) by)"
    r"|(?:photo|text|author)\s*:(?:\s*\S+\s*/)?)\s*$",
    re.IGNORECASE,
)
_WAY = 40


def authors(document: Document, names: Names, persons: list[Person], person_of: list[int], state: str) -> list[Person]:
    """Gives `state` to persons without office and state whom the page names as its authors: `By A`, `Photo: B/C`."""
    found = list(persons)
    for index, mention in enumerate(names.persons):
        own = found[person_of[index]]
        before = document.text[max(0, mention.span.start - _WAY) : mention.span.start]
        if own.role is None and own.country is None and _CREDIT.search(before):
            found[person_of[index]] = replace(own, country=state)
    return found
