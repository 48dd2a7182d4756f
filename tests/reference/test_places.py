import re

import pytest

from articles.reference.countries import all_countries
from articles.reference.places import all_places, capital, government_seat, place, place_forms, seat_forms


def test_every_country_has_one_capital_in_both_languages():
    for each in all_countries():
        found = capital(each.code)
        assert found.is_capital
        assert found.country == each.code
        assert found.name_en
        assert re.search("[А-Я]", found.name_ru)
    assert sum(each.is_capital for each in all_places()) == len(all_countries())


def test_every_place_lies_in_a_known_country():
    codes = {each.code for each in all_countries()}
    assert {each.country for each in all_places()} <= codes


def test_keys_are_ordered_and_unlike():
    keys = [each.key for each in all_places()]
    assert keys == sorted(set(keys))
    assert all(re.fullmatch(r"[a-z0-9-]+-[a-z]{2}", key) for key in keys)


@pytest.mark.parametrize(
    ("code", "name"), [("NL", "The Hague"), ("BO", "La Paz"), ("MY", "Putrajaya"), ("AZ", "Baku"), ("KZ", "Astana")]
)
def test_the_government_may_sit_outside_the_capital(code, name):
    assert government_seat(code).name_en == name


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_place_is_named_by_its_own_name_or_shares_it(language):
    forms = place_forms(language)
    for each in all_places():
        form = forms[(each.name_en if language == "en" else each.name_ru).casefold()]
        assert form.key == each.key or form.ambiguous


@pytest.mark.parametrize("language", ["en", "ru"])
def test_forms_are_keyed_by_their_casefolded_text(language):
    for key, form in place_forms(language).items():
        assert key == form.text.casefold() == " ".join(key.split())
        assert form.place.key == form.key


@pytest.mark.parametrize(
    ("language", "form", "key"),
    [
        ("en", "baku", "baku-az"),
        ("en", "the hague", "the-hague-nl"),
        ("en", "kiev", "kyiv-ua"),
        ("en", "kyiv", "kyiv-ua"),
        ("en", "nur-sultan", "astana-kz"),
        ("en", "peking", "beijing-cn"),
        ("en", "washington, d.c.", "washington-us"),
        ("en", "st. petersburg", "saint-petersburg-ru"),
        ("en", "sharm el-sheikh", "sharm-el-sheikh-eg"),
        ("en", "bogota", "bogota-co"),
        ("ru", "баку", "baku-az"),
        ("ru", "ташкенте", "tashkent-uz"),
        ("ru", "москвой", "moscow-ru"),
        ("ru", "анкаре", "ankara-tr"),
        ("ru", "нур-султане", "astana-kz"),
        ("ru", "эр-рияде", "riyadh-sa"),
        ("ru", "гааге", "the-hague-nl"),
        ("ru", "нижнем новгороде", "nizhny-novgorod-ru"),
        ("ru", "кишиневе", "chisinau-md"),
        ("ru", "кишинёве", "chisinau-md"),
        ("ru", "ростове-на-дону", "rostov-on-don-ru"),
        ("ru", "давосе", "davos-ch"),
        ("ru", "нью-йорке", "new-york-us"),
        ("ru", "улан-баторе", "ulaanbaatar-mn"),
    ],
)
def test_places_are_found_under_every_form(language, form, key):
    assert place_forms(language)[form].key == key


@pytest.mark.parametrize(
    ("language", "form"), [("en", "nice"), ("en", "split"), ("en", "male"), ("ru", "вене"), ("ru", "порту")]
)
def test_forms_that_are_other_words_too_are_marked(language, form):
    assert place_forms(language)[form].ambiguous


def test_common_words_that_gazetteers_hold_are_no_places():
    forms = place_forms("en")
    assert [
        word for word in ("of", "the", "march", "police", "union", "orange", "mobile", "university") if word in forms
    ] == []


@pytest.mark.parametrize(
    ("language", "form", "key"),
    [
        ("en", "state department", "washington-us"),
        ("en", "pentagon", "washington-us"),
        ("en", "kremlin", "moscow-ru"),
        ("en", "great hall of the people", "beijing-cn"),
        ("en", "diaoyutai", "beijing-cn"),
        ("en", "elysee palace", "paris-fr"),
        ("en", "quai d'orsay", "paris-fr"),
        ("en", "downing street", "london-gb"),
        ("en", "blue house", "seoul-kr"),
        ("en", "akorda", "astana-kz"),
        ("en", "rashtrapati bhavan", "new-delhi-in"),
        ("en", "malacañang", "manila-ph"),
        ("en", "camp david", None),
        ("ru", "кремле", "moscow-ru"),
        ("ru", "белом доме", "washington-us"),
        ("ru", "госдепартаменте", "washington-us"),
        ("ru", "елисейском дворце", "paris-fr"),
        ("ru", "бочаровом ручье", "sochi-ru"),
        ("ru", "смольном", "saint-petersburg-ru"),
        ("ru", "акорде", "astana-kz"),
    ],
)
def test_seats_of_state_stand_for_their_town(language, form, key):
    found = seat_forms(language).get(form)
    assert (found and found.place_key) == key


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_seat_lies_in_a_place_of_its_country(language):
    for key, seat in seat_forms(language).items():
        assert key == seat.text.casefold()
        assert place(seat.place_key).country == seat.country


def test_an_unknown_place_gets_a_clear_error():
    with pytest.raises(KeyError, match="atlantis-xx"):
        place("atlantis-xx")
