"""Records are found by the beginnings of their folded words, in any order, case, accent or script."""

from __future__ import annotations

import pytest

from articles.models import Meeting, Person
from articles.records.derivation import rebuild
from articles.records.search import matching, words_of
from tests.factories import make_article, make_mention
from tests.records.claimed import talks

pytestmark = pytest.mark.django_db


def test_each_word_stands_once_between_spaces() -> None:
    assert words_of(["Məmmədov, Elnur", "Elnur MAMMADOV", "Сергей"]) == " mammadov elnur sergey "
    assert words_of(["—", ""]) == ""


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Bayramov", True),
        ("bayr", True),
        ("LAVROV bayramov", True),
        ("Лавров", True),
        ("Azerbaijan", True),
        ("baku", True),
        ("foreign minister", True),
        ("ramov", False),
        ("Bayramov Fidan", False),
        ("", True),
        ("%", True),
        ("_", True),
        ("' OR 1=1", False),
    ],
)
def test_meetings_are_found_by_who_where_and_which_country(words: str, found: bool) -> None:
    talks("a", place_name="Baku", place_key="baku-az", place_country="AZ")
    rebuild()

    assert matching(Meeting.objects.all(), words).exists() is found


def test_people_are_found_by_a_form_of_another_script() -> None:
    make_mention(make_article(), "Elnur Khudiyev", "Foreign Minister", "AZ")
    make_mention(make_article(language="ru"), "Эльнур Худиев", "министр иностранных дел", "AZ")
    rebuild()

    assert matching(Person.objects.all(), "Худиев").get() == matching(Person.objects.all(), "Khudiyev").get()
