"""Build people.tsv and office_terms.tsv from sources/office_holders.tsv and sources/name_ru_candidates.tsv.

Rows of one country whose names are spellings of one name become one person: equal when folded, or joined by
articles.names.comparison with at least SAME. Left out: names in other scripts than Latin, rows that hold several names,
remains of titles. Run: PYTHONPATH=. python articles/reference/data/build/people.py
"""

import re
from collections import Counter, defaultdict

from files import source_lines, write_table
from places import slug

from articles.names.comparison import compare
from articles.names.folding import fold
from articles.names.keys import surname_key
from articles.names.parts import split_name
from articles.names.vocabulary import particles, two_family_name_countries

SAME = 0.98
MOST_WORDS = 5
_OTHER_SCRIPT = re.compile(r"[^\W\d_A-Za-zÀ-ɏɐ-ʯʰ-˿Ḁ-ỿ]")
_REMAINS = re.compile(r"\b(?:Gen|Brig|Col|Adm|Dr|Mr|Mrs)\b|[()\d/;,]| - |- ")
# The date of each source (see README.md): an open term is known to have lasted till then.
TAKEN = {
    "wikidata-eps": "2022-07",
    "wikidata-eps-fm": "2023-01-10",
    "wikidata-eps-leaders": "2022-10-09",
    "cia-factbook": "2026-05",
    "cia-world-leaders-2019": "2019",
    "general": "2025-12",
}


def is_usable(name: str) -> bool:
    """Tell whether a source name is the name of one person in Latin letters."""
    words = [word for word in name.split() if fold(word) not in particles()]
    return not _OTHER_SCRIPT.search(name) and not _REMAINS.search(name) and 0 < len(words) <= MOST_WORDS


def read_rows() -> list[dict[str, str]]:
    """Usable rows of office_holders.tsv."""
    header, *lines = source_lines("office_holders.tsv")
    rows = [dict(zip(header.split("\t"), line.split("\t"), strict=True)) for line in lines]
    return [row | {"name": in_mixed_case(row["name"])} for row in rows if is_usable(row["name"])]


def in_mixed_case(name: str) -> str:
    """`Fayiz al-SARAJ` → `Fayiz al-Saraj`; initials stay."""
    return re.sub(r"\b(?!III\b)[A-ZÀ-Þ]{3,}\b", lambda match: match.group().capitalize(), name)


def group_people(rows: list[dict[str, str]]) -> list[list[dict[str, str]]]:
    """Rows of one person each; rows are compared only within a country and a surname key."""
    blocks: dict[tuple[str, str], list[list[dict[str, str]]]] = defaultdict(list)
    for row in rows:
        block = blocks[row["country"], surname_key(row["name"])]
        for person in block:
            if any(_same(row, other) for other in person):
                person.append(row)
                break
        else:
            block.append([row])
    return _with_heads_of_bodies([person for block in blocks.values() for person in block])


def _with_heads_of_bodies(people: list[list[dict[str, str]]]) -> list[list[dict[str, str]]]:
    """Join the head of an international body to the only person of a country who bears that very name."""
    bearers: dict[str, list[list[dict[str, str]]]] = defaultdict(list)
    for person in people:
        if person[0]["country"]:
            for form in {fold(row["name"]) for row in person}:
                bearers[form].append(person)
    kept = []
    for person in people:
        same = bearers.get(fold(person[0]["name"]), [])
        if not person[0]["country"] and len(same) == 1:
            same[0].extend(person)
        else:
            kept.append(person)
    return kept


def _same(a: dict[str, str], b: dict[str, str]) -> bool:
    if a["name"] == b["name"] or fold(a["name"]) == fold(b["name"]):
        return True
    return (bool(a["name_ru"]) and a["name_ru"] == b["name_ru"]) or compare(a["name"], b["name"]) >= SAME


def search_forms(names: list[str]) -> list[str]:
    """Folded forms to find a person by: each name in full, and its first given name with the family name."""
    forms = []
    for name in names:
        parts = split_name(name)
        short = f"{parts.given.split()[0]} {parts.surname}" if parts.given else name
        forms += [fold(name), fold(f"{parts.given} {parts.surname}"), fold(short)]
    return sorted({form for form in forms if " " in form} or set(forms))


def first_family_name(name: str, given_names: frozenset[str]) -> str:
    """`Daniel Noboa Azin` → `Noboa`: the first of two family names, nothing where there is one."""
    words = [word for word in name.split() if fold(word) not in particles()]
    return words[-2] if len(words) > 2 and fold(words[-2]) not in given_names and len(fold(words[-2])) > 1 else ""


def frequent_given_names(rows: list[dict[str, str]]) -> frozenset[str]:
    """Folded first words that at least three names have."""
    firsts = Counter(fold(name.split()[0]) for name in {row["name"] for row in rows})
    return frozenset(name for name, count in firsts.items() if count >= 3)


def main() -> None:
    """Build the files."""
    candidates = {line.split("\t")[0]: line.split("\t")[1] for line in source_lines("name_ru_candidates.tsv")[1:]}
    people, terms, keys = [], [], Counter()
    all_rows = read_rows()
    given_names = frequent_given_names(all_rows)
    for rows in sorted(group_people(all_rows), key=lambda rows: (rows[0]["name"], rows[0]["country"])):
        names = [name for name, _ in Counter(row["name"] for row in rows).most_common()]
        name_ru = next((row["name_ru"] for row in rows if row["name_ru"]), "")
        key = f"{slug(names[0])}-{rows[0]['country'].lower() or 'int'}"
        keys[key] += 1
        key = key if keys[key] == 1 else f"{key}-{keys[key]}"
        guesses = [] if name_ru else [candidates[name] for name in names if name in candidates]
        forms = search_forms(names + [name_ru] * bool(name_ru))
        surnames = [surname_key(names[0])]
        family = first_family_name(names[0], given_names) if rows[0]["country"] in two_family_name_countries() else ""
        if family:
            forms = sorted({*forms, fold(f"{names[0].split()[0]} {family}")})
            surnames.append(surname_key(family))
        guessed = sorted(set(search_forms(guesses)) - set(forms)) if guesses else []
        people.append(
            (
                key,
                names[0],
                name_ru,
                "|".join(names[1:]),
                "|".join(forms),
                "|".join(guessed),
                "|".join(dict.fromkeys(surnames)),
            )
        )
        terms += [
            (
                key,
                row["country"],
                row["office"],
                row["office_title"],
                row["from"],
                row["to"],
                "" if row["to"] else TAKEN[row["source"]],
            )
            for row in rows
        ]
    comment = (
        "People who held offices of state or headed international bodies since 2000. Built by build/people.py.\n"
        "forms: folded names to find the person by; guessed: the same from guessed Russian spellings, never shown.\n"
        "Sources and licences: README.md."
    )
    columns = ("key", "name", "name_ru", "other_names", "forms", "guessed", "surname_keys")
    print("people", write_table("people.tsv", comment, columns, people))
    comment = (
        "Terms of office of people.tsv. Built by build/people.py. Dates: YYYY, YYYY-MM or YYYY-MM-DD.\n"
        "known_until: for an open term, the date of the source, after which nothing is known. Sources: README.md."
    )
    columns = ("key", "country", "office", "title", "start", "end", "known_until")
    print("terms", write_table("office_terms.tsv", comment, columns, terms))


if __name__ == "__main__":
    main()
