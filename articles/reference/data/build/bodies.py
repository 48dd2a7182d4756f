"""Build bodies.tsv and body_forms_{en,ru}.tsv from sources/international_bodies.tsv and sources/bodies_more.txt.

Russian forms: the head phrase (adjectives and the first noun) stands in all cases, the rest stays. Forms with one
bearer only are plain; the others go to the body listed first and are ambiguous, as are the listed abbreviations.
Run: PYTHONPATH=. python articles/reference/data/build/bodies.py
"""

import re
from dataclasses import dataclass, field

from files import source_lines, spellings, write_table
from places import slug
from russian import analyzer, case_forms, with_plain_yo

# Formats, routes and agreements: named in the sources, but no bodies.
NO_BODIES = frozenset({
    "C5+1", "Six-Party Regional Cooperation Platform (3+3)", "Normandy Format",
    "Trans-Caspian International Transport Route",
    "International North-South Transport Corridor", "Partnership for Peace", "East Asia Summit", "Asia-Europe Meeting",
    "Regional Comprehensive Economic Partnership", "AUKUS", "Eastern Partnership", "OPEC+",
})  # fmt: skip
FAMILIES = {
    "un": "united-nations", "eu": "european-union", "nato": "north-atlantic-treaty-organization",
    "osce": "organization-for-security-and-co-operation-in-europe", "coe": "council-of-europe",
    "cis": "commonwealth-of-independent-states", "csto": "collective-security-treaty-organization",
    "eaeu": "eurasian-economic-union", "sco": "shanghai-cooperation-organisation", "au": "african-union",
    "ots": "organization-of-turkic-states", "oic": "organisation-of-islamic-cooperation",
    "cica": "conference-on-interaction-and-confidence-building-measures-in-asia",
    "asean": "association-of-southeast-asian-nations",
}  # fmt: skip
FAMILY_WORDS = ("UN", "EU", "NATO", "OSCE", "CIS", "CSTO", "SCO", "OIC", "ASEAN")
FURTHER_MEMBERS = {
    "parliamentary-assembly-of-the-council-of-europe": "council-of-europe",
    "european-court-of-human-rights": "council-of-europe",
    "interparliamentary-assembly-of-the-cis": "commonwealth-of-independent-states",
    "international-court-of-justice": "united-nations",
    "court-of-justice-of-the-european-union": "european-union",
    "european-union-agency-for-law-enforcement-cooperation": "european-union",
    "european-investment-bank": "european-union",
}
# Abbreviations that stand for other things too, or are ordinary words.
AMBIGUOUS = frozenset({
    "AC", "ACD", "ACS", "ACT", "AES", "AMF", "AMU", "APA", "ARF", "AU", "BA", "BIS", "CAF", "CAN", "CDB", "CEB",
    "CEI", "CM", "CSC", "CoR", "EAC", "EAS", "EC", "ECA", "ECO", "ECT", "EP", "EPC", "ESA", "FAC", "FSC", "ICC",
    "IDA", "IDB", "IFC", "IOC", "IPU", "ISA", "ISO", "LAS", "MRC", "MSC", "MSG", "NAC", "NAM", "NCM", "NRC", "PAP",
    "PCA", "PIF", "PSC", "Quad", "RCC", "SMM", "SPC", "WB", "WBG", "АГС", "АПА", "АС", "ВАС", "ВБ", "ВПС", "ДН",
    "ЕВС", "ЕК", "ЕП", "ЗКФ", "ИТМ", "КАС", "КАФ", "КБР", "КПБЕС", "МАР", "МГ", "МПС", "МТП", "МЭХ", "ПРМ", "САМ",
    "САР", "САС", "СЕ", "СРС", "СУН", "ТИФ", "ФТО",
})  # fmt: skip
AMBIGUOUS_NAMES = frozenset(
    {
        "security council",
        "general assembly",
        "global fund",
        "political and security committee",
        "foreign affairs council",
    }
)


@dataclass
class Source:
    """One body with its names."""

    name_en: str
    abbreviation_en: str
    name_ru: str
    abbreviation_ru: str
    kind: str
    seat: str
    aliases_en: list[str] = field(default_factory=list)
    aliases_ru: list[str] = field(default_factory=list)

    @property
    def key(self) -> str:
        """The English name in small letters and hyphens."""
        return slug(without_brackets(self.name_en))

    @property
    def family(self) -> str:
        """The key of the body that this organ belongs to, or nothing."""
        family = FURTHER_MEMBERS.get(self.key) or FAMILIES.get(self.kind.split("_")[0] if "_" in self.kind else "", "")
        words = self.name_en.split()
        if not family and words[0] in FAMILY_WORDS:
            family = FAMILIES[words[0].lower()]
        return "" if family == self.key else family


