"""Keys under which names are stored, so that different spellings of one name are found together."""

import re
from functools import lru_cache

from articles.names.folding import fold
from articles.names.parts import split_name
from articles.names.sounds import readings
from articles.names.vocabulary import particles

# Coarse on purpose: letters that some language confuses stand in one class (c is k, s, ch or j).
_CLASSES = str.maketrans({
    "b": "p", "p": "p", "f": "v", "v": "v", "d": "t", "t": "t",
    "s": "k", "z": "k", "x": "k", "c": "k", "j": "k", "k": "k", "g": "k", "h": "k",
    "a": "-", "i": "-", "u": "-",
})  # fmt: skip
_NASAL = re.compile(r"nk(?=$|[^-lr])")
_LETTERS = re.compile(r"[^\W\d_]+")
_DOUBLES = re.compile(r"([a-z])\1+")


def comparison_key(name: str) -> str:
    """Return the sound classes of each word of `name` (see sounds.py), in the order given name, family name.

    Names with equal keys sound alike; honorifics, patronymic and suffix are left out.
    """
    parts = split_name(name)
    return " ".join(readings(word)[0] for word in f"{parts.given} {parts.family}".split())


@lru_cache(maxsize=8192)
def surname_key(name: str) -> str:
    """Return the consonant classes of the family name in `name`, a coarse key to find candidates by.

    `Elnur Mammadov`, `Эльнур Мамедов` and `Elnur Məmmədov` give the same key. Two names with different keys need not be
    compared; two with the same key may well be different. A family name without consonants gives `-`, an empty name the
    empty string.
    """
    pieces = [piece for piece in _LETTERS.findall(split_name(name).family) if fold(piece)]
    while len(pieces) > 1 and fold(pieces[0]) in particles():
        del pieces[0]
    family = "".join(pieces)
    return (_consonant_classes(family) or "-") if family else ""


def _consonant_classes(family: str) -> str:
    classes = readings(family)[0].translate(_CLASSES)
    classes = _NASAL.sub("n", _DOUBLES.sub(r"\1", classes))
    return classes.replace("-", "")
