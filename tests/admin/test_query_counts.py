"""Lists and pages of the admin ask the database as often for thirty rows as for one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.models import Action, Correction, Meeting, Person, Removal, Run
from articles.records.derivation import rebuild
from tests.factories import make_article, make_body, make_mention, make_report
from tests.web.made import make_meeting

pytestmark = pytest.mark.django_db

FIRST = ("Omar", "Petra", "Kofi", "Mei", "Diego", "Astrid")
LAST = ("Haddad", "Novak", "Mensah", "Tanaka", "Fuentes")


def make(rows: int, editor: Any) -> None:
    """As many articles, meetings, people, bodies, corrections, removals and runs as `rows`."""
    for number in range(rows):
        article = make_article()
        named = [
            make_mention(article, f"{FIRST[number % 6]} {LAST[number // 6]}", "Minister", "AZ"),
            make_mention(article, "Ann Lee", "Minister", "US"),
            make_body(article, f"Body {number}", "RU"),
        ]
        report = make_report(article, named, date(2023, 1, 1) + timedelta(days=number))
        action = Action.objects.create(user=editor, what="decided")
        Correction.objects.create(action=action, report=report, field="mode", as_read="unknown", as_set="video")
        Removal.objects.create(action=action, party=report.parties.last())
        Run.objects.create(command="load_articles")
    rebuild()


@pytest.mark.parametrize("record", ["article", "person", "organization", "meeting", "correction", "removal", "run"])
def test_lists(desk: Client, editor: Any, record: str) -> None:
    address = reverse(f"admin:articles_{record}_changelist")
    asked = []
    for rows in (1, 30):
        make(rows, editor)
        with CaptureQueriesContext(connection) as queries:
            assert desk.get(address).status_code == 200
        asked.append(len(queries))
    assert asked[0] == asked[1]


def test_the_page_of_a_meeting_with_many_participants(desk: Client) -> None:
    ContentType.objects.get_for_model(Meeting)  # asked once and kept
    asked = []
    for number in (2, 30):
        meeting = make_meeting(*((f"Official {number} {n}", "AZ", "Minister") for n in range(number)))
        with CaptureQueriesContext(connection) as queries:
            assert desk.get(reverse("admin:articles_meeting_change", args=[meeting.pk])).status_code == 200
        asked.append(len(queries))
    assert asked[0] == asked[1]


def test_the_page_of_a_person_with_many_offices(desk: Client) -> None:
    ContentType.objects.get_for_model(Person)  # asked once and kept
    asked = []
    for number in (1, 20):
        for _ in range(number):
            make_meeting(("Ann Lee", "US", f"Office {number}"), ("Bo Li", "CN"))
        person = Person.objects.filter(name="Ann Lee").order_by("pk").last()
        with CaptureQueriesContext(connection) as queries:
            assert desk.get(reverse("admin:articles_person_change", args=[person.pk])).status_code == 200
        asked.append(len(queries))
    assert asked[0] == asked[1]
