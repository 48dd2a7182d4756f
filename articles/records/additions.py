"""What an editor adds: a participant, a whole meeting. These are claims like those read; loading never removes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max

from articles.models import (
    Action,
    Article,
    Correction,
    Meeting,
    Mention,
    Organization,
    Participation,
    Party,
    Person,
    Report,
)
from articles.models.choices import Origin
from articles.records.actions import DecisionError, begin
from articles.records.correction_values import check
from articles.records.derivation import derive

ADDED_BY_EDITOR = "added by an editor"


class AdditionError(DecisionError):
    """It cannot be added."""


@dataclass(frozen=True)
class NewParty:
    """Somebody to be added: one of `mention`, `person`, `organization`, or just words or a country.

    `country` (alpha-2) is that of the record where it is left out. `title`: the office of that day.
    """

    mention: Mention | None = None
    person: Person | None = None
    organization: Organization | None = None
    words: str = ""
    country: str | None = None
    title: str = ""
    role: str = ""


def add_participant(
    meeting: Meeting,
    *,
    user: Any,
    reason: str = "",
    mention: Mention | None = None,
    person: Person | None = None,
    organization: Organization | None = None,
    words: str = "",
    country: str | None = None,
    title: str = "",
    role: str = "",
    action: Action | None = None,
) -> Participation:
    """Add somebody to a meeting, as a claim of its oldest report that is shown; return the participant.

    See `NewParty` for who it can be. Raises AdditionError (nobody given, there already) or CorrectionError (a value).
    """
    party = NewParty(mention, person, organization, words, country, title, role)
    with transaction.atomic():
        reports = Report.objects.filter(meeting=meeting.pk, current=True).order_by("article__withdrawn_at", "pk")
        report = reports.select_related("article").order_by("pk").first()
        report = reports.filter(article__withdrawn_at__isnull=True).order_by("pk").first() or report
        if report is None:
            raise AdditionError("This meeting has gone.")
        _refuse_twice(meeting, party)
        action = begin(f"Add a participant to: {meeting}", user=user, reason=reason, action=action)
        claim = _store(report, party, action)
        derive(articles=[report.article_id])
        return _participation(claim)


def add_meeting(
    article: Article,
    *,
    user: Any,
    reason: str = "",
    evidence: Sequence[tuple[int, int]],
    parties: Sequence[NewParty],
    date: object = None,
    place: str = "",
    place_country: str = "",
    mode: str = "unknown",
    status: str = "held",
    kind: str = "talks",
    main: bool = True,
    action: Action | None = None,
) -> Meeting:
    """Add a meeting that the article reports and the reading missed; return the meeting that holds the new report.

    `evidence`: where the text says so, as (start, end) in code points. `date` as in `corrections.correct`. Raises
    AdditionError or CorrectionError.
    """
    spans = [_span(article, start, end) for start, end in evidence]
    if not spans:
        raise AdditionError("Give at least one sentence of the article that says so.")
    if len(parties) < 2:
        raise AdditionError("A meeting has at least two parties.")
    values = {
        "kind": check("meeting", "kind", kind),
        "mode": check("meeting", "mode", mode),
        "status": check("meeting", "status", status),
        "main": check("meeting", "main", main),
        "place_name": check("meeting", "place", place),
        "place_country": check("meeting", "place_country", place_country),
        **_date_columns(date),
    }
    with transaction.atomic():
        action = begin(f"Add a meeting to: {article}", user=user, reason=reason, action=action)
        report = Report.objects.create(
            article=article,
            origin=Origin.ADDED,
            version=article.version,
            evidence=[list(span) for span in spans],
            quotes=[article.text[start:end] for start, end in spans],
            confidence=1.0,
            reason=reason or ADDED_BY_EDITOR,
            **values,
        )
        for party in parties:
            _store(report, party, action)
        derive(articles=[article.pk])
        report.refresh_from_db(fields=["meeting"])
        if report.meeting is None:
            raise AdditionError("The meeting could not be made.")
        return report.meeting


def _span(article: Article, start: int, end: int) -> tuple[int, int]:
    if not 0 <= start < end <= len(article.text):
        raise AdditionError(f"The text has no place from {start} to {end}; it has {len(article.text)} characters.")
    return (start, end)


def _date_columns(value: object) -> dict[str, Any]:
    read = check("meeting", "date", value)
    return {
        "date_words": read["words"],
        "earliest": _day(read["earliest"]),
        "latest": _day(read["latest"]),
        "precision": read["precision"],
        "extent": read["extent"],
        "date_method": "set" if read["earliest"] or read["words"] else "",
    }


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _refuse_twice(meeting: Meeting, party: NewParty) -> None:
    there = Participation.objects.filter(meeting=meeting.pk)
    person = party.person.pk if party.person else party.mention.person_id if party.mention else None
    body = party.organization.pk if party.organization else party.mention.organization_id if party.mention else None
    if (person and there.filter(person=person).exists()) or (body and there.filter(organization=body).exists()):
        raise AdditionError("This participant is there already.")


def _store(report: Report, party: NewParty, action: Action) -> Party:
    """Make the claim of an added party, and the correction that gives its office of that day."""
    mention = _mention(report, party)
    words = check("participation", "title", party.words)
    country = check("participation", "country", _country(party))
    if mention is None and not (words or country):
        raise AdditionError("Say who took part: a person, a body, or at least a country or some words.")
    last = report.parties.aggregate(last=Max("position"))["last"]
    claim = Party.objects.create(
        report=report,
        origin=Origin.ADDED,
        position=0 if last is None else last + 1,
        mention=mention,
        words="" if mention else words,
        country=country,
        role=check("participation", "role", party.role),
    )
    if title := check("participation", "title", party.title):
        Correction.objects.create(action=action, party=claim, field="title", as_read="", as_set=title)
    return claim


def _country(party: NewParty) -> str:
    if party.country is not None:
        return party.country
    record = party.person or party.organization or party.mention
    return record.country if record else ""


def _mention(report: Report, party: NewParty) -> Mention | None:
    """The claim by which a record is named: its oldest that readers see."""
    if party.mention is not None:
        return party.mention
    record = party.person or party.organization
    if record is None:
        return None
    shown = record.mentions.filter(current=True, article__withdrawn_at__isnull=True).order_by("pk").first()
    mention = shown or record.mentions.order_by("pk").first()
    if mention is not None or party.organization is None:
        return mention
    # Nobody has named the body yet, only people who act for it.
    body = party.organization
    return Mention.objects.create(
        article=report.article,
        kind=Mention.Kind.ORGANIZATION,
        origin=Origin.ADDED,
        name=body.name,
        base_forms=[body.name],
        country=body.country,
        known_key=body.reference_key,
    )


def _participation(claim: Party) -> Participation:
    found = Participation.objects.filter(meeting__reports=claim.report_id)
    mention = claim.mention
    if mention is not None:
        mention.refresh_from_db(fields=["person", "organization"])
        if mention.person_id or mention.organization_id:
            found = found.filter(person=mention.person_id, organization=mention.organization_id)
            return found.get()
    participation = found.filter(party=claim).first()
    if participation is None:
        raise AdditionError("A named participant stands for this country already.")
    return participation
