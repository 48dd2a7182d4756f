"""What the site shows, without the numbers of records: to compare whole worlds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Meeting, Organization, Person

READS = ("SELECT", "SAVEPOINT", "RELEASE", "ROLLBACK", "BEGIN", "COMMIT")


def picture() -> dict[str, Any]:
    """All records in terms of names, sources and words."""
    return {
        "people": sorted(map(person_picture, Person.objects.all()), key=repr),
        "bodies": sorted(map(body_picture, Organization.objects.all()), key=repr),
        "meetings": sorted(map(meeting_picture, Meeting.objects.select_related("place")), key=repr),
    }


def person_picture(person: Person) -> dict[str, Any]:
    return {
        "name": (person.name, person.name_is_guess, person.native_name),
        "country": person.country,
        "office": person.office,
        "hidden": person.hidden,
        "words": person.search_text,
        "names": [(name.form, name.kind, name.script, name.language) for name in person.names.all()],
        "offices": sorted((row.title, row.kind, row.article.source, str(row.cited_on)) for row in person.offices.all()),
        "mentions": sorted((mention.article.source, mention.name) for mention in person.mentions.all()),
    }


def body_picture(body: Organization) -> dict[str, Any]:
    return {
        "name": body.name,
        "country": body.country,
        "known": (body.portfolio, body.reference_key),
        "hidden": body.hidden,
        "names": sorted((name.form, name.script) for name in body.names.all()),
        "mentions": sorted((mention.article.source, mention.name) for mention in body.mentions.all()),
        "officials": sorted((mention.article.source, mention.name) for mention in body.officials.all()),
    }


def meeting_picture(meeting: Meeting) -> dict[str, Any]:
    return {
        "title": meeting.title,
        "kind": meeting.kind,
        "days": (meeting.date_words, str(meeting.earliest), str(meeting.latest), str(meeting.sort_date)),
        "place": (meeting.place.name if meeting.place else "", meeting.place_country),
        "mode": meeting.mode,
        "status": meeting.status,
        "review": meeting.needs_review,
        "hidden": meeting.hidden,
        "differs": sorted(meeting.differs),
        "countries": [row.country for row in meeting.countries.all()],
        "reports": sorted((report.article.source, report.reason) for report in meeting.reports.all()),
        "participants": [
            (str(row), row.country, row.title, row.role, str(row.acting_for or ""))
            for row in meeting.participations.all()
        ],
    }


@contextmanager
def no_write() -> Iterator[None]:
    """Fail if anything but reading reaches the database."""
    # The log of one connection is limited; many worlds in one test fill it.
    connection.queries_log.clear()
    with CaptureQueriesContext(connection) as queries:
        yield
    writes = [query["sql"] for query in queries if not query["sql"].startswith(READS)]
    assert not writes, writes
