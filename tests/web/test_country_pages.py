from datetime import date

import pytest
from django.test import Client

from tests.web.made import make_meeting
from tests.web.pages import each, links, titles, words

pytestmark = pytest.mark.django_db

BAYRAMOV, LAVROV = ("Jeyhun Bayramov", "AZ", "Foreign Minister"), ("Sergey Lavrov", "RU", "Foreign Minister")


@pytest.fixture(autouse=True)
def meetings() -> None:
    make_meeting(BAYRAMOV, LAVROV, title="A")
    make_meeting(BAYRAMOV, LAVROV, day=date(2024, 1, 1), place=("Moscow", "RU"), title="B")
    make_meeting(BAYRAMOV, ("Ann Lee", "US"), ("Jens Stoltenberg", "", "", "NATO"), place=("Brussels", "BE"), title="C")
    make_meeting(LAVROV, ("Wang Yi", "CN"), hidden=True, title="hidden")


def section(client: Client, address: str, name: str) -> list[str]:
    return each(client.get(address), f"section[aria-labelledby={name}] tbody tr")


def test_the_list_counts_taking_part_and_being_the_place_apart(client: Client) -> None:
    response = client.get("/countries/")
    assert words(response, ".count") == "5 countries"
    assert each(response, ".countries tbody tr") == [
        "Azerbaijan 3 1 1", "Belgium 0 1 0", "China 0 0 1", "Russia 2 1 1", "United States 1 0 1",
    ]  # fmt: skip


def test_a_country_shows_meetings_officials_partners_and_places(client: Client) -> None:
    response = client.get("/countries/AZ/")
    assert each(response, ".figures div") == ["meetings it took part in 3", "meeting held there 1", "official 1"]
    assert titles(response) == ["B", "C", "A"]
    assert section(client, "/countries/AZ/", "officials") == ["Jeyhun Bayramov Foreign Minister 3"]
    assert section(client, "/countries/AZ/", "partners") == ["Russia 2", "United States 1"]
    assert section(client, "/countries/AZ/", "bodies") == ["NATO 1"]
    assert section(client, "/countries/AZ/", "places") == ["Baku, Azerbaijan 1"]
    assert links(response, "section[aria-labelledby=partners] a")["Russia"] == "/countries/AZ/RU/"


def test_a_country_of_which_nothing_is_reported_says_so(client: Client) -> None:
    response = client.get("/countries/PL/")
    assert response.status_code == 200
    assert "No article read so far reports a meeting of this country." in words(response)


def test_a_pair_shows_what_both_took_part_in(client: Client) -> None:
    response = client.get("/countries/AZ/RU/")
    assert titles(response) == ["B", "A"]
    assert links(response, ".figures a") == {"2": "/meetings/?country=AZ&country=RU"}
    assert section(client, "/countries/AZ/RU/", "officials-AZ") == ["Jeyhun Bayramov Foreign Minister 2"]
    assert section(client, "/countries/AZ/RU/", "officials-RU") == ["Sergey Lavrov Foreign Minister 2"]
    assert section(client, "/countries/AZ/RU/", "places") == ["Baku, Azerbaijan 1", "Moscow, Russia 1"]


def test_a_pair_that_never_met_says_so(client: Client) -> None:
    assert "No article read so far reports a meeting of these two countries." in words(client.get("/countries/AZ/PL/"))


@pytest.mark.parametrize(
    ("address", "status", "leads_to"),
    [
        ("/countries/az/", 301, "/countries/AZ/"),
        ("/countries/RU/AZ/", 301, "/countries/AZ/RU/"),
        ("/countries/az/ru/", 301, "/countries/AZ/RU/"),
        ("/countries/AZ/AZ/", 301, "/countries/AZ/"),
        ("/countries/ZZ/", 404, None),
        ("/countries/AZ/ZZ/", 404, None),
        ("/countries/ZZ/ZZ/", 404, None),
        ("/countries/azerbaijan/", 404, None),
        ("/countries/<script>/", 404, None),
    ],
)
def test_addresses(client: Client, address: str, status: int, leads_to: str | None) -> None:
    response = client.get(address)
    assert (response.status_code, response.headers.get("Location")) == (status, leads_to)
