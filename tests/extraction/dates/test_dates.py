"""The values of dates in words, English and Russian, read as past and as planned."""

from datetime import date

import pytest

from articles.extraction.dates import as_planned, find_dates
from articles.extraction.types import Span

WEDNESDAY = date(2024, 5, 15)


def found(text: str, base: date | None = WEDNESDAY, *, language: str = "en", planned: bool = False) -> list[str]:
    """Each date as `words = first..last precision method`."""
    mentions = find_dates(text, [Span(0, len(text))], language=language, base=base)
    lines = []
    for mention in mentions:
        read = (as_planned(mention) if planned else mention).value
        days = f"{read.earliest}" if read.earliest == read.latest else f"{read.earliest}..{read.latest}"
        lines.append(f"{read.words} = {days} {read.precision} {read.method}")
    return lines


ENGLISH = [
    ("They met on December 4.", ["December 4 = 2023-12-04 day stated"]),
    ("They met on 4 December 2023.", ["4 December 2023 = 2023-12-04 day stated"]),
    ("They met on Dec. 4th in Rome.", ["Dec. 4th = 2023-12-04 day stated"]),
    ("They met on the 4th of May, 2024.", ["4th of May, 2024 = 2024-05-04 day stated"]),
    ("On Tuesday, 14 May, they met.", ["Tuesday, 14 May = 2024-05-14 day stated"]),
    ("On Tuesday (14 May) they met.", ["Tuesday (14 May) = 2024-05-14 day stated"]),
    ("They met on May 1 through May 3.", ["May 1 through May 3 = 2024-05-01..2024-05-03 range stated"]),
    ("The visit of 22-24 April ended.", ["22-24 April = 2024-04-22..2024-04-24 range stated"]),
    ("A visit from 22 to 24 April 2021.", ["22 to 24 April 2021 = 2021-04-22..2021-04-24 range stated"]),
    ("From 30 April to 2 May they met.", ["30 April to 2 May = 2024-04-30..2024-05-02 range stated"]),
    ("From December 30 to January 2.", ["December 30 to January 2 = 2023-12-30..2024-01-02 range stated"]),
    ("They met on 14 and 15 February.", ["14 and 15 February = 2024-02-14..2024-02-15 range stated"]),
    ("Posted 2023-02-28 and 28.02.2023.", ["2023-02-28 = 2023-02-28 day stated", "28.02.2023 = 2023-02-28 day stated"]),
    ("Printed 2025/04/22 in Riyadh.", ["2025/04/22 = 2025-04-22 day stated"]),
    ("Posted on 03/04/2023 in Rome.", ["03/04/2023 = None day stated"]),
    ("It was in November 2021.", ["November 2021 = 2021-11-01..2021-11-30 month stated"]),
    (
        "They were held in November 2021 and November 2022, respectively.",
        [
            "November 2021 = 2021-11-01..2021-11-30 month stated",
            "November 2022 = 2022-11-01..2022-11-30 month stated",
        ],
    ),
    ("The talks in September failed.", ["September = 2023-09-01..2023-09-30 month stated"]),
    ("The talks in early May failed.", ["early May = 2024-05-01..2024-05-31 month stated"]),
    ("This September they met.", ["This September = 2024-09-01..2024-09-30 month stated"]),
    ("They met on November 24 last year.", ["November 24 last year = 2023-11-24 day stated"]),
    ("In autumn 2017 they met.", ["autumn 2017 = 2017-09-01..2017-11-30 season stated"]),
    ("Last autumn they met.", ["Last autumn = 2023-09-01..2023-11-30 season stated"]),
    ("From September to November 2017.", ["September to November 2017 = 2017-09-01..2017-11-30 range stated"]),
    ("In the first quarter of 2024.", ["first quarter of 2024 = 2024-01-01..2024-03-31 season stated"]),
    ("Opened in 2012.", ["2012 = 2012-01-01..2012-12-31 year stated"]),
    ("Since early 2019 they talk.", ["early 2019 = 2019-01-01..2019-12-31 year stated"]),
    ("They met on Tuesday.", ["Tuesday = 2024-05-14 day weekday"]),
    ("They met on Wednesday.", ["Wednesday = 2024-05-15 day weekday"]),
    ("They met on Nov. 14, Thursday.", ["Nov. 14, Thursday = 2024-11-14 day stated"]),
    ("They met on the 5th and 6th of May.", ["the 5th and 6th of May = 2024-05-05..2024-05-06 range stated"]),
    ("They met from Monday to Wednesday.", ["Monday to Wednesday = 2024-05-13..2024-05-15 range weekday"]),
    ("They met in the autumn of 2017.", ["the autumn of 2017 = 2017-09-01..2017-11-30 season stated"]),
    ("He spent Tuesday morning there.", ["Tuesday morning = 2024-05-14 day weekday"]),
    ("He goes there on Tuesday next.", ["Tuesday next = 2024-05-21 day weekday"]),
    ("They met last Friday.", ["last Friday = 2024-05-10 day weekday"]),
    ("They met last Wednesday.", ["last Wednesday = 2024-05-08 day weekday"]),
    ("Next Friday they meet.", ["Next Friday = 2024-05-17 day weekday"]),
    ("He said yesterday and today.", ["yesterday = 2024-05-14 day relative", "today = 2024-05-15 day relative"]),
    ("Tomorrow they meet.", ["Tomorrow = 2024-05-16 day relative"]),
    ("The day before yesterday they met.", ["The day before yesterday = 2024-05-13 day relative"]),
    ("Three days ago they met.", ["Three days ago = 2024-05-12 day relative"]),
    ("They met a week ago.", ["a week ago = 2024-05-06..2024-05-12 week relative"]),
    ("They met last week.", ["last week = 2024-05-06..2024-05-12 week relative"]),
    ("They met earlier this month.", ["earlier this month = 2024-05-01..2024-05-31 month relative"]),
    ("They met last month.", ["last month = 2024-04-01..2024-04-30 month relative"]),
    ("They met last year.", ["last year = 2023-01-01..2023-12-31 year relative"]),
    ("It ended at the weekend.", ["the weekend = 2024-05-11..2024-05-12 range relative"]),
]


