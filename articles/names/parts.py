"""The parts of a personal name: given name, family name, particles, patronymic, suffix."""

import re
from dataclasses import dataclass

from articles.names.folding import fold
from articles.names.pinyin import is_pinyin
from articles.names.vocabulary import (
    family_first_countries,
    family_first_surnames,
    honorifics,
    hungarian_given_names,
    particles,
    suffixes,
)

_PATRONYMIC = re.compile(r"(?:[oe]vich|yich|ilyich|[oe]vna|ichna|evych|ovych|ivna|yivna)$")
_LONG_FORM_FAMILY = re.compile(r"(?:[oe]v|[oe]va|in|ina|sky|skaya|enko|yan|shvili|dze|uk|ich)$")
_SON_OR_DAUGHTER = frozenset({"oglu", "ogly", "oghlu", "ugli", "ogli", "qizi", "kyzy", "kizi", "gizi", "uulu", "uly"})
_KAZAKH_PATRONYMIC = re.compile(r"..(?:uly|ulyy|uuly|kyzy|qyzy)$")
_SYLLABLE = re.compile(r"(?:[bcdfghjklmnpqrstvwxyz]|ch|kh|gh|ng|nh|ph|th|tr|gi|qu|kw|hw|ts|kkh?|chkh)?[aeiouy]{1,4}"
                       r"(?:n|ng|m|k|p|t|l|r|c|ch|nh|kh|h|s)?")  # fmt: skip
_KOREAN_GIVEN_SYLLABLES = 2
# Family names of the East that are given names elsewhere; they need two syllables beside them.
_ALSO_GIVEN_NAMES = frozenset({"kim", "lee", "an", "jo", "han", "song"})


@dataclass(frozen=True, slots=True)
class NameParts:
    """One name taken apart; every part as printed, the empty string where the name has no such part.

    `family` stands without its particles (`Leyen`, particles `von der`). `tokens` are all words of the name in the
    printed order, honorifics and suffix left out.
    """

    given: str
    family: str
    particles: str
    patronymic: str
    suffix: str
    tokens: tuple[str, ...]

    @property
    def surname(self) -> str:
        """The family name with its particles, as an index would print it: `von der Leyen`."""
        return f"{self.particles} {self.family}".strip()


def split_name(name: str, country: str | None = None) -> NameParts:
    """Take a printed personal name apart.

    `country` (ISO 3166-1 alpha-2) tells where the bearer's name is written family name first; without it Chinese,
    Korean and Vietnamese names are known by their family name and the shape of the other words. A single word counts as
    family name. Accepts `Family, Given` too. An empty name gives empty parts.
    """
    words, suffix = _without_suffix(_words(name))
    words = _without_honorifics(words)
    tokens = tuple(words)
    words, patronymic = _without_patronymic(words)
    if _is_family_first(words, country) or _patronymic_closes(tokens, patronymic):
        words = words[1:] + words[:1]
    first_of_family = len(words) - 1
    while first_of_family > 1 and _is_particle(words[first_of_family - 1]):
        first_of_family -= 1
    if first_of_family == 1 and len(words) > 1 and _is_particle(words[0]):
        first_of_family = 0
    return NameParts(
        given=" ".join(words[:first_of_family]),
        family=words[-1] if words else "",
        particles=" ".join(words[first_of_family:-1]),
        patronymic=patronymic,
        suffix=suffix,
        tokens=tokens,
    )


def _words(name: str) -> list[str]:
    """The words of a name; `Lavrov, Sergey` is turned round, dots between initials separate."""
    head, comma, tail = name.partition(",")
    if comma and fold(tail) not in suffixes():
        name = f"{tail} {head}"
    elif comma:
        name = f"{head} {tail}"
    spaced = re.sub(r"(?<=\w)\.(?=\w)", ". ", name)
    return [word.strip('"«»“”()') for word in spaced.split() if fold(word)]


def _without_suffix(words: list[str]) -> tuple[list[str], str]:
    if len(words) > 2 and fold(words[-1]) in suffixes():
        return words[:-1], words[-1]
    return words, ""


def _without_honorifics(words: list[str]) -> list[str]:
    start = 0
    while len(words) - start > 2 and fold(words[start]) in honorifics():
        start += 1
    if len(words) - start == 2 and words[start].endswith(".") and fold(words[start]) in honorifics():
        start += 1
    return words[start:]


def _without_patronymic(words: list[str]) -> tuple[list[str], str]:
    """Take out `Viktorovich`, `Heydar oglu`, `Abishuly` where a given and a family name remain."""
    if len(words) < 3:
        return words, ""
    for at in range(1, len(words)):
        folded = fold(words[at])
        if folded in _SON_OR_DAUGHTER and at > 1 and len(words) > 3:
            return words[: at - 1] + words[at + 1 :], " ".join(words[at - 1 : at + 1])
        is_last = at == len(words) - 1
        closes = is_last and _LONG_FORM_FAMILY.search(fold(words[0])) is not None
        if (closes or not is_last) and _is_patronymic(folded):
            return words[:at] + words[at + 1 :], words[at]
    return words, ""


def _is_patronymic(folded: str) -> bool:
    parts = folded.split()
    if len(parts) == 2 and parts[1] in _SON_OR_DAUGHTER:
        return True
    return bool(_PATRONYMIC.search(folded) or _KAZAKH_PATRONYMIC.search(folded))


def _patronymic_closes(tokens: tuple[str, ...], patronymic: str) -> bool:
    """`Lavrov Sergey Viktorovich`: a patronymic at the end says that the family name came first."""
    return bool(patronymic) and len(tokens) > 2 and tokens[-1] == patronymic.split()[-1]


def _is_particle(word: str) -> bool:
    return all(part in particles() for part in fold(word).split())


def _is_family_first(words: list[str], country: str | None) -> bool:
    if len(words) < 2:
        return False
    if _is_capitalised(words[0]) and not any(_is_capitalised(word) for word in words[1:]):
        return True
    first, last = fold(words[0]), fold(words[-1])
    if country == "HU":
        return last in hungarian_given_names() and first not in hungarian_given_names()
    if first not in family_first_surnames():
        return country in family_first_countries() and last not in family_first_surnames() and _are_syllables(words)
    if country in family_first_countries():
        return True
    return country is None and _are_syllables(words[1:]) and _has_eastern_shape(words)


def _is_capitalised(word: str) -> bool:
    """`HAYASHI Yoshimasa`: protocol lists print the family name in capitals."""
    return word.isupper() and len(fold(word)) > 2 and word.isalpha()


def _are_syllables(words: list[str]) -> bool:
    parts = [part for word in words for part in fold(word).split()]
    return all(_SYLLABLE.fullmatch(part) or is_pinyin(part) or "ts" in part for part in parts)


def _has_eastern_shape(words: list[str]) -> bool:
    """`Kim Jong Un`, `Wang Yi`, `Xi Jinping`, but not `Kim Lane`."""
    syllables = [part for word in words[1:] for part in fold(word).split()]
    return len(syllables) == _KOREAN_GIVEN_SYLLABLES or fold(words[0]) not in _ALSO_GIVEN_NAMES
