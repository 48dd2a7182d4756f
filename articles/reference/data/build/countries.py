"""Build countries.tsv, country_forms_en.tsv and country_forms_ru.tsv from sources/countries.txt.

Forms that name two countries go to the country listed in sources/ambiguous_countries.txt, the others are named beside
it. Run: PYTHONPATH=. python articles/reference/data/build/countries.py
"""

from collections import defaultdict
from dataclasses import dataclass

from babel import Locale
from files import source_lines, spellings, write_table
from russian import adjective_forms, case_forms, noun_forms, plain, with_plain_yo

KINDS = ("name", "abbreviation", "adjective", "people", "compound")
DASHES = (" - ", " — ", " – ")


@dataclass(frozen=True)
class Source:
    """One line of sources/countries.txt."""

    code: str
    region: str
    status: str
    name_en: str
    official_en: str
    aliases_en: list[str]
    abbreviations_en: list[str]
    adjectives_en: list[str]
    people_en: list[str]
    name_ru: str
    official_ru: str
    aliases_ru: list[str]
    abbreviations_ru: list[str]
    adjectives_ru: list[str]
    people_ru: list[str]
    capital_en: str
    capital_ru: list[str]


def read_sources() -> list[Source]:
    """Read all countries; lists are parted by `;`, Russian people by a comma too."""
    return [_source(line.split("|")) for line in source_lines("countries.txt")]


def _source(cells: list[str]) -> Source:
    several = [[value for value in cell.replace(",", ";").split(";") if value] for cell in cells]
    return Source(
        *cells[:5], *several[5:9], *cells[9:11], *several[11:15], cells[15], several[16]
    )  # fmt: skip


def english_forms(source: Source) -> list[tuple[str, str]]:
    """(form, kind) for every English form of one country."""
    forms = [(name, "name") for name in (source.name_en, source.official_en, *source.aliases_en)]
    forms += [(name, "abbreviation") for name in source.abbreviations_en]
    forms += [(name, "adjective") for name in source.adjectives_en]
    for people in source.people_en:
        forms += [(form, "people") for form in ([people[:-1], people[:-1] + "s"] if people[-1] == "+" else [people])]
    return [(spelling, kind) for form, kind in forms for spelling in spellings(form)]


def russian_forms(source: Source) -> list[tuple[str, str]]:
    """(form, kind) for every Russian form of one country, all cases."""
    forms: list[tuple[str, str]] = []
    for name in filter(None, (source.name_ru, source.official_ru, *source.aliases_ru)):
        forms += [(form, "name") for form in case_forms(name)]
    forms += [(name, "abbreviation") for name in source.abbreviations_ru]
    for adjective in source.adjectives_ru:
        forms += _russian_adjectives(adjective)
    for people in source.people_ru:
        forms += [(form, "people") for form in noun_forms(people)]
    yo = [(spelling, kind) for form, kind in forms for spelling in with_plain_yo([form])]
    dashed = [(form.replace(" - ", dash), kind) for form, kind in yo for dash in DASHES]
    return [(spelling, kind) for form, kind in dict.fromkeys(dashed) for spelling in spellings(form)]


def _russian_adjectives(adjective: str) -> list[tuple[str, str]]:
    if adjective.endswith("-"):
        return [(adjective, "compound")]
    compound = adjective[: -len("ий")] + "о-"
    return [(form, "adjective") for form in adjective_forms(adjective)] + [(compound, "compound")]


def write_forms(filename: str, language: str, forms: dict[str, list[tuple[str, str, str]]]) -> int:
    """Choose one reading for every form: names before adjectives, the listed country before the others."""
    prior = {frozenset(line.split("\t")): line.split("\t")[0] for line in source_lines("ambiguous_countries.txt")}
    words = set(source_lines("ambiguous_words.txt"))
    rows = []
    for key, readings in forms.items():
        codes = list(dict.fromkeys(code for _, code, _ in readings))
        if len(codes) > 1 and frozenset(codes) not in prior:
            raise ValueError(f"{key!r} names {codes}: choose one in sources/ambiguous_countries.txt")
        code = prior.get(frozenset(codes), codes[0])
        text, _, kind = min((r for r in readings if r[1] == code), key=lambda reading: KINDS.index(reading[2]))
        others = ",".join(sorted(set(codes) - {code}))
        rows.append((key, text, code, kind, "1" if others or key in words else "", others))
    return write_table(
        filename,
        f"Printed forms of countries, language {language}. Built by build/countries.py from sources/countries.txt.\n"
        "ambiguous: 1 where the form also means something else; others: further countries that it names.",
        ("form", "text", "code", "kind", "ambiguous", "others"),
        rows,
    )


def check_against_cldr(sources: list[Source]) -> None:
    """Print where a name is unlike that of CLDR, for a reader to judge."""
    for language in ("en", "ru"):
        territories = Locale(language).territories
        for source in sources:
            own = source.name_en if language == "en" else plain(source.name_ru)
            if territories.get(source.code) != own:
                print(f"  {source.code} {language}: {own} | CLDR: {territories.get(source.code)}")


def main() -> None:
    """Build the files."""
    sources = read_sources()
    check_against_cldr(sources)
    rows = [
        (
            s.code,
            s.name_en,
            s.official_en,
            plain(s.name_ru).replace(" - ", " — "),
            plain(s.official_ru or s.name_ru).replace(" - ", " — "),
            s.region,
            s.status,
        )
        for s in sources
    ]
    comment = (
        "Countries. Built by build/countries.py from sources/countries.txt, where the rule of selection stands.\n"
        "A row says nothing about the legal standing of a territory."
    )
    columns = ("code", "name_en", "official_en", "name_ru", "official_ru", "region", "status")
    print("countries", write_table("countries.tsv", comment, columns, rows))
    for language, forms_of in (("en", english_forms), ("ru", russian_forms)):
        forms: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for source in sources:
            for text, kind in forms_of(source):
                forms[text.casefold()].append((text, source.code, kind))
        print(language, write_forms(f"country_forms_{language}.tsv", language, forms))


if __name__ == "__main__":
    main()
