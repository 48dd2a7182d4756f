"""The day of publication and the dateline of whole pages."""

from datetime import date

import pytest

from articles.extraction.document import lay_out, read_document
from articles.extraction.document.english_sentences import english_sentence_spans
from articles.extraction.document.russian_sentences import russian_sentence_spans
from articles.extraction.layers import Document

BODY = "The ministers of the two states met today and spoke of trade, the agency reports."
TELO = "Министры двух стран встретились сегодня и говорили о торговле, сообщили в ведомстве."


def read(page: str, published: date | None = None) -> Document:
    layout = lay_out(page)
    split = russian_sentence_spans if layout.language == "ru" else english_sentence_spans
    return read_document(page, layout, split, published=published)


def drawn(document: Document) -> tuple[str | None, str | None, str | None, str | None]:
    """(day or month, method, place, country)"""
    day, place = document.published, document.dateline
    words = str(day.earliest)[: 10 if day.precision == "day" else 7] if day and day.earliest else None
    return words, day.method if day else None, place.name if place else None, place.country if place else None


PAGES = [
    (f" date 2023-05-25 Details added\n\nBAKU, Azerbaijan, May 25. {BODY}", ("2023-05-25", "header", "Baku", "AZ")),
    (f"\u200b\ufeff date 2023-05-25\n\n\xa0\u200bBAKU, May 25. {BODY}", ("2023-05-25", "header", "Baku", "AZ")),
    (f"Baku, 1 March 2023 (TDI): {BODY}", ("2023-03-01", "dateline", "Baku", "AZ")),
    (
        f"Envoys meet again\n\nSource: Xinhua | 2024-03-26 20:14:15\n\nBEIJING, March 26 (Xinhua) -- {BODY}",
        ("2024-03-26", "header", "Beijing", "CN"),
    ),
    (f"Astana, 12 October 2023 (Kazinform): {BODY}", ("2023-10-12", "dateline", "Astana", "KZ")),
    (
        f" date 2025-07-17 Home / World\nEnvoys meet again\n\nKABUL/ISLAMABAD: {BODY}",
        ("2025-07-17", "header", "Kabul", "AF"),
    ),
    (f"Xinhua News Agency, Beijing, November 19th, 2023: {BODY}", ("2023-11-19", "dateline", "Beijing", "CN")),
    (f"KINGSTOWN, St Vincent, December 15, 2023 — {BODY}", ("2023-12-15", "dateline", "Kingstown", "VC")),
    (f"Envoys meet again\nMAY 26, 2024\n\n{BODY}", ("2024-05-26", "header", None, None)),
    (
        f"Envoys meet again\n\nPolitics Materials 28 February 2023 17:52 (UTC +04:00)\n\n{BODY}",
        ("2023-02-28", "header", None, None),
    ),
    (f"Washington [US], May 20 (ANI): {BODY}", (None, "dateline", "Washington", "US")),
    (f"Envoys meet again\n\nTOKYO\n\n{BODY}", (None, None, "Tokyo", "JP")),
    (f" date 2024-04 Envoys meet again in town\n\n{BODY}", ("2024-04", "header", None, None)),
    (f"{BODY}\n\nIn May 2022 they had met in Rome.", (None, None, None, None)),
    (f"{BODY}\n\nPublished: 5 May 2024, 10:20", ("2024-05-05", "header", None, None)),
    (f"МОСКВА, 6 мая - РИА Новости. {TELO}", (None, "dateline", "Москва", "RU")),
    (
        f"27 ноября 2022, 11:40\nПриезд министра отложен\n\n27 ноября, Минск /Корр. БЕЛТА/. {TELO}",
        ("2022-11-27", "header", "Минск", "BY"),
    ),
    (f"ДУШАНБЕ, 31.03.2025 /НИАТ «Ховар»/. {TELO}", ("2025-03-31", "dateline", "Душанбе", "TJ")),
    (f"ТАШКЕНТ, 17 сен 2024. {TELO}", ("2024-09-17", "dateline", "Ташкент", "UZ")),
    (f"ДУШАНБЕ, 14 мар - РИА Новости. {TELO}", (None, "dateline", "Душанбе", "TJ")),
    (f"(Баку, 14 мая 2024 года, «Полдень»). {TELO}", ("2024-05-14", "dateline", "Баку", "AZ")),
    (f"Грузия, Тбилиси, 13 января 2009 /корр. Полдень И.Иванов/ {TELO}", ("2009-01-13", "dateline", "Тбилиси", "GE")),
    (f"Лиссабон, 20 октября 2022 г. {TELO}", ("2022-10-20", "dateline", "Лиссабон", "PT")),
    (f"1 ноября 2022, 10:15 - Арменпресс. {TELO}", ("2022-11-01", "dateline", None, None)),
    (f"Бишкек, 24.kg - 17 августа 2023. {TELO}", ("2023-08-17", "dateline", "Бишкек", "KG")),
    (f"{TELO}\n\nPrinted from example.am 04.06.2024 17:30", ("2024-06-04", "header", None, None)),
    (f"Встреча министров\n\n• 20 декабря, 2025\n• 10:42\n\n{TELO}", ("2025-12-20", "header", None, None)),
    (f"Встреча министров\n\n14:24 Июль 16, 2018\n\n{TELO}", ("2018-07-16", "header", None, None)),
    (f"Размещено\n\n28\nФевраль\n2023\n\nВстреча двух министров\n\n{TELO}", ("2023-02-28", "header", None, None)),
    (f"Встреча министров\n\n15.10.2021 18:20\n\n{TELO}", ("2021-10-15", "header", None, None)),
]


