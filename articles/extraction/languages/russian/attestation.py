"""Names of one article settle each other's base forms, and known people settle them too.

`Джейхуна Байрамова` may be a man's genitive or a woman's nominative; `Джейхун Байрамов` elsewhere decides.
"""

from __future__ import annotations

from collections.abc import Sequence

from articles.extraction.languages.russian.base_forms import Candidate
from articles.extraction.languages.russian.phrases import plain
from articles.reference.people import people_by_name

IN_NOMINATIVE = 1.5
SHARED = 0.8
SURNAME_IN_NOMINATIVE = 1.0
SURNAME_SHARED = 0.5
KNOWN_PERSON = 2.0
KEPT = 3
DROPPED_BELOW = 4.0
"""A candidate this much lighter than the best is no candidate."""


def settle(printed: Sequence[str], candidates: Sequence[tuple[Candidate, ...]]) -> list[tuple[Candidate, ...]]:
    """The candidates of each mention in their new order. `printed` runs beside."""
    settled = []
    candidates = _same_print_same_weight(printed, candidates)
    for number, own in enumerate(candidates):
        weighed = [c._replace(score=c.score + _support(number, c, printed, candidates)) for c in own]
        weighed.sort(key=lambda c: -c.score)
        settled.append(tuple(c for c in weighed[:KEPT] if c.score >= weighed[0].score - DROPPED_BELOW))
    return settled


def _same_print_same_weight(
    printed: Sequence[str], candidates: Sequence[tuple[Candidate, ...]]
) -> list[tuple[Candidate, ...]]:
    """Mentions that are printed alike lend each other half of what their contexts say."""
    totals: dict[tuple[str, str], list[float]] = {}
    for form, own in zip(printed, candidates, strict=True):
        for candidate in own:
            totals.setdefault((form, candidate.name), []).append(candidate.score - own[0].score)
    weighed = []
    for form, own in zip(printed, candidates, strict=True):
        means = {c.name: sum(totals[form, c.name]) / len(totals[form, c.name]) for c in own}
        fresh = [c._replace(score=own[0].score + (c.score - own[0].score) / 2 + means[c.name] / 2) for c in own]
        weighed.append(tuple(sorted(fresh, key=lambda c: -c.score)))
    return weighed


def _support(
    number: int, candidate: Candidate, printed: Sequence[str], candidates: Sequence[tuple[Candidate, ...]]
) -> float:
    """Weight that the other mentions (each printed form once) and the known people give to a base form."""
    name, surname = plain(candidate.name), plain(candidate.name.split()[-1])
    whole = lone = 0.0
    for other, forms in enumerate(candidates):
        if printed[other] == printed[number]:
            continue
        for form in forms:
            likely = form.score >= forms[0].score - 1.5
            if plain(form.name) == name:
                whole = max(whole, IN_NOMINATIVE if form.case == "Nom" and likely else SHARED if likely else 0.0)
            elif plain(form.name.split()[-1]) == surname:
                lone = max(
                    lone, SURNAME_IN_NOMINATIVE if form.case == "Nom" and likely else SURNAME_SHARED if likely else 0.0
                )
    known = KNOWN_PERSON if " " in candidate.name and people_by_name(candidate.name) else 0.0
    return whole + lone + known
