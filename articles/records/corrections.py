"""Corrections: a value set by an editor stands over what is read, now and after every later reading.

A correction names a claim (the oldest that the record shows) and holds for whichever record holds that claim.
"""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from articles.models import Action, Article, Correction, Meeting, Organization, Participation, Party, Person
from articles.records.actions import begin
from articles.records.article_fields import show
from articles.records.correction_values import CHECKS, CorrectionError, check
from articles.records.derivation import derive
from articles.records.organization_rows import BODY_FIELDS

Record = Article | Person | Organization | Meeting | Participation

CORRECTABLE: dict[str, tuple[str, ...]] = {record: tuple(fields) for record, fields in CHECKS.items()}
"""Record (its model's name in lower case) -> the fields that an editor may set."""

READ_ANEW = frozenset({"published", "language"})
"""Fields of an article on which its reading depends: a correction asks for it to be read again."""

__all__ = ["CORRECTABLE", "CorrectionError", "correct", "standing", "standing_values", "withdraw_correction"]


def correct(
    record: Record, field: str, value: object, *, user: Any, reason: str = "", action: Action | None = None
) -> Correction | None:
    """Set a field of a record for good; return the entry of the log, or None if it is shown so already.

    Dates are {words, earliest, latest, precision, extent}, days as YYYY-MM-DD or None. Derives anew what it touches,
    which may give the record another number. Raises CorrectionError, with a sentence for the editor.
    """
    kind = _kind(record)
    wanted = check(kind, field, value)
    with transaction.atomic():
        if wanted == _comparable(field, shown_value(record, field)):
            return None
        what = f"Correct {field.replace('_', ' ')}: {record}"
        claim, name = _claim(record, field)
        entry = Correction.objects.create(
            action=begin(what, user=user, reason=reason, action=action),
            field=name,
            as_read=_read(record, field),
            as_set=wanted,
            **claim,
        )
        _apply(entry)
    return entry


def withdraw_correction(correction: Correction, *, user: Any, reason: str = "") -> None:
    """Take a correction back: what was read, or an earlier correction, is shown again.

    Raises CorrectionError if that has been done already.
    """
    with transaction.atomic():
        entry = Correction.objects.select_for_update().get(pk=correction.pk)
        if entry.withdrawn_by_id is not None:
            raise CorrectionError("This correction has been taken back already.")
        entry.withdrawn_by = begin(f"Take back: {entry}", user=user, reason=reason)
        entry.save(update_fields=["withdrawn_by"])
        _apply(entry)
    correction.withdrawn_by = entry.withdrawn_by


def standing(record: Record) -> list[Correction]:
    """Return the corrections that hold for a record, the latest first, each with its action and user."""
    found = Correction.objects.standing().filter(_of(record)).select_related("action__user").order_by("-pk")
    return list(found)


def standing_values(article: Article) -> dict[str, Any]:
    """Return what editors set in an article, by field."""
    found = Correction.objects.standing().filter(article=article).order_by("pk")
    return {entry.field: entry.as_set for entry in found}


def shown_value(record: Record, field: str) -> Any:
    """Return what a record shows in a correctable field, in the form in which it is set."""
    if isinstance(record, Article) and field == "published":
        return {
            "words": record.published_words,
            "earliest": _iso(record.published_earliest),
            "latest": _iso(record.published_latest),
            "precision": record.published_precision,
            "method": record.published_method,
        }
    if isinstance(record, Meeting) and field == "date":
        return {
            "words": record.date_words,
            "earliest": _iso(record.earliest),
            "latest": _iso(record.latest),
            "precision": record.precision,
            "extent": record.extent,
        }
    if isinstance(record, Meeting) and field == "place":
        return record.place.name if record.place else ""
    return getattr(record, field)


def parties_of(participation: Participation) -> QuerySet[Party]:
    """Return all claims that say that this participant took part in its meeting."""
    own = participation.party
    parties = Party.objects.filter(report__meeting=participation.meeting_id, current=True)
    if participation.person_id is not None:
        return parties.filter(mention__person=participation.person_id)
    if participation.organization_id is not None:
        return parties.filter(mention__organization=participation.organization_id)
    if own.mention_id is not None:
        return parties.filter(mention=own.mention_id)
    alike = Q(country=own.country) if own.country else Q(country="", words__iexact=own.words)
    return parties.filter(Q(pk=own.pk) | (alike & Q(mention__isnull=True)))


def _kind(record: Record) -> str:
    kind = type(record).__name__.lower()
    if kind not in CORRECTABLE:
        raise CorrectionError(f"Records of this kind ({kind}) cannot be corrected.")
    return kind


def _comparable(field: str, value: Any) -> Any:
    """How the date of publication was got is no part of what an editor sets."""
    return {**value, "method": "set"} if field == "published" else value


def _iso(day: Any) -> str | None:
    return day.isoformat() if day else None


def _read(record: Record, field: str) -> Any:
    """What was read in the field; where the reading left no value, what is shown."""
    return record.read[field] if field in record.read else shown_value(record, field)


def _claim(record: Record, field: str) -> tuple[dict[str, int], str]:
    """The claim that a correction names, and the field's name there."""
    match record:
        case Article():
            return {"article_id": record.pk}, field
        case Person():
            return {"mention_id": record.pk}, field
        case Organization():
            named = record.mentions.order_by("pk").first()
            if named is not None:
                return {"mention_id": named.pk}, field
            return {"mention_id": record.pk}, {name: own for own, name in BODY_FIELDS.items()}[field]
        case Meeting():
            reports = record.reports.order_by("pk")
            shown = reports.filter(current=True, article__withdrawn_at__isnull=True).first() or reports.first()
            return {"report_id": shown.pk if shown else record.pk}, field
        case Participation():
            return {"party_id": record.party_id}, field


def _of(record: Record) -> Q:
    match record:
        case Article():
            return Q(article=record)
        case Person():
            return Q(mention__person=record, field__in=CORRECTABLE["person"])
        case Organization():
            acting = Q(mention__acting_for=record, field__in=BODY_FIELDS)
            return Q(mention__organization=record, field__in=CORRECTABLE["organization"]) | acting
        case Meeting():
            return Q(report__meeting=record)
        case Participation():
            return Q(party__in=parties_of(record))


def _apply(entry: Correction) -> None:
    """Show what the log says now."""
    article = _article_of(entry)
    if entry.article_id is not None:
        if entry.field not in article.read:
            article.read[entry.field] = entry.as_read
        show(article, standing_values(article))
        if entry.field in READ_ANEW:
            article.reading_requested_at = timezone.now()
        article.save()
    derive(articles=[article.pk])


def _article_of(entry: Correction) -> Article:
    found: Article | None = entry.article
    if entry.mention is not None:
        found = entry.mention.article
    elif entry.party is not None:
        found = entry.party.report.article
    elif entry.report is not None:
        found = entry.report.article
    if found is None:
        raise CorrectionError("The correction names no claim.")
    return found
