"""Removals: a meeting that is none, a participant who was not there. The claim stays; it is not shown any more."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from articles.models import Action, Meeting, Participation, Party, Removal, Report
from articles.names.folding import fold
from articles.records.actions import DecisionError, begin
from articles.records.corrections import parties_of
from articles.records.derivation import derive


class RemovalError(DecisionError):
    """It cannot be removed or taken back."""


def remove_meeting(meeting: Meeting, *, user: Any, reason: str = "", action: Action | None = None) -> list[Removal]:
    """Take a meeting away: every report that it holds. A later report of it by another article makes it anew.

    Returns the entries of the log. Raises RemovalError if there is nothing left to remove.
    """
    with transaction.atomic():
        reports = list(Report.objects.filter(meeting=meeting.pk, current=True).order_by("pk"))
        if not reports:
            raise RemovalError("This meeting has gone already.")
        action = begin(f"Remove meeting: {meeting}", user=user, reason=reason, action=action)
        entries = [Removal.objects.create(action=action, report=report, from_meeting=meeting.pk) for report in reports]
        derive(articles={report.article_id for report in reports})
    return entries


def remove_participant(
    participation: Participation, *, user: Any, reason: str = "", action: Action | None = None
) -> list[Removal]:
    """Take a participant away: every claim in the meeting's reports that says so.

    Returns the entries of the log. Raises RemovalError if there is nothing left to remove.
    """
    with transaction.atomic():
        removed = Removal.objects.standing().filter(party__report__meeting=participation.meeting_id).values("party")
        parties = list(parties_of(participation).exclude(pk__in=removed).select_related("report").order_by("pk"))
        if not parties:
            raise RemovalError("This participant has gone already.")
        what = f"Remove {participation} from: {participation.meeting}"
        action = begin(what, user=user, reason=reason, action=action)
        entries = [
            Removal.objects.create(action=action, party=party, from_meeting=participation.meeting_id)
            for party in parties
        ]
        derive(articles={party.report.article_id for party in parties})
    return entries


def take_back(removal: Removal, *, user: Any, reason: str = "") -> None:
    """Show again what was removed: the whole meeting or participant, with all claims removed together with this one.

    Raises RemovalError if that has been done already.
    """
    with transaction.atomic():
        entry = Removal.objects.select_for_update(of=("self",)).get(pk=removal.pk)
        if entry.withdrawn_by_id is not None:
            raise RemovalError("This removal has been taken back already.")
        together = _together(entry)
        action = begin(f"Take back the removal of: {entry}", user=user, reason=reason)
        Removal.objects.filter(pk__in=[one.pk for one in together]).update(withdrawn_by=action)
        derive(articles=set(_articles(together)))
    removal.withdrawn_by = action


def _together(entry: Removal) -> list[Removal]:
    """The standing removals that one press of a button made with this one."""
    alike = Removal.objects.standing().filter(action=entry.action_id, from_meeting=entry.from_meeting)
    alike = alike.select_related("report", "party__mention", "party__report")
    if entry.party_id is None:
        return list(alike.filter(report__isnull=False))
    parties = list(alike.filter(party__isnull=False))
    whose = next(_who(one.party) for one in parties if one.pk == entry.pk and one.party)
    return [one for one in parties if one.party and _who(one.party) == whose]


def _who(party: Party) -> tuple[str, object]:
    """Who a removed party is: the record that holds its mention, else its name, else its words."""
    mention = party.mention
    if mention is None:
        return ("unnamed", party.country or fold(party.words))
    if mention.person_id or mention.organization_id:
        return ("record", (mention.person_id, mention.organization_id))
    return ("name", fold(mention.latin or mention.name))


def _articles(entries: Iterable[Removal]) -> Iterable[int]:
    for entry in entries:
        report = entry.report or (entry.party and entry.party.report)
        if report:
            yield report.article_id
