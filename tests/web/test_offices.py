from datetime import date

from articles.models import OfficeCitation
from articles.web.offices import offices_of


def citation(number: int, title: str, day: date | None, **values: str) -> OfficeCitation:
    return OfficeCitation(pk=number, title=title, cited_on=day, **values)


def test_an_office_is_told_by_its_first_and_last_citation_and_the_latest_office_comes_first() -> None:
    citations = [
        citation(1, "Deputy Minister", date(2018, 12, 5), country="AZ"),
        citation(2, "deputy  minister", date(2020, 1, 1), country="AZ"),
        citation(3, "Minister", date(2023, 3, 1), country="AZ"),
        citation(4, "Deputy Minister", None, country="AZ"),
    ]
    assert [
        (office.title, office.first.pk, office.last.pk, office.citations, office.is_cited_once)
        for office in offices_of(citations)
    ] == [("Minister", 3, 3, 1, True), ("deputy  minister", 1, 2, 3, False)]


def test_offices_of_different_bodies_or_countries_are_different() -> None:
    day = date(2020, 1, 1)
    citations = [
        citation(1, "Envoy", day, country="US"),
        citation(2, "Envoy", day, body="NATO"),
        citation(3, "Envoy", day),
    ]
    assert [office.first.pk for office in offices_of(citations)] == [3, 2, 1]


def test_undated_citations_count_where_there_are_no_others() -> None:
    (office,) = offices_of([citation(1, "Envoy", None), citation(2, "Envoy", None)])
    assert (office.first.pk, office.last.pk, office.citations) == (1, 2, 2)
