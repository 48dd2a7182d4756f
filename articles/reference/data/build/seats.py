"""Build seat_forms_{en,ru}.tsv from sources/seats.txt (rule of selection there).

Run after places.py: PYTHONPATH=. python articles/reference/data/build/seats.py
"""

from files import source_lines, spellings, write_table
from places import read_places, slug
from russian import case_forms, with_plain_yo


def main() -> None:
    """Build the files."""
    known = read_places()
    tables: dict[str, dict[str, tuple[str, ...]]] = {"en": {}, "ru": {}}
    for line in source_lines("seats.txt"):
        place, code, body, english, russian = line.split("|")
        key = f"{slug(place)}-{code.lower()}"
        if key not in known:
            raise ValueError(f"{key} is not among the places")
        names_ru = [form for name in filter(None, russian.split(";")) for form in with_plain_yo(case_forms(name))]
        for language, names in (("en", english.split(";")), ("ru", names_ru)):
            for text in (spelling for name in filter(None, names) for spelling in spellings(name)):
                row = (text.casefold(), text, key, code, "1" if body else "")
                earlier = tables[language].setdefault(text.casefold(), row)
                if earlier[2] != key:
                    raise ValueError(f"{text!r} stands for {earlier[2]} and {key}")
    for language, rows in tables.items():
        comment = (
            f"Seats of state, language {language}. Built by build/seats.py from sources/seats.txt.\n"
            "body: 1 where the name also stands for the institution."
        )
        print(
            language,
            write_table(
                f"seat_forms_{language}.tsv", comment, ("form", "text", "key", "country", "body"), rows.values()
            ),
        )


if __name__ == "__main__":
    main()
