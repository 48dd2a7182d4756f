"""The way of an editor in a real browser: from the public page to the correction and back, then everything anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command
from playwright.sync_api import Page, expect

from articles.models import Article, Meeting
from tests.browser.conftest import OpenPage
from tests.factories import make_user

PASSWORD = "a long enough password"


@pytest.fixture
def meeting(repository: Path) -> Meeting:
    call_command("load_articles", str(repository / "seeds"), verbosity=0)
    return Meeting.objects.get(title="Jeyhun Bayramov and Sergey Lavrov")


@pytest.fixture
def desk(page: Page) -> Page:
    """A browser in which an editor has signed in."""
    make_user("alice", password=PASSWORD)
    page.goto("/admin/login/")
    page.get_by_label("Username").fill("alice")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="What was read, and what was decided")).to_be_visible()
    return page


def everything_anew() -> None:
    Article.objects.update(extraction={})
    call_command("load_articles", reread=True, verbosity=0)
    call_command("rebuild", verbosity=0)


def test_an_editor_corrects_a_meeting_and_it_holds(desk: Page, meeting: Meeting) -> None:
    public = meeting.get_absolute_url()
    desk.goto(public)
    desk.get_by_role("link", name="Correct this").first.click()
    desk.get_by_label("Place", exact=False).first.fill("Ganja")
    desk.get_by_label("Earliest day:").fill("2023-02-27")
    desk.get_by_label("Latest day:").fill("2023-02-27")
    desk.get_by_label("Why").fill("The ministry's own page says so.")
    desk.get_by_role("button", name="Save", exact=True).click()
    expect(desk.get_by_text("was changed successfully")).to_be_visible()
    for _ in range(2):
        desk.goto(public)
        expect(desk.get_by_text("27 February 2023").first).to_be_visible()
        expect(desk.get_by_text("Ganja").first).to_be_visible()
        expect(desk.get_by_text("The ministry's own page says so.").first).to_be_visible()
        everything_anew()


def test_an_editor_adds_a_participant_by_name(desk: Page, meeting: Meeting) -> None:
    desk.goto(f"/admin/articles/meeting/{meeting.pk}/change/")
    desk.get_by_text("Add another Participant").click()
    desk.locator("#id_participations-2-person + .select2").click()
    desk.locator(".select2-search__field").fill("алиев")
    desk.get_by_role("option", name="Ilham Aliyev").click()
    desk.locator("#id_participations-2-country").select_option(label="Azerbaijan")
    desk.get_by_role("button", name="Save", exact=True).click()
    desk.goto(meeting.get_absolute_url())
    expect(desk.get_by_role("main").get_by_role("link", name="Ilham Aliyev").first).to_be_visible()


def test_an_editor_removes_what_was_no_meeting_and_takes_it_back(desk: Page, meeting: Meeting) -> None:
    public = meeting.get_absolute_url()
    desk.goto(f"/admin/articles/meeting/{meeting.pk}/change/")
    desk.get_by_role("link", name="Not a meeting").click()
    desk.get_by_label("Why").fill("A test.")
    desk.get_by_role("button", name="Remove this meeting").click()
    everything_anew()
    desk.goto("/meetings/?country=AZ&country=RU")
    expect(desk.get_by_role("link", name="Jeyhun Bayramov and Sergey Lavrov", exact=True)).to_have_count(0)
    desk.goto("/admin/articles/removal/")
    desk.locator("#action-toggle").check()
    desk.get_by_label("Action:").select_option(label="Take back the selected decisions")
    desk.get_by_role("button", name="Run").or_(desk.get_by_role("button", name="Go")).click()
    expect(desk.get_by_text("1 decision was taken back.")).to_be_visible()
    desk.goto(public)
    expect(desk.get_by_role("heading", level=1)).to_have_text("Jeyhun Bayramov and Sergey Lavrov")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_admin_is_dressed_as_the_site(open_page: OpenPage, scheme: str) -> None:
    page = open_page(color_scheme=scheme)
    page.goto("/about/")
    ink = "getComputedStyle(document.body).color"
    public = page.evaluate(ink)
    page.goto("/admin/login/")
    assert page.evaluate(ink) == public
