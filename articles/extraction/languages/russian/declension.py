"""All cases of a fixed phrase of a lexicon, in which `*` stands before each word that declines."""

from __future__ import annotations

from collections.abc import Iterator

from articles.extraction.languages.russian.morphology import forms, inflect
from articles.extraction.languages.russian.phrases import plain

CASES = ("Nom", "Gen", "Dat", "Acc", "Ins", "Loc")
HARD_MASCULINE = {"Nom": "", "Gen": "а", "Dat": "у", "Acc": "", "Ins": "ом", "Loc": "е"}
HUSHING = "жшчщц"


def all_cases(phrase: str) -> Iterator[str]:
    """The phrase in each case of the singular, in small letters. An adjective before a starred noun agrees with it."""
    words = phrase.split()
    noun = next((w for w in reversed(words) if w.startswith("*")), "")
    starred = words.index(noun) if noun else -1
    gender = next((f.gender for f in forms(noun[1:]) if f.pos == "NOUN" and f.gender), "Masc") if noun else "Masc"
    for case in CASES:
        declined = [
            _declined(word.lstrip("*"), case, gender)
            if word.startswith("*") or (i < starred and _adjective(word))
            else word
            for i, word in enumerate(words)
        ]
        yield plain(" ".join(declined))


def _adjective(word: str) -> bool:
    return forms(word)[0].pos == "ADJF"


def _declined(word: str, case: str, gender: str) -> str:
    found = inflect(word, case, "Sing", gender)
    stuck = found == word.lower() and case not in ("Nom", "Acc") and not forms(word)[0].known
    if found is not None and not stuck:
        return found
    if word[-1].lower() in "аеёиоуыэюяйь":
        return word
    ending = HARD_MASCULINE[case]
    return word + ("ем" if ending == "ом" and word[-1] in HUSHING else ending)
