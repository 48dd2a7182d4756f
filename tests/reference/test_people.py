from datetime import date

import pytest

from articles.reference.countries import all_countries
from articles.reference.people import (
    holders,
    known_people,
    known_person,
    people_by_name,
    people_by_surname,
    people_like,
)


def test_keys_are_ordered_and_unlike_and_everyone_held_an_office():
    keys = [person.key for person in known_people()]
    assert keys == sorted(set(keys))
    assert all(person.offices for person in known_people())


def test_countries_and_dates_are_well_formed():
    codes = {each.code for each in all_countries()} | {""}
    for person in known_people():
        for office in person.offices:
            assert office.country in codes
            assert len(office.start) in {0, 4, 7, 10}
            assert len(office.end) in {0, 4, 7, 10}
            assert bool(office.end) != bool(office.known_until)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Sergey Lavrov", "sergey-lavrov-ru"),
        ("Сергей Лавров", "sergey-lavrov-ru"),
        ("Сергей Викторович Лавров", "sergey-lavrov-ru"),
        ("Ilham Aliyev", "ilham-aliyev-az"),
        ("İlham Əliyev", "ilham-aliyev-az"),
        ("Ильхам Алиев", "ilham-aliyev-az"),
        ("Xi Jinping", "xi-jinping-cn"),
        ("Си Цзиньпин", "xi-jinping-cn"),
        ("Ursula von der Leyen", "ursula-von-der-leyen-de"),
    ],
)
def test_people_are_found_by_name_in_either_script(name, key):
    assert [person.key for person in people_by_name(name)] == [key]


def test_an_unknown_name_finds_nobody():
    assert people_by_name("Nemo Nullius") == ()
    assert people_by_name("") == ()


def test_a_surname_finds_everyone_who_may_bear_it():
    found = {person.key for person in people_by_surname("Алиев")}
    assert "ilham-aliyev-az" in found


def test_another_spelling_finds_the_person_with_a_score():
    (person, score), *_ = people_like("Sergei Lavrov")
    assert (person.key, score) == ("sergey-lavrov-ru", 1.0)


@pytest.mark.parametrize(
    ("country", "office", "on", "key"),
    [
        ("AZ", "foreign_minister", date(2023, 2, 28), "jeyhun-bayramov-az"),
        ("AZ", "foreign_minister", date(2015, 2, 28), "elmar-mammadyarov-az"),
        ("RU", "foreign_minister", date(2010, 1, 1), "sergey-lavrov-ru"),
        ("US", "head_of_state", date(2023, 1, 1), "joe-biden-us"),
        ("FR", "head_of_state", date(2019, 7, 14), "emmanuel-macron-fr"),
    ],
)
def test_the_holder_of_an_office_on_a_day(country, office, on, key):
    assert holders(country, office, on)[0].key == key


def test_an_unknown_office_has_no_holder():
    assert holders("ZZ", "foreign_minister", date(2020, 1, 1)) == ()


def test_an_unknown_key_gets_a_clear_error():
    with pytest.raises(KeyError, match="nobody-xx"):
        known_person("nobody-xx")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Faisal bin Farhan bin Abdullah Al Saud", ["Faisal bin Farhan Al Saud"]),
        ("Faisal bin Abdullah bin Mohammed Al Saud", []),
        ("Antony J. Blinken", ["Antony Blinken"]),
    ],
)
def test_what_stands_between_first_and_last_name_may_say_that_it_is_another(name, found):
    assert [person.name for person in people_by_name(name)] == found
