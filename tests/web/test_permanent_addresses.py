from datetime import date

import pytest
from django.test import Client

from articles.models import Article, Meeting, Organization, Person, Report
from articles.records.derivation import rebuild
from articles.records.judgements import judge
from articles.records.removals import remove_meeting
from articles.records.withdrawal import withdraw
from tests.factories import make_article, make_body, make_mention, make_report, make_user
from tests.web.pages import links, page, words

pytestmark = pytest.mark.django_db


def talks(day: date = date(2023, 2, 28), name: str = "Sergey Lavrov") -> Report:
    """A report, derived, of a meeting of one person, of a body, and of Bayramov."""
    article = make_article(text="They met.")
    parties = [
        make_mention(article, "Jeyhun Bayramov", "Foreign Minister", "AZ"),
        make_mention(article, name, "Foreign Minister", "RU"),
        make_body(article, "Atlantic Council", "US"),
    ]
    report = make_report(article, parties, day=day)
    rebuild()
    return report


def gone(client: Client, address: str) -> str:
    """Assert that the address answers 410 with a way on; return what it says."""
    response = client.get(address)
    assert response.status_code == 410
    assert "All meetings" in links(response)
    assert page(response, "main input[name=words]") is not None
    return words(response, ".lede")


def moved(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 301
    return response.headers["Location"]


@pytest.mark.parametrize("model", [Meeting, Person, Organization])
def test_a_wrong_slug_leads_to_the_right_one(client: Client, model: type) -> None:
    talks()
    record = model.objects.order_by("-pk").first()
    right = record.get_absolute_url()
    base = right.rsplit("/", 2)[0]
    for wrong in (
        f"{base}/",
        f"{base}/another-name/",
        f"{base.replace(str(record.pk), f'00{record.pk}')}/{record.slug}/",
    ):
        assert moved(client, wrong) == right
    assert moved(client, f"{base}/x/?page=2") == f"{right}?page=2"
    assert client.get(right).status_code == 200


def test_a_cyrillic_slug_is_right_in_any_encoding(client: Client) -> None:
    report = talks()
    Meeting.objects.filter(pk=report.pk).update(title="Лавров и Байрамов")
    address = Meeting.objects.get(pk=report.pk).get_absolute_url()
    assert address.endswith(
        "/%D0%BB%D0%B0%D0%B2%D1%80%D0%BE%D0%B2-%D0%B8-%D0%B1%D0%B0%D0%B9%D1%80%D0%B0%D0%BC%D0%BE%D0%B2/"
    )
    assert client.get(address).status_code == 200
    assert client.get(f"/meetings/{report.pk}/лавров-и-байрамов/").status_code == 200


def test_a_number_that_was_joined_leads_to_the_record_of_today(client: Client) -> None:
    first, second = talks(), talks(date(2023, 5, 1), "Sergei Lavroff")
    mentions = [report.parties.get(position=1).mention for report in (first, second)]
    judge(*mentions, "same", user=make_user())
    assert moved(client, f"/people/{mentions[1].pk}/x/") == Person.objects.get(pk=mentions[0].pk).get_absolute_url()
    judge(first, second, "same", user=make_user("another"))
    assert moved(client, f"/meetings/{second.pk}/x/") == Meeting.objects.get(pk=first.pk).get_absolute_url()


def test_a_saved_filter_by_a_joined_number_goes_on_working(client: Client) -> None:
    first, second = talks(), talks(date(2023, 5, 1), "Sergei Lavroff")
    mentions = [report.parties.get(position=1).mention for report in (first, second)]
    judge(*mentions, "same", user=make_user())
    response = client.get(f"/meetings/?person={mentions[1].pk}")
    assert words(response, ".count") == "2 meetings"
    name = Person.objects.get(pk=mentions[0].pk).name
    assert [one.split("×")[0] for one in links(response, ".chip")] == [f"Official {name}"]


def test_a_removed_meeting_is_gone_and_says_why(client: Client) -> None:
    report = talks()
    remove_meeting(Meeting.objects.get(pk=report.pk), user=make_user())
    assert gone(client, f"/meetings/{report.pk}/x/") == "This record is no longer shown: removed by an editor"


def test_what_only_a_withdrawn_article_reports_is_gone_with_its_reason(client: Client) -> None:
    report = talks()
    withdraw(Article.objects.get(pk=report.article_id), reason="the agency took it back")
    says = "This record is no longer shown: the agency took it back"
    person, body = (report.parties.get(position=position).mention_id for position in (1, 2))
    for address in (f"/meetings/{report.pk}/x/", f"/people/{person}/x/", f"/organizations/{body}/x/"):
        assert gone(client, address) == says
    assert gone(client, f"/articles/{report.article_id}/") == says


@pytest.mark.parametrize(
    "address",
    [
        "/meetings/1/x/",
        "/people/1/",
        "/organizations/999999999999999999/x/",
        "/organizations/9999999999999999999/x/",
        "/articles/1/",
        "/meetings/x/",
        "/meetings/-1/x/",
        "/meetings/1/x/y/",
        "/nothing/",
        "/%00/",
        "/%FF/",
        "/people/1/%E2%80%AE/",
    ],
)
def test_an_unknown_address_is_not_found_and_leads_on(client: Client, address: str) -> None:
    response = client.get(address)
    assert response.status_code == 404
    assert "All meetings" in links(response)
    assert page(response, "main input[name=words]") is not None


def test_a_person_hidden_by_the_loss_of_all_articles_is_not_listed(client: Client) -> None:
    report = talks()
    withdraw(Article.objects.get(pk=report.article_id), reason="a mistake")
    assert words(client.get("/people/"), ".count") == "0 people"
    assert words(client.get("/organizations/"), ".count") == "0 organisations"
