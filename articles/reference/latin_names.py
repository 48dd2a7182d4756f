"""The usual Latin spelling of a name printed in Russian."""

import re
from collections.abc import Mapping
from functools import cache

from articles.names.folding import bare
from articles.names.transliteration import to_latin
from articles.reference.people import people_by_name, people_like
from articles.reference.tables import rows

_WORD = re.compile(r"[Ѐ-ӿ]+(?:-[Ѐ-ӿ]+)*")


SAME_SOUND = 0.97
"""From this score on a known person's spelling is taken over, whoever is meant."""


@cache
def _spellings() -> Mapping[str, str]:
    return dict(rows("latin_spellings.tsv"))


def usual_latin(name: str) -> str:
    """Return the spelling of a Russian name (base form) that English-language news use, as far as it can be known.

    A known person's own spelling comes first (`Си Цзиньпин` → `Xi Jinping`); then every word is spelt as most known
    bearers of it are (`Хакан` → `Hakan`); what remains follows the rules of transliteration. Accents are left out, as
    the press does. Latin words stay.
    """
    if not _WORD.search(name):
        return name
    known = {bare(person.name) for person in people_by_name(name) if person.name_ru}
    known = known or {bare(person.name) for person, score in people_like(name, SAME_SOUND) if score >= SAME_SOUND}
    if len(known) == 1:
        return known.pop()
    return _WORD.sub(lambda match: _usual_word(match.group()), name)


def _usual_word(word: str) -> str:
    spelt = _spellings().get(word.lower().replace("ё", "е"))
    if spelt:
        return spelt.upper() if word.isupper() and len(word) > 1 else spelt
    if "-" in word:
        return "-".join(_usual_word(part) for part in word.split("-"))
    return to_latin(word)
