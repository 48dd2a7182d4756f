"""Every list and every page of a record asks the database as often for thirty rows as for one."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from articles.models import Organization, Person
from tests.factories import make_article
from tests.web.made import add_report, make_meeting, make_organization, make_person

pytestmark = pytest.mark.django_db


def make(rows: int) -> None:
    """Meetings of one official with `rows` others, each told by two articles; and one more that is still to come."""
    make_meeting(("Jeyhun Bayramov", "AZ"), ("Ann Lee", "US"), day=date(2999, 1, 1), status="planned")
    for number in range(rows):
        meeting = make_meeting(
            ("Jeyhun Bayramov", "AZ", f"Office {number}"),
            (f"Official {number}", "RU", "Minister"),
            (f"Secretary {number}", "", "Secretary", "NATO"),
            ("Expert Council", ""),
            "and others",
            day=date(2020, 1, 1) + timedelta(days=number),
            place=(f"Town {number}", "AZ"),
        )
        add_report(meeting, make_article(publisher=f"Paper {number}"))
        make_person(f"Person {number}", "AZ")
        make_organization(f"Body {number}", "AZ")


@pytest.mark.parametrize("rows", [1, 30])
@pytest.mark.parametrize(
    ("address", "queries"),
    [
        ("/", 12),
        ("/meetings/", 6),
        ("/meetings/?country=AZ&country=RU&words=official&date_from=2020-01-01&mode=unknown", 7),
        ("/meetings/?official=Jeyhun+Bayramov", 9),
        ("/countries/", 3),
        ("/countries/AZ/", 10),
        ("/countries/AZ/RU/", 7),
        ("/people/", 3),
        ("/people/?q=official&sort=meetings", 4),
        ("/organizations/", 3),
        ("/articles/", 4),
    ],
)
def test_lists(client: Client, django_assert_num_queries: Any, rows: int, address: str, queries: int) -> None:
    make(rows)
    with django_assert_num_queries(queries):
        assert client.get(address).status_code == 200


@pytest.mark.parametrize("rows", [1, 30])
def test_records(client: Client, django_assert_num_queries: Any, rows: int) -> None:
    make(rows)
    person = Person.objects.get(name="Jeyhun Bayramov")
    meeting = person.participations.last().meeting
    for record, queries in (
        (meeting, 9),
        (person, 12),
        (Organization.objects.get(name="Expert Council"), 9),
        (meeting.reports.first().article, 8),
    ):
        with django_assert_num_queries(queries):
            assert client.get(record.get_absolute_url()).status_code == 200
