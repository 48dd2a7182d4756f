"""What was read from one article, as its page shows it: beside the text, and marked in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from articles.models import Article, Meeting, Mention, Organization, Person, Report
from articles.web.marking import Name, Quote


@dataclass(frozen=True)
class ReadMeeting:
    """A meeting that the article reports; `number` refers to it in the margin of the text, `anchor` to its words."""

    number: int
    report: Report
    meeting: Meeting
    anchor: str


@dataclass(frozen=True)
class Reading:
    meetings: tuple[ReadMeeting, ...]
    people: tuple[Person, ...]
    organizations: tuple[Organization, ...]
    other_names: tuple[str, ...]
    names: tuple[Name, ...]
    quotes: tuple[Quote, ...]


def anchor_of(report: Report) -> str:
    """Return the id, in the article's page, of the first words that state the meeting."""
    return f"report-{report.pk}"


def reading_of(article: Article) -> Reading:
    """Return what the current claims of a visible article say; marks only where they refer to its present text."""
    mentions = list(article.mentions.current().select_related("person", "organization").order_by("start", "pk"))
    meetings = _meetings(article)
    return Reading(
        meetings=meetings,
        people=_once(mention.person for mention in mentions if mention.person and not mention.person.hidden),
        organizations=_once(
            mention.organization for mention in mentions if mention.organization and not mention.organization.hidden
        ),
        other_names=tuple(dict.fromkeys(mention.name for mention in mentions if not _record(mention))),
        names=tuple(_names(article, mentions)),
        quotes=tuple(_quotes(article, meetings)),
    )


def _meetings(article: Article) -> tuple[ReadMeeting, ...]:
    shown = (
        Meeting.objects.visible()
        .for_rows()
        .in_bulk(article.reports.current().exclude(meeting=None).values_list("meeting", flat=True))
    )
    reports = [report for report in article.reports.current() if report.meeting_id in shown]
    reports.sort(key=lambda report: (_first_position(report), report.pk))
    return tuple(
        ReadMeeting(number, report, shown[report.meeting_id], anchor_of(report))
        for number, report in enumerate(reports, start=1)
    )


def _first_position(report: Report) -> int:
    return min((start for start, _ in report.evidence), default=0)


def _record(mention: Mention) -> Person | Organization | None:
    record = mention.person or mention.organization
    return record if record and not record.hidden else None


def _names(article: Article, mentions: Iterable[Mention]) -> Iterator[Name]:
    for mention in mentions:
        if mention.version != article.version:
            continue
        record = _record(mention)
        address = record.get_absolute_url() if record else ""
        for start, end, *_ in mention.occurrences:
            yield Name(start, end, mention.kind, address)


def _quotes(article: Article, meetings: Iterable[ReadMeeting]) -> Iterator[Quote]:
    for read in meetings:
        if read.report.version != article.version:
            continue
        for position, (start, end) in enumerate(read.report.evidence):
            anchor = read.anchor if position == 0 else f"{read.anchor}-{position + 1}"
            yield Quote(start, end, anchor, read.number)


def _once(records: Iterable) -> tuple:  # type: ignore[type-arg]
    return tuple({record.pk: record for record in records}.values())
