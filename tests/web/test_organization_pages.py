from datetime import date

import pytest
from django.test import Client

from articles.models import Organization, OrganizationName
from articles.names.folding import fold
from tests.web.made import make_meeting, make_organization
from tests.web.pages import each, links, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def nato() -> Organization:
    make_meeting(("NATO", ""), ("Ann Lee", "US"), title="As a body")
    make_meeting(
        ("Jens Stoltenberg", "", "Secretary General", "NATO"),
        ("Bo Ek", "SE"),
        day=date(2024, 1, 1),
        title="By its official",
    )
    make_meeting(
        ("NATO", ""), ("Jens Stoltenberg", "", "", "NATO"), ("Cy Roe", "US"), title="Both", day=date(2025, 1, 1)
    )
    make_meeting(("NATO", ""), ("Di Poe", "PL"), title="Hidden", hidden=True)
    return Organization.objects.get(name="NATO")


def test_the_list_counts_a_meeting_once(client: Client, nato: Organization) -> None:
    make_organization("Atlantic Council", "US")
    assert each(client.get("/organizations/"), ".listing tbody tr") == [
        "Atlantic Council United States 0",
        "NATO international, or not stated 3",
    ]
    assert list(links(client.get("/organizations/?q=council"), ".listing th a")) == ["Atlantic Council"]
    assert list(links(client.get("/organizations/?country=US"), ".listing th a")) == ["Atlantic Council"]
    assert client.get("/organizations/?country=ZZ").status_code == 400


def test_the_page_includes_meetings_of_those_who_acted_for_it(client: Client, nato: Organization) -> None:
    form = "НАТО"
    OrganizationName.objects.create(organization=nato, form=form, script="cyrillic", key=fold(form))
    response = client.get(nato.get_absolute_url())
    assert titles(response) == ["Both", "By its official", "As a body"]
    assert each(response, "section[aria-labelledby=people] tbody tr") == ["Jens Stoltenberg Secretary General 2"]
    assert each(response, "section[aria-labelledby=countries] tbody tr") == ["United States 2", "Sweden 1"]
    assert each(response, "section[aria-labelledby=names] li") == ["НАТО"]
    assert titles(client.get(links(response)["Filter these meetings"])) == titles(response)
