from articles.models import Organization, Participation, Person
from articles.web.sides import heading, participant_name, sides_of


def person(name: str, country: str = "", title: str = "", **values: object) -> Participation:
    return Participation(person=Person(pk=abs(hash(name)), name=name), country=country, title=title, **values)


NATO = Organization(pk=1, name="NATO")


def test_participants_are_grouped_by_country_then_by_body_in_the_order_of_the_reports() -> None:
    found = sides_of([
        person("Ann", "RU", "Minister"),
        person("Jens", acting_for=NATO, title="Secretary General"),
        person("Bo", "AZ"),
        person("Cy", "RU", "Envoy"),
        Participation(organization=NATO),
        Participation(words="and others"),
    ])  # fmt: skip
    assert [(side.name, [str(one) for one in side.participants], side.offices()) for side in found] == [
        ("Russia", ["Ann", "Cy"], "Minister, Envoy"),
        ("NATO", ["Jens", "NATO"], "Secretary General"),
        ("Azerbaijan", ["Bo"], ""),
        ("Side not stated", ["and others"], ""),
    ]


def test_a_heading_names_two_of_a_side_and_counts_the_others() -> None:
    sides = sides_of([person("Ann", "AZ"), *(person(name, "US") for name in ("Bo", "Cy", "Di", "Ed"))])
    assert heading(sides) == "Ann – Bo, Cy and 2 others"
    assert heading(sides_of([person("Ann", "AZ"), person("Bo", "US"), person("Cy", "US")])) == "Ann – Bo and Cy"


def test_a_side_of_which_nobody_is_named_goes_by_its_country_or_words() -> None:
    sides = sides_of([
        person("Ann", "AZ"), Participation(country="PL", words="his Polish counterpart"), Participation(words="envoys"),
    ])  # fmt: skip
    assert heading(sides) == "Ann – Poland – envoys"


def test_a_participant_without_name_goes_by_words_then_country() -> None:
    assert participant_name(Participation(words="and others", country="US")) == "and others"
    assert participant_name(Participation(country="US")) == "United States"


def test_a_body_that_sits_alone_needs_no_list_of_its_people() -> None:
    alone, with_people = (
        sides_of([Participation(organization=NATO)])[0],
        sides_of([Participation(organization=NATO), person("Jens", acting_for=NATO)])[0],
    )
    assert (alone.is_body_alone, with_people.is_body_alone) == (True, False)
