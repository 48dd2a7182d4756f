"""The offices of a person over time, as articles cite them: first cited, last cited, never a term made up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from articles.models import OfficeCitation
from articles.names.folding import fold


@dataclass(frozen=True)
class Office:
    """One office. `first` and `last` are citations of it, by the day of publication; `citations` is their number."""

    title: str
    body: str
    country: str
    first: OfficeCitation
    last: OfficeCitation
    citations: int

    @property
    def is_cited_once(self) -> bool:
        return self.citations == 1


def offices_of(citations: Iterable[OfficeCitation]) -> list[Office]:
    """Group citations by title, body and country (blind to case); the office cited latest comes first.

    A citation in an article without a date says nothing about order: it counts, and is first or last only where no
    other is.
    """
    groups: dict[tuple[str, str, str], list[OfficeCitation]] = {}
    for citation in citations:
        key = (fold(citation.title), fold(citation.body), citation.country)
        groups.setdefault(key, []).append(citation)
    offices = [_office(group) for group in groups.values()]
    return sorted(offices, key=lambda office: _age(office.last), reverse=True)


def _office(group: list[OfficeCitation]) -> Office:
    group = sorted(group, key=_age)
    dated = [citation for citation in group if citation.cited_on] or group
    last = dated[-1]
    return Office(last.title, last.body, last.country, first=dated[0], last=last, citations=len(group))


def _age(citation: OfficeCitation) -> tuple[int, int]:
    return (citation.cited_on.toordinal() if citation.cited_on else 0, citation.pk)
