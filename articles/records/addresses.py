"""Where the record of a number is now: an address asks for the claim of that number, and the record that holds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from articles.models import Article, Meeting, Mention, Organization, Person, Removal, Report

REMOVED = "removed by an editor"
NOT_READ = "a later reading of the article no longer finds this"


@dataclass(frozen=True, slots=True)
class Gone:
    """There was such a record; `reason` says, for readers, why it is not shown."""

    reason: str


def whereabouts_person(number: int) -> Person | Gone | None:
    """Return the person that holds the mention of that number, why it has gone, or None if it never was a person."""
    mention = _mention(number, Mention.Kind.PERSON)
    if mention is None:
        return None
    person = mention.person
    if person is not None and not person.hidden:
        return person
    if person is not None:
        return _withdrawn(mention.article, person.mentions.all())
    return _why_gone(mention)


def whereabouts_organization(number: int) -> Organization | Gone | None:
    """Return the body that holds the mention of that number, or for which its person acts; else as for people."""
    mention = Mention.objects.select_related("article", "organization", "acting_for").filter(pk=number).first()
    if mention is None:
        return None
    body: Organization | None = mention.organization or mention.acting_for
    if body is not None and not body.hidden:
        return body
    if body is not None:
        return _withdrawn(mention.article, Mention.objects.filter(Q(organization=body) | Q(acting_for=body)))
    return _why_gone(mention) if mention.kind == Mention.Kind.ORGANIZATION else None


def whereabouts_meeting(number: int) -> Meeting | Gone | None:
    """Return the meeting that holds the report of that number, why it has gone, or None if there never was one."""
    report = Report.objects.select_related("article", "meeting").filter(pk=number).first()
    if report is None:
        return None
    meeting: Meeting | None = report.meeting
    if meeting is not None and not meeting.hidden:
        return meeting
    if meeting is not None:
        return _withdrawn(report.article, meeting.reports.all())
    if Removal.objects.standing().filter(report=number).exists():
        return Gone(REMOVED)
    return Gone(NOT_READ)


def _mention(number: int, kind: str) -> Mention | None:
    return Mention.objects.select_related("article", "person").filter(pk=number, kind=kind).first()


def _withdrawn(article: Article, claims: QuerySet[Any]) -> Gone:
    """What shows the record is withdrawn; the claim's own article tells why, if it is among that."""
    if article.is_withdrawn:
        return Gone(article.withdrawn_reason)
    withdrawn = claims.filter(article__withdrawn_at__isnull=False).order_by("pk")
    return Gone(withdrawn.values_list("article__withdrawn_reason", flat=True).first() or NOT_READ)


def _why_gone(mention: Mention) -> Gone | None:
    """Why a mention that belongs to no record once did; None for a name that never made one."""
    if Removal.objects.standing().filter(party__mention=mention).exists():
        return Gone(REMOVED)
    of_removed_report = Removal.objects.standing().filter(report__parties__mention=mention)
    if of_removed_report.exists():
        return Gone(REMOVED)
    if not mention.current:
        return Gone(NOT_READ)
    return None
