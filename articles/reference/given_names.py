"""First names, and common English words that are no names."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

from articles.names.folding import fold
from articles.reference.tables import lines, rows

Gender = Literal["m", "f"]


@cache
def _given_names() -> Mapping[str, str]:
    return dict(rows("given_names.tsv"))


@cache
def _common_words() -> frozenset[str]:
    return frozenset(lines("common_words.txt"))


def _key(word: str) -> str:
    return word.lower().replace("ё", "е") if any("Ѐ" <= letter <= "ӿ" for letter in word) else fold(word)


def is_given_name(word: str) -> bool:
    """Tell whether `word` (Latin or Cyrillic, base form, any case) is known as a first name somewhere in the world.

    Of a hyphenated word the whole or every part must be known.
    Some are common words or family names too (`Will`, `Scott`): see `is_common_word`.
    """
    parts = [_key(part) for part in word.split("-")]
    return _key(word) in _given_names() or all(part in _given_names() for part in parts)


def given_name_gender(word: str) -> Gender | None:
    """Return the usual gender of the bearers of a first name, or None where it is unknown or both."""
    match _given_names().get(_key(word)):
        case "m":
            return "m"
        case "f":
            return "f"
    return None


def is_common_word(word: str) -> bool:
    """Tell whether `word`, in lower case, is an English word other than a proper name."""
    return word.lower() in _common_words()
