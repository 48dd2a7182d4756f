"""An Extraction goes to JSON and back without loss."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.extraction.serialization import NotAnExtraction, dumps, from_json, loads, to_json
from articles.extraction.types import Extraction, Person, Span

SPANS = st.builds(Span, st.integers(0, 10**6), st.integers(0, 10**6))
TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)
st.register_type_strategy(Span, SPANS)
st.register_type_strategy(float, st.floats(0, 1))
st.register_type_strategy(str, TEXT)
EXTRACTIONS = st.from_type(Extraction)


@given(EXTRACTIONS)
def test_an_extraction_survives_json(extraction: Extraction) -> None:
    assert loads(dumps(extraction)) == extraction
    assert from_json(json.loads(json.dumps(to_json(extraction)))) == extraction


EMPTY = Extraction("1", "no meeting", "en", None, None, None)


def test_the_keys_are_those_of_the_fields_in_their_order() -> None:
    assert dumps(replace(EMPTY, title="Встреча")) == (
        '{"version":"1","outcome":"no meeting","language":"en","title":"Встреча","published":null,"dateline":null,'
        '"persons":[],"organizations":[],"meetings":[],"warnings":[],"opening":null}'
    )


def test_a_field_with_a_default_may_be_missing() -> None:
    data = to_json(replace(EMPTY, persons=(Person("A", "A", None, None, ()),)))
    del data["warnings"]
    del data["persons"][0]["bare"]
    assert from_json(data) == replace(EMPTY, persons=(Person("A", "A", None, None, ()),))


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"outcome": "perhaps"}, "extraction.outcome cannot be 'perhaps'"),
        ({"persons": 5}, "extraction.persons cannot be 5"),
        ({"mood": "good"}, "extraction has no field 'mood'"),
        ({"version": None}, "extraction.version cannot be None"),
        ({"persons": [{"name": "A"}]}, r"extraction.persons\[0\]"),
        ({"published": {"earliest": "yesterday"}}, "extraction.published.earliest cannot be 'yesterday'"),
        ({"dateline": {"span": [1]}}, r"extraction.dateline.span cannot be \[1\]"),
        ({"dateline": {"span": [1, True]}}, r"extraction.dateline.span cannot be \[1, True\]"),
    ],
)
def test_another_shape_is_refused_with_the_field_that_is_wrong(change: dict[str, object], complaint: str) -> None:
    with pytest.raises(NotAnExtraction, match=complaint):
        from_json(to_json(EMPTY) | change)


def test_what_is_no_json_is_refused() -> None:
    with pytest.raises(NotAnExtraction, match="No JSON"):
        loads("{")


def test_a_date_is_a_date_again() -> None:
    data = to_json(EMPTY) | {
        "published": {
            "words": "5 May 2024",
            "spans": [[0, 10]],
            "earliest": "2024-05-05",
            "latest": "2024-05-05",
            "precision": "day",
            "method": "header",
        }
    }
    published = from_json(data).published
    assert published is not None
    assert (published.earliest, published.spans) == (date(2024, 5, 5), (Span(0, 10),))
