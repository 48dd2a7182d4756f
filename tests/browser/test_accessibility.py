"""No page breaks a rule of accessibility, none is wider than its window, in light and dark."""

from collections.abc import Callable
from datetime import date

import pytest
from playwright.sync_api import Page

from articles.models import Meeting, Organization, Person
from tests.browser.conftest import OpenPage
from tests.factories import make_article
from tests.web.made import add_report, make_meeting, make_person

pytestmark = pytest.mark.django_db(transaction=True)

LONG = "Oberstaatsanwaltschafts" * 8
WRONG = (
    "/meetings/?country=ZZ&person=9&held_in=x&date_from=x&date_to=y&mode=z&status=z&words=%3F&sort=z&official=nobody"
)


@pytest.fixture
def addresses() -> list[str]:
    """Every kind of page, in each state that it can have."""
    sentence = f"Ann Lee met {LONG}."
    article = make_article(
        text=f"{sentence}\nThey spoke.", publisher="Trend", warnings=["a menu was left out"], title=LONG
    )
    meeting = make_meeting(
        ("Ann Lee", "US", "Envoy"),
        (LONG, "AZ", LONG),
        ("Jens Stoltenberg", "", "Secretary General", "NATO"),
        "and others",
        article=article,
        sentence=sentence,
        needs_review=True,
        reason="two readings",
        status="planned",
    )
    older = make_article(text="Они встретились.", title="Встреча", language="ru", published=date(2023, 2, 28))
    add_report(meeting, older, "Они встретились.")
    Meeting.objects.update(
        differs={"mode": [{"value": "phone", "article": older.pk}, {"value": "video", "article": article.pk}]}
    )
    make_meeting(("Ann Lee", "US", "Minister"), ("Cy Roe", "AZ"), day=date(2999, 1, 1), status="planned", place=None)
    for number in range(51):
        make_meeting(("Ann Lee", "US"), (f"Bo Ek {number % 3}", "SE"), day=date(2020, 1, 1 + number % 28))
    make_person("Bo Ek", "SE")
    records = [meeting, article, Person.objects.get(name="Ann Lee"), Organization.objects.get(name="NATO")]
    return [
        "/",
        "/meetings/",
        "/meetings/?country=US&country=SE&mode=unknown&page=2",
        "/meetings/?mode=video&country=US",
        "/meetings/?official=bo",
        "/meetings/?page=99",
        "/meetings/?date_from=2020-01-01",
        WRONG,
        "/countries/",
        "/countries/US/",
        "/countries/SE/US/",
        "/people/",
        "/people/?country=ZZ",
        "/organizations/",
        "/articles/",
        "/about/",
        "/nothing/",
        *(record.get_absolute_url() for record in records),
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(
    open_page: OpenPage, axe_violations: Callable[[Page], list[str]], addresses: list[str], scheme: str
) -> None:
    page = open_page(color_scheme=scheme)
    found = {}
    for address in addresses:
        page.goto(address)
        violations = axe_violations(page)
        if violations:
            found[address] = violations
    assert found == {}


def test_axe_finds_nothing_on_a_phone(
    open_page: OpenPage, axe_violations: Callable[[Page], list[str]], addresses: list[str]
) -> None:
    page = open_page(viewport={"width": 320, "height": 640})
    found = {}
    for address in ["/meetings/", *addresses[-4:]]:
        page.goto(address)
        violations = axe_violations(page)
        if violations:
            found[address] = violations
    assert found == {}


@pytest.mark.parametrize("width", [320, 768, 1024, 1920])
def test_no_page_is_wider_than_its_window(open_page: OpenPage, addresses: list[str], width: int) -> None:
    page = open_page(viewport={"width": width, "height": 800})
    widths = {}
    for address in addresses:
        page.goto(address)
        widths[address] = page.evaluate("document.documentElement.scrollWidth")
    assert {address: wide for address, wide in widths.items() if wide > width} == {}
