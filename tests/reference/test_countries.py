import re

import pytest

from articles.reference.countries import all_countries, country, country_forms

STATUSES = {"member", "observer", "partially recognised", "associated", "territory"}


def test_all_members_and_observers_of_the_united_nations_are_there():
    statuses = [each.status for each in all_countries()]
    assert statuses.count("member") == 193
    assert statuses.count("observer") == 2
    assert set(statuses) == STATUSES


def test_every_country_has_both_names_a_region_and_a_capital():
    for each in all_countries():
        assert re.fullmatch("[A-Z]{2}", each.code)
        assert all([each.name_en, each.official_en, each.region, each.capital_key, each.government_key])
        assert re.search("[А-Я]", each.name_ru)
        assert re.search("[А-Я]", each.official_ru)


def test_codes_are_ordered_and_unlike():
    codes = [each.code for each in all_countries()]
    assert codes == sorted(set(codes))


def test_an_unknown_code_gets_a_clear_error():
    with pytest.raises(KeyError, match="'ZZ'"):
        country("ZZ")


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_country_is_named_by_its_own_names(language):
    forms = country_forms(language)
    for each in all_countries():
        names = (each.name_en, each.official_en) if language == "en" else (each.name_ru, each.official_ru)
        for name in names:
            assert forms[name.casefold()].code == each.code
            assert forms[name.casefold()].kind == "name"


@pytest.mark.parametrize("language", ["en", "ru"])
def test_forms_are_keyed_by_their_casefolded_text_and_neatly_spaced(language):
    for key, form in country_forms(language).items():
        assert key == form.text.casefold() == " ".join(key.split())
        assert country(form.code).code == form.code
        assert all(country(code).code == code for code in form.others)


@pytest.mark.parametrize(
    ("form", "code", "kind"),
    [
        ("azerbaijan", "AZ", "name"),
        ("azerbaijani", "AZ", "adjective"),
        ("azerbaijanis", "AZ", "people"),
        ("u.s.", "US", "abbreviation"),
        ("us", "US", "abbreviation"),
        ("united states of america", "US", "name"),
        ("uk", "GB", "abbreviation"),
        ("british", "GB", "adjective"),
        ("britons", "GB", "people"),
        ("turkey", "TR", "name"),
        ("turkiye", "TR", "name"),
        ("türkiye", "TR", "name"),
        ("czech republic", "CZ", "name"),
        ("czechia", "CZ", "name"),
        ("burma", "MM", "name"),
        ("swaziland", "SZ", "name"),
        ("ivory coast", "CI", "name"),
        ("cote d'ivoire", "CI", "name"),
        ("côte d’ivoire", "CI", "name"),
        ("cape verde", "CV", "name"),
        ("holy see", "VA", "name"),
        ("people's republic of china", "CN", "name"),
        ("prc", "CN", "abbreviation"),
        ("dprk", "KP", "abbreviation"),
        ("south korean", "KR", "adjective"),
        ("kosovar", "XK", "adjective"),
        ("sao tome and principe", "ST", "name"),
    ],
)
def test_english_forms(form, code, kind):
    found = country_forms("en")[form]
    assert (found.code, found.kind) == (code, kind)


@pytest.mark.parametrize(
    ("form", "code", "kind"),
    [
        ("азербайджаном", "AZ", "name"),
        ("азербайджанской республики", "AZ", "name"),
        ("азербайджанского", "AZ", "adjective"),
        ("азербайджанские", "AZ", "adjective"),
        ("азербайджанцами", "AZ", "people"),
        ("азербайджано-", "AZ", "compound"),
        ("российско-", "RU", "compound"),
        ("российскою", None, None),
        ("рф", "RU", "abbreviation"),
        ("сша", "US", "abbreviation"),
        ("соединенными штатами", "US", "name"),
        ("соединёнными штатами америки", "US", "name"),
        ("кнр", "CN", "abbreviation"),
        ("фрг", "DE", "abbreviation"),
        ("оаэ", "AE", "abbreviation"),
        ("объединенных арабских эмиратах", "AE", "name"),
        ("юар", "ZA", "abbreviation"),
        ("великобританией", "GB", "name"),
        ("боснии и герцеговине", "BA", "name"),
        ("республикой корея", "KR", "name"),
        ("южной кореей", "KR", "name"),
        ("северокорейской", "KP", "adjective"),
        ("папуа — новой гвинее", "PG", "name"),
        ("гвинеей-бисау", "GW", "name"),
        ("шри-ланку", "LK", "name"),
        ("перу", "PE", "name"),
        ("турцией", "TR", "name"),
        ("турками", "TR", "people"),
        ("грека", "GR", "people"),
        ("белоруссии", "BY", "name"),
        ("беларуси", "BY", "name"),
        ("киргизии", "KG", "name"),
        ("кыргызстане", "KG", "name"),
        ("святого престола", "VA", "name"),
        ("маршалловых островов", "MH", "name"),
        ("лаосе", "LA", "name"),
    ],
)
def test_russian_forms(form, code, kind):
    found = country_forms("ru").get(form)
    assert (found and found.code, found and found.kind) == (code, kind)


@pytest.mark.parametrize(
    ("language", "form"), [("en", "georgia"), ("en", "jordan"), ("en", "chad"), ("ru", "того"), ("ru", "рк")]
)
def test_forms_that_are_other_words_too_are_marked(language, form):
    assert country_forms(language)[form].ambiguous


def test_a_form_of_two_countries_names_both():
    found = country_forms("en")["congolese"]
    assert (found.code, found.others, found.ambiguous) == ("CD", ("CG",), True)
