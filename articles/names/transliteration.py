"""Cyrillic to Latin, near to the spelling that English-language news use.

Own table after the usual practice of the press (BGN/PCGN without apostrophes, `дж` as `j`, final `ий` as `y`).
Covers Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian, Kazakh, Kyrgyz, Tajik, Mongolian, Uzbek, Tatar,
Bashkir and Azerbaijani Cyrillic. Letters of no Cyrillic alphabet pass unchanged.
"""

import re

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
    "э": "e", "ю": "yu", "я": "ya",
    "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "u",
    "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "ђ": "dj", "џ": "dz", "ѓ": "gj", "ќ": "kj", "ѕ": "dz",
    "ә": "a", "ғ": "gh", "қ": "q", "ң": "ng", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "ҳ": "h", "ҷ": "j",
    "ӣ": "i", "ӯ": "u", "ҹ": "j", "ҝ": "g", "ҙ": "z", "ҫ": "s", "ҡ": "q", "җ": "j", "ѝ": "i",
}  # fmt: skip
_UKRAINIAN = {"г": "h", "и": "y", "й": "i", "х": "kh", "ь": ""}
_SERBIAN = {"ж": "z", "х": "h", "ц": "c", "ч": "c", "ш": "s"}
_CLUSTERS = {"дж": "j", "кс": "ks", "ай": "ai", "ьо": "yo", "ье": "ye", "ьё": "yo", "ъе": "ye", "ьи": "yi"}
_ENDINGS = {"ий": "y", "ый": "y"}

_WORD = re.compile(r"[Ѐ-ӿ]+")
_VOWELS = frozenset("аеёиоуыэюяіїєәөұүӣӯ")
_UKRAINIAN_LETTERS = frozenset("іїєґ")
_KAZAKH_LETTERS = frozenset("әғқңөұүһ")
_SERBIAN_LETTERS = frozenset("јљњћђџ")


def to_latin(text: str) -> str:
    """Return `text` with every Cyrillic word spelt in Latin letters; capitals follow the original.

    >>> to_latin("Эльнур Мамедов, Джейхун Байрамов")
    'Elnur Mamedov, Jeykhun Bairamov'
    """
    return _WORD.sub(lambda match: _word_to_latin(match.group()), text)


def _word_to_latin(word: str) -> str:
    latin = _spell(word.lower())
    if len(word) > 1 and word.isupper():
        return latin.upper()
    if word[0].isupper():
        return latin[:1].upper() + latin[1:]
    return latin


def _spell(word: str) -> str:
    """Spell one lower-case Cyrillic word."""
    special = _letters_of_language(word)
    spelt: list[str] = []
    at = 0
    while at < len(word):
        if at > 0 and len(word) - at == 2 and word[at:] in _ENDINGS and special is not _UKRAINIAN:
            spelt.append(_ENDINGS[word[at:]])
            break
        cluster = word[at : at + 2]
        if cluster in _CLUSTERS and special is not _UKRAINIAN:
            spelt.append(_CLUSTERS[cluster])
            at += 2
            continue
        spelt.append(_spell_letter(word, at, special))
        at += 1
    return "".join(spelt)


def _spell_letter(word: str, at: int, special: dict[str, str]) -> str:
    letter = word[at]
    starts_syllable = at == 0 or word[at - 1] in _VOWELS
    if letter == "е" and starts_syllable and not special:
        return "ye"
    if letter == "ё" and at > 0 and word[at - 1] in "жчшщ":
        return "e"
    return special.get(letter, _LETTERS.get(letter, letter))


def _letters_of_language(word: str) -> dict[str, str]:
    letters = frozenset(word)
    if letters & _SERBIAN_LETTERS:
        return _SERBIAN
    if letters & _UKRAINIAN_LETTERS and not letters & _KAZAKH_LETTERS:
        return _UKRAINIAN
    return {}
