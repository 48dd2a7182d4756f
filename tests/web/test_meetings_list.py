from datetime import date

import pytest
from django.test import Client

from articles.models import Meeting, Person
from tests.web.made import make_meeting, make_organization, make_person
from tests.web.pages import each, elements, links, page, titles, words

pytestmark = pytest.mark.django_db


@pytest.fixture
def meetings() -> dict[str, Meeting]:
    """Five meetings, each with a title of one letter."""
    return {
        "A": make_meeting(
            ("Jeyhun Bayramov", "AZ", "Foreign Minister"),
            ("Sergey Lavrov", "RU", "Foreign Minister"),
            day=date(2023, 2, 28),
            mode="in_person",
            title="A",
        ),
        "B": make_meeting(
            ("Jeyhun Bayramov", "AZ", "Foreign Minister"),
            ("Hakan Fidan", "TR", "Foreign Minister"),
            day=date(2024, 1, 10),
            place=("Ankara", "TR"),
            mode="in_person",
            title="B",
        ),
        "C": make_meeting(
            ("Jens Stoltenberg", "", "Secretary General", "NATO"),
            ("Sergey Lavrov", "RU", "Foreign Minister"),
            day=date(2021, 11, 1),
            latest=date(2021, 11, 30),
            precision="month",
            place=None,
            mode="phone",
            title="C",
        ),
        "D": make_meeting(("Sergey Lavrov", "RU"), ("Ilham Aliyev", "AZ", "President"), day=None, title="D"),
        "E": make_meeting(
            ("Hakan Fidan", "TR"), ("NATO", ""), day=date(2030, 5, 1), place=None, status="planned", title="E"
        ),
    }


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", "EBDAC"),
        ("sort=oldest", "CADBE"),
        ("country=AZ", "BDA"),
        ("country=AZ&country=RU", "DA"),
        ("country=AZ&country=RU&countries=all", "DA"),
        ("country=TR&country=RU&countries=any", "EBDAC"),
        ("country=AZ&country=AZ", "BDA"),
        ("held_in=AZ", "DA"),
        ("held_in=TR", "B"),
        ("official=Lavrov", "DAC"),
        ("official=sergey lavrov", "DAC"),
        ("official=Лавров", "DAC"),
        ("official=Джейхун Байрамов", "BA"),
        ("official=Lavrov&country=AZ", "DA"),
        ("organization=nato", "EC"),
        ("date_from=2023-02-28&date_to=2023-02-28", "A"),
        ("date_from=2021-11-15&date_to=2021-11-16", "C"),
        ("date_from=2023-03-01", "EB"),
        ("date_to=2023-02-28", "AC"),
        ("date_to=2023-02-28&undated=1", "DAC"),
        ("undated=1", "EBDAC"),
        ("mode=phone", "C"),
        ("mode=in_person", "BA"),
        ("mode=unknown", "ED"),
        ("status=planned", "E"),
        ("status=held&mode=phone", "C"),
        ("words=bayramov", "BA"),
        ("words=Bayramov Fid", "B"),
        ("words=ба", "BA"),
        ("country=&official=&date_from=&mode=&words=", "EBDAC"),
        ("utm_source=elsewhere", "EBDAC"),
    ],
)
def test_filters(client: Client, meetings: dict[str, Meeting], query: str, found: str) -> None:
    response = client.get(f"/meetings/?{query}")
    assert (response.status_code, "".join(titles(response))) == (200, found)
    assert words(response, ".count").startswith(f"{len(found)} meeting")


def no_country(value: str) -> str:
    return f"“{value}” is not a country code. Codes have two letters (ISO 3166-1), such as AZ."


@pytest.mark.parametrize(
    ("query", "field", "message"),
    [
        ("country=ZZ", "Countries taking part", no_country("ZZ")),
        ("country=AZ&country=az", "Countries taking part", no_country("az")),
        ("country=%00", "Countries taking part", no_country("�")),
        ("&".join(f"country=A{letter}" for letter in "DEFGILMORSTUZ"), "Countries taking part", "Choose at most 12."),
        ("held_in=Baku", "Held in", no_country("Baku")),
        ("countries=some", "If several", "“some” is none of the choices."),
        ("official=Nobody", "Official, by name", "No official here is called “Nobody”."),
        ("official=%21%21", "Official, by name", "“!!” holds no word. Type at least one letter or digit."),
        ("person=999", "Official", "There is no record number “999” here."),
        ("person=x", "Official", "There is no record number “x” here."),
        ("person=99999999999999999999", "Official", "There is no record number “99999999999999999999” here."),
        ("organization=Nobody", "Organisation, by name", "No organisation here is called “Nobody”."),
        ("body=999", "Organisation", "There is no record number “999” here."),
        ("date_from=28.02.2023", "From", "“28.02.2023” is not a day. Write it as YYYY-MM-DD, such as 2023-02-28."),
        ("date_to=2023-02-30", "To", "“2023-02-30” is not a day. Write it as YYYY-MM-DD, such as 2023-02-28."),
        ("date_from=2023-03-02&date_to=2023-03-01", "To", "The last day is before the first. Change one of the two."),
        ("mode=shouting", "Format", "“shouting” is none of the choices."),
        ("mode=" + "x" * 300, "Format", f"“{'x' * 40}…” is none of the choices."),
        ("status=%E2%80%AEdleh", "Status", "“�dleh” is none of the choices."),
        ("sort=sideways", "Order", "“sideways” is none of the choices."),
        ("words=%00", "Words", "Null characters are not allowed."),
        ("words=%3F%3F", "Words", "“??” holds no word. Type at least one letter or digit."),
        ("words=" + "x" * 201, "Words", "Ensure this value has at most 200 characters (it has 201)."),
    ],
)  # fmt: skip
def test_a_wrong_value_gets_a_message_at_its_field_and_no_list(
    client: Client, meetings: dict[str, Meeting], query: str, field: str, message: str
) -> None:
    response = client.get(f"/meetings/?{query}")
    assert response.status_code == 400
    assert titles(response) == []
    assert f"{field}: {message}" in each(response, ".notice-error li")
    assert message in each(response, ".filters .errorlist li")


