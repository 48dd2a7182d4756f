import pytest

from articles.reference.given_names import given_name_gender, is_common_word, is_given_name


@pytest.mark.parametrize(
    "word",
    [
        "Elnur",
        "Jeyhun",
        "Laura",
        "Kassym",
        "Luiz",
        "Hakan",
        "Narendra",
        "Shavkat",
        "Сергей",
        "Эльнур",
        "Алёна",
        "Алена",
    ],
)
def test_first_names_of_many_cultures_are_known(word):
    assert is_given_name(word)


@pytest.mark.parametrize("word", ["Ministry", "President", "Baku", "Министр", "Совет", "of", ""])
def test_other_words_are_no_first_names(word):
    assert not is_given_name(word)


@pytest.mark.parametrize(
    ("word", "gender"),
    [("Laura", "f"), ("Sergey", "m"), ("Сергей", "m"), ("Мария", "f"), ("Sahiba", "f"), ("Саша", None), ("Xyz", None)],
)
def test_the_gender_is_told_where_it_is_known(word, gender):
    assert given_name_gender(word) == gender


@pytest.mark.parametrize(("word", "common"), [("Meeting", True), ("the", True), ("Mark", True), ("Elnur", False)])
def test_common_english_words(word, common):
    assert is_common_word(word) is common
