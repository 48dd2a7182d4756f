"""Build given_names.tsv: first names in folded Latin and in Cyrillic, with the gender where it is known.

Sources: the first given name of everyone in office_holders.tsv and of their Russian names (all cultures);
the dictionary of first names of natasha (MIT), and the same in Latin letters; the genders of pymorphy3 (Name tags) and
of sources/given_names_gender.txt. A name of one letter, a particle, an honorific,
and a common English word that only one office holder bears are left out. Needs natasha.
Run: PYTHONPATH=. python articles/reference/data/build/given_names.py
"""

import re
from collections import Counter
from pathlib import Path

import natasha
from files import source_lines, write_table
from people import read_rows
from russian import analyzer

from articles.names.folding import fold
from articles.names.parts import split_name
from articles.names.vocabulary import honorifics, particles

LEAST_PIECE = 4  # letters of a part of a hyphenated name that is taken for a name of its own
LEAST_SUPPORT = 3  # how often a guessed Russian spelling must stand in its source
_CYRILLIC = re.compile(r"[а-яё]+(?:-[а-яё]+)?")


def first_name(name: str, country: str) -> str:
    """The first given name of a full name, empty for initials and single words."""
    given = split_name(name, country or None).given.split()
    return given[0].strip(".") if given and not given[0].endswith(".") else ""


def natasha_names() -> list[str]:
    """Lower-case Russian first names of natasha."""
    path = Path(natasha.__file__).parent / "data" / "dict" / "first.txt"
    lines = (line.split("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if _CYRILLIC.fullmatch(line) and len(line) > 2]


def russian_gender(word: str) -> str:
    """`m`, `f` or nothing, by the dictionary."""
    tags = [
        p.tag for p in analyzer().parse(word) if "Name" in p.tag and "nomn" in p.tag and "sing" in p.tag and p.is_known
    ]
    genders = {"m" for tag in tags if "masc" in tag} | {"f" for tag in tags if "femn" in tag}
    return genders.pop() if len(genders) == 1 else ""


def is_other_word(word: str) -> bool:
    """Tell whether a Russian word is known to the dictionary, and not as a name."""
    parses = [p for p in analyzer().parse(word) if p.is_known]
    return bool(parses) and not any("Name" in p.tag for p in parses)


def main() -> None:
    """Build the files."""
    common = set(source_lines("../common_words.txt"))
    rows = read_rows()
    latin = Counter(
        name for full in {(row["name"], row["country"]) for row in rows} if (name := fold(first_name(*full)))
    )
    holders_ru = {
        first_name(row["name_ru"], row["country"]).lower().replace("ё", "е") for row in rows if row["name_ru"]
    }
    guessed = (line.split("\t") for line in source_lines("name_ru_candidates.tsv")[1:])
    holders_ru |= {
        first_name(ru, "").lower().replace("ё", "е") for _, ru, support in guessed if int(support) >= LEAST_SUPPORT
    }
    cyrillic = {
        name
        for name in {*natasha_names(), *holders_ru}
        if _CYRILLIC.fullmatch(name) and len(name) > 1 and not is_other_word(name)
    }
    genders = {name: russian_gender(name) for name in cyrillic}
    for line in source_lines("given_names_gender.txt"):
        gender, names = line.split("\t")
        genders |= {fold(name): gender for name in names.split()}
    spoiled = particles() | honorifics()
    found = {name for name, count in latin.items() if count > 1 or name not in common}
    found |= {piece for name in latin if " " in name for piece in name.split() if len(piece) >= LEAST_PIECE}
    found |= {name for name in genders if name.isascii()}
    for name in sorted(cyrillic):
        folded = fold(name)
        genders[folded] = genders.get(folded) or genders[name]
        found |= {folded} if folded not in common else set()
    found = {name for name in found if len(name) > 1 and name not in spoiled and " " not in name}
    comment = "First names: folded Latin, and lower-case Cyrillic with ё as е. Built by build/given_names.py."
    table = [(name, genders.get(name, "")) for name in found | {name.replace("ё", "е") for name in cyrillic}]
    print(write_table("given_names.tsv", comment, ("name", "gender"), table))


if __name__ == "__main__":
    main()
