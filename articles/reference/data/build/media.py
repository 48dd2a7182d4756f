"""Build media.tsv and media_forms_{en,ru}.tsv from sources/media.txt (rule of selection there).

Run: PYTHONPATH=. python articles/reference/data/build/media.py
"""

from files import source_lines, spellings, write_table
from russian import case_forms, plain, with_plain_yo


def forms_of(names: str, language: str) -> dict[str, bool]:
    """Every printed form in one language, and whether it is ambiguous."""
    forms: dict[str, bool] = {}
    for name in filter(None, names.split(";")):
        ambiguous = name.endswith("?")
        name = name.removesuffix("?")
        cases = with_plain_yo(case_forms(name)) if language == "ru" else [name]
        for form in (spelling for case in cases for spelling in spellings(case)):
            forms[form] = forms.get(form, False) or ambiguous
    return forms


def main() -> None:
    """Build the files."""
    media, tables = [], {"en": {}, "ru": {}}
    for line in source_lines("media.txt"):
        key, country, kind, english, russian = line.split("|")
        first_ru = plain(russian.split(";")[0].removesuffix("?"))
        media.append((key, english.split(";")[0].removesuffix("?"), first_ru, country, kind))
        for language, names in (("en", english), ("ru", russian)):
            for text, ambiguous in forms_of(names, language).items():
                row = tables[language].setdefault(text.casefold(), [text.casefold(), text, key, ""])
                if ambiguous or row[2] != key:
                    row[3] = "1"
    comment = "Media. Built by build/media.py from sources/media.txt, where the rule of selection stands."
    print("media", write_table("media.tsv", comment, ("key", "name_en", "name_ru", "country", "kind"), media))
    for language, rows in tables.items():
        comment = f"Printed forms of media, language {language}. Built by build/media.py from sources/media.txt."
        print(
            language,
            write_table(f"media_forms_{language}.tsv", comment, ("form", "text", "key", "ambiguous"), rows.values()),
        )


if __name__ == "__main__":
    main()
