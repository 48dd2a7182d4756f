"""Build places.tsv and place_forms_{en,ru}.tsv, and the capital columns of countries.tsv.

Places come from sources/places.txt (rule of selection there), from the capitals of sources/countries.txt, and from the
cut of GeoNames in sources/geonames_cities.tsv.
Run after countries.py: PYTHONPATH=. python articles/reference/data/build/places.py
"""

from collections import defaultdict
from dataclasses import dataclass, field

from countries import read_sources
from files import DATA, source_lines, spellings, write_table
from russian import case_forms, plain, with_plain_yo

from articles.names.folding import fold


@dataclass
class Source:
    """A place with all its names; Russian names in the markup of russian.py."""

    country: str
    names_en: list[str]
    names_ru: list[str]
    kind: str
    is_capital: bool = False
    key: str = field(init=False)

    def __post_init__(self) -> None:
        self.key = f"{slug(self.names_en[0])}-{self.country.lower()}"


def slug(name: str) -> str:
    """`São Tomé` → `sao-tome`."""
    return fold(name).replace(" ", "-")


def read_places() -> dict[str, Source]:
    """All places by key; a listed place adds its names to a capital of the same key."""
    places = {}
    for country in read_sources():
        capital = Source(country.code, [country.capital_en], list(country.capital_ru), "capital", True)
        places[capital.key] = capital
    for line in source_lines("places.txt"):
        code, english, russian, kind = line.split("|")
        listed = Source(code, english.split(";"), russian.split(";"), kind)
        known = places.setdefault(listed.key, listed)
        if known is not listed:
            if listed.kind != "capital":
                raise ValueError(f"{listed.key} is listed twice")
            known.names_en = list(dict.fromkeys(known.names_en + listed.names_en))
            known.names_ru = list(dict.fromkeys(known.names_ru + listed.names_ru))
        elif kind == "capital":
            raise ValueError(f"{listed.key} is not the capital of {code}")
    add_cities(places)
    return places


def add_cities(places: dict[str, Source]) -> None:
    """Add the cities of GeoNames whose names no listed place bears."""
    taken = {text.casefold() for place in places.values() for text in [*english(place), *russian(place)]}
    for line in source_lines("geonames_cities.tsv"):
        code, name, name_ru, _ = line.split("\t")
        city = Source(code, [name], [name_ru], "city")
        forms = {text.casefold() for text in [*english(city), *russian(city)]}
        if not forms & taken:
            places.setdefault(city.key, city)
            taken |= forms


def english(place: Source) -> list[str]:
    """Every English spelling of a place."""
    return [spelling for name in place.names_en for spelling in spellings(name)]


def russian(place: Source) -> list[str]:
    """Every Russian form of a place, all cases."""
    return [
        spelling for name in place.names_ru for form in with_plain_yo(case_forms(name)) for spelling in spellings(form)
    ]


def ambiguous_forms(places: dict[str, Source]) -> set[str]:
    """Casefolded forms that are also something else: listed ones, and those that name a country or several places."""
    listed = set(source_lines("ambiguous_places.txt"))
    found = {line[1:] for line in listed if line.startswith("=")}
    bearers = defaultdict(set)
    for place in places.values():
        for forms in (english(place), russian(place)):
            if listed & {*place.names_en, *map(plain, place.names_ru)} & set(forms):
                found |= {form.casefold() for form in forms}
            for form in forms:
                bearers[form.casefold()].add(place.key)
    found |= {form for form, keys in bearers.items() if len(keys) > 1}
    for language in ("en", "ru"):
        table = (DATA / f"country_forms_{language}.tsv").read_text(encoding="utf-8").splitlines()
        found |= {line.split("\t")[0] for line in table if not line.startswith("#")}
    return found


def write_forms(language: str, places: dict[str, Source], ambiguous: set[str]) -> int:
    """One row a form; of places with one name the capital is meant, then the listed one that comes first."""
    rows = {}
    for place in sorted(places.values(), key=lambda each: (not each.is_capital, each.kind == "city", each.key)):
        for text in english(place) if language == "en" else russian(place):
            mark = "1" if text.casefold() in ambiguous else ""
            rows.setdefault(text.casefold(), (text.casefold(), text, place.key, mark))
    comment = (
        f"Printed forms of places, language {language}. Built by build/places.py.\n"
        "ambiguous: 1 where the form is also a common word, a personal name, a country or another place."
    )
    return write_table(f"place_forms_{language}.tsv", comment, ("form", "text", "key", "ambiguous"), rows.values())


def write_capitals(places: dict[str, Source]) -> None:
    """Add to countries.tsv the keys of the capital and of the seat of government."""
    capitals = {place.country: place.key for place in places.values() if place.is_capital}
    seats = dict(line.split("\t") for line in source_lines("government_seats.txt"))
    text = (DATA / "countries.tsv").read_text(encoding="utf-8").splitlines()
    comment = "\n".join(line[2:] for line in text if line.startswith("#"))
    header, *rows = [line.split("\t")[:7] for line in text if not line.startswith("#")]
    filled = []
    for row in rows:
        seat = f"{slug(seats[row[0]])}-{row[0].lower()}" if row[0] in seats else capitals[row[0]]
        if seat not in places:
            raise ValueError(f"{seat} is not among the places")
        filled.append((*row, capitals[row[0]], seat))
    write_table("countries.tsv", comment, (*header, "capital_key", "government_key"), filled)


def main() -> None:
    """Build the files."""
    places = read_places()
    ambiguous = ambiguous_forms(places)
    rows = [
        (p.key, p.names_en[0], plain(p.names_ru[0]), p.country, "1" if p.is_capital else "", p.kind)
        for p in places.values()
    ]
    comment = (
        "Cities and towns. Built by build/places.py; the rule of selection stands in sources/places.txt.\n"
        "Cities of kind city partly after GeoNames (geonames.org, CC BY 4.0), see README.md.\n"
        "country is the state under whose internationally recognised territory the place falls; it takes no side."
    )
    columns = ("key", "name_en", "name_ru", "country", "is_capital", "kind")
    print("places", write_table("places.tsv", comment, columns, rows))
    for language in ("en", "ru"):
        print(language, write_forms(language, places, ambiguous))
    write_capitals(places)


if __name__ == "__main__":
    main()
