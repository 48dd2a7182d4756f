"""A later reading changes claims in place: all that hung on what was read before is derived anew."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from articles.models import Mention, Organization, Report
from articles.records.additions import add_participant
from articles.records.blocks import person_block
from articles.records.derivation import derive, rebuild
from tests.factories import make_article, make_body, make_mention, make_report
from tests.records.claimed import BAYRAMOV, DAY, LAVROV, talks
from tests.records.picture import no_write

pytestmark = pytest.mark.django_db


def derive_each(*claims: Mention | Report) -> None:
    for claim in claims:
        derive(articles=[claim.article_id])


def read_anew(claim: Mention | Report, **values: Any) -> None:
    type(claim).objects.filter(pk=claim.pk).update(**values)
    derive(articles=[claim.article_id])
    claim.refresh_from_db()


def cited(name: str, title: str = "", country: str = "") -> Mention:
    return make_mention(make_article(), name, title, country)


def test_a_bare_surname_that_fitted_two_goes_to_the_one_who_is_left() -> None:
    rana, omar = cited("Rana Talib", "Ambassador", "JO"), cited("Omar Talib", "Ambassador", "JO")
    bare = cited("Talib", "", "JO")
    derive_each(rana, omar, bare)
    bare.refresh_from_db()
    assert bare.person_id is None

    read_anew(omar, name="Omar Haddad", latin="Omar Haddad")

    bare.refresh_from_db()
    assert bare.person_id == rana.pk
    with no_write():
        rebuild()


def test_a_body_that_could_be_of_two_countries_goes_to_the_one_that_is_left() -> None:
    bodies = [make_body(make_article(), "Expert Council", country) for country in ("AZ", "RU", "")]
    for body in bodies:
        make_report(body.article, [body, "a delegation"], DAY)
    derive_each(*bodies)
    assert Organization.objects.count() == 3

    read_anew(bodies[1], name="Council of Elders")

    assert list(Organization.objects.order_by("pk").values_list("name", "country")) == [
        ("Expert Council", "AZ"),
        ("Council of Elders", "RU"),
    ]
    with no_write():
        rebuild()


def test_reports_that_a_third_kept_apart_join_once_it_is_of_another_day() -> None:
    moscow = talks("a", place_name="Moscow", place_key="moscow-ru", place_country="RU")
    somewhere = talks("b")
    baku = talks("c", place_name="Baku", place_key="baku-az", place_country="AZ")
    derive_each(moscow, somewhere, baku)
    assert len({Report.objects.get(pk=row.pk).meeting_id for row in (baku, moscow, somewhere)}) == 3

    read_anew(baku, earliest=date(2023, 5, 2), latest=date(2023, 5, 2))

    assert [Report.objects.get(pk=row.pk).meeting_id for row in (moscow, somewhere)] == [moscow.pk, moscow.pk]
    with no_write():
        rebuild()


def test_reports_that_a_third_kept_apart_join_once_it_is_of_others() -> None:
    moscow = talks("a", place_name="Moscow", place_key="moscow-ru", place_country="RU")
    somewhere = talks("b")
    baku = talks("c", place_name="Baku", place_key="baku-az", place_country="AZ")
    derive_each(moscow, somewhere, baku)

    read_anew(baku.article.mentions.get(name="Sergey Lavrov"), name="Rana Talib", latin="Rana Talib", country="JO")

    assert [Report.objects.get(pk=row.pk).meeting_id for row in (moscow, somewhere)] == [moscow.pk, moscow.pk]
    with no_write():
        rebuild()


def test_what_an_article_says_of_somebody_holds_where_an_editor_added_him(editor: Any) -> None:
    report, other = talks("a"), talks("b", BAYRAMOV, LAVROV, ("Rana Talib", "Envoy", ""), day=date(2023, 5, 2))
    derive_each(report, other)
    rana = other.article.mentions.get(name="Rana Talib")
    row = add_participant(Report.objects.get(pk=report.pk).meeting, mention=rana, user=editor)  # type: ignore[arg-type]
    assert row.country == ""

    read_anew(rana, country="JO")

    row.refresh_from_db()
    assert row.country == "JO"
    with no_write():
        rebuild()


@pytest.mark.parametrize(
    "names", [("Daniel Noboa", "Daniel Noboa Azin"), ("Daniel Noboa Azin", "Daniel Noboa")], ids=" then ".join
)
def test_a_known_person_is_one_under_names_of_unlike_blocks(names: tuple[str, str]) -> None:
    assert person_block(names[0]) != person_block(names[1])

    for name in names:
        derive_each(cited(name, "President", "EC"))

    first, second = Mention.objects.order_by("pk")
    assert first.person_id == second.person_id == first.pk
    with no_write():
        rebuild()
