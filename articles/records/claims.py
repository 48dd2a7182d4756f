"""Stored claims and standing decisions read into plain values; what every query of `articles.records` knows of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby, islice
from typing import Any, TypeVar

from django.db.models import Exists, OuterRef, Q, QuerySet

from articles.models import Correction, Judgement, Mention, Party, Removal, Report
from articles.records.facts import (
    ArticleFact,
    CorrectionFact,
    DateFact,
    JudgementFact,
    MentionFact,
    PartyFact,
    PlaceFact,
    ReportFact,
)

T = TypeVar("T")
Row = Any
"""A tuple of the columns asked for."""
CHUNK = 5_000
"""So many values one query may name: below the limits of every database."""


def chunks(values: Iterable[T], size: int = CHUNK) -> Iterator[list[T]]:
    """Yield the distinct values in sorted order, some thousands at a time."""
    iterator = iter(sorted(set(values)))  # type: ignore[type-var]
    while chunk := list(islice(iterator, size)):
        yield chunk


# --- which claims are shown, in terms of the database (see `facts.ReportFact`) ---------------------------------------


def live_reports() -> QuerySet[Any]:
    """Reports that make a meeting."""
    is_removed = Exists(Removal.objects.standing().filter(report=OuterRef("pk")))
    live: QuerySet[Any] = Report.objects.filter(~is_removed, current=True)
    return live


def vouched_reports() -> QuerySet[Any]:
    """Live reports that readers see, or would see for an editor's sake were their article withdrawn."""
    corrected = Correction.objects.standing()
    is_removed = Exists(Removal.objects.standing().filter(party=OuterRef("pk")))
    added = Party.objects.filter(~is_removed, report=OuterRef("pk"), origin="added", current=True)
    return live_reports().filter(
        Q(article__withdrawn_at__isnull=True)
        | Q(origin="added")
        | Exists(corrected.filter(report=OuterRef("pk")))
        | Exists(corrected.filter(party__report=OuterRef("pk")))
        | Exists(added)
    )


def shown_parties() -> QuerySet[Party]:
    """Parties of live reports that nobody took away."""
    is_removed = Exists(Removal.objects.standing().filter(party=OuterRef("pk")))
    return Party.objects.filter(~is_removed, current=True, report__in=live_reports().values("pk"))


# --- mentions ---------------------------------------------------------------------------------------------------

_MENTION = (
    "pk", "article", "article__source", "article__language", "article__published_latest", "article__withdrawn_at",
    "kind", "current", "name", "latin", "base_forms", "occurrences", "start", "title", "country", "body", "known_key",
    "bare", "surname_key", "body_key", "known_person", "person", "organization", "acting_for",
)  # fmt: skip


def read_mentions(condition: Q) -> dict[int, MentionFact]:
    """Return the mentions that fulfil a condition, by their numbers."""
    rows = list(Mention.objects.filter(condition).order_by("pk").values_list(*_MENTION))
    out_of_view = Q(current=False) | Q(article__withdrawn_at__isnull=False)
    vouched = set(_vouched(condition & out_of_view)) if any(not row[7] or row[5] for row in rows) else set()
    articles: dict[int, ArticleFact] = {}
    return {row[0]: _mention(row, articles, row[0] in vouched) for row in rows}


def _vouched(condition: Q) -> Iterable[int]:
    visible = vouched_reports().values("pk")
    out_of_view = Mention.objects.filter(condition).values("pk")
    return shown_parties().filter(report__in=visible, mention__in=out_of_view).values_list("mention", flat=True)


def _mention(row: Row, articles: dict[int, ArticleFact], vouched: bool) -> MentionFact:
    number, article, source, language, published, withdrawn, kind, current, name, latin, forms, occurrences, start = (
        row[:13]
    )
    if article not in articles:
        articles[article] = ArticleFact(article, source, language, published, withdrawn is not None)
    printed = dict.fromkeys(str(occurrence[2]) for occurrence in occurrences if len(occurrence) > 2)
    position = -1 if start is None else start
    head = (number, articles[article], kind, current, name, latin, tuple(forms), tuple(printed), position)
    return MentionFact(*(*head, *row[13:], vouched))