def test_a_wrong_field_points_at_its_message(client: Client) -> None:
    field = page(client.get("/meetings/?date_from=yesterday"), "#id_date_from")
    assert (field.get("aria-invalid"), field.get("aria-describedby")) == ("true", "id_date_from_error")


@pytest.mark.parametrize(
    ("number", "message"),
    [
        ("2", "There is no page 2: the list has 1 page."),
        ("0", "There is no page 0: the list has 1 page."),
        ("999999999", "There is no page 999999999: the list has 1 page."),
        ("9" * 30, f"“{'9' * 20}” is not a page number."),
        ("-1", "“-1” is not a page number."),
        ("two", "“two” is not a page number."),
        ("1_0", "“1_0” is not a page number."),
        ("%00", "“\x00” is not a page number."),
    ],
)
def test_a_page_that_does_not_exist_is_told_with_a_way_on(
    client: Client, meetings: dict[str, Meeting], number: str, message: str
) -> None:
    response = client.get(f"/meetings/?country=AZ&page={number}")
    assert response.status_code == 400
    assert f"{message} Go to the last page" in response.content.decode().replace("\n", " ").replace(
        ' <a href="/meetings/?country=AZ">', " "
    )


class TestANameThatFitsSeveral:
    @pytest.fixture
    def two(self, meetings: dict[str, Meeting]) -> tuple[Person, Person]:
        make_person("Ivan Sergeyevich Lavrov", "BG", "Ambassador")
        return Person.objects.get(name="Sergey Lavrov"), Person.objects.get(name="Ivan Sergeyevich Lavrov")

    def test_lists_them_as_links_and_shows_no_meetings(self, client: Client, two: tuple[Person, Person]) -> None:
        sergey, ivan = two
        response = client.get("/meetings/?official=lavrov&country=RU&page=1")
        assert response.status_code == 200
        assert titles(response) == []
        assert each(response, ".choices li") == [
            "Sergey Lavrov Foreign Minister, Russia · 3 meetings",
            "Ivan Sergeyevich Lavrov Ambassador, Bulgaria · 0 meetings",
        ]
        assert links(response, ".choices a") == {
            "Sergey Lavrov": f"/meetings/?country=RU&person={sergey.pk}",
            "Ivan Sergeyevich Lavrov": f"/meetings/?country=RU&person={ivan.pk}",
        }

    def test_the_full_name_chooses(self, client: Client, two: tuple[Person, Person]) -> None:
        assert "".join(titles(client.get("/meetings/?official=Sergey+Lavrov"))) == "DAC"

    def test_the_chosen_one_stays_in_the_form(self, client: Client, two: tuple[Person, Person]) -> None:
        response = client.get(f"/meetings/?person={two[0].pk}")
        assert "".join(titles(response)) == "DAC"
        assert page(response, ".filters input[name=person]").get("value") == str(two[0].pk)

    def test_two_officials_are_those_who_met_each_other(self, client: Client, two: tuple[Person, Person]) -> None:
        bayramov = Person.objects.get(name="Jeyhun Bayramov")
        assert "".join(titles(client.get(f"/meetings/?person={two[0].pk}&person={bayramov.pk}"))) == "A"

    def test_organizations_likewise(self, client: Client, meetings: dict[str, Meeting]) -> None:
        make_organization("NATO Parliamentary Assembly")
        make_organization("Nato Watch")
        assert each(client.get("/meetings/?organization=nat"), ".choices a") == [
            "NATO", "NATO Parliamentary Assembly", "Nato Watch",
        ]  # fmt: skip


def test_filters_in_force_can_each_be_taken_away(client: Client, meetings: dict[str, Meeting]) -> None:
    lavrov = Person.objects.get(name="Sergey Lavrov")
    others = f"held_in=AZ&date_from=2020-01-05&undated=1&mode=in_person&words=lavrov&person={lavrov.pk}"
    response = client.get(f"/meetings/?country=AZ&country=RU&{others}&page=1")
    found = {" ".join(one.text_content().split()): one.get("href") for one in elements(response, ".chip")}
    assert list(found) == [
        f"{label}×: remove this filter"
        for label in (
            "Countries taking part Azerbaijan", "Countries taking part Russia", "Official Sergey Lavrov",
            "Held in Azerbaijan", "From 5 January 2020", "Also those without a date", "Format in person",
            "Words lavrov",
        )
    ]  # fmt: skip
    assert found["Countries taking part Russia×: remove this filter"] == (f"/meetings/?country=AZ&{others}")