@pytest.mark.parametrize(("page", "expected"), PAGES, ids=[page[:60] for page, _ in PAGES])
def test_a_page_gives_its_day_and_its_dateline(page: str, expected: tuple[str | None, ...]) -> None:
    assert drawn(read(page)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Paris, Berlin and London have agreed on the text of the treaty.",
        "Moscow, which hosts the talks, sent its best wishes to everybody there.",
        "MOSCOW and Minsk have agreed on the text of the treaty at last.",
        "On 5 May 2024 the ministers of the two states met in the capital.",
        "Foreign Minister John Brown - a friend of both - met the envoys today.",
    ],
)
def test_a_sentence_is_no_dateline(sentence: str) -> None:
    assert read(sentence).dateline_span is None


def test_the_dateline_is_part_of_no_sentence() -> None:
    page = f"BAKU, Azerbaijan, May 25. {BODY}"
    document = read(page)
    assert document.dateline_span is not None
    assert document.words(document.dateline_span) == "BAKU, Azerbaijan, May 25. "
    assert [document.words(sentence.span) for sentence in document.sentences] == [BODY]


def test_a_given_day_goes_before_what_the_page_says() -> None:
    document = read(f" date 2023-05-25 Menu\n\n{BODY}", date(2023, 5, 20))
    assert document.published is not None
    assert (document.published.earliest, document.published.method) == (date(2023, 5, 20), "given")


def test_relative_words_are_reckoned_from_the_day_of_writing() -> None:
    document = read(f" date 2023-10-19 TOKYO, October 20. /TASS/. {BODY} They met on Friday.")
    assert [(m.value.words, str(m.value.earliest)) for m in document.dates] == [
        ("October 20", "2023-10-20"),
        ("today", "2023-10-20"),
        ("Friday", "2023-10-20"),
    ]


def test_two_days_on_a_page_are_told() -> None:
    document = read(f" date 2023-05-25 Menu\nEnvoys meet again\n3 May 2021, 10:20\n\n{BODY}")
    assert document.published is not None
    assert document.published.earliest == date(2023, 5, 25)
    assert document.warnings == ("The page gives two days: '2023-05-25' was taken as its day, not '3 May 2021'.",)


@pytest.mark.parametrize(
    ("page", "day"),
    [
        ("April 3, 2018. The secretary of state spoke with his colleague.", date(2018, 4, 3)),
        ("2014-09-22 The prime minister met the president of Latvia.", date(2014, 9, 22)),
        ("3 апреля 2018 года. Министр встретился с послом.", date(2018, 4, 3)),
        ("April 3, 2018, was the day on which the ministers met.", None),
        ("3 апреля 2018 года министр встретился с послом.", None),
    ],
)
def test_a_day_apart_from_the_sentence_it_opens_is_that_of_the_page(page: str, day: date | None) -> None:
    published = read(page).published
    assert (published and published.earliest) == day
