"""A correction stands: over re-derivation, over later readings, through joins and splits, until it is taken back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from articles.models import Action, Article, Correction, Meeting, Mention, Organization, Participation, Person, Report
from articles.records.corrections import (
    CORRECTABLE,
    CorrectionError,
    correct,
    standing,
    standing_values,
    withdraw_correction,
)
from articles.records.derivation import derive, rebuild
from articles.records.judgements import judge
from tests.factories import make_article, make_body, make_mention, make_report
from tests.records.claimed import BAYRAMOV, DAY, LAVROV, talks
from tests.records.picture import no_write

pytestmark = pytest.mark.django_db

LATER = {"words": "1 March", "earliest": "2023-03-01", "latest": "2023-03-01", "precision": "day", "extent": "lasted"}


def test_the_fields_that_can_be_corrected() -> None:
    assert CORRECTABLE == {
        "article": ("title", "publisher", "language", "published"),
        "person": ("name", "country"),
        "organization": ("name", "country"),
        "meeting": ("kind", "date", "place", "place_country", "mode", "status", "main"),
        "participation": ("title", "country", "role"),
    }


@pytest.mark.parametrize(
    ("field", "value", "column", "shown"),
    [
        ("kind", "call", "kind", "call"),
        ("mode", "video", "mode", "video"),
        ("status", "cancelled", "status", "cancelled"),
        ("main", False, "main", False),
        ("place_country", "TR", "place_country", "TR"),
        ("date", LATER, "latest", date(2023, 3, 1)),
        ("date", None, "earliest", None),
    ],
)
def test_a_meeting_shows_what_was_set_and_keeps_what_was_read(
    reported_twice: list[Report], editor: Any, field: str, value: object, column: str, shown: object
) -> None:
    read = Meeting.objects.get().read

    entry = correct(Meeting.objects.get(), field, value, user=editor, reason="seen on television")

    meeting = Meeting.objects.get()
    assert getattr(meeting, column) == shown
    assert meeting.read == read
    assert entry is not None
    assert (entry.report_id, entry.as_read) == (reported_twice[0].pk, read[field])
    assert (entry.action.user, entry.action.reason) == (editor, "seen on television")
    with no_write():
        rebuild()


def test_a_corrected_date_says_so_and_sorts(reported_twice: list[Report], editor: Any) -> None:
    correct(Meeting.objects.get(), "date", LATER, user=editor)

    meeting = Meeting.objects.get()
    assert (meeting.date_method, meeting.date_words, meeting.sort_date) == ("set", "1 March", date(2023, 3, 1))


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("Ankara", ("ankara-tr", "Ankara", "TR", True)),
        ("Анкара", ("ankara-tr", "Ankara", "TR", True)),
        ("Old Mill", ("old mill|", "Old Mill", "", False)),
    ],
)
def test_a_corrected_place_is_looked_up(
    reported_twice: list[Report], editor: Any, place: str, shown: tuple[str, str, str, bool]
) -> None:
    correct(Meeting.objects.get(), "place", place, user=editor)

    found = Meeting.objects.select_related("place").get()
    assert found.place is not None
    assert (found.place.key, found.place.name, found.place_country, found.place.in_gazetteer) == shown


def test_a_correction_survives_a_later_reading_of_another_value(reported_twice: list[Report], editor: Any) -> None:
    correct(Meeting.objects.get(), "mode", "video", user=editor)

    Report.objects.update(mode="phone")
    derive(articles=[report.article_id for report in reported_twice])

    meeting = Meeting.objects.get()
    assert (meeting.mode, meeting.read["mode"]) == ("video", "phone")


def test_the_latest_standing_correction_wins_and_taking_back_shows_the_one_before(
    reported_twice: list[Report], editor: Any
) -> None:
    correct(Meeting.objects.get(), "mode", "video", user=editor)
    second = correct(Meeting.objects.get(), "mode", "phone", user=editor)
    assert second is not None
    assert Meeting.objects.get().mode == "phone"
    assert [entry.as_set for entry in standing(Meeting.objects.get())] == ["phone", "video"]

    withdraw_correction(second, user=editor, reason="a slip")
    assert Meeting.objects.get().mode == "video"
    withdraw_correction(standing(Meeting.objects.get())[0], user=editor)
    assert Meeting.objects.get().mode == "unknown"

    assert standing(Meeting.objects.get()) == []
    with pytest.raises(CorrectionError, match="taken back already"):
        withdraw_correction(second, user=editor)
    assert Correction.objects.count() == 2


def test_the_value_that_is_shown_is_no_correction(reported_twice: list[Report], editor: Any) -> None:
    meeting = Meeting.objects.get()
    as_shown = {"words": "2023-02-28", "earliest": DAY, "latest": DAY, "precision": "day", "extent": "lasted"}

    assert correct(meeting, "date", as_shown, user=editor) is None
    assert correct(meeting, "status", "held", user=editor) is None
    assert not Action.objects.exists()


def test_a_corrected_meeting_neither_falls_apart_nor_loses_later_reports(
    reported_twice: list[Report], editor: Any
) -> None:
    correct(Meeting.objects.get(), "date", LATER, user=editor)

    third = talks("c")
    derive(articles=[third.article_id])

    assert Meeting.objects.get().reports.count() == 3


def test_a_date_set_where_none_was_read_lets_reports_join(editor: Any) -> None:
    undated = talks("a", day=None)
    rebuild()
    correct(Meeting.objects.get(), "date", DAY, user=editor)

    dated = talks("b")
    derive(articles=[dated.article_id])

    assert list(Meeting.objects.get().reports.order_by("pk")) == [undated, dated]


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("mood", "good", "cannot be corrected"),
        ("title", "Talks", "cannot be corrected"),
        ("kind", "brunch", "must be one of"),
        ("mode", "", "must be one of"),
        ("main", "yes", "yes or no"),
        ("place", 7, "must be text"),
        ("place", "x" * 201, "too long"),
        ("place_country", "XX", "no country with the code 'XX'"),
        ("date", {"earliest": "2023-03-02", "latest": "2023-03-01"}, "before the earliest"),
        ("date", {"earliest": "2023-03-02"}, "both the earliest and the latest"),
        ("date", {"earliest": "2023-02-30", "latest": "2023-03-01"}, "'2023-02-30' is no day"),
        ("date", {"earliest": "2023-02-01", "latest": "2023-03-01", "precision": "day"}, "must be the same"),
        ("date", {"start": "2023-02-01"}, "has no 'start'"),
        ("date", 5, "must be a date"),
    ],
)
def test_an_impossible_value_is_refused_in_a_sentence(
    reported_twice: list[Report], editor: Any, field: str, value: object, message: str
) -> None:
    with pytest.raises(CorrectionError, match=message):
        correct(Meeting.objects.get(), field, value, user=editor)

    assert not Correction.objects.exists()


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (None, ("", None, None, "unknown", "lasted")),
        ("2023-02-28", ("", "2023-02-28", "2023-02-28", "day", "lasted")),
        ({"earliest": "2023-02-01", "latest": "2023-02-28", "precision": "month", "extent": "within"},
         ("", "2023-02-01", "2023-02-28", "month", "within")),
        ({"earliest": date(2023, 2, 27), "latest": DAY}, ("", "2023-02-27", "2023-02-28", "range", "lasted")),
        ({"words": "in  spring", "precision": "season"}, ("in spring", None, None, "season", "lasted")),
    ],
)  # fmt: skip
def test_a_date_is_kept_whole_whatever_it_was_given_as(
    reported_twice: list[Report], editor: Any, value: object, kept: tuple[object, ...]
) -> None:
    entry = correct(Meeting.objects.get(), "date", value, user=editor)

    assert entry is not None
    assert tuple(entry.as_set.values()) == kept


def test_a_person_is_corrected_and_the_titles_of_meetings_follow(reported_twice: list[Report], editor: Any) -> None:
    person = Person.objects.get(name="Jeyhun Bayramov")

    correct(person, "name", "Ceyhun Bayramov", user=editor)
    correct(person, "country", "TR", user=editor)

    person.refresh_from_db()
    assert (person.name, person.country, person.read["name"]) == ("Ceyhun Bayramov", "TR", "Jeyhun Bayramov")
    assert person.names.filter(kind="set").get().form == "Ceyhun Bayramov"
    assert Meeting.objects.get().title == "Ceyhun Bayramov and Sergey Lavrov"
    assert {entry.field for entry in standing(person)} == {"name", "country"}
    with no_write():
        rebuild()


def test_a_correction_follows_its_claim_into_a_join_and_out_of_a_split(editor: Any) -> None:
    one = make_mention(make_article(), "Rana Talib", "Foreign Minister", "JO")
    other = make_mention(make_article(), "Omar Haddad", "Foreign Minister", "JO")
    rebuild()
    correct(Person.objects.get(pk=other.pk), "name", "Omar al-Haddad", user=editor)

    judge(one, other, "same", user=editor)
    joined = Person.objects.get()
    assert (joined.pk, joined.name) == (one.pk, "Omar al-Haddad")

    judge(one, other, "different", user=editor)
    names = dict(Person.objects.values_list("pk", "name"))
    assert names == {one.pk: "Rana Talib", other.pk: "Omar al-Haddad"}


def test_bodies_named_or_only_acted_for_are_corrected(editor: Any) -> None:
    article = make_article()
    chief = make_mention(article, "António Guterres", "Secretary-General", body="United Nations")
    council = make_body(article, "Expert Council")
    make_report(article, [chief, council, make_mention(article, *BAYRAMOV)], DAY)
    rebuild()

    for body, name in ((Organization.objects.get(pk=chief.pk), "UNO"), (council, "Council of Experts")):
        record = Organization.objects.get(pk=body.pk)
        correct(record, "name", name, user=editor)
        record.refresh_from_db()
        assert record.name == name
        assert [entry.as_set for entry in standing(record)] == [name]

    assert Person.objects.get(pk=chief.pk).name == "António Guterres"
    assert standing(Person.objects.get(pk=chief.pk)) == []


def test_a_participant_is_corrected_for_all_reports(reported_twice: list[Report], editor: Any) -> None:
    row = Participation.objects.get(person__name="Sergey Lavrov")

    for field, value in (("title", "Acting Foreign Minister"), ("country", "BY"), ("role", "guest")):
        correct(row, field, value, user=editor)

    row.refresh_from_db()
    assert (row.title, row.country, row.role) == ("Acting Foreign Minister", "BY", "guest")
    assert row.read == {"title": "Foreign Minister", "country": "RU", "role": ""}
    assert sorted(Meeting.objects.get().countries.values_list("country", flat=True)) == ["AZ", "BY"]
    assert len(standing(row)) == 3


def test_an_article_is_corrected_and_asks_to_be_read_again_where_the_reading_hangs_on_it(editor: Any) -> None:
    first = talks("a", mode="video", published=date(2023, 3, 1))
    talks("b", mode="in_person", published=date(2023, 3, 2))
    rebuild()
    assert Meeting.objects.get().mode == "in_person"

    article = Article.objects.get(pk=first.article_id)
    correct(article, "title", "A better title", user=editor)
    article.refresh_from_db()
    assert (article.title, article.reading_requested_at) == ("A better title", None)

    entry = correct(article, "published", "2023-03-05", user=editor)
    article.refresh_from_db()
    assert (article.published_latest, article.published_method) == (date(2023, 3, 5), "set")
    assert article.reading_requested_at is not None
    assert standing_values(article)["title"] == "A better title"
    assert Meeting.objects.get().mode == "video"

    assert entry is not None
    withdraw_correction(entry, user=editor)
    article.refresh_from_db()
    assert article.published_latest == date(2023, 3, 1)
    assert Meeting.objects.get().mode == "in_person"


def test_the_publication_that_is_shown_is_no_correction(editor: Any) -> None:
    article = make_article(published=DAY)

    assert (
        correct(article, "published", {"words": DAY.isoformat(), "earliest": DAY, "latest": DAY}, user=editor) is None
    )


def test_several_corrections_are_one_action(reported_twice: list[Report], editor: Any) -> None:
    action = Action.objects.create(user=editor, what="One form")

    for field, value in (("mode", "video"), ("kind", "session")):
        correct(Meeting.objects.get(), field, value, user=editor, action=action)

    assert action.corrections.count() == 2
    assert Action.objects.count() == 1


def test_only_records_can_be_corrected(editor: Any) -> None:
    mention = make_mention(make_article(), *LAVROV)
    assert isinstance(mention, Mention)

    with pytest.raises(CorrectionError, match="mention"):
        correct(mention, "name", "X", user=editor)  # type: ignore[arg-type]