# --- reports ----------------------------------------------------------------------------------------------------

_REPORT = (
    "pk", "article", "article__source", "article__language", "article__published_latest", "article__withdrawn_at",
    "origin", "current", "kind", "date_words", "earliest", "latest", "precision", "extent", "date_method", "date_base",
    "place_name", "place_key", "place_country", "place_method", "mode", "status", "main", "confidence", "reason",
    "evidence", "meeting",
)  # fmt: skip
_PARTY = ("report", "pk", "origin", "current", "position", "mention", "words", "country", "number", "role", "side")


def read_reports(numbers: Collection[int]) -> dict[int, ReportFact]:
    """Return reports with their parties and decisions, by their numbers."""
    found: dict[int, ReportFact] = {}
    for chunk in chunks(numbers):
        parties = _read_parties(chunk)
        corrections = read_corrections("report", Q(report__in=chunk))
        removed = set(Removal.objects.standing().filter(report__in=chunk).values_list("report", flat=True))
        rows = Report.objects.filter(pk__in=chunk).order_by("pk").values_list(*_REPORT)
        for row in rows:
            known = (row[0] in removed, parties.get(row[0], ()), corrections.get(row[0], ()))
            found[row[0]] = _report(row, *known)
    return found


def _report(
    row: Row, removed: bool, parties: tuple[PartyFact, ...], corrections: tuple[CorrectionFact, ...]
) -> ReportFact:
    number, article, source, language, published, withdrawn, origin, current, kind = row[:9]
    mode, status, main, confidence, reason, evidence, meeting = row[20:]
    return ReportFact(
        id=number,
        article=ArticleFact(article, source, language, published, withdrawn is not None),
        origin=origin,
        current=current,
        removed=removed,
        kind=kind,
        date=DateFact(*row[9:16]),
        place=PlaceFact(*row[16:20]),
        mode=mode,
        status=status,
        main=main,
        confidence=confidence,
        reason=reason,
        evidence=tuple((int(span[0]), int(span[1])) for span in evidence),
        meeting=meeting,
        parties=parties,
        corrections=corrections,
    )


def _read_parties(reports: list[int]) -> dict[int, tuple[PartyFact, ...]]:
    corrections = read_corrections("party", Q(party__report__in=reports))
    removals = Removal.objects.standing().filter(party__report__in=reports)
    removed = set(removals.values_list("party", flat=True))
    rows = Party.objects.filter(report__in=reports).order_by("report", "position", "pk").values_list(*_PARTY)
    return {
        report: tuple(
            PartyFact(*(*row[1:4], row[1] in removed, *row[4:], corrections.get(row[1], ()))) for row in group
        )
        for report, group in groupby(rows, key=lambda row: row[0])
    }


# --- decisions --------------------------------------------------------------------------------------------------


def read_corrections(claim: str, condition: Q) -> dict[int, tuple[CorrectionFact, ...]]:
    """Return the standing corrections of one kind of claim (`mention`, `report`, `party`), by the claim's number."""
    found: dict[int, list[CorrectionFact]] = {}
    rows = Correction.objects.standing().filter(condition).order_by("pk")
    for number, *entry in rows.values_list(claim, "pk", "field", "as_read", "as_set"):
        found.setdefault(number, []).append(CorrectionFact(*entry))
    return {number: tuple(entries) for number, entries in found.items()}


def read_judgements(claim: str, condition: Q) -> list[JudgementFact]:
    """Return the standing judgements `same` and `different` on claims of one kind (`mention`, `report`)."""
    judged = Judgement.objects.standing().exclude(verdict="unsure").filter(condition, **{f"{claim}__isnull": False})
    rows = judged.order_by("pk").values_list("pk", claim, f"other_{claim}", "verdict")
    return [JudgementFact(number, first, second, verdict == "same") for number, first, second, verdict in rows]
