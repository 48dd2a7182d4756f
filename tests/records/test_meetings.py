"""Which reports are one meeting, and what is shown of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from articles.models import Article, Meeting, Mention, Place, Report
from articles.models.dates import UNDATED
from articles.records.derivation import derive, rebuild
from articles.records.judgements import judge, take_back
from tests.factories import make_article, make_body, make_mention, make_report, make_user

pytestmark = pytest.mark.django_db

DAY = date(2023, 2, 28)
BAKU = {"place_name": "Baku", "place_key": "baku-az", "place_country": "AZ"}
MOSCOW = {"place_name": "Moscow", "place_key": "moscow-ru", "place_country": "RU"}
CAST = {
    "Bayramov": ("Jeyhun Bayramov", "Foreign Minister", "AZ"),
    "Lavrov": ("Sergey Lavrov", "Foreign Minister", "RU"),
    "Fidan": ("Hakan Fidan", "Foreign Minister", "TR"),
    "Mammadov": ("Elnur Mammadov", "Deputy Foreign Minister", "AZ"),
}
PAIR = ("Bayramov", "Lavrov")


def report(
    names: tuple[str, ...] = PAIR, day: date | None = DAY, article: Article | None = None, **values: Any
) -> Report:
    """A report, in an article of its own, of a meeting of some of the cast."""
    article = article or make_article()
    parties = [make_mention(article, *CAST[name]) if name in CAST else name for name in names]
    return make_report(article, parties, day, values.pop("latest", None), **values)


def meetings() -> list[list[int]]:
    """The numbers of reports, meeting by meeting."""
    return [sorted(meeting.reports.values_list("pk", flat=True)) for meeting in Meeting.objects.order_by("pk")]


def only() -> Meeting:
    return Meeting.objects.select_related("place").get()


JOINING = [
    pytest.param({}, {}, True, id="the same"),
    pytest.param({}, {"names": ("Bayramov", "Lavrov", "Fidan")}, True, id="one names more"),
    pytest.param({"names": ("Bayramov", "Lavrov", "Fidan")}, {"names": (*PAIR, "Mammadov")}, False, id="overlap only"),
    pytest.param({"names": ("Bayramov", "RU")}, {}, False, id="nobody named on one side"),
    pytest.param({"names": ("Bayramov", "Mammadov")}, {"names": ("Bayramov", "Mammadov")}, False, id="one side only"),
    pytest.param({}, {"kind": "call"}, False, id="another kind"),
    pytest.param({}, {"day": date(2023, 2, 27)}, False, id="another day"),
    pytest.param({}, {"day": date(2023, 2, 1), "latest": DAY}, True, id="the day within the other's span"),
    pytest.param({}, {"day": None}, False, id="one undated"),
    pytest.param({"day": None}, {"day": None}, False, id="both undated"),
    pytest.param(BAKU, BAKU, True, id="one place"),
    pytest.param(BAKU, MOSCOW, False, id="another place"),
    pytest.param(BAKU, {"place_country": "AZ"}, True, id="a town and its country"),
    pytest.param(BAKU, {"place_country": "RU"}, False, id="a town and another country"),
    pytest.param(BAKU, {}, True, id="one place not known"),
    pytest.param({"status": "planned"}, {}, True, id="planned, then held"),
    pytest.param({"mode": "in_person"}, {"mode": "unknown"}, True, id="mode not known"),
]


@pytest.mark.parametrize(("one", "other", "together"), JOINING)
def test_reports_of_two_articles_join_if_nothing_speaks_against_it(
    one: dict[str, Any], other: dict[str, Any], together: bool
) -> None:
    report(**one)
    report(**other)

    rebuild()

    assert len(meetings()) == (1 if together else 2)


@pytest.mark.parametrize(("one", "other", "together"), JOINING)
def test_it_is_the_same_article_by_article_in_any_order(
    one: dict[str, Any], other: dict[str, Any], together: bool
) -> None:
    first = report(**other)
    derive(articles=[first.article_id])
    second = report(**one)
    derive(articles=[second.article_id])

    assert len(meetings()) == (1 if together else 2)


def test_two_reports_of_one_article_never_join_nor_through_a_third() -> None:
    article = make_article()
    twice = [report(article=article), report(article=article)]
    once, again = report(), report()

    rebuild()

    assert meetings() == [[twice[0].pk], [twice[1].pk], [once.pk, again.pk]]


def test_a_report_that_fits_two_meetings_joins_neither() -> None:
    early = report(day=date(2023, 2, 1))
    late = [report(day=DAY), report(day=DAY)]
    vague = report(day=date(2023, 2, 1), latest=DAY, precision="month")

    rebuild()

    assert meetings() == [[early.pk], [late[0].pk, late[1].pk], [vague.pk]]


def test_one_odd_report_does_not_tear_equal_ones_apart() -> None:
    equal = [report() for _ in range(3)]
    odd = [report(("Bayramov", "Lavrov", "Fidan")), report((*PAIR, "Mammadov"))]

    rebuild()

    assert meetings() == [[one.pk for one in equal], [odd[0].pk], [odd[1].pk]]


def test_the_conference_of_the_day_is_not_the_talks_of_the_day() -> None:
    """As in the seed articles: talks, a conference with more people, and an undated meeting with its council."""
    article = make_article("talks", date(2023, 3, 1))
    lavrov = make_mention(article, *CAST["Lavrov"])
    talks = make_report(article, [make_mention(article, *CAST["Bayramov"]), lavrov], DAY, **BAKU)
    council = make_body(article, "Russia-Azerbaijan Expert Council")
    undated = make_report(article, [lavrov, council, "AZ"], **BAKU)
    other = make_article("conference", DAY)
    parties = [make_mention(other, *CAST[name]) for name in PAIR]
    parties.append(make_body(other, "Russia-Azerbaijan Expert Council"))
    conference = make_report(other, parties, DAY, kind="conference", **BAKU)

    rebuild()

    assert meetings() == [[talks.pk], [undated.pk], [conference.pk]]
    assert Meeting.objects.get(pk=conference.pk).title == (
        "Jeyhun Bayramov and Sergey Lavrov: conference of Russia-Azerbaijan Expert Council"
    )


def test_the_most_exact_of_agreeing_values_is_shown() -> None:
    report(day=date(2023, 2, 1), latest=DAY, precision="month", place_country="AZ", mode="unknown")
    report(mode="in_person", **BAKU)
    report(mode="unknown")

    rebuild()

    meeting = only()
    assert (meeting.earliest, meeting.latest, meeting.precision) == (DAY, DAY, "day")
    assert (str(meeting.place), meeting.place_country, meeting.mode) == ("Baku", "AZ", "in_person")
    assert meeting.differs == {}


def test_of_contradicting_values_the_latest_published_is_shown_with_all_that_differ() -> None:
    planned = report(article=make_article("a", date(2023, 2, 20)), status="planned", mode="video")
    held = report(article=make_article("b", date(2023, 3, 1)), status="held", mode="in_person")

    rebuild()

    meeting = only()
    assert (meeting.status, meeting.mode) == ("held", "in_person")
    assert meeting.differs == {
        "status": [
            {"value": "planned", "article": planned.article_id},
            {"value": "held", "article": held.article_id},
        ],
        "mode": [
            {"value": "video", "article": planned.article_id},
            {"value": "in_person", "article": held.article_id},
        ],
    }


def test_of_articles_of_one_day_the_later_source_wins() -> None:
    report(article=make_article("z"), mode="video")
    report(article=make_article("a"), mode="in_person")

    rebuild()

    assert only().mode == "video"


@pytest.mark.parametrize(
    ("reports", "needs_review"),
    [
        ([{"confidence": 0.69}], True),
        ([{"confidence": 0.7}], False),
        ([{"confidence": 0.9, "reason": "met with; doubtful: the side of one party is a guess"}], True),
        ([{"confidence": 0.5}, {"confidence": 0.8}], False),
    ],
)
def test_a_doubtful_meeting_needs_review_unless_one_report_is_sure(
    reports: list[dict[str, Any]], needs_review: bool
) -> None:
    for values in reports:
        report(**values)

    rebuild()

    assert only().needs_review is needs_review


@pytest.mark.parametrize(
    ("values", "sort_date"),
    [
        pytest.param({"day": DAY}, DAY, id="its day"),
        pytest.param({"day": date(2023, 2, 1), "latest": DAY}, DAY, id="its last possible day"),
        pytest.param({"day": None}, date(2023, 3, 1), id="the first publication"),
        pytest.param({"day": None, "article": None}, UNDATED, id="nothing known"),
    ],
)
def test_what_has_no_exact_day_is_sorted_by_the_latest_possible(values: dict[str, Any], sort_date: date) -> None:
    report(**{**values, "article": make_article(published=None) if "article" in values else make_article()})

    rebuild()

    assert only().sort_date == sort_date


def test_a_meeting_is_main_if_one_report_says_so() -> None:
    report(main=False)
    report(main=True)

    rebuild()

    assert only().main


def test_each_takes_part_once_and_unnamed_ones_only_where_nobody_named_stands_for_them() -> None:
    article = make_article()
    named = [make_mention(article, *CAST["Bayramov"]), make_mention(article, *CAST["Lavrov"])]
    unnamed = [
        {"words": "a Russian delegation", "country": "RU"},
        {"words": "their Turkish colleague", "country": "TR"},
        "and others",
    ]
    make_report(article, [*named, *unnamed], DAY)
    report()

    rebuild()

    rows = [(row.position, str(row), row.country) for row in only().participations.all()]
    assert sorted(row[1:] for row in rows) == [
        ("Jeyhun Bayramov", "AZ"),
        ("Sergey Lavrov", "RU"),
        ("and others", ""),
        ("their Turkish colleague", "TR"),
    ]
    assert [row[0] for row in rows] == [0, 1, 2, 3]
    assert [row.country for row in only().countries.all()] == ["AZ", "RU", "TR"]


def test_an_unnamed_party_of_another_side_stays_beside_somebody_of_its_country() -> None:
    article = make_article()
    host = {"mention": make_mention(article, *CAST["Lavrov"]), "country": "RU", "side": 1}
    make_report(article, [host, {"words": "Russian mediators", "country": "RU", "side": 2}], DAY)

    rebuild()

    assert sorted(map(str, only().participations.all())) == ["Russian mediators", "Sergey Lavrov"]


def test_an_official_of_an_international_body_acts_for_it_and_for_no_country() -> None:
    article = make_article()
    chief = make_mention(article, "Kaja Kallas", "High Representative", "EE", body="European Union")
    make_report(article, [chief, make_mention(article, *CAST["Bayramov"])], DAY)

    rebuild()

    row = only().participations.get(person=chief.pk)
    assert (row.country, str(row.acting_for)) == ("", "European Union")
    assert [row.country for row in only().countries.all()] == ["AZ"]


def test_officials_of_two_bodies_are_two_sides() -> None:
    for _ in range(2):
        article = make_article()
        chief = make_mention(article, "António Guterres", "Secretary-General", body="United Nations")
        make_report(article, [chief, make_mention(article, *CAST["Bayramov"])], DAY)

    rebuild()

    assert len(meetings()) == 1


@pytest.mark.parametrize(
    ("parties", "kind", "title"),
    [
        (PAIR, "talks", "Jeyhun Bayramov and Sergey Lavrov"),
        (PAIR, "call", "Jeyhun Bayramov and Sergey Lavrov: call"),
        ((*PAIR, "Fidan"), "talks", "Jeyhun Bayramov, Sergey Lavrov and Hakan Fidan"),
        (("AZ", "US"), "session", "Azerbaijan and United States: session"),
        (("Bayramov", "US"), "talks", "Jeyhun Bayramov and United States"),
        (("AZ", "members of the political science community"), "talks", "Azerbaijan"),
    ],
)
def test_the_title_tells_who_met(parties: tuple[str, ...], kind: str, title: str) -> None:
    report(parties, kind=kind)

    rebuild()

    assert only().title == title


def test_a_session_is_titled_by_the_body_that_sits() -> None:
    article = make_article()
    group = make_body(article, "Strategic Working Group")
    make_report(article, ["AZ", "US", group], DAY, kind="session")

    rebuild()

    assert only().title == "Azerbaijan and United States: session of Strategic Working Group"


def test_a_title_names_four_and_says_that_there_are_others() -> None:
    article = make_article()
    names = ["Chuck Edwards", "Pete Sessions", "Don Bacon", "Madeleine Dean"]
    members = [make_mention(article, name, "member of the House", "US") for name in names]
    make_report(article, [make_mention(article, *CAST["Mammadov"]), *members], DAY)

    rebuild()

    assert only().title == "Elnur Mammadov, Chuck Edwards, Pete Sessions, Don Bacon and others"


def test_places_are_shared_and_go_with_their_last_meeting() -> None:
    kept = report(place_name="Nabran", place_country="AZ")
    gone = report(("Bayramov", "Fidan"), place_name="NABRAN", place_country="AZ")
    rebuild()
    assert [(place.key, place.name) for place in Place.objects.all()] == [("nabran|AZ", "NABRAN")]

    Report.objects.filter(pk=gone.pk).update(place_name="Guba")
    derive(articles=[gone.article_id])
    assert [(place.key, place.name) for place in Place.objects.all()] == [("guba|AZ", "Guba"), ("nabran|AZ", "Nabran")]

    Report.objects.filter(pk__in=[kept.pk, gone.pk]).update(place_name="Baku", place_key="baku-az")
    rebuild()

    assert [(place.key, place.name, place.in_gazetteer) for place in Place.objects.all()] == [("baku-az", "Baku", True)]


def test_judged_the_same_joins_even_undated_reports_and_different_keeps_apart() -> None:
    undated, dated, also = report(day=None), report(), report()
    rebuild()
    assert meetings() == [[undated.pk], [dated.pk, also.pk]]
    editor = make_user()

    joined = judge(undated, dated, "same", user=editor)
    assert meetings() == [[undated.pk, dated.pk, also.pk]]

    take_back(joined, user=editor)
    judge(dated, also, "different", user=editor)
    assert meetings() == [[undated.pk], [dated.pk], [also.pk]]


def test_of_two_judged_different_the_first_keeps_the_others() -> None:
    rows = [report() for _ in range(4)]
    rebuild()

    judge(rows[0], rows[2], "different", user=make_user())

    assert meetings() == [[rows[0].pk, rows[1].pk, rows[3].pk], [rows[2].pk]]


def test_a_claim_that_is_read_no_more_keeps_the_number_of_its_meeting() -> None:
    first, second = report(), report()
    rebuild()
    Report.objects.filter(pk=first.pk).update(current=False)

    derive(articles=[first.article_id])

    assert meetings() == [[first.pk, second.pk]]
    assert only().pk == first.pk


def test_a_meeting_that_no_report_makes_any_more_is_gone() -> None:
    row = report()
    rebuild()
    Report.objects.filter(pk=row.pk).update(current=False)

    derive(articles=[row.article_id])

    assert not Meeting.objects.exists()
    assert Mention.objects.filter(person__isnull=False).count() == 2
