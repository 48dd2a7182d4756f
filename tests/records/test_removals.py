"""What was removed never comes back from the same claim, and can be taken back."""

from __future__ import annotations

from typing import Any

import pytest

from articles.models import Action, Meeting, Participation, Person, Removal, Report
from articles.records.additions import AdditionError, NewParty, add_meeting, add_participant
from articles.records.addresses import Gone, whereabouts_meeting, whereabouts_person
from articles.records.correction_values import CorrectionError
from articles.records.derivation import derive, rebuild
from articles.records.removals import RemovalError, remove_meeting, remove_participant, take_back
from articles.records.withdrawal import withdraw
from tests.factories import make_article, make_mention, make_party
from tests.records.claimed import BAYRAMOV, DAY, FIDAN, LAVROV, talks
from tests.records.picture import no_write, picture

pytestmark = pytest.mark.django_db


def names() -> list[str]:
    return sorted(str(row) for row in Participation.objects.all())


def test_a_removed_meeting_is_gone_whatever_is_read_again(reported_twice: list[Report], editor: Any) -> None:
    number = Meeting.objects.get().pk

    remove_meeting(Meeting.objects.get(), user=editor, reason="a military exercise")
    rebuild()
    derived = derive(articles=[report.article_id for report in reported_twice])

    assert not Meeting.objects.exists()
    assert derived.held_back == 2
    assert [whereabouts_meeting(report.pk) for report in reported_twice] == [Gone("removed by an editor")] * 2
    assert number == reported_twice[0].pk


def test_another_article_makes_the_meeting_anew(reported_twice: list[Report], editor: Any) -> None:
    remove_meeting(Meeting.objects.get(), user=editor)

    third = talks("c")
    derive(articles=[third.article_id])

    assert list(Meeting.objects.get().reports.all()) == [third]


def test_a_removed_meeting_is_taken_back_whole(reported_twice: list[Report], editor: Any) -> None:
    before = picture()
    other = talks("c", BAYRAMOV, FIDAN)
    derive(articles=[other.article_id])
    together = Action.objects.create(user=editor, what="Remove the selected meetings")
    first, second = Meeting.objects.order_by("pk")
    entries = remove_meeting(first, user=editor, action=together)
    remove_meeting(second, user=editor, action=together)

    take_back(entries[1], user=editor)

    assert Meeting.objects.get().pk == first.pk
    assert picture()["meetings"] == before["meetings"]
    with pytest.raises(RemovalError, match="taken back already"):
        take_back(entries[0], user=editor)


def test_a_removed_participant_stays_away_from_all_reports_of_the_meeting(
    reported_twice: list[Report], editor: Any
) -> None:
    row = Participation.objects.get(person__name="Sergey Lavrov")

    entries = remove_participant(row, user=editor)
    rebuild()

    assert len(entries) == 2
    assert names() == ["Jeyhun Bayramov"]
    assert [country.country for country in Meeting.objects.get().countries.all()] == ["AZ"]
    assert Meeting.objects.get().reports.count() == 2

    take_back(entries[0], user=editor)
    assert names() == ["Jeyhun Bayramov", "Sergey Lavrov"]
    assert not Removal.objects.standing().exists()


def test_of_two_participants_removed_at_once_one_is_taken_back(reported_twice: list[Report], editor: Any) -> None:
    together = Action.objects.create(user=editor, what="One form")
    rows = list(Participation.objects.order_by("position"))
    entries = [remove_participant(row, user=editor, action=together) for row in rows]

    take_back(entries[0][0], user=editor)

    assert names() == [str(rows[0])]


def test_an_untitled_participant_who_is_removed_is_no_person_any_more(editor: Any) -> None:
    report = talks("a", ("Omar Haddad", "", "JO"), BAYRAMOV)
    rebuild()
    person = Person.objects.get(name="Omar Haddad")

    remove_participant(Participation.objects.get(person=person), user=editor)

    assert whereabouts_person(person.pk) == Gone("removed by an editor")
    assert names() == ["Jeyhun Bayramov"]
    assert report.parties.count() == 2


def test_nothing_is_removed_twice(reported_twice: list[Report], editor: Any) -> None:
    meeting, row = Meeting.objects.get(), Participation.objects.first()
    assert row is not None
    remove_participant(row, user=editor)
    with pytest.raises(RemovalError, match="gone already"):
        remove_participant(row, user=editor)

    remove_meeting(meeting, user=editor)
    with pytest.raises(RemovalError, match="gone already"):
        remove_meeting(meeting, user=editor)


