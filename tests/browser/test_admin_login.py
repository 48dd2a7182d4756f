"""An editor comes in."""

from django.contrib.auth.models import User
from playwright.sync_api import Page, expect


def test_an_editor_signs_in_and_out_under_the_strict_content_security_policy(page: Page) -> None:
    User.objects.create_superuser("alice", password="a long enough password")
    page.goto("/admin/")
    page.get_by_label("Username").fill("alice")
    page.get_by_label("Password").fill("a long enough password")
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("heading", name="What was read, and what was decided")).to_be_visible()
    page.goto("/admin/auth/user/add/")
    expect(page.get_by_role("heading", name="Add user")).to_be_visible()
    page.get_by_role("button", name="Log out").click()
    expect(page.get_by_role("heading", name="Logged out")).to_be_visible()
