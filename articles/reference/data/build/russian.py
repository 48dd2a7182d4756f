"""Russian case forms of names, made at build time with pymorphy3 and a table of adjective endings.

Markup in the source files: `~` what follows stays as it is, `^` what precedes stays as it is, `=` no cases at all.
"""

import re
from functools import cache

import pymorphy3

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")

# Endings of adjectives by the ending of the nominative, in the order of CASES (inanimate accusative).
_ADJECTIVES = {
    "ский": "ский ского скому ский ским ском", "цкий": "цкий цкого цкому цкий цким цком",
    "жий": "жий жьего жьему жий жьим жьем",
    "шой": "шой шого шому шой шим шом", "ый": "ый ого ому ый ым ом", "ой": "ой ого ому ой ым ом",
    "кий": "кий кого кому кий ким ком",
    "ний": "ний него нему ний ним нем", "ая": "ая ой ой ую ой ой", "яя": "яя ей ей юю ей ей",
    "ое": "ое ого ому ое ым ом", "ее": "ее его ему ее им ем", "кое": "кое кого кому кое ким ком",
    "овы": "овы овых овым овы овыми овых", "ые": "ые ых ым ые ыми ых", "ие": "ие их им ие ими их",
}  # fmt: skip
_ADJECTIVE_CELLS = {
    "ский": "ский ского скому ским ском ская ской скую ское ские ских скими",
    "цкий": "цкий цкого цкому цким цком цкая цкой цкую цкое цкие цких цкими",
}
# Words that end like adjectives and are nouns.
_NOUNS = frozenset({
    "Китай", "Уругвай", "Парагвай", "Бахрейн", "Ханой", "Бруней", "Маврикий", "Тайбэй", "Камерун", "Ниамей", "Бомбей",
    "Шанхай", "Мумбай", "Дубай",
})  # fmt: skip


@cache
def analyzer() -> pymorphy3.MorphAnalyzer:
    """The morphological dictionary."""
    return pymorphy3.MorphAnalyzer()


def case_forms(name: str) -> list[str]:
    """Return the six case forms of a marked-up name (nominative first), without repeats."""
    if name.startswith("="):
        return [name[1:]]
    head, _tilde, tail = name.partition("~")
    fixed, _caret, inflected = head.rpartition("^")
    columns = [_word_cases(piece) for piece in re.findall(r"[\w’]+|[^\w’]+", inflected)]
    forms = (fixed + "".join(column[case] for column in columns) + tail for case in range(len(CASES)))
    return list(dict.fromkeys(forms))


def plain(name: str) -> str:
    """Return a marked-up name as it is printed."""
    return name.translate(str.maketrans("", "", "=~^"))


def _word_cases(word: str) -> list[str]:
    if not word[0].isalpha() or word in {"и", "де", "в", "на", "по", "о", "об", "для", "с", "ООН"}:
        return [word] * len(CASES)
    if word not in _NOUNS and (endings := adjective_cases(word)):
        return endings
    parse = _best_parse(word)
    if parse is None or not parse.is_known:
        return _cases_by_rule(word)
    if "Fixd" in parse.tag:
        return [word] * len(CASES)
    return [_like(word, form) for form in _inflections(parse)]


def adjective_cases(word: str) -> list[str] | None:
    """The six cases of an adjective in one gender or the plural; nothing if the word is no adjective."""
    if not _is_adjective(word):
        return None
    for ending in sorted(_ADJECTIVES, key=len, reverse=True):
        if word.endswith(ending):
            return [word[: -len(ending)] + other for other in _ADJECTIVES[ending].split()]
    return None


def _is_adjective(word: str) -> bool:
    if re.search(r"[сц]к(?:ий|ая|ое|ие)$|лловы$", word):
        return True
    return any(
        parse.tag.POS in ("ADJF", "PRTF") and "nomn" in parse.tag and parse.is_known for parse in analyzer().parse(word)
    )


def adjective_forms(word: str) -> list[str]:
    """All cases, genders and numbers of an adjective in -ский or -цкий."""
    for ending, cells in _ADJECTIVE_CELLS.items():
        if word.endswith(ending):
            return [word[: -len(ending)] + other for other in cells.split()]
    raise ValueError(f"{word!r} does not end in -ский or -цкий")


def _cases_by_rule(word: str) -> list[str]:
    """Cases of a name that the dictionary does not know, by its ending; other endings have no cases."""
    last, before = word[-1], word[-2:-1]
    if last in "бвгдзклмнпрстфх":
        return [word + ending for ending in ("", "а", "у", "", "ом", "е")]
    if last in "жчшщц":
        return [word + ending for ending in ("", "а", "у", "", "ем", "е")]
    if last == "й":
        return [word[:-1] + ending for ending in ("й", "я", "ю", "й", "ем", "е")]
    if word.endswith("ль"):
        return [word[:-1] + ending for ending in ("ь", "я", "ю", "ь", "ем", "е")]
    if word.endswith("ия"):
        return [word[:-1] + ending for ending in ("я", "и", "и", "ю", "ей", "и")]
    if last == "я":
        return [word[:-1] + ending for ending in ("я", "и", "е", "ю", "ей", "е")]
    if last == "а" and before not in "аеёиоуыэюя":
        plural = "и" if before in "гкхжчшщ" else "ы"
        return [word[:-1] + ending for ending in ("а", plural, "е", "у", "ей" if before in "жчшщц" else "ой", "е")]
    return [word] * len(CASES)


def noun_forms(word: str) -> list[str]:
    """All cases of both numbers of a noun that names a person."""
    if word.endswith("ец"):
        return _people_in_ets(word)
    parses = [p for p in analyzer().parse(word) if "NOUN" in p.tag and "nomn" in p.tag and "sing" in p.tag]
    parses = [p for p in parses if "anim" in p.tag] or parses
    if not parses:
        raise ValueError(f"no noun: {word!r}")
    forms = [cell.word for cell in parses[0].lexeme if "NOUN" in cell.tag and "V-oy" not in cell.tag]
    return list(dict.fromkeys(forms))


def _people_in_ets(word: str) -> list[str]:
    stem = word[:-2]
    if stem[-1] in "аеёиоуыэюя":
        stem += "й"
    elif stem[-1] == "л":
        stem += "ь"
    return [word] + [f"{stem}ц{ending}" for ending in ("а", "у", "ем", "е", "ы", "ев", "ам", "ами", "ах")]


def _best_parse(word: str) -> pymorphy3.analyzer.Parse | None:
    parses = [p for p in analyzer().parse(word) if "NOUN" in p.tag and "nomn" in p.tag]
    if not parses:
        return None
    return max(parses, key=lambda p: ("Geox" in p.tag, p.is_known, "inan" in p.tag, p.score))


def _inflections(parse: pymorphy3.analyzer.Parse) -> list[str]:
    number = parse.tag.number
    forms = []
    for case in CASES:
        form = parse.inflect({case, number}) or parse.inflect({case})
        forms.append(form.word if form else parse.word)
    return forms


def _like(word: str, form: str) -> str:
    if word.isupper() and len(word) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if word[0].isupper() else form


def with_plain_yo(forms: list[str]) -> list[str]:
    """Add to every form with ё the form that is printed with е."""
    return list(dict.fromkeys(spelling for form in forms for spelling in (form, form.replace("ё", "е"))))
