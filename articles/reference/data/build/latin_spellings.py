"""Build latin_spellings.tsv: for words of names in Russian, the Latin spelling that most bearers in the data have.

Every word of a Russian name is paired with the word of the Latin name that sounds most alike, if
they are alike enough. Of several Latin spellings of one Russian word the most frequent counts (a spelling from
sources/name_ru_candidates.tsv counts for less than a settled one), of equals the one that equals the rule of
articles.names.transliteration, then the first by alphabet. Words spelt as the rule has it are left out; accents too, as
the English-language press leaves them out.
Run: PYTHONPATH=. python articles/reference/data/build/latin_spellings.py
"""

from collections import Counter, defaultdict

from files import source_lines, write_table
from people import read_rows

from articles.names.comparison import PROPOSE, sound_likeness
from articles.names.folding import bare, fold
from articles.names.transliteration import to_latin

SETTLED = 3  # a name whose Russian spelling is known counts as much as three guesses


def pairs() -> dict[tuple[str, str], int]:
    """Latin and Russian full names, and how much each pair counts."""
    known = {(row["name"], row["name_ru"]): SETTLED for row in read_rows() if row["name_ru"]}
    for line in source_lines("name_ru_candidates.tsv")[1:]:
        name, name_ru, _ = line.split("\t")
        known.setdefault((name, name_ru), 1)
    return known


def words(name: str) -> list[str]:
    """The words of a name without initials, hyphenated ones whole."""
    return [word for word in name.split() if len(fold(word)) > 1]


def main() -> None:
    """Build the files."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for (name, name_ru), weight in pairs().items():
        for russian in words(name_ru):
            latin = max(words(name), key=lambda word: sound_likeness(word, russian), default="")
            if latin and sound_likeness(latin, russian) >= PROPOSE and latin[0].isupper():
                spellings[russian.lower().replace("ё", "е")][bare(latin)] += weight
    rows = []
    for russian, counts in spellings.items():
        rule = to_latin(russian.capitalize())
        best = min(counts, key=lambda latin: (-counts[latin], latin != rule, latin))
        if best != rule:
            rows.append((russian, best))
    comment = (
        "Latin spellings of Russian words of names that differ from the rule of articles/names/transliteration.py.\n"
        "Lower case, ё as е. Built by build/latin_spellings.py."
    )
    print(write_table("latin_spellings.tsv", comment, ("russian", "latin"), rows))


if __name__ == "__main__":
    main()