def without_brackets(name: str) -> str:
    """`League of Arab States (Arab League)` → `League of Arab States`."""
    return re.sub(r" \(.*?\)$", "", name)


def names_of(name: str) -> list[str]:
    """A name, and what stands in brackets after it."""
    inside = re.findall(r"\((.*?)\)$", name)
    return list(filter(None, [without_brackets(name), *inside]))


def read_bodies() -> dict[str, Source]:
    """All bodies by key, those of the list first."""
    bodies: dict[str, Source] = {}
    for line in source_lines("international_bodies.tsv")[1:]:
        name, *rest = line.split("\t")
        if name not in NO_BODIES:
            body = Source(name, *rest[:5])
            bodies[body.key] = body
    for line in source_lines("bodies_more.txt"):
        *main, aliases_en, aliases_ru = line.split("|")
        body = Source(*main)
        known = bodies.setdefault(body.key, body)
        if known is body and not (body.kind and body.name_ru):
            raise ValueError(f"{body.name_en}: not in international_bodies.tsv, and not described")
        known.aliases_en += filter(None, aliases_en.split(";"))
        known.aliases_ru += filter(None, aliases_ru.split(";"))
    return bodies


def english(body: Source) -> list[str]:
    """English forms, with both spellings of organi[sz]ation."""
    names = [*names_of(body.name_en), body.abbreviation_en, *body.aliases_en]
    swapped = [name.replace("Organization", "Organisation") for name in names]
    swapped += [name.replace("Organisation", "Organization") for name in names]
    swapped += [name.replace("Co-operation", "Cooperation") for name in swapped]
    swapped += [name.replace("United Nations ", "UN ") for name in names if name.startswith("United Nations ")]
    return [spelling for name in dict.fromkeys([*names, *swapped]) if name for spelling in spellings(name)]


def russian(body: Source) -> list[str]:
    """Russian forms in all cases of the head phrase; abbreviations in capitals stay."""
    names = [*names_of(body.name_ru), body.abbreviation_ru, *body.aliases_ru]
    swapped = [name.replace("Организация Объединённых Наций", "ООН") for name in names if name != body.name_ru]
    forms = [form for name in dict.fromkeys([*names, *swapped]) if name for form in case_forms(head_marked(name))]
    dashed = [form.replace(" — ", dash) for form in with_plain_yo(forms) for dash in (" — ", " – ", " - ")]
    return [spelling for form in dict.fromkeys(dashed) for spelling in spellings(form)]


def head_marked(name: str) -> str:
    """Mark where the head phrase of a Russian name ends: `Организация~ Объединённых Наций`."""
    words = name.split(" ")
    if not re.search("[а-яё]", words[0]) or words[0].startswith("«"):
        return f"={name}"
    for at, word in enumerate(words):
        if word not in ("и",) and not _is_adjective(word):
            head = " ".join(words[: at + 1])
            return f"{head}~{name[len(head) :]}" if re.fullmatch(r"[\w\-]+", word) else f"={name}"
    return name


def _is_adjective(word: str) -> bool:
    parses = [parse for parse in analyzer().parse(word) if "nomn" in parse.tag]
    return bool(re.search(r"[сц]к(?:ий|ая|ое|ие)$", word)) or any(p.tag.POS in ("ADJF", "PRTF") for p in parses)


def write_forms(language: str, bodies: dict[str, Source]) -> int:
    """One row a form."""
    rows: dict[str, list[str]] = {}
    for body in bodies.values():
        for text in english(body) if language == "en" else russian(body):
            row = rows.setdefault(text.casefold(), [text.casefold(), text, body.key, ""])
            if row[2] != body.key or text in AMBIGUOUS or text.casefold() in AMBIGUOUS_NAMES:
                row[3] = "1"
    comment = (
        f"Printed forms of international bodies, language {language}. Built by build/bodies.py.\n"
        "ambiguous: 1 where an abbreviation or name stands for other things too."
    )
    return write_table(f"body_forms_{language}.tsv", comment, ("form", "text", "key", "ambiguous"), rows.values())


def main() -> None:
    """Build the files."""
    bodies = read_bodies()
    rows = [
        (
            b.key,
            without_brackets(b.name_en),
            b.abbreviation_en,
            without_brackets(b.name_ru),
            b.abbreviation_ru,
            b.kind,
            b.seat,
            b.family,
        )
        for b in bodies.values()
    ]
    comment = "International bodies. Built by build/bodies.py; the rule of selection stands in sources/bodies_more.txt."
    columns = (
        "key",
        "name_en",
        "abbreviation_en",
        "name_ru",
        "abbreviation_ru",
        "kind",
        "seat_country",
        "member_of_family",
    )
    print("bodies", write_table("bodies.tsv", comment, columns, rows))
    for language in ("en", "ru"):
        print(language, write_forms(language, bodies))


if __name__ == "__main__":
    main()
