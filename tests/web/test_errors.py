import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client, RequestFactory

from articles.web.errors import permission_denied, server_error
from tests.web.pages import each, links


@pytest.mark.django_db
def test_a_request_that_makes_no_sense_gets_a_page_with_ways_on(client: Client) -> None:
    response = client.get("/", headers={"host": "not a host"})
    assert (response.status_code, each(response, "h1")) == (400, ["Bad request"])
    assert "All meetings" in links(response)


@pytest.mark.django_db
def test_what_is_for_editors_is_refused_with_ways_on(rf: RequestFactory) -> None:
    response = permission_denied(rf.get("/"), PermissionDenied())
    assert (response.status_code, each(response, "h1")) == (403, ["Not allowed"])
    assert "All meetings" in links(response)


def test_the_page_of_a_failure_needs_neither_database_nor_templates_around_it(rf: RequestFactory) -> None:
    response = server_error(rf.get("/"))
    assert (response.status_code, each(response, "h1")) == (500, ["The site has failed"])
    assert links(response) == {"Go to the first page": "/"}


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/meetings/", "/meetings/?mode=x", "/countries/AZ/", "/about/", "/nothing/"])
def test_nothing_on_a_page_is_inline_or_from_elsewhere(client: Client, address: str) -> None:
    response = client.get(address)
    body = response.content.decode()
    assert "<style" not in body
    assert "<script" not in body
    assert ' style="' not in body
    assert {one.split("/")[0] for one in links(response, "link").values()} <= {"", "http:"}
