"""Text from articles is printed in many places; in none of them is it obeyed."""

import re
from datetime import date
from typing import Any

import pytest
from django.test import Client
from lxml import html

from articles.models import Meeting, Organization, Person
from tests.factories import make_article, make_user
from tests.web.made import make_meeting

pytestmark = pytest.mark.django_db

MARKUP = "<script>alert('1')</script>\"><img src=x onerror=alert(1)>{{ 7|add:7 }}{% now 'Y' %}"
TURNED = "\u202egnihtyna\u2066"
LONG = "W" * 180
HOSTILE = [MARKUP, TURNED, LONG]


@pytest.fixture(params=HOSTILE, ids=["markup", "turned direction", "long words"])
def hostile(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def addresses(hostile: str) -> list[str]:
    """Every kind of page, with hostile text in every column that comes from an article or an editor."""
    article = make_article(
        source=f"path/{hostile}",
        text=f"{hostile}\n{hostile} met Expert Council.",
        title=hostile,
        publisher=hostile,
        warnings=[hostile],
        rules_version=hostile[:20],
        url="javascript:alert(1)",
    )
    meeting = make_meeting(
        (hostile, "AZ", hostile),
        ("Expert Council", ""),
        (f"Ann {hostile}", "", hostile, "NATO"),
        hostile,
        article=article,
        sentence=f"{hostile} met Expert Council.",
        place=(hostile[:150], "AZ"),
        needs_review=True,
        reason=hostile,
        date_words=hostile,
        day=date(2024, 1, 1),
        differs={"place": [{"value": {"name": hostile}, "article": article.pk}], hostile: [{"value": hostile}]},
    )
    meeting.participations.update(role=hostile[:40])
    Organization.objects.update(name=hostile)
    Person.objects.update(native_name=hostile)
    records = [meeting, article, *Person.objects.all(), *Organization.objects.all()]
    lists = ["/", "/meetings/", "/countries/", "/countries/AZ/", "/people/", "/organizations/", "/articles/"]
    return [*lists, *(record.get_absolute_url() for record in records)]


def obeyed(response: Any) -> list[str]:
    """Return what of a page comes from elsewhere and would be acted upon."""
    tree = html.document_fromstring(response.content)
    elements = [element.tag for element in tree.iter("script", "img", "style", "iframe", "object")]
    handlers = [name for element in tree.iter() for name in element.attrib if name.startswith(("on", "style"))]
    addresses = [address for _, _, address, _ in tree.iterlinks()]
    return [*elements, *handlers, *(one for one in addresses if not one.startswith(("/", "#", "http://testserver/")))]


def test_no_page_obeys_it(client: Client, hostile: str, addresses: list[str]) -> None:
    client.force_login(make_user())
    for address in addresses:
        response = client.get(address)
        assert response.status_code == 200, address
        assert obeyed(response) == [], address


def test_no_title_is_turned(client: Client, addresses: list[str]) -> None:
    for address in addresses:
        title = re.search("<title>(.*?)</title>", client.get(address).content.decode(), re.DOTALL)
        assert title, address
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", title[1]), address


@pytest.mark.parametrize("parameter", ["official", "words", "country", "date_from", "mode", "page", "person", "q"])
def test_what_a_reader_types_is_not_obeyed_either(client: Client, hostile: str, parameter: str) -> None:
    for page in ("meetings", "people", "articles"):
        assert obeyed(client.get(f"/{page}/", {parameter: hostile})) == []


def test_a_title_made_of_signs_still_has_an_address(client: Client) -> None:
    meeting = make_meeting(("Ann Lee", "US"), ("Bo Ek", "SE"), title="!!! ///")
    assert Meeting.objects.get(pk=meeting.pk).get_absolute_url() == f"/meetings/{meeting.pk}/meeting/"
    assert client.get(meeting.get_absolute_url()).status_code == 200