def test_a_participant_is_added_for_good(reported_twice: list[Report], editor: Any) -> None:
    minister = make_mention(make_article("elsewhere"), *FIDAN)
    rebuild()

    row = add_participant(
        Meeting.objects.get(),
        user=editor,
        person=Person.objects.get(pk=minister.pk),
        title="Guest minister",
        role="guest",
    )

    assert (row.origin, row.country, row.title, row.role) == ("added", "TR", "Guest minister", "guest")
    assert Meeting.objects.get().title == "Jeyhun Bayramov, Sergey Lavrov and Hakan Fidan"
    assert Meeting.objects.get().reports.count() == 2
    with no_write():
        rebuild()
    with pytest.raises(AdditionError, match="there already"):
        add_participant(Meeting.objects.get(), user=editor, person=Person.objects.get(pk=minister.pk))


def test_a_delegation_and_a_body_are_added(reported_twice: list[Report], editor: Any) -> None:
    article = make_article("elsewhere")
    chief = make_mention(article, "António Guterres", "Secretary-General", body="United Nations")
    rebuild()
    chief.refresh_from_db()

    delegation = add_participant(Meeting.objects.get(), user=editor, words="a Turkish delegation", country="TR")
    body = add_participant(Meeting.objects.get(), user=editor, organization=chief.acting_for)

    assert (str(delegation), delegation.country) == ("a Turkish delegation", "TR")
    assert (str(body), body.country) == ("United Nations", "")
    with no_write():
        rebuild()


@pytest.mark.parametrize(
    ("values", "error", "message"),
    [
        ({}, AdditionError, "Say who took part"),
        ({"words": "a delegation", "country": "QQ"}, CorrectionError, "no country"),
        ({"country": "RU"}, AdditionError, "stands for this country already"),
    ],
)
def test_nobody_is_not_added(
    reported_twice: list[Report], editor: Any, values: dict[str, str], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        add_participant(Meeting.objects.get(), user=editor, **values)

    assert not Action.objects.exists()


def test_a_meeting_is_added_and_joined_by_what_other_articles_report(editor: Any) -> None:
    article = make_article(text="The ministers met. They talked.")
    mentions = [make_mention(article, *BAYRAMOV), make_mention(article, *LAVROV)]
    rebuild()

    meeting = add_meeting(
        article,
        user=editor,
        evidence=[(0, 18)],
        parties=[NewParty(mention=mention) for mention in mentions],
        date=DAY,
        place="Baku",
        mode="in_person",
    )

    report = meeting.reports.get()
    assert (report.origin, report.quotes, report.confidence) == ("added", ["The ministers met."], 1.0)
    assert (meeting.title, str(meeting.place), meeting.earliest) == ("Jeyhun Bayramov and Sergey Lavrov", "Baku", DAY)
    other = talks("b")
    derive(articles=[other.article_id])
    assert Meeting.objects.get().reports.count() == 2
    with no_write():
        rebuild()


@pytest.mark.parametrize(
    ("evidence", "parties", "message"),
    [
        ([], 2, "at least one sentence"),
        ([(0, 99)], 2, "no place from 0 to 99"),
        ([(3, 3)], 2, "no place from 3 to 3"),
        ([(0, 3)], 1, "at least two parties"),
    ],
)
def test_a_meeting_without_evidence_or_parties_is_not_added(
    editor: Any, evidence: list[tuple[int, int]], parties: int, message: str
) -> None:
    article = make_article(text="They met.")

    with pytest.raises(AdditionError, match=message):
        add_meeting(
            article, user=editor, evidence=evidence, parties=[NewParty(country="AZ"), NewParty(country="RU")][:parties]
        )

    assert not Report.objects.exists()


def test_a_party_added_to_a_report_does_not_part_it_from_others(reported_twice: list[Report], editor: Any) -> None:
    third = talks("c", BAYRAMOV, LAVROV, ("Omar Haddad", "Ambassador", "JO"))
    make_party(reported_twice[0], make_mention(reported_twice[0].article, *FIDAN), origin="added")

    rebuild()

    assert Meeting.objects.get().reports.count() == 3
    assert third.pk in Meeting.objects.get().reports.values_list("pk", flat=True)


def test_somebody_of_a_withdrawn_article_is_shown_where_an_editor_adds_him(editor: Any) -> None:
    gone, here = talks("a", FIDAN, LAVROV), talks("b")
    derive(articles=[gone.article_id, here.article_id])
    withdraw(gone.article, reason="a hoax")
    fidan = Person.objects.get(name="Hakan Fidan")
    assert fidan.hidden

    row = add_participant(Meeting.objects.get(pk=here.pk), person=fidan, user=editor)
    assert not Person.objects.get(pk=fidan.pk).hidden

    remove_participant(row, user=editor)
    assert Person.objects.get(pk=fidan.pk).hidden
    with no_write():
        rebuild()