@pytest.mark.parametrize(("text", "dates"), ENGLISH, ids=[text for text, _ in ENGLISH])
def test_an_english_date_has_its_value(text: str, dates: list[str]) -> None:
    assert found(text) == dates


RUSSIAN = [
    ("Встреча прошла 22 мая 2024 года.", ["22 мая 2024 года = 2024-05-22 day stated"]),
    ("Визит с 22 по 24 апреля завершён.", ["22 по 24 апреля = 2024-04-22..2024-04-24 range stated"]),
    ("Заседание 27-28 ноября отменено.", ["27-28 ноября = 2023-11-27..2023-11-28 range stated"]),
    ("С 30 апреля по 2 мая он был там.", ["30 апреля по 2 мая = 2024-04-30..2024-05-02 range stated"]),
    ("Опубликовано 28.02.2023 в Риме.", ["28.02.2023 = 2023-02-28 day stated"]),
    ("Прошло 17 сен 2023.", ["17 сен 2023 = 2023-09-17 day stated"]),
    ("В ноябре 2021 г. они встретились.", ["ноябре 2021 г. = 2021-11-01..2021-11-30 month stated"]),
    ("Они встретились в апреле.", ["апреле = 2024-04-01..2024-04-30 month stated"]),
    ("Они встретились 24 ноября прошлого года.", ["24 ноября прошлого года = 2023-11-24 day stated"]),
    ("Они встретятся в октябре с.г. в Риме.", ["октябре с.г. = 2024-10-01..2024-10-31 month stated"]),
    ("Они были там 21-22 декабря т. г. в Риме.", ["21-22 декабря т. г. = 2024-12-21..2024-12-22 range stated"]),
    ("Утром 5 мая он уехал.", ["Утром 5 мая = 2024-05-05 day stated"]),
    ("Он был там с понедельника по среду.", ["понедельника по среду = 2024-05-13..2024-05-15 range weekday"]),
    ("Осенью 2017 года они встретились.", ["Осенью 2017 года = 2017-09-01..2017-11-30 season stated"]),
    ("В 2012 году открыто посольство.", ["2012 году = 2012-01-01..2012-12-31 year stated"]),
    ("Они встретились в понедельник.", ["понедельник = 2024-05-13 day weekday"]),
    ("Они встретились в минувшую пятницу.", ["минувшую пятницу = 2024-05-10 day weekday"]),
    ("Во вторник, 14 мая, они встретились.", ["вторник, 14 мая = 2024-05-14 day stated"]),
    ("Позавчера они встретились.", ["Позавчера = 2024-05-13 day relative"]),
    ("Накануне они встретились.", ["Накануне = 2024-05-14 day relative"]),
    ("Завтра они встретятся.", ["Завтра = 2024-05-16 day relative"]),
    ("На прошлой неделе он был там.", ["прошлой неделе = 2024-05-06..2024-05-12 week relative"]),
    ("В этом месяце он был там.", ["этом месяце = 2024-05-01..2024-05-31 month relative"]),
    ("Три дня назад он был там.", ["Три дня назад = 2024-05-12 day relative"]),
]


@pytest.mark.parametrize(("text", "dates"), RUSSIAN, ids=[text for text, _ in RUSSIAN])
def test_a_russian_date_has_its_value(text: str, dates: list[str]) -> None:
    assert found(text, language="ru") == dates


