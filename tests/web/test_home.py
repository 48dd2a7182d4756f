from datetime import date

import pytest
from django.test import Client

from tests.factories import make_article
from tests.web.made import add_report, make_meeting
from tests.web.pages import each, titles, words

pytestmark = pytest.mark.django_db


def test_the_first_page_shows_newest_meetings_figures_with_their_units_and_countries(client: Client) -> None:
    first = make_meeting(("Ann Lee", "US"), ("Bo Ek", "SE"), day=date(2020, 1, 1), title="first")
    add_report(first, make_article())
    make_meeting(("Ann Lee", "US"), ("Cy Roe", "NO"), day=date(2021, 1, 1), title="second")
    make_meeting(("Ann Lee", "US"), ("Di Poe", "PL"), day=date(2022, 1, 1), title="doubtful", needs_review=True)
    make_meeting(("Ann Lee", "US"), ("Ed Moe", "DK"), title="hidden", hidden=True)
    make_meeting(("Ann Lee", "US"), ("Cy Roe", "NO"), day=date(2999, 1, 1), status="planned", title="to come")
    response = client.get("/")
    assert titles(response) == ["doubtful", "second", "first"]
    assert each(response, ".announced li") == ["1 January 2999 to come"]
    assert each(response, ".figures div") == [
        "meetings 3", "reports of them 4", "articles read 6", "people 5", "countries taking part 3",
    ]  # fmt: skip
    assert words(response, ".figures-note") == "1 unconfirmed meeting is not counted here. Lists show it, marked."
    assert each(response, ".ranking tbody tr") == ["United States 3", "Norway 2", "Sweden 1"]


def test_an_empty_site_says_so(client: Client) -> None:
    response = client.get("/")
    assert response.status_code == 200
    assert "Nothing has been loaded yet." in words(response)


def test_about_explains_what_is_counted(client: Client) -> None:
    assert each(client.get("/about/"), "h2") == [
        "What is here, and what is not",
        "What is a meeting",
        "What each number counts",
        "How a date was got",
        "Who is who",
        "What “unconfirmed” means",
        "How to cite",
        "Something is wrong?",
    ]
