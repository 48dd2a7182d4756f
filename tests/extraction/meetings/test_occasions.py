"""Which claims are one event: the rule alone, without a text."""

from datetime import date

import pytest

from articles.extraction.layers import Claim, DateMention, PartyRead, PlaceMention
from articles.extraction.meetings.occasions import Occasion, same_event
from articles.extraction.types import DateRead, Span

NOWHERE = Span(0, 0)
PRESIDENT = PartyRead(NOWHERE, "A", person=0, country="FR", side=1)
CHANCELLOR = PartyRead(NOWHERE, "B", person=1, country="DE", side=2)
PREMIER = PartyRead(NOWHERE, "C", person=2, country="PL", side=2)
GERMAN = PartyRead(NOWHERE, "his German counterpart", country="DE", side=2)


def day(number: int) -> DateMention:
    when = date(2024, 3, number)
    return DateMention(NOWHERE, DateRead(f"March {number}", (NOWHERE,), when, when, "day", "stated"))


def town(key: str) -> PlaceMention:
    return PlaceMention(NOWHERE, key, key, None)


def claim(*parties: PartyRead, **said: object) -> Claim:
    return Claim(0, NOWHERE, "meet", parties, True, **said)  # type: ignore[arg-type]


HELD = claim(PRESIDENT, CHANCELLOR, date=day(26), mode="in_person")


@pytest.mark.parametrize(
    ("other", "same"),
    [
        pytest.param(claim(CHANCELLOR, PRESIDENT), True, id="the same two the other way round"),
        pytest.param(claim(PRESIDENT, GERMAN), True, id="one side unnamed, of the same country"),
        pytest.param(claim(PRESIDENT, PREMIER), False, id="another counterpart"),
        pytest.param(claim(PRESIDENT, CHANCELLOR, PREMIER), False, id="a third country joins"),
        pytest.param(claim(PRESIDENT, CHANCELLOR, date=day(25)), False, id="another day"),
        pytest.param(claim(PRESIDENT, CHANCELLOR, date=day(26)), True, id="the same day"),
        pytest.param(claim(PRESIDENT, CHANCELLOR, mode="phone"), False, id="a call is no visit"),
        pytest.param(claim(PRESIDENT, CHANCELLOR, separate=True), False, id="said to be apart"),
        pytest.param(claim(PRESIDENT, CHANCELLOR, round="next"), False, id="the next round"),
        pytest.param(claim(PRESIDENT, CHANCELLOR, main=False), False, id="recalled"),
        pytest.param(claim(PRESIDENT, CHANCELLOR, status="planned"), True, id="a plan without a day came true"),
        pytest.param(claim(PRESIDENT, CHANCELLOR, status="planned", date=day(30)), False, id="a plan for another day"),
        pytest.param(claim(PRESIDENT, CHANCELLOR, status="cancelled"), False, id="a meeting that was not held"),
    ],
)
def test_a_claim_speaks_of_an_occasion_or_not(other: Claim, same: bool) -> None:
    assert same_event(Occasion((HELD,)), other) is same


def test_a_plan_for_another_town_is_another_meeting() -> None:
    held = claim(PRESIDENT, CHANCELLOR, place=town("paris-fr"))
    planned = claim(PRESIDENT, CHANCELLOR, place=town("berlin-de"), status="planned")
    assert not same_event(Occasion((held,)), planned)
