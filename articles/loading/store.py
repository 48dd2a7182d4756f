"""One reading into the tables: the article, its claims, and which of the old claims they are.

Everything here runs inside the caller's transaction.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from django.db.models import Q
from django.utils import timezone

from articles.extraction import VERSION
from articles.extraction.serialization import to_json
from articles.extraction.types import DateRead, Extraction
from articles.loading.pairing import (
    MentionFeatures,
    ReportFeatures,
    mention_likeness,
    pair,
    report_likeness,
)
from articles.loading.projection import ClaimValues, MentionValues, PartyValues, ReportValues, project
from articles.models import Article, Correction, Judgement, Mention, Party, Removal, Report
from articles.records.article_fields import show
from articles.records.corrections import standing_values

FITS_A_DECIDED_CLAIM = "It may be the claim on which an editor decided (report {number}); the new rules read it twice."


@dataclass(slots=True)
class Kept:
    """Claims on which a person decided and which the new reading does not make, or makes twice: kept as they are."""

    sentences: list[str] = field(default_factory=list)


def checksum(text: str) -> str:
    """Return the SHA-256 of a text, in hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def store_reading(article: Article, extraction: Extraction) -> Kept:
    """Save a stored article's new reading: its columns, and its claims paired with those it had before.

    `article.text` and `article.given` are already those that were read. Returns the claims kept against the reading.
    """
    article.extraction = to_json(extraction)
    article.rules_version = VERSION
    article.outcome = extraction.outcome
    article.warnings = [*article.given.get("warnings", ()), *extraction.warnings]
    article.read = {
        "title": (extraction.title or "")[:500],
        "publisher": article.given.get("publisher", ""),
        "language": extraction.language or "",
        "published": published_json(extraction.published),
    }
    article.opening = _opening(article.text, extraction)
    article.read_at = timezone.now()
    article.reading_requested_at = None
    show(article, standing_values(article))
    article.save()
    kept = store_claims(article, project(extraction, article.text))
    if kept.sentences:
        article.warnings += kept.sentences
        article.save(update_fields=["warnings"])
    return kept


def _opening(text: str, extraction: Extraction) -> str:
    """The first words of the body on one line, of the text where no body was found."""
    span = extraction.opening
    words = text[span.start : span.end] if span else text[:1000]
    return " ".join(words.split())[:200]


def published_json(value: DateRead | None) -> dict[str, Any] | None:
    """Return a date of publication as `articles.records.article_fields` keeps it, None for none."""
    if value is None:
        return None
    return {
        "words": value.words[:300],
        "earliest": value.earliest.isoformat() if value.earliest else None,
        "latest": value.latest.isoformat() if value.latest else None,
        "precision": value.precision,
        "method": value.method,
    }


def store_claims(article: Article, values: ClaimValues) -> Kept:
    """Write the claims of a reading over the article's old ones, pair by pair."""
    kept = Kept()
    mentions = _store_mentions(article, values.mentions, kept)
    _store_reports(article, values.reports, mentions, kept)
    return kept


# --- mentions ---------------------------------------------------------------------------------------------------


def _store_mentions(article: Article, values: Sequence[MentionValues], kept: Kept) -> list[Mention]:
    old = list(article.mentions.filter(origin="read").order_by("pk"))
    touched = _touched_mentions(old)
    pairing = pair(
        [_mention_features(row) for row in old],
        [_value_features(value) for value in values],
        mention_likeness,
        touched=frozenset(i for i, row in enumerate(old) if row.pk in touched),
    )
    paired = {j: old[i] for i, j in pairing.pairs}
    rows = [_mention_row(article, value, paired.get(j)) for j, value in enumerate(values)]
    _write(Mention, rows)
    _retire_mentions(old, {row.pk for row in paired.values()}, touched, kept)
    return rows


def _mention_features(row: Mention) -> MentionFeatures:
    return MentionFeatures(row.kind, row.name, frozenset(str(occurrence[2]) for occurrence in row.occurrences))


def _value_features(value: MentionValues) -> MentionFeatures:
    return MentionFeatures(value.kind, value.name, frozenset(str(occurrence[2]) for occurrence in value.occurrences))


def _touched_mentions(rows: Iterable[Mention]) -> set[int]:
    """Numbers of the mentions on which a person decided, standing or not: also an undone decision is kept in place."""
    ids = [row.pk for row in rows]
    judged = Judgement.objects.filter(Q(mention__in=ids) | Q(other_mention__in=ids))
    return {
        *Correction.objects.filter(mention__in=ids).values_list("mention", flat=True),
        *(number for pair_of in judged.values_list("mention", "other_mention") for number in pair_of),
    } & set(ids)


def _mention_row(article: Article, value: MentionValues, row: Mention | None) -> Mention:
    row = row or Mention(article=article)
    for column in fields(value):
        setattr(row, column.name, getattr(value, column.name))
    row.current, row.version = True, article.version
    return row


def _retire_mentions(old: Iterable[Mention], paired: set[int], touched: set[int], kept: Kept) -> None:
    gone = [row for row in old if row.pk not in paired and row.current]
    for row in gone:
        if row.pk in touched:
            kept.sentences.append(
                f"Kept by an editor's decision, though no longer read: mention {row.pk} ({row.name})."
            )
    Mention.objects.filter(pk__in=[row.pk for row in gone if row.pk not in touched]).update(current=False)


# --- reports and their parties ----------------------------------------------------------------------------------


