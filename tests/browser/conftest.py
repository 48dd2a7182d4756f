"""A real Chromium on the running site.

    def test_a_reader_finds_the_meeting(page):            # with JavaScript, light, a desk's width
    def test_it_works_without_javascript(open_page):      # open_page(java_script_enabled=False, color_scheme="dark")

Whatever page is opened, the test fails if the browser reports an error on it (a refusal by the Content-Security-Policy
is one), asks another host for anything, or does not get a stylesheet, script, image or font of the page.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, sync_playwright
from pytest_django.live_server_helper import LiveServer

HERE = Path(__file__).parent
DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
CHROMIUM_ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

OpenPage = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Start Chromium once for this folder; where there is none, skip, or fail if nothing may be left out."""
    chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    if not Path(chromium).is_file():
        reason = f"Chromium was not found at {chromium}: install it, or name it in CHROMIUM"
        if os.environ.get("REQUIRE_ALL") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    with pytest.MonkeyPatch.context() as environment:
        # Playwright's event loop runs in this thread, and Django refuses to query beside one unless told that it may.
        environment.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_ARGUMENTS)
            yield browser
            browser.close()


@pytest.fixture
def open_page(browser: Browser, live_server: LiveServer) -> Iterator[OpenPage]:
    """Return a function that opens a page; it takes what Playwright's `new_context` takes."""
    contexts, complaints = [], []

    def note_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            complaints.append(f"{message.text} ({message.location.get('url')})")

    def note_request(request: Request) -> None:
        if not request.url.startswith((live_server.url, "data:", "about:", "blob:")):
            complaints.append(f"asked another host: {request.url}")

    def note_response(response: Response) -> None:
        if response.status >= 400 and response.request.resource_type in ("stylesheet", "script", "image", "font"):
            complaints.append(f"{response.status} for {response.url}")

    def new_page(**options: Any) -> Page:
        context = browser.new_context(**{"base_url": live_server.url, "viewport": DESK, **options})
        context.on("console", note_console)
        context.on("request", note_request)
        context.on("response", note_response)
        context.on("weberror", lambda error: complaints.append(str(error.error)))
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        return page

    yield new_page
    for context in contexts:
        context.close()
    # A page answered with 4xx or 5xx is an error to Chromium; tests of such pages look at the status themselves.
    assert [line for line in complaints if "Failed to load resource: the server responded" not in line] == []


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """Open a page of a desk's width, light, with JavaScript."""
    return open_page(color_scheme="light")


@pytest.fixture(scope="session")
def axe_violations() -> Callable[[Page], list[str]]:
    """Return a function that lists a page's violations of accessibility rules: `rule: selector, selector`.

    The page needs JavaScript: the rules are checked by a script, and on a page without it they would never answer.
    """
    axe = Axe()

    def violations(page: Page) -> list[str]:
        found = axe.run(page).response["violations"]
        return [f"{rule['id']}: {', '.join(str(node['target']) for node in rule['nodes'])}" for rule in found]

    return violations
