import re

import pytest

from articles.reference.bodies import all_bodies, body, body_forms
from articles.reference.countries import all_countries


def test_every_body_has_both_names_and_a_known_seat_and_family():
    codes = {each.code for each in all_countries()} | {""}
    keys = {each.key for each in all_bodies()} | {""}
    for each in all_bodies():
        assert each.name_en
        assert each.name_ru
        assert each.kind
        assert each.seat_country in codes
        assert each.member_of_family in keys
    assert [each.key for each in all_bodies()] == sorted(keys - {""})


@pytest.mark.parametrize(
    ("language", "form", "key"),
    [
        ("en", "nato", "north-atlantic-treaty-organization"),
        ("en", "un", "united-nations"),
        ("en", "un security council", "united-nations-security-council"),
        ("en", "organization for security and cooperation in europe",
         "organization-for-security-and-co-operation-in-europe"),
        ("en", "organisation of turkic states", "organization-of-turkic-states"),
        ("en", "arab league", "league-of-arab-states"),
        ("en", "pace", "parliamentary-assembly-of-the-council-of-europe"),
        ("en", "eurasian economic commission", "eurasian-economic-commission"),
        ("ru", "нато", "north-atlantic-treaty-organization"),
        ("ru", "совета безопасности оон", "united-nations-security-council"),
        ("ru", "совбезе оон", "united-nations-security-council"),
        ("ru", "евросоюзом", "european-union"),
        ("ru", "европейским союзом", "european-union"),
        ("ru", "организацией тюркских государств", "organization-of-turkic-states"),
        ("ru", "шанхайской организации сотрудничества", "shanghai-cooperation-organisation"),
        ("ru", "парламентской ассамблее совета европы", "parliamentary-assembly-of-the-council-of-europe"),
        ("ru", "межпарламентской ассамблеей снг", "interparliamentary-assembly-of-the-cis"),
        ("ru", "интерпола", "international-criminal-police-organization"),
        ("ru", "мккк", "international-committee-of-the-red-cross"),
    ],
)  # fmt: skip
def test_bodies_are_found_under_every_form(language, form, key):
    assert body_forms(language)[form].body.key == key


@pytest.mark.parametrize(
    ("key", "family"),
    [
        ("united-nations-security-council", "united-nations"),
        ("european-commission", "european-union"),
        ("osce-minsk-group", "organization-for-security-and-co-operation-in-europe"),
        ("nato-parliamentary-assembly", "north-atlantic-treaty-organization"),
        ("united-nations", ""),
        ("world-bank", ""),
    ],
)
def test_organs_belong_to_their_family(key, family):
    assert body(key).member_of_family == family


@pytest.mark.parametrize("language", ["en", "ru"])
def test_dialogue_formats_are_no_bodies(language):
    assert not {"c5+1", "3+3", "normandy format", "нормандский формат"} & body_forms(language).keys()


@pytest.mark.parametrize("language", ["en", "ru"])
def test_forms_are_keyed_by_their_casefolded_text(language):
    for key, form in body_forms(language).items():
        assert key == form.text.casefold() == " ".join(key.split())


def test_abbreviations_of_many_meanings_are_marked():
    assert [form for form in ("ac", "ec", "ep", "wb", "icc") if not body_forms("en")[form].ambiguous] == []


def test_nominative_names_are_among_the_forms():
    for each in all_bodies():
        assert each.name_en.casefold() in body_forms("en")
        assert re.sub("ё", "е", each.name_ru).casefold() in body_forms("ru")
