"""An Extraction in the shape in which people annotate articles."""

from datetime import date

import pytest

from articles.extraction.annotation import annotate, date_ends
from articles.extraction.types import (
    DateRead,
    Extraction,
    Meeting,
    Mention,
    Organization,
    Party,
    Person,
    PlaceRead,
    Precision,
    Span,
)

TEXT = "Ann Lee met Bo Ray of the Reef Bank in Oslo on Monday. Lee and Ray spoke. Ann Lee left."
DAY = DateRead("Monday", (Span(47, 53),), date(2024, 5, 13), date(2024, 5, 13), "day", "weekday")
LEE = Person(
    "Ann Lee",
    "Ann Lee",
    "GB",
    "Foreign Secretary",
    (Mention(Span(0, 7), "Ann Lee", ()), Mention(Span(55, 58), "Lee", ()), Mention(Span(74, 81), "Ann Lee", ())),
)
RAY = Person("Bo Ray", "Bo Ray", None, None, (Mention(Span(12, 18), "Bo Ray", ()),))
BANK = Organization("Reef Bank", None, (Mention(Span(26, 35), "Reef Bank", ()),))
MEETING = Meeting(
    kind="talks",
    parties=(
        Party("person", 0, "GB", "Ann Lee", Span(0, 7)),
        Party("person", 1, None, "Bo Ray", Span(12, 18)),
        Party("organization", 0, None, "Reef Bank", Span(26, 35)),
        Party("unnamed", None, "NO", "their host", None),
    ),
    countries=("GB", "NO"),
    date=DAY,
    place=PlaceRead("Oslo", "NO", "oslo-no", Span(39, 43), "stated"),
    mode="in_person",
    status="held",
    main=True,
    evidence=(Span(0, 54), Span(55, 73)),
    confidence=0.9,
    reason="read by a pattern",
)
EXTRACTION = Extraction("1", "read", "en", "A title", DAY, None, (LEE, RAY), (BANK,), (MEETING,), ("beware",))


def test_an_annotation_has_the_fields_that_people_write() -> None:
    annotation = annotate(EXTRACTION, TEXT)
    person = {key: annotation["persons"][0][key] for key in ("name", "latin", "country", "role", "mentions")}
    (meeting,) = annotation["meetings"]
    assert {key: annotation[key] for key in ("language", "published", "title", "warnings")} == {
        "language": "en",
        "published": "2024-05-13",
        "title": "A title",
        "warnings": ["beware"],
    }
    assert person == {
        "name": "Ann Lee",
        "latin": "Ann Lee",
        "country": "GB",
        "role": "Foreign Secretary",
        "mentions": ["Ann Lee", "Lee"],
    }
    assert {key: meeting[key] for key in list(meeting)[:11]} == {
        "participants": ["Ann Lee", "Bo Ray"],
        "organizations": ["Reef Bank"],
        "countries": ["GB", "NO"],
        "date_start": "2024-05-13",
        "date_end": "2024-05-13",
        "place": "Oslo",
        "place_country": "NO",
        "mode": "in_person",
        "status": "held",
        "main": True,
        "evidence": "Ann Lee met Bo Ray of the Reef Bank in Oslo on Monday. Lee and Ray spoke.",
    }
    assert (meeting["confidence"], meeting["reason"], meeting["date"]["method"]) == (
        0.9,
        "read by a pattern",
        "weekday",
    )


ENDS: list[tuple[Precision, date | None, date | None, tuple[str | None, str | None]]] = [
    ("day", date(2024, 5, 1), date(2024, 5, 1), ("2024-05-01", "2024-05-01")),
    ("range", date(2024, 5, 22), date(2024, 5, 24), ("2024-05-22", "2024-05-24")),
    ("range", date(2024, 5, 1), date(2024, 5, 31), ("2024-05-01", "2024-05-31")),
    ("range", date(2017, 9, 1), date(2017, 11, 30), ("2017-09", "2017-11")),
    ("range", date(2019, 1, 1), date(2023, 12, 31), ("2019", "2023")),
    ("week", date(2024, 5, 6), date(2024, 5, 12), ("2024-05-06", "2024-05-12")),
    ("month", date(2024, 2, 1), date(2024, 2, 29), ("2024-02", "2024-02")),
    ("season", date(2017, 9, 1), date(2017, 11, 30), ("2017-09", "2017-11")),
    ("year", date(2024, 1, 1), date(2024, 12, 31), ("2024", "2024")),
    ("day", None, None, (None, None)),
]


@pytest.mark.parametrize(("precision", "first", "last", "ends"), ENDS)
def test_a_date_is_written_as_exactly_as_it_is_known(
    precision: Precision, first: date | None, last: date | None, ends: tuple[str | None, str | None]
) -> None:
    assert date_ends(DateRead("words", (), first, last, precision, "stated")) == ends


def test_no_date_has_no_ends() -> None:
    assert date_ends(None) == (None, None)
