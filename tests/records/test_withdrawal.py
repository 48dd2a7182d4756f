"""A withdrawn article takes along what only it reports; numbers and decisions stay; all returns with it."""

from __future__ import annotations

from typing import Any

import pytest

from articles.models import Meeting, Organization, Participation, Person, Report
from articles.records.addresses import Gone, whereabouts_meeting, whereabouts_organization, whereabouts_person
from articles.records.corrections import correct
from articles.records.derivation import derive, rebuild
from articles.records.judgements import judge
from articles.records.withdrawal import WithdrawalError, restore, withdraw
from tests.factories import make_article, make_body, make_mention, make_report
from tests.records.claimed import BAYRAMOV, DAY, FIDAN, talks
from tests.records.picture import no_write, picture

pytestmark = pytest.mark.django_db

WHY = "The outlet took it down."


def test_what_only_the_article_reports_is_hidden_and_returns_as_it_was(editor: Any) -> None:
    report = talks("a")
    rebuild()
    before = picture()

    withdraw(report.article, reason=WHY)

    assert not Meeting.objects.visible().exists()
    assert not Person.objects.visible().exists()
    assert whereabouts_meeting(report.pk) == Gone(WHY)
    assert [whereabouts_person(person.pk) for person in Person.objects.all()] == [Gone(WHY)] * 2
    with no_write():
        rebuild()

    restore(report.article)
    assert picture() == before


def test_what_another_article_reports_too_stays_with_its_number(reported_twice: list[Report]) -> None:
    first, second = reported_twice

    withdraw(first.article, reason=WHY)

    meeting = Meeting.objects.visible().get()
    assert meeting.pk == first.pk
    assert sorted(meeting.reports.all(), key=lambda report: report.pk) == [first, second]
    assert Person.objects.visible().count() == 2
    offices = {row.article_id for person in Person.objects.all() for row in person.offices.all()}
    assert offices == {second.article_id}


def test_a_withdrawn_article_has_no_say(editor: Any) -> None:
    odd = talks("odd", mode="video", place_country="TR", confidence=1.0, published=DAY.replace(year=2024))
    talks("a", mode="in_person", confidence=0.8)
    rebuild()

    withdraw(odd.article, reason=WHY)

    meeting = Meeting.objects.visible().get()
    assert (meeting.mode, meeting.place_country, meeting.confidence, meeting.differs) == ("in_person", "", 0.8, {})


def test_a_meeting_that_an_editor_touched_stays(editor: Any) -> None:
    report = talks("a")
    rebuild()
    correct(Meeting.objects.get(), "mode", "video", user=editor)

    withdraw(report.article, reason=WHY)

    assert Meeting.objects.visible().get().mode == "video"
    assert Person.objects.visible().count() == 2
    with no_write():
        rebuild()


def test_a_body_goes_with_the_article_that_makes_it_a_party() -> None:
    article = make_article("a")
    council = make_body(article, "Expert Council")
    make_report(article, [council, make_mention(article, *BAYRAMOV)], DAY)
    rebuild()

    withdraw(article, reason=WHY)

    assert Organization.objects.get().hidden
    assert whereabouts_organization(council.pk) == Gone(WHY)


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_withdrawal_needs_a_reason(reason: str) -> None:
    with pytest.raises(WithdrawalError, match="Say why"):
        withdraw(make_article(), reason=reason)


def test_an_article_is_neither_withdrawn_nor_restored_twice() -> None:
    article = make_article("a")
    with pytest.raises(WithdrawalError, match="not withdrawn"):
        restore(article)
    withdraw(article, reason=WHY)
    with pytest.raises(WithdrawalError, match=f"withdrawn already: {WHY}"):
        withdraw(article, reason="again")
    assert (article.is_withdrawn, article.withdrawn_reason) == (True, WHY)


# --- addresses --------------------------------------------------------------------------------------------------


def test_an_address_leads_to_the_record_that_holds_its_claim(editor: Any) -> None:
    one = make_mention(make_article(), "Rana Talib", "Foreign Minister", "JO")
    other = make_mention(make_article(), "Omar Haddad", "Foreign Minister", "JO")
    rebuild()
    judge(other, one, "same", user=editor)

    person = Person.objects.get()
    assert person.pk == one.pk
    assert [whereabouts_person(number) for number in (one.pk, other.pk)] == [person, person]


def test_an_address_that_never_was_a_record_is_none() -> None:
    article = make_article()
    writer = make_mention(article, "Rana Talib")
    body = make_body(article, "Trend")
    rebuild()

    assert whereabouts_person(writer.pk) is None
    assert whereabouts_organization(body.pk) is None
    assert whereabouts_person(body.pk) is None
    assert (whereabouts_person(999), whereabouts_organization(999), whereabouts_meeting(999)) == (None, None, None)


def test_a_claim_that_is_read_no_more_says_so() -> None:
    report = talks("a")
    rebuild()
    numbers = list(Person.objects.values_list("pk", flat=True))
    Report.objects.update(current=False)
    report.article.mentions.update(current=False)
    derive(articles=[report.article_id])

    not_read = Gone("a later reading of the article no longer finds this")
    assert whereabouts_meeting(report.pk) == not_read
    assert [whereabouts_person(number) for number in numbers] == [not_read] * 2


def test_a_body_that_is_only_acted_for_has_an_address() -> None:
    chief = make_mention(make_article(), "António Guterres", "Secretary-General", body="United Nations")
    rebuild()

    assert whereabouts_organization(chief.pk) == Organization.objects.get()
    assert whereabouts_person(chief.pk) == Person.objects.get()


def test_participants_of_hidden_meetings_are_kept_for_the_return(editor: Any) -> None:
    hidden, shown = talks("a", BAYRAMOV, ("Omar Haddad", "", "JO")), talks("b", BAYRAMOV, FIDAN)
    rebuild()
    withdraw(hidden.article, reason=WHY)

    assert Participation.objects.filter(meeting=hidden.pk).count() == 2
    assert sorted(map(str, Person.objects.visible())) == ["Hakan Fidan", "Jeyhun Bayramov"]
    assert list(Meeting.objects.visible().values_list("pk", flat=True)) == [shown.pk]
