"""Which reports can be of one meeting, and that a load derives all of these together."""

from __future__ import annotations

import pytest

from articles.models import Meeting
from articles.records.derivation import derive, rebuild
from tests.factories import make_article, make_body, make_mention, make_report
from tests.records.claimed import DAY
from tests.records.picture import no_write

pytestmark = pytest.mark.django_db


def test_a_body_named_with_its_country_and_without_does_not_meet_itself() -> None:
    first, second = make_article("a"), make_article("b")
    council = make_body(first, "Expert Council")
    minister = [make_mention(first, "Jeyhun Bayramov", country=country) for country in ("", "AZ")]
    make_report(first, [minister[0], council, minister[1]], DAY)
    make_report(second, [make_body(second, "Expert Council", country) for country in ("", "AZ")], DAY)

    for article in (first, second):
        derive(articles=[article.pk])

    assert Meeting.objects.count() == 2
    with no_write():
        rebuild()


def test_somebody_who_stands_for_two_countries_does_not_meet_himself() -> None:
    for source in ("a", "b"):
        article = make_article(source)
        envoy = make_mention(article, "Rana Talib")
        make_report(article, [{"mention": envoy, "country": "JO"}, {"mention": envoy, "country": "AZ"}], DAY)
        derive(articles=[article.pk])

    assert Meeting.objects.count() == 2
    with no_write():
        rebuild()


def test_a_body_named_again_without_its_country_is_no_side_of_its_own() -> None:
    for source in ("a", "b"):
        article = make_article(source)
        council = [make_body(article, "Expert Council", country) for country in ("", "AZ")]
        make_report(article, [*council, make_mention(article, "Jeyhun Bayramov", country="AZ")], DAY)
        derive(articles=[article.pk])

    assert Meeting.objects.count() == 2