def _store_reports(article: Article, values: Sequence[ReportValues], mentions: list[Mention], kept: Kept) -> None:
    old = list(article.reports.filter(origin="read").order_by("pk").prefetch_related("parties__mention"))
    touched = _touched_reports(old)
    pairing = pair(
        [_report_features(row) for row in old],
        [_report_value_features(value, mentions) for value in values],
        report_likeness,
        touched=frozenset(i for i, row in enumerate(old) if row.pk in touched),
    )
    paired = {j: old[i] for i, j in pairing.pairs}
    doubtful = {j: old[i].pk for i, group in pairing.tied for j in group}
    rows = [_report_row(article, value, paired.get(j), doubtful.get(j)) for j, value in enumerate(values)]
    _write(Report, rows)
    for value, row, before in zip(values, rows, map(paired.get, range(len(rows))), strict=True):
        _store_parties(row, value.parties, mentions, before)
    _retire_reports(old, {row.pk for row in paired.values()}, touched, kept)


def _report_features(row: Report) -> ReportFeatures:
    parties = (party.mention.name if party.mention else party.words or party.country for party in _read_parties(row))
    return ReportFeatures(
        frozenset(parties),
        frozenset(" ".join(row.quotes).split()),
        row.date_words,
        row.place_key or row.place_name,
        row.kind,
    )


def _report_value_features(value: ReportValues, mentions: Sequence[Mention]) -> ReportFeatures:
    parties = (
        party.words or party.country if party.mention is None else mentions[party.mention].name
        for party in value.parties
    )
    return ReportFeatures(
        frozenset(parties),
        frozenset(" ".join(value.quotes).split()),
        value.date.date_words,
        value.place_key or value.place_name,
        value.kind,
    )


def _read_parties(row: Report) -> list[Party]:
    return [party for party in row.parties.all() if party.origin == "read" and party.current]


def _touched_reports(rows: Iterable[Report]) -> set[int]:
    """Numbers of the reports on which, or on whose parties, a person decided, or to which one was added by hand."""
    ids = [row.pk for row in rows]
    judged = Judgement.objects.filter(Q(report__in=ids) | Q(other_report__in=ids))
    return {
        *Correction.objects.filter(report__in=ids).values_list("report", flat=True),
        *Removal.objects.filter(report__in=ids).values_list("report", flat=True),
        *Correction.objects.filter(party__report__in=ids).values_list("party__report", flat=True),
        *Removal.objects.filter(party__report__in=ids).values_list("party__report", flat=True),
        *Party.objects.filter(report__in=ids, origin="added").values_list("report", flat=True),
        *(number for pair_of in judged.values_list("report", "other_report") for number in pair_of),
    } & set(ids)


def _report_row(article: Article, value: ReportValues, row: Report | None, decided: int | None) -> Report:
    row = row or Report(article=article)
    for column, content in {**asdict(value), **asdict(value.date)}.items():
        if column not in {"date", "parties"}:
            setattr(row, column, content)
    row.current, row.version = True, article.version
    if decided is not None:
        row.confidence = min(row.confidence, 0.5)
        row.reason = f"{row.reason} {FITS_A_DECIDED_CLAIM.format(number=decided)}".strip()
    return row


def _retire_reports(old: Iterable[Report], paired: set[int], touched: set[int], kept: Kept) -> None:
    gone = [row for row in old if row.pk not in paired and row.current]
    for row in gone:
        if row.pk in touched:
            kept.sentences.append(f"Kept by an editor's decision, though no longer read: report {row.pk}.")
    Report.objects.filter(pk__in=[row.pk for row in gone if row.pk not in touched]).update(current=False)


def _store_parties(
    report: Report, values: Sequence[PartyValues], mentions: list[Mention], before: Report | None
) -> None:
    """Write a report's parties over its old ones: the same mention, or the same words, is the same party."""
    old: dict[tuple[int | None, str], Party] = {}
    for party in before.parties.all() if before else ():
        if party.origin == "read":
            old.setdefault(_party_key(party.mention_id, party.words or party.country), party)
    rows = []
    for position, value in enumerate(values):
        mention = None if value.mention is None else mentions[value.mention]
        row = old.pop(_party_key(mention.pk if mention else None, value.words or value.country), None) or Party(
            report=report
        )
        for column in fields(value):
            if column.name != "mention":
                setattr(row, column.name, getattr(value, column.name))
        row.mention, row.position, row.current = mention, position, True
        rows.append(row)
    _write(Party, rows)
    decided = _decided_parties(old.values())
    Party.objects.filter(pk__in=[p.pk for p in old.values() if p.pk not in decided]).update(current=False)


def _party_key(mention: int | None, words: str) -> tuple[int | None, str]:
    return (mention, "" if mention else words)


def _decided_parties(rows: Iterable[Party]) -> set[int]:
    ids = [row.pk for row in rows]
    if not ids:
        return set()
    return {
        *Correction.objects.filter(party__in=ids).values_list("party", flat=True),
        *Removal.objects.filter(party__in=ids).values_list("party", flat=True),
    }


def _write(model: type[Any], rows: Sequence[Any]) -> None:
    """Insert the new rows in order, update the others."""
    new, known = [row for row in rows if row.pk is None], [row for row in rows if row.pk is not None]
    if new:
        model.objects.bulk_create(new)
    if known:
        columns = [f.name for f in model._meta.concrete_fields if not f.primary_key and f.name not in DERIVED]
        model.objects.bulk_update(known, columns)


DERIVED = frozenset({"person", "organization", "acting_for", "meeting", "surname_key", "body_key"})
"""Columns that `articles.records` sets: a reading never writes them."""
