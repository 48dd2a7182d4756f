import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.names.casing import lower


@pytest.mark.parametrize(
    ("text", "language", "lowered"),
    [
        ("ISTANBUL", "en", "istanbul"),
        ("ISPARTA", "tr", "ısparta"),
        ("İSTANBUL", "tr", "istanbul"),
        ("İLHAM ƏLİYEV", "az", "ilham əliyev"),
        ("İstanbul", "en", "istanbul"),
        ("БАКУ", "ru", "баку"),
        ("Straße", "de", "straße"),
    ],
)
def test_letters_are_lowered_by_the_rules_of_the_language(text, language, lowered):
    assert lower(text, language) == lowered


@given(st.text(), st.sampled_from(["en", "ru", "az", "tr"]))
def test_offsets_stay_valid(text, language):
    assert len(lower(text, language)) == len(text)
