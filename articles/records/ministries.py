"""Which ministry a printed name means: the country and the portfolio, whatever the language and the wording."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from articles.names.folding import fold
from articles.reference.countries import country_forms

_DATA = Path(__file__).parent / "data" / "ministries.tsv"
_ENGLISH = (
    "ministry of {}",
    "ministry for {}",
    "{} ministry",
    "department of {}",
    "{} department",
    "ministry of the {}",
)
_RUSSIAN = ("министерство {}",)
_LOOSE_ENDS = re.compile(r"^(?:the )+|(?: (?:of|of the|the|republic of|of the republic of))+$")


def portfolio(name: str, country: str) -> str:
    """Return the portfolio of the ministry of `country` (alpha-2) that `name` means, the empty string for none.

    >>> portfolio("МИД Азербайджана", "AZ"), portfolio("Ministry of Defense of the Republic of Azerbaijan", "AZ")
    ('foreign affairs', 'defence')
    """
    if not country:
        return ""
    rest = _without_country(name, country)
    return _portfolios().get((rest, country)) or _portfolios().get((rest, "")) or ""


def _without_country(name: str, country: str) -> str:
    """The folded name without the words for its country and without what then hangs in the air."""
    folded = f" {fold(name)} "
    for form in _folded_country_forms(country):
        folded = folded.replace(f" {form} ", " ")
    return _LOOSE_ENDS.sub("", " ".join(folded.split())).strip()


@cache
def _folded_country_forms(country: str) -> tuple[str, ...]:
    found = {
        fold(text)
        for language in ("en", "ru")
        for text, form in country_forms(language).items()
        if form.code == country and form.kind != "compound"
    }
    return tuple(sorted(found - {""}, key=lambda form: (-len(form), form)))


@cache
def _portfolios() -> dict[tuple[str, str], str]:
    """Folded names without country -> portfolio; the second part of the key is the one country it holds for, or ''."""
    found: dict[tuple[str, str], str] = {}
    for line in _DATA.read_text(encoding="utf-8").splitlines():
        if line.startswith(("#", "portfolio\t")) or not line.strip():
            continue
        name, english, russian, other = line.split("\t")
        for cell, patterns in ((english, _ENGLISH), (russian, _RUSSIAN), (other, ("{}",))):
            for form in filter(None, cell.split(";")):
                words, _, only = form.partition(" @")
                for pattern in patterns:
                    found.setdefault((fold(pattern.format(words)), only), name)
    return found