LOOKING_BACK = [
    ("en", "On Monday he arrived. A day earlier he was in Rome.", "2024-05-12"),
    ("en", "He came yesterday. Earlier in the day he saw her.", "2024-05-14"),
    ("en", "He came on May 9. Later the same day he left.", "2024-05-09"),
    ("en", "He came on Monday. In the afternoon he left.", "2024-05-13"),
    ("en", "He came today. The pact, which was signed on Monday, holds. In the evening he left.", "2024-05-15"),
    ("en", "He came today. Ties go back to 5 March 1992. Earlier in the day he saw her.", "2024-05-15"),
    ("ru", "Он прибыл позавчера. Вечером того же дня он уехал.", "2024-05-13"),
    ("ru", "Прошло заседание, где позавчера был министр. В тот же день он уехал.", "2024-05-13"),
]


@pytest.mark.parametrize(("language", "text", "day"), LOOKING_BACK)
def test_words_that_look_back_mean_the_day_last_spoken_of(language: str, text: str, day: str) -> None:
    mentions = find_dates(text, [Span(0, len(text))], language=language, base=WEDNESDAY)
    assert str(mentions[-1].value.earliest) == day


PLANNED = [
    ("en", "They meet on Tuesday.", ["Tuesday = 2024-05-21 day weekday"]),
    ("en", "They meet on Wednesday.", ["Wednesday = 2024-05-15 day weekday"]),
    ("en", "They meet in November.", ["November = 2024-11-01..2024-11-30 month stated"]),
    ("en", "They meet in May.", ["May = 2024-05-01..2024-05-31 month stated"]),
    ("en", "They meet on March 2.", ["March 2 = 2025-03-02 day stated"]),
    ("en", "They meet on 22-24 January.", ["22-24 January = 2025-01-22..2025-01-24 range stated"]),
    (
        "en",
        "They met yesterday and on 4 May 2022.",
        ["yesterday = 2024-05-14 day relative", "4 May 2022 = 2022-05-04 day stated"],
    ),
    ("ru", "Они встретятся в понедельник.", ["понедельник = 2024-05-20 day weekday"]),
    ("ru", "Они встретятся 24 февраля.", ["24 февраля = 2025-02-24 day stated"]),
    ("ru", "Они встретятся в ноябре.", ["ноябре = 2024-11-01..2024-11-30 month stated"]),
]


@pytest.mark.parametrize(("language", "text", "dates"), PLANNED)
def test_what_is_planned_is_the_next_one_the_day_of_publication_included(
    language: str, text: str, dates: list[str]
) -> None:
    assert found(text, language=language, planned=True) == dates


NO_DATES = [
    ("en", "The 3+3 format met at 10:42 in room 21 with 24 ministers."),
    ("en", "Ms. May met Mr. Sun while troops march on."),
    ("en", "The 30th anniversary of ties in the 21st century."),
    ("en", "It may 4 times be said, and 2012 people were there."),
    ("en", "Over the last year trade grew; the next week was unclear; Black Friday sales rose."),
    ("en", "Version 1.2.3 of 45/99/2024, 31 June, and 99.99.2024."),
    ("ru", "В формате 3+3 встретились 24 министра в 10:42."),
    ("ru", "Через реку и в конце зала, 45 мая, за день."),
]


@pytest.mark.parametrize(("language", "text"), NO_DATES)
def test_numbers_and_names_are_no_dates(language: str, text: str) -> None:
    assert found(text, language=language) == []


def test_without_a_day_to_reckon_from_words_stay_words() -> None:
    text = "They met on Monday, May 6, and yesterday; in May 2020 and last week."
    assert found(text, base=None) == [
        "Monday, May 6 = None day stated",
        "yesterday = None day relative",
        "May 2020 = 2020-05-01..2020-05-31 month stated",
        "last week = None week relative",
    ]


def test_a_year_is_settled_by_the_month_of_publication_but_no_weekday() -> None:
    text = "They met on 5 March and on Tuesday."
    mentions = find_dates(text, [Span(0, len(text))], language="en", base=None, about=date(2024, 4, 30))
    assert [mention.value.earliest for mention in mentions] == [date(2024, 3, 5), None]


def test_a_weekday_settles_the_year_of_its_day() -> None:
    assert found("On Thursday, 14 December, they met.", date(2024, 1, 10)) == [
        "Thursday, 14 December = 2023-12-14 day stated"
    ]


def test_spans_cover_the_words_and_leave_out_the_preposition() -> None:
    text = "Они встретились в минувшую пятницу в Баку."
    (mention,) = find_dates(text, [Span(0, len(text))], language="ru", base=WEDNESDAY)
    assert text[mention.span.start : mention.span.end] == "минувшую пятницу"


@pytest.mark.parametrize("year", [1, 9999])
def test_the_ends_of_the_calendar_break_nothing(year: int) -> None:
    text = "Yesterday, tomorrow, last week, next year, on Tuesday, last month, on 5 May and in ten years' time."
    for base in (date(year, 1, 1), date(year, 12, 31)):
        mentions = find_dates(text, [Span(0, len(text))], language="en", base=base)
        assert all(as_planned(mention).value.words for mention in mentions)
