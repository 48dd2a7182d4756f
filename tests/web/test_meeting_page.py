from datetime import date
from typing import Any

import pytest
from django.test import Client

from articles.models import Meeting, Report
from articles.records.corrections import correct
from articles.records.derivation import rebuild
from tests.factories import make_article, make_body, make_mention, make_report, make_user
from tests.web.made import add_report, make_meeting
from tests.web.pages import each, links, page, titles, words

pytestmark = pytest.mark.django_db

SENTENCE = "Foreign Minister Jeyhun Bayramov met his Russian counterpart Sergey Lavrov in Baku on Tuesday."
AZ = ("Jeyhun Bayramov", "AZ", "Foreign Minister")
RU = ("Sergey Lavrov", "RU", "Foreign Minister")


@pytest.fixture
def meeting() -> Meeting:
    article = make_article(
        text=f"A headline\n\n{SENTENCE}", title="They met", publisher="Trend", published=date(2023, 3, 1)
    )
    return make_meeting(
        AZ,
        RU,
        "and others",
        article=article,
        sentence=SENTENCE,
        mode="in_person",
        date_words="on Tuesday",
        date_method="weekday",
        date_base=date(2023, 3, 1),
    )


def test_the_page_says_when_where_how_and_how_that_is_known(client: Client, meeting: Meeting) -> None:
    response = client.get(meeting.get_absolute_url())
    assert each(response, "h1") == ["Jeyhun Bayramov – Sergey Lavrov – and others"]
    assert each(response, ".facts div") == [
        "When 28 February 2023 reckoned from “on Tuesday”, published 1 March 2023",
        "Where Baku, Azerbaijan",
        "Format in person talks",
        "Status held reported as news",
    ]
    assert page(response, "time").get("datetime") == "2023-02-28"
    assert each(response, "title") == ["Jeyhun Bayramov – Sergey Lavrov – and others, 28 February 2023 · Diplomacy"]
    assert page(response, "link[rel=canonical]").get("href") == f"http://testserver{meeting.get_absolute_url()}"


def test_each_side_lists_who_sat_there_in_the_office_of_that_day(client: Client, meeting: Meeting) -> None:
    meeting.participations.filter(person__name="Sergey Lavrov").update(role="guest")
    response = client.get(meeting.get_absolute_url())
    assert each(response, ".side") == [
        "Azerbaijan Jeyhun Bayramov Foreign Minister",
        "Russia Sergey Lavrov Foreign Minister guest",
        "Side not stated and others not named by the reports",
    ]
    people = {
        one.person.name: one.person.get_absolute_url() for one in meeting.participations.filter(person__isnull=False)
    }
    assert links(response, ".side a") == {"Azerbaijan": "/countries/AZ/", "Russia": "/countries/RU/", **people}


def test_officials_of_a_body_sit_on_its_side(client: Client) -> None:
    meeting = make_meeting(("Jens Stoltenberg", "", "Secretary General", "NATO"), AZ, ("Expert Council", ""))
    assert each(client.get(meeting.get_absolute_url()), ".side") == [
        "NATO Jens Stoltenberg Secretary General",
        "Azerbaijan Jeyhun Bayramov Foreign Minister",
        "Expert Council took part as a body",
    ]


def test_the_words_that_say_so_lead_into_the_article(client: Client, meeting: Meeting) -> None:
    response = client.get(meeting.get_absolute_url())
    report = meeting.reports.get()
    assert each(response, ".report") == [
        f"“{SENTENCE}” They met Trend · published 1 March 2023 See the words in the article"
    ]
    in_article = f"/articles/{report.article_id}/"
    assert links(response, ".report a") == {
        "They met": in_article,
        "See the words in the article": f"{in_article}#report-{report.pk}",
    }
    article = client.get(in_article)
    assert page(article, f"#report-{report.pk}").getnext().text_content() == SENTENCE
    assert "We repeat reports, we do not judge them." in words(response)


def test_several_reports_are_each_told_oldest_first_and_where_they_differ(client: Client, meeting: Meeting) -> None:
    older = make_article(text="Они встретились.", title="Встреча", publisher="ТАСС", published=date(2023, 2, 28))
    report = add_report(meeting, older, "Они встретились.", place_name="Баку")
    meeting.differs = {
        "mode": [
            {"value": "phone", "article": older.pk},
            {"value": "in_person", "article": meeting.reports.exclude(pk=report.pk).get().article_id},
        ]
    }
    meeting.save()
    response = client.get(meeting.get_absolute_url())
    assert each(response, "#reports") == ["The words that say so, in 2 reports"]
    russian, english = each(response, ".report figcaption")
    assert russian == (
        "Встреча ТАСС · published 28 February 2023 See the words in the article "
        "It says: 28 February 2023 (stated as “2023-02-28”) · Баку"
    )
    assert english == (
        "They met Trend · published 1 March 2023 See the words in the article "
        "It says: 28 February 2023 (reckoned from “on Tuesday”, published 1 March 2023) · Baku"
    )
    assert each(response, ".differences tbody tr") == [
        "Format by phone Встреча ТАСС, 28 February 2023",
        "in person They met Trend, 1 March 2023",
    ]


def test_reports_of_withdrawn_articles_are_not_shown(client: Client, meeting: Meeting) -> None:
    other = make_article(text="They met.", withdrawn_at="2024-01-01T00:00Z", withdrawn_reason="a mistake")
    add_report(meeting, other, "They met.")
    assert each(client.get(meeting.get_absolute_url()), "#reports") == ["The words that say so"]


