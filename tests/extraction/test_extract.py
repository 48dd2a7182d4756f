"""The only door: outcomes, what is handed in, and text that means harm."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extraction import VERSION, extract
from articles.extraction.serialization import dumps, loads
from articles.extraction.types import Extraction

ENGLISH = "BAKU, Azerbaijan, May 25. The minister said today that trade had grown, the agency reports."


def outcome(extraction: Extraction) -> tuple[str, str | None, int]:
    return extraction.outcome, extraction.language, len(extraction.warnings)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ENGLISH, ("no meeting", "en", 0)),
        ("Министр сообщил вчера, что торговля выросла.", ("no meeting", "ru", 0)),
        ("Nazir bildirib ki, ticarət artıb və əlaqələr üçün bu yaxşıdır.", ("language not supported", "az", 1)),
        ("Müller, Meier, Schulze", ("language not supported", None, 1)),
        ("", ("not readable", None, 1)),
        ("\n\n1234\n", ("not readable", None, 1)),
    ],
)
def test_a_text_has_an_outcome_and_says_why_nothing_was_read(text: str, expected: tuple[str, str, int]) -> None:
    assert outcome(extract(text)) == expected


def test_what_is_handed_in_goes_before_what_the_text_says() -> None:
    extraction = extract(ENGLISH, published=date(2020, 5, 26), language="en", title="A given title")
    assert extraction.published is not None
    assert extraction.dateline is not None
    assert (extraction.published.earliest, extraction.published.method) == (date(2020, 5, 26), "given")
    assert (extraction.title, extraction.dateline.name) == ("A given title", "Baku")


def test_a_language_that_cannot_be_read_is_no_error_when_handed_in() -> None:
    assert extract(ENGLISH, language="fi").outcome == "language not supported"


def test_the_same_text_gives_the_same_extraction() -> None:
    assert dumps(extract(ENGLISH)) == dumps(extract(ENGLISH))
    assert extract(ENGLISH).version == VERSION


HOSTILE = st.text(
    st.sampled_from("aA.яЯ ,\n\t\r\0\u2028\ufffd😀1-/()«»\"'’:;<>&%"),
    max_size=200,
)


@settings(max_examples=60)
@given(HOSTILE)
def test_no_text_breaks_the_reading(text: str) -> None:
    for language in ("en", "ru"):
        extraction = extract(text, language=language, published=date(2024, 5, 1))
        assert loads(dumps(extraction)) == extraction


@pytest.mark.parametrize(
    "text",
    [
        "The minister met. " * 3000,
        "(" * 20000 + " the minister met",
        "A.B.C." * 5000,
        "May 1-" * 5000,
        "BAKU, " * 5000,
        "the " * 20000,
        "1 " * 20000 + "minister of the state",
    ],
    ids=["sentences", "brackets", "initials", "ranges", "names", "words", "numbers"],
)
def test_a_monotonous_text_takes_no_age(text: str) -> None:
    assert extract(text, language="en").outcome == "no meeting"
