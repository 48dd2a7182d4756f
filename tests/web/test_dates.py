from datetime import date

import pytest

from articles.web.dates import ShownDate, how, standing, when

MARCH_1 = date(2023, 3, 1)


def shown(first: str | None, last: str | None = None, precision: str = "day", extent: str = "lasted", **values: object):
    earliest = date.fromisoformat(first) if first else None
    latest = date.fromisoformat(last) if last else earliest
    return ShownDate(earliest=earliest, latest=latest, precision=precision, extent=extent, **values)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (shown("2023-02-28"), "28 February 2023"),
        (shown("2023-05-22", "2023-05-24", "range"), "22–24 May 2023"),
        (shown("2023-05-22", "2023-05-24", "range", "within"), "one day within 22–24 May 2023"),
        (shown("2023-05-30", "2023-06-02", "range"), "30 May – 2 June 2023"),
        (shown("2023-12-30", "2024-01-02", "range", "within"), "one day within 30 December 2023 – 2 January 2024"),
        (shown("2023-03-06", "2023-03-12", "week", "within"), "one day within 6–12 March 2023"),
        (shown("2021-11-01", "2021-11-30", "month"), "November 2021"),
        (shown("2021-11-01", "2021-11-30", "month", "within"), "November 2021"),
        (shown("2024-02-01", "2024-02-29", "month"), "February 2024"),
        (shown("2021-11-01", "2021-12-31", "range"), "November–December 2021"),
        (shown("2021-12-01", "2022-01-31", "range"), "December 2021 – January 2022"),
        (shown("2021-11-05", "2021-11-30", "month", "within"), "one day within 5–30 November 2021"),
        (shown("2024-03-01", "2024-05-31", "season"), "spring 2024"),
        (shown("2024-06-01", "2024-08-31", "season", "within"), "summer 2024"),
        (shown("2024-09-01", "2024-11-30", "season"), "autumn 2024"),
        (shown("2023-12-01", "2024-02-29", "season"), "winter 2023–2024"),
        (shown("2024-04-01", "2024-06-30", "season"), "April–June 2024"),
        (shown("2021-01-01", "2021-12-31", "year"), "2021"),
        (shown("2019-01-01", "2021-12-31", "year"), "2019–2021"),
        (shown("2021-01-01", "2021-06-30", "year"), "January–June 2021"),
        (shown("2021-11-01", "2021-11-30", "day"), "1–30 November 2021"),
        (shown(None, precision="unknown"), "date not stated"),
        (shown(None, precision="unknown", words="recently"), "date not stated"),
        (shown(None, precision="day", words="28 February"), "“28 February”, year not stated"),
        (shown(None, precision="day"), "date not stated"),
        (shown("0998-05-07"), "7 May 998"),
    ],
)
def test_a_date_is_shown_as_exactly_as_its_words_and_no_more(given: ShownDate, words: str) -> None:
    assert when(given) == words


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (ShownDate(words="28 February 2023", method="stated"), "stated as “28 February 2023”"),
        (ShownDate(method="stated"), "stated in the text"),
        (
            shown("2023-02-28", words="on Tuesday", method="weekday", base=MARCH_1, reported=MARCH_1),
            "reckoned from “on Tuesday”, published 1 March 2023",
        ),
        (
            shown("2023-02-28", words="вчера", method="relative", base=MARCH_1, reported=date(2023, 3, 2)),
            "reckoned from “вчера”, counted from 1 March 2023",
        ),
        (shown("2023-02-28", words="on Tuesday", method="weekday"), "reckoned from “on Tuesday”"),
        (shown("2023-02-28", method="weekday", base=MARCH_1), "reckoned from a weekday, counted from 1 March 2023"),
        (shown("2023-02-28", method="dateline", words="Feb 28"), "taken from the dateline"),
        (shown("2023-02-28", method="header"), "taken from a header line"),
        (shown("2023-02-28", method="publication day"), "taken from the day of publication"),
        (shown("2023-02-28", method="visit"), "taken from the days of the visit"),
        (shown("2023-02-28", method="given"), "given with the article"),
        (shown("2023-02-28", method="set"), "set by an editor"),
        (ShownDate(reported=MARCH_1), "reported 1 March 2023"),
        (ShownDate(words="recently", reported=MARCH_1), "reported 1 March 2023; the words are “recently”"),
        (
            ShownDate(words="28 February", method="stated", reported=MARCH_1),
            "reported 1 March 2023; stated as “28 February”",
        ),
        (ShownDate(), ""),
    ],
)
def test_it_is_told_how_a_date_was_got(given: ShownDate, words: str) -> None:
    assert how(given) == words


@pytest.mark.parametrize(
    ("status", "latest", "words"),
    [
        ("held", "2023-03-01", "held"),
        ("cancelled", "2020-01-01", "cancelled"),
        ("planned", "2023-03-02", "planned"),
        ("planned", "2023-03-01", "planned"),
        ("planned", "2023-02-28", "planned, outcome not reported"),
        ("planned", None, "planned"),
    ],
)
def test_of_a_planned_meeting_whose_day_has_passed_nothing_is_concluded(
    status: str, latest: str | None, words: str
) -> None:
    assert standing(status, date.fromisoformat(latest) if latest else None, today=MARCH_1) == words
