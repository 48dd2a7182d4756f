from datetime import date

import pytest
from django.test import Client

from articles.models import Person, PersonName
from articles.names.folding import fold
from tests.factories import make_article
from tests.web.made import make_meeting, make_person, words_of
from tests.web.pages import each, links, titles, words

pytestmark = pytest.mark.django_db

BAYRAMOV = ("Jeyhun Bayramov", "AZ", "Foreign Minister")


def rows(client: Client, query: str = "") -> list[str]:
    return each(client.get(f"/people/{query}"), ".people tbody tr")


@pytest.fixture
def three() -> None:
    make_person("Elnur Mammadov", "AZ", "Deputy Foreign Minister")
    make_person("Ann Lee", "US", "Envoy")
    make_person("Zoe Hidden", "US", hidden=True)
    make_meeting(BAYRAMOV, ("Ann Lee", "US"))


@pytest.mark.usefixtures("three")
class TestTheList:
    def test_tells_office_country_and_meetings_by_name(self, client: Client) -> None:
        assert rows(client) == [
            "Jeyhun Bayramov Foreign Minister Azerbaijan 1",
            "Ann Lee Envoy United States 1",
            "Elnur Mammadov Deputy Foreign Minister Azerbaijan 0",
        ]

    @pytest.mark.parametrize(
        ("query", "names"),
        [
            ("q=mammadov", ["Elnur Mammadov"]),
            ("q=MAMMADOV elnur", ["Elnur Mammadov"]),
            ("q=Мамедов", ["Elnur Mammadov"]),
            ("q=Məmmədov", ["Elnur Mammadov"]),
            ("q=Эльнур Мамедов", ["Elnur Mammadov"]),
            ("q=minister", ["Jeyhun Bayramov", "Elnur Mammadov"]),
            ("q=nobody", []),
            ("country=US", ["Ann Lee"]),
            ("country=PL", []),
            ("sort=meetings", ["Jeyhun Bayramov", "Ann Lee", "Elnur Mammadov"]),
        ],
    )
    def test_filters_blind_to_case_accents_and_script(self, client: Client, query: str, names: list[str]) -> None:
        response = client.get(f"/people/?{query}")
        assert (response.status_code, list(links(response, ".people th a"))) == (200, names)

    def test_says_when_names_only_sound_alike(self, client: Client) -> None:
        assert "These names sound like it." in words(client.get("/people/?q=Мамедов"))
        assert "These names sound like it." not in words(client.get("/people/?q=mammadov"))

    @pytest.mark.parametrize("query", ["country=ZZ", "q=%00", "q=!!", "sort=x", "page=2", "page=x", "country=%FF"])
    def test_refuses_wrong_values_with_a_message(self, client: Client, query: str) -> None:
        response = client.get(f"/people/?{query}")
        assert response.status_code == 400
        assert len(each(response, ".notice-error")) == 1

    def test_says_when_nobody_fits(self, client: Client) -> None:
        assert "Nobody fits all these filters. Take one away:" in words(client.get("/people/?q=nobody"))


class TestAPerson:
    def test_offices_are_told_by_first_and_last_citation(self, client: Client) -> None:
        for number, (day, office) in enumerate(
            [
                (date(2018, 12, 5), "Deputy Minister"),
                (date(2020, 1, 1), "Deputy Minister"),
                (date(2023, 3, 1), "Minister"),
            ]
        ):
            article = make_article(text="x", published=day, publisher=f"Paper {number}")
            make_meeting(("Laura Cooper", "US", office), ("Bo Ek", "SE"), article=article, day=day)
        response = client.get(Person.objects.get(name="Laura Cooper").get_absolute_url())
        latest, earlier = each(response, ".offices li")
        assert latest == "Minister United States cited 1 March 2023, Paper 2"
        assert earlier == (
            "Deputy Minister United States first cited 5 December 2018, Paper 0 · last cited 1 January 2020, Paper 1 "
            "· 2 articles"
        )
        assert titles(response) == ["Laura Cooper – Bo Ek"] * 3

    def test_whom_they_met_is_counted_apart_from_who_sat_beside_them(self, client: Client) -> None:
        lavrov, deputy = ("Sergey Lavrov", "RU"), ("Elnur Mammadov", "AZ")
        make_meeting(BAYRAMOV, lavrov, deputy)
        make_meeting(BAYRAMOV, lavrov, day=date(2024, 1, 1))
        make_meeting(BAYRAMOV, ("Jens Stoltenberg", "", "", "NATO"), day=date(2024, 2, 2))
        make_meeting(BAYRAMOV, ("Wang Yi", "CN"), hidden=True)
        response = client.get(Person.objects.get(name="Jeyhun Bayramov").get_absolute_url())
        tables = [each(response, f"section[aria-labelledby={name}] tbody tr") for name in ("met", "beside", "places")]
        assert tables == [
            ["Sergey Lavrov Russia 2", "Jens Stoltenberg 1"],
            ["Elnur Mammadov Azerbaijan 1"],
            ["Baku, Azerbaijan 3"],
        ]
        assert each(response, "#meetings") == ["3 meetings"]

    def test_officials_of_one_body_sit_on_the_same_side(self, client: Client) -> None:
        make_meeting(("Ann Lee", "", "", "NATO"), ("Bo Ek", "", "", "NATO"), ("Cy Roe", "", "", "European Union"))
        response = client.get(Person.objects.get(name="Ann Lee").get_absolute_url())
        assert each(response, "section[aria-labelledby=met] tbody th") == ["Cy Roe"]
        assert each(response, "section[aria-labelledby=beside] tbody th") == ["Bo Ek"]

    def test_names_are_given_in_all_scripts(self, client: Client) -> None:
        person = make_person("Sergey Lavrov", "RU", native_name="Сергей Лавров")
        for form, kind, script in (("Сергей Лавров", "base", "cyrillic"), ("Sergej Lavrov", "guess", "latin")):
            PersonName.objects.create(person=person, form=form, kind=kind, script=script, key=fold(form))
        response = client.get(person.get_absolute_url())
        assert each(response, ".names div") == ["Cyrillic Сергей Лавров", "Latin Sergej Lavrov guess Sergey Lavrov"]
        assert each(response, "h1") == ["Sergey Lavrov Сергей Лавров"]

    def test_a_guessed_spelling_is_marked(self, client: Client) -> None:
        person = make_person("Sonata Koulter", "US", name_is_guess=True)
        assert each(client.get(person.get_absolute_url()), ".badge") == ["spelling is a guess"]

    def test_leads_to_the_list_of_their_meetings(self, client: Client) -> None:
        make_meeting(BAYRAMOV, ("Ann Lee", "US"))
        person = Person.objects.get(name="Ann Lee")
        address = links(client.get(person.get_absolute_url()))["Filter these meetings"]
        assert address == f"/meetings/?person={person.pk}"
        assert titles(client.get(address)) == ["Jeyhun Bayramov – Ann Lee"]


def test_words_are_stored_as_the_search_has_them() -> None:
    assert words_of("Əli Bəy", "ali") == " ali bay "
