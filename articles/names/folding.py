"""The form of a text that search and look-up use: blind to accents, case, script and punctuation."""

import re
import unicodedata
from functools import lru_cache

from articles.names.transliteration import to_latin

# Letters that Unicode does not decompose into a base letter and a mark.
_PLAIN = str.maketrans({
    "ə": "a", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe",
    "ħ": "h", "ŋ": "ng", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ɔ": "o", "ɛ": "e", "ĸ": "k",
})  # fmt: skip
_APOSTROPHES = re.compile("['’‘ʻʼʿʾ`´′]")
_BREAKS = re.compile(r"[\W_]+")


_CAPITALS = str.maketrans({
    "Ə": "A", "Ł": "L", "Ø": "O", "Đ": "D", "Ð": "D", "Þ": "Th", "Æ": "Ae", "Œ": "Oe", "Ħ": "H",
})  # fmt: skip


def bare(text: str) -> str:
    """Return `text` without accents and special Latin letters, its case, spaces and punctuation kept.

    >>> bare("Recep Tayyip Erdoğan, Əliyev")
    'Recep Tayyip Erdogan, Aliyev'
    """
    plain = unicodedata.normalize("NFC", text).translate(_PLAIN).translate(_CAPITALS)
    return "".join(letter if "Ѐ" <= letter <= "ӿ" else unicodedata.normalize("NFD", letter)[0] for letter in plain)


def fold(text: str) -> str:
    """Return `text` in plain lower-case Latin letters and digits, its words separated by one space.

    Apostrophes vanish (`O'Neill` → `oneill`), all other punctuation separates words (`Kassym-Jomart` → `kassym
    jomart`). Scripts other than Latin and Cyrillic keep their letters.

    >>> fold("Məmmədov"), fold("Мамедов")
    ('mammadov', 'mamedov')
    """
    return _fold(text)


@lru_cache(maxsize=8192)
def _fold(text: str) -> str:
    latin = to_latin(unicodedata.normalize("NFC", text)).replace("İ", "i").lower()
    decomposed = unicodedata.normalize("NFKD", latin)
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _BREAKS.sub(" ", _APOSTROPHES.sub("", bare.casefold().translate(_PLAIN))).strip()
