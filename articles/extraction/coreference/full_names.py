"""Whether two printed names can be one person's, within one article."""

from __future__ import annotations

from functools import lru_cache

from articles.extraction.layers import PersonMention
from articles.names.comparison import JOIN, compare
from articles.names.folding import fold
from articles.names.vocabulary import particles, suffixes


def name_words(form: str) -> list[str]:
    """The folded words of a name that tell persons apart: particles, suffixes left out."""
    return list(_name_words(form))


@lru_cache(maxsize=4096)
def _name_words(form: str) -> tuple[str, ...]:
    words = [fold(word).strip(".") for word in form.replace(",", " ").split()]
    return tuple([w for w in words if w and w not in particles() and w not in suffixes()] or words)


def is_full(mention: PersonMention) -> bool:
    """Whether a mention has more than one word of a name."""
    return any(len(name_words(form)) > 1 for form in mention.base_forms)


def same_full_name(a: str, b: str) -> bool:
    """Whether two names of two and more words are of one person, within one article."""
    x, y = name_words(a), name_words(b)
    shorter, longer = sorted((x, y), key=len)
    if len(shorter) > 1 and all(_stands_in(word, longer) for word in shorter):
        return True
    if _squeeze("".join(x)) in map(_squeeze, y) or _squeeze("".join(y)) in map(_squeeze, x):
        return True
    if not ({w[0] for w in x} & {w[0] for w in y}):
        return False
    return compare(a, b) >= JOIN


def _stands_in(word: str, words: list[str]) -> bool:
    """A word of the other name, its initial, or the word that an initial of the other name may stand for."""
    return word in words or any(1 in (len(word), len(w)) and w[:1] == word[:1] for w in words)


def surname_fits(bare: str, full: str) -> bool:
    """Whether a bare name is the last word of a full one, or all but its first."""
    words = name_words(full)
    return bool(words) and name_words(bare) in ([words[-1]], words[1:])


def word_fits(bare: str, full: str) -> bool:
    """Whether a bare name is any word of a full one: a first name, a family name that stands first."""
    found = name_words(bare)
    return len(found) == 1 and found[0] in name_words(full)


def variant_fits(bare: str, full: str) -> bool:
    """`Abdel Fattah` for `Abdelfattah`; `Zelenskyy` for `Zelensky`."""
    joined = _squeeze("".join(name_words(bare)))
    return len(joined) > 3 and any(_squeeze(word.replace("-", "")) == joined for word in name_words(full))


def _squeeze(word: str) -> str:
    return "".join(c for k, c in enumerate(word.replace("-", "")) if k == 0 or c != word[k - 1])