def test_an_unconfirmed_meeting_says_so_and_why(client: Client, meeting: Meeting) -> None:
    Meeting.objects.update(needs_review=True, confidence=0.6, reason="two candidates for “the minister”")
    response = client.get(meeting.get_absolute_url())
    assert each(response, ".badge") == ["unconfirmed"]
    assert words(response, ".notice-doubt") == (
        "Unconfirmed. The reading is not certain, and no editor has confirmed it. It is left out of the figures on the "
        "first page. Confidence: 60 %. Why: two candidates for “the minister”"
    )


@pytest.mark.parametrize(
    ("status", "day", "badges"),
    [
        ("planned", date(2020, 1, 1), ["planned, outcome not reported"]),
        ("planned", date(2999, 1, 1), ["planned"]),
        ("cancelled", date(2020, 1, 1), ["cancelled"]),
        ("held", date(2020, 1, 1), []),
    ],
)
def test_the_status_is_told_in_words(client: Client, status: str, day: date, badges: list[str]) -> None:
    meeting = make_meeting(AZ, RU, day=day, status=status)
    assert each(client.get(meeting.get_absolute_url()), ".page-tools .badge") == badges


def test_without_a_date_the_page_says_when_it_was_reported(client: Client) -> None:
    meeting = make_meeting(AZ, RU, day=None, place=None)
    assert each(client.get(meeting.get_absolute_url()), ".facts div")[:2] == [
        "When date not stated reported 1 March 2023",
        "Where place not stated",
    ]


def test_other_meetings_of_the_same_people_follow(client: Client, meeting: Meeting) -> None:
    make_meeting(AZ, ("Hakan Fidan", "TR"), day=date(2024, 1, 1), title="Another of Bayramov")
    make_meeting(("Ann Lee", "US"), ("Bo Ek", "SE"), title="Of others")
    make_meeting(RU, ("Wang Yi", "CN"), title="Hidden", hidden=True)
    assert titles(client.get(meeting.get_absolute_url())) == ["Another of Bayramov"]


class TestCorrections:
    @pytest.fixture
    def derived(self) -> Meeting:
        """A meeting derived from claims, so that it can be corrected."""
        article = make_article(text=SENTENCE, publisher="Trend")
        report = make_report(
            article,
            [
                make_mention(article, "Jeyhun Bayramov", "Foreign Minister", "AZ"),
                make_mention(article, "Sergey Lavrov", "Foreign Minister", "RU"),
            ],
            day=date(2023, 2, 28),
            quotes=[SENTENCE],
        )
        rebuild()
        return Meeting.objects.get(pk=report.pk)

    def test_readers_see_that_and_when_a_value_was_corrected(self, client: Client, derived: Meeting) -> None:
        correct(derived, "mode", "phone", user=make_user("ann"), reason="the agency said so")
        response = client.get(derived.get_absolute_url())
        (notice,) = each(response, ".notice-corrected li")
        assert notice.startswith("Format: corrected by an editor on ")
        assert "ann" not in notice
        assert "agency" not in notice
        assert each(response, ".facts div")[2] == "Format by phone talks"

    def test_editors_see_what_was_read_and_who_corrected_it(self, client: Client, derived: Meeting) -> None:
        editor = make_user("ann")
        correct(derived, "mode", "phone", user=editor, reason="the agency said so")
        lavrov = derived.participations.get(person__name="Sergey Lavrov")
        correct(lavrov, "title", "Envoy", user=editor)
        client.force_login(editor)
        mode, title = each(client.get(derived.get_absolute_url()), ".notice-corrected li")
        assert mode.endswith("(ann): the agency said so. The reading was: not stated.")
        assert title.startswith("Office, Sergey Lavrov: corrected by an editor on ")
        assert title.endswith("The reading was: Foreign Minister.")

    def test_only_editors_who_may_find_the_way_to_correct(self, client: Client, derived: Meeting) -> None:
        address = derived.get_absolute_url()
        assert each(client.get(address), ".correct") == []
        client.force_login(make_user("reader", is_staff=False, is_superuser=False))
        assert each(client.get(address), ".correct") == []
        client.force_login(make_user("clerk", is_superuser=False))
        assert each(client.get(address), ".correct") == []
        client.force_login(make_user("editor"))
        assert links(client.get(address), ".page-tools .correct") == {
            "Correct this": f"/admin/articles/meeting/{derived.pk}/change/"
        }


def test_a_body_without_people_is_derived_and_shown(client: Client) -> None:
    article = make_article(text="NATO and Azerbaijan held talks.")
    parties: list[Any] = [
        make_body(article, "NATO", known_key="nato"),
        make_mention(article, "Ilham Aliyev", "President", "AZ"),
    ]
    report = make_report(article, parties, day=date(2023, 1, 1), quotes=["NATO and Azerbaijan held talks."])
    rebuild()
    response = client.get(Meeting.objects.get(pk=report.pk).get_absolute_url())
    assert each(response, ".side")[0] == "NATO took part as a body"


def test_a_report_of_an_earlier_text_keeps_its_words_without_a_mark_in_the_new_text(
    client: Client, meeting: Meeting
) -> None:
    Report.objects.update(version=1)
    article = meeting.reports.get().article
    article.text, article.version = "Quite another text, longer than the sentence that was read from the first. " * 3, 2
    article.save()
    assert SENTENCE in words(client.get(meeting.get_absolute_url()), ".report")
    assert each(client.get(article.get_absolute_url()), ".article-text mark") == []
