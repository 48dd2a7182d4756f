"""In which script a name is written."""

from __future__ import annotations

import unicodedata

LATIN, CYRILLIC, OTHER = "latin", "cyrillic", "other"


def script_of(text: str) -> str:
    """Return `latin`, `cyrillic` or `other`, by the first letter."""
    for letter in text:
        if letter.isalpha():
            name = unicodedata.name(letter, "")
            return LATIN if name.startswith("LATIN") else CYRILLIC if name.startswith("CYRILLIC") else OTHER
    return OTHER
