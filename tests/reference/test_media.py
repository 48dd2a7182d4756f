import pytest

from articles.reference.countries import all_countries
from articles.reference.media import all_media, media, media_forms


def test_every_outlet_has_a_name_a_country_and_a_kind():
    codes = {each.code for each in all_countries()}
    for each in all_media():
        assert each.name_en
        assert each.country in codes
        assert each.kind in {"agency", "newspaper", "broadcaster", "site"}


def test_the_news_agencies_of_most_states_are_known():
    members = {each.code for each in all_countries() if each.status == "member"}
    covered = members & {each.country for each in all_media() if each.kind == "agency"}
    assert len(covered) >= 140


@pytest.mark.parametrize(
    ("language", "form", "key"),
    [
        ("en", "tass", "tass"),
        ("en", "xinhua", "xinhua"),
        ("en", "anadolu agency", "anadolu"),
        ("en", "kazinform", "kazinform"),
        ("en", "reuters", "reuters"),
        ("ru", "тасс", "tass"),
        ("ru", "риа новости", "ria-novosti"),
        ("ru", "синьхуа", "xinhua"),
        ("ru", "интерфаксу", "interfax"),
        ("ru", "коммерсанта", "kommersant"),
    ],
)
def test_outlets_are_found_under_every_form(language, form, key):
    assert media_forms(language)[form].media == media(key)


def test_outlets_with_common_words_for_names_are_marked():
    assert [form for form in ("report", "trend", "time", "dawn") if not media_forms("en")[form].ambiguous] == []