def test_any_of_several_countries_is_told_from_all_of_them(client: Client, meetings: dict[str, Meeting]) -> None:
    chips = each(client.get("/meetings/?country=AZ&country=TR&countries=any"), ".chip")
    assert [chip.split("×")[0] for chip in chips] == ["Any of the countries Azerbaijan", "Any of the countries Türkiye"]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("", "Meetings · Diplomacy"),
        ("?country=AZ&country=RU&undated=1", "Meetings: Azerbaijan, Russia, Also those without a date · Diplomacy"),
        ("?country=ZZ", "Meetings · Diplomacy"),
    ],
)
def test_the_title_of_the_window_tells_the_filters(
    client: Client, meetings: dict[str, Meeting], query: str, title: str
) -> None:
    assert each(client.get(f"/meetings/{query}"), "title") == [title]


def test_what_has_no_date_is_not_dropped_in_silence(client: Client, meetings: dict[str, Meeting]) -> None:
    response = client.get("/meetings/?date_from=2020-01-01&country=AZ")
    assert "1 more meeting fits, but has no date." in words(response)
    assert links(response)["Show also those without a date"] == "/meetings/?date_from=2020-01-01&country=AZ&undated=1"


def test_an_empty_list_says_which_filters_made_it_so(client: Client, meetings: dict[str, Meeting]) -> None:
    response = client.get("/meetings/?mode=video&country=AZ")
    assert response.status_code == 200
    assert "No meeting fits all these filters. Take one away:" in words(response)
    assert links(response, ".notice .chip") == {
        "Countries taking part Azerbaijan×: remove this filter": "/meetings/?mode=video",
        "Format by video×: remove this filter": "/meetings/?country=AZ",
    }


def test_without_meetings_the_page_says_that_nothing_was_loaded(client: Client) -> None:
    assert "Nothing has been loaded yet." in words(client.get("/meetings/"))


def test_pages_keep_the_filters(client: Client) -> None:
    for number in range(51):
        make_meeting(("Ann Lee", "AZ"), ("Bo Ek", "SE"), day=date(2020, 1, 1), title=str(number))
    response = client.get("/meetings/?country=AZ&words=")
    assert words(response, ".count") == "51 meetings 1–50 shown"
    assert links(response, ".pages a") == {
        "1": "/meetings/?country=AZ",
        "2": "/meetings/?country=AZ&page=2",
        "Next": "/meetings/?country=AZ&page=2",
    }
    second = client.get("/meetings/?country=AZ&page=2")
    assert (words(second, ".count"), titles(second)) == ("51 meetings 51–51 shown", ["0"])


def test_hidden_meetings_are_in_no_list(client: Client, meetings: dict[str, Meeting]) -> None:
    Meeting.objects.filter(title="A").update(hidden=True)
    assert "".join(titles(client.get("/meetings/"))) == "EBDC"


def test_a_row_tells_who_when_where_and_how_that_is_known(client: Client, meetings: dict[str, Meeting]) -> None:
    (day,) = each(client.get("/meetings/?words=bayramov&held_in=AZ"), ".meeting")
    assert day == (
        "28 February 2023 stated as “2023-02-28” A Azerbaijan Foreign Minister Russia Foreign Minister "
        "Baku, Azerbaijan talks · in person · 1 report"
    )
    (month,) = each(client.get("/meetings/?mode=phone"), ".meeting")
    assert month == (
        "November 2021 stated as “2021-11-01 to 2021-11-30” C NATO Secretary General Russia Foreign Minister "
        "place not stated talks · by phone · 1 report"
    )


def test_the_offered_countries_are_those_of_the_meetings_with_their_numbers(
    client: Client, meetings: dict[str, Meeting]
) -> None:
    response = client.get("/meetings/?country=PL")
    assert each(response, ".country-boxes li") == ["Azerbaijan 3", "Poland 0", "Russia 3", "Türkiye 2"]
    assert [box.get("value") for box in elements(response, ".country-boxes input[checked]")] == ["PL"]


def test_a_reader_meets_no_error_whatever_the_address(client: Client, meetings: dict[str, Meeting]) -> None:
    for value in (
        "%00",
        "%FF%FE",
        "%ED%A0%80",
        "%F0%9F%92%A9",
        "'\";--",
        "<script>",
        "9" * 5000,
        "x" * 20000,
        "%E2%80%AE",
    ):
        for name in ("country", "official", "person", "body", "held_in", "date_from", "mode", "words", "sort", "page"):
            assert client.get(f"/meetings/?{name}={value}").status_code in (200, 400)


def test_too_many_parameters_are_refused(client: Client) -> None:
    address = "/meetings/?" + "&".join(f"x{number}=1" for number in range(1001))
    assert client.get(address).status_code == 400
