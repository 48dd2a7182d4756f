"""What editors corrected of a record, as its page shows it: readers see that and when, editors what and by whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from articles.models import Article, Correction, Meeting, Organization, Participation, Person
from articles.records.corrections import standing
from articles.web.differences import field_label, in_words

Record = Article | Meeting | Organization | Participation | Person


@dataclass(frozen=True)
class Corrected:
    """One value that an editor set. `of`: whose value, where it is a participant's."""

    field: str
    label: str
    as_read: str
    as_set: str
    at: datetime
    by: str
    reason: str
    of: str = ""


def corrections_of(record: Record, participants: Iterable[Participation] = ()) -> list[Corrected]:
    """Return the standing corrections of a record, then those of its participants."""
    own = [_corrected(entry) for entry in standing(record)]
    for participant in participants:
        if _differs_from_reading(participant):
            own += [_corrected(entry, of=str(participant)) for entry in standing(participant)]
    return own


def _differs_from_reading(participant: Participation) -> bool:
    return any(getattr(participant, field, value) != value for field, value in participant.read.items())


def _corrected(entry: Correction, of: str = "") -> Corrected:
    return Corrected(
        field=entry.field,
        label=field_label(entry.field),
        as_read=in_words(entry.field, entry.as_read),
        as_set=in_words(entry.field, entry.as_set),
        at=entry.action.at,
        by=entry.action.user.get_username(),
        reason=entry.action.reason,
        of=of,
    )
