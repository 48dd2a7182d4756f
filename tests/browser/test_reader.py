"""The ways of a reader, without JavaScript."""

from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

from articles.models import Article, Meeting
from tests.browser.conftest import OpenPage
from tests.factories import make_article
from tests.web.made import make_meeting, make_person

pytestmark = pytest.mark.django_db(transaction=True)

SENTENCE = "The Foreign Minister of Azerbaijan, Jeyhun Bayramov, met with Sergey Lavrov in Baku on Tuesday."
AZ, RU, TR = (
    ("Jeyhun Bayramov", "AZ", "Foreign Minister"),
    ("Sergey Lavrov", "RU", "Foreign Minister"),
    ("Hakan Fidan", "TR"),
)


@pytest.fixture
def meetings() -> None:
    text = "A headline\n\n" + "Other news of the day.\n\n" * 60 + SENTENCE
    article = make_article(text=text, title="Ministers meet", publisher="Trend", published=date(2023, 3, 1))
    make_meeting(AZ, RU, article=article, sentence=SENTENCE, date_words="Tuesday", date_method="weekday")
    make_meeting(AZ, TR, day=date(2024, 1, 1), place=("Ankara", "TR"))
    make_meeting(RU, TR, day=date(2024, 2, 2), place=("Moscow", "RU"))


@pytest.fixture
def reader(open_page: OpenPage, meetings: None) -> Page:
    return open_page(java_script_enabled=False)


def test_from_the_first_page_to_the_words_of_the_article(reader: Page) -> None:
    reader.goto("/")
    reader.get_by_role("navigation", name="Main").get_by_role("link", name="Meetings").click()
    reader.get_by_role("checkbox", name="Azerbaijan").check()
    reader.get_by_role("checkbox", name="Russia").check()
    reader.get_by_role("button", name="Show meetings").click()
    expect(reader.get_by_text("1 meeting", exact=True)).to_be_visible()

    reader.get_by_role("link", name="Jeyhun Bayramov – Sergey Lavrov").click()
    expect(reader.get_by_role("heading", level=1)).to_have_text("Jeyhun Bayramov – Sergey Lavrov")
    expect(reader.locator("time")).to_have_text("28 February 2023")
    expect(reader.get_by_role("blockquote")).to_have_text(f"“{SENTENCE}”")

    reader.get_by_role("link", name="See the words in the article").click()
    expect(reader.get_by_role("heading", level=1)).to_have_text("Ministers meet")
    expect(reader.locator("mark.evidence", has_text=SENTENCE)).to_be_in_viewport()


def test_the_seeds_tell_who_met_in_baku_on_28_february_2023(open_page: OpenPage, repository: Path) -> None:
    call_command("load_articles", str(repository / "seeds"), stdout=StringIO(), stderr=StringIO())
    reader = open_page(java_script_enabled=False)
    reader.goto("/meetings/?country=AZ&country=RU&date_from=2023-02-28&date_to=2023-02-28")
    reader.get_by_role("link", name="Jeyhun Bayramov and Sergey Lavrov", exact=True).click()
    expect(reader.locator("time")).to_have_text("28 February 2023")
    expect(reader.locator(".facts")).to_contain_text("Baku, Azerbaijan")
    expect(reader.get_by_role("blockquote")).to_contain_text("met with the Foreign Minister of Russia, Sergey Lavrov")
    expect(reader.get_by_role("heading", level=3)).to_have_text(["Azerbaijan", "Russia"])


def test_a_name_that_fits_several_is_chosen_from_a_list(reader: Page) -> None:
    make_person("Ivan Lavrov", "BG", "Ambassador")
    reader.goto("/meetings/")
    reader.get_by_label("Official, by name").fill("lavrov")
    reader.get_by_role("button", name="Show meetings").click()
    reader.get_by_role("link", name="Sergey Lavrov").click()
    expect(reader.get_by_text("2 meetings", exact=True)).to_be_visible()
    reader.get_by_role("link", name="Official Sergey Lavrov : remove this filter").click()
    expect(reader.get_by_text("3 meetings", exact=True)).to_be_visible()


def test_a_wrong_date_is_told_at_its_field(reader: Page) -> None:
    reader.goto("/meetings/?date_from=2024-02-01&date_to=2024-01-01")
    expect(reader.get_by_role("alert")).to_contain_text("The last day is before the first.")
    expect(reader.get_by_label("To", exact=True)).to_have_accessible_description(
        "The last day is before the first. Change one of the two."
    )
    expect(reader.get_by_label("From", exact=True)).to_have_value("2024-02-01")


def test_a_person_is_found_in_another_script(reader: Page) -> None:
    reader.goto("/people/")
    reader.get_by_label("Name or office").fill("Байрамов")
    reader.get_by_role("button", name="Show people").click()
    reader.get_by_role("main").get_by_role("link", name="Jeyhun Bayramov").click()
    expect(reader.get_by_role("heading", level=1)).to_have_text("Jeyhun Bayramov")
    expect(reader.get_by_role("row", name="Sergey Lavrov Russia 1")).to_be_visible()


def test_filters_open_on_a_phone(open_page: OpenPage, meetings: None) -> None:
    phone = open_page(java_script_enabled=False, viewport={"width": 390, "height": 844})
    phone.goto("/meetings/")
    expect(phone.get_by_role("button", name="Show meetings")).to_be_hidden()
    phone.get_by_text("Filters", exact=True).click()
    phone.get_by_label("Held in").select_option(label="Russia")
    phone.get_by_role("button", name="Show meetings").click()
    expect(phone.get_by_text("1 meeting", exact=True)).to_be_visible()


def test_the_first_stop_of_the_keyboard_leads_to_the_content(reader: Page) -> None:
    reader.goto("/")
    reader.keyboard.press("Tab")
    skip = reader.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    reader.keyboard.press("Enter")
    expect(reader).to_have_url("/#content")


def test_every_page_has_one_first_heading_and_the_landmarks(reader: Page) -> None:
    addresses = ["/", "/meetings/", "/countries/", "/people/", "/organizations/", "/articles/", "/about/", "/nothing/"]
    addresses += [Meeting.objects.first().get_absolute_url(), Article.objects.first().get_absolute_url()]
    for address in addresses:
        reader.goto(address)
        expect(reader.get_by_role("heading", level=1)).to_have_count(1)
        for landmark in ("banner", "main", "contentinfo"):
            expect(reader.get_by_role(landmark)).to_have_count(1)
