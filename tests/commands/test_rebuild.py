"""`manage.py rebuild`: all records anew, nothing written where all is as it should be."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import call_command

from articles.models import Meeting, MeetingCountry, OfficeCitation, Participation, Person, PersonName, Place
from tests.records.claimed import talks
from tests.records.picture import no_write, picture

pytestmark = pytest.mark.django_db


def rebuild() -> str:
    out = StringIO()
    call_command("rebuild", stdout=out)
    return out.getvalue()


def test_it_makes_all_records_and_says_what_it_did() -> None:
    talks("a", place_name="Baku", place_key="baku-az", place_country="AZ")
    talks("b", status="planned")

    said = rebuild()

    assert said == "Meetings: 1 new, 0 changed, 0 unchanged, 0 held back by corrections\nNames left open: 0\n"
    assert Person.objects.count() == 2


def test_it_writes_nothing_on_an_untouched_database() -> None:
    talks("a", place_name="Baku", place_key="baku-az", place_country="AZ")
    rebuild()

    with no_write():
        said = rebuild()

    assert said.startswith("Meetings: 0 new, 0 changed, 1 unchanged")


def test_it_mends_what_was_damaged() -> None:
    talks("a", place_name="Baku", place_key="baku-az", place_country="AZ")
    rebuild()
    whole = picture()
    Person.objects.create(pk=999, name="Nobody", sort_name="nobody")
    Meeting.objects.create(pk=999)
    Place.objects.create(key="nowhere|", name="Nowhere")
    Person.objects.filter(pk__lt=999).update(name="Somebody Else", hidden=True)
    for model in (PersonName, OfficeCitation, Participation, MeetingCountry):
        model.objects.all().delete()
    Meeting.objects.filter(pk__lt=999).update(title="", place=None, status="cancelled")

    rebuild()

    assert picture() == whole
    assert not Place.objects.filter(name="Nowhere").exists()


def test_it_works_where_there_is_nothing() -> None:
    assert rebuild().startswith("Meetings: 0 new, 0 changed, 0 unchanged")
