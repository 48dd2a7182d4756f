"""The laws: the outcome does not hang on the order of loading, and what is as it should be is not written again."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from time import monotonic
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from articles.models import Meeting, Organization, Person
from articles.records.derivation import Derived, derive, rebuild
from tests.records.claimed import BAYRAMOV, DAY, FIDAN, LAVROV, talks
from tests.records.picture import no_write
from tests.records.world_loading import load, load_at_once
from tests.records.worlds import worlds

pytestmark = pytest.mark.django_db


def test_a_load_is_counted_in_meetings() -> None:
    first = talks("a")
    assert derive(articles=[first.article_id]) == Derived(meetings_new=1)
    assert derive(articles=[first.article_id]) == Derived(meetings_unchanged=1)

    second = talks("b")
    assert derive(articles=[second.article_id]) == Derived(meetings_changed=1)
    assert rebuild() == Derived(meetings_unchanged=1)


def test_deriving_nothing_is_nothing() -> None:
    with no_write():
        assert derive(articles=[]) == Derived()
        assert rebuild() == Derived()


# --- worlds of claims and decisions (tests/records/worlds.py) ---------------------------------------------------

Made = tuple[dict[str, Any], list[int]]
SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
# The phase that explains a failure tries every part of the smallest world again: that takes longer than a hanging test
# is given (faulthandler_timeout), and the run would end without having said which world it was.
NOT_EXPLAINED = [phase for phase in Phase if phase is not Phase.explain]


@given(worlds())
@settings(max_examples=6, phases=NOT_EXPLAINED, suppress_health_check=SLOW)
def test_the_order_of_loading_changes_nothing_and_rebuilding_neither(editor: Any, made: Made) -> None:
    _check_order(*made, editor)


@given(worlds(decisions=4))
@settings(max_examples=4, phases=NOT_EXPLAINED, suppress_health_check=SLOW)
def test_nor_does_it_matter_when_things_are_decided(editor: Any, made: Made) -> None:
    _check_order(*made, editor)


class Soak:
    """Checks worlds for so many seconds, then no new ones: below the time that a test is given (faulthandler_timeout).

    A world that failed fails again, so that one found late is still reported, if not in its smallest form.
    """

    def __init__(self, seconds: float) -> None:
        self.end = monotonic() + seconds
        self.checked = 0
        self.failed: set[str] = set()

    def check(self, world: dict[str, Any], order: list[int], editor: Any) -> None:
        if monotonic() > self.end and repr((world, order)) not in self.failed:
            return
        self.checked += 1
        try:
            _check_order(world, order, editor)
        except Exception:
            self.failed.add(repr((world, order)))
            raise


@pytest.fixture
def soak() -> Iterator[Soak]:
    soak = Soak(seconds=float(os.environ.get("SOAK_SECONDS", "60")))
    yield soak
    sys.stdout.write(f"{soak.checked} worlds checked\n")


@pytest.mark.soak
@given(worlds())
@settings(max_examples=600, phases=NOT_EXPLAINED, suppress_health_check=SLOW)
def test_the_order_of_loading_changes_nothing_in_many_worlds(soak: Soak, editor: Any, made: Made) -> None:
    soak.check(*made, editor)


@pytest.mark.soak
@given(worlds(decisions=6))
@settings(max_examples=600, phases=NOT_EXPLAINED, suppress_health_check=SLOW)
def test_nor_does_it_matter_when_things_are_decided_in_many_worlds(soak: Soak, editor: Any, made: Made) -> None:
    soak.check(*made, editor)


def _check_order(world: dict[str, Any], order: list[int], editor: Any) -> None:
    one_by_one = load(world, range(len(order)), batch=1, user=editor)
    with no_write():
        rebuild()
    in_another_order = load(world, order, batch=1, user=editor)
    at_once = load_at_once(world, order, user=editor)

    assert in_another_order == one_by_one
    assert at_once == one_by_one


@given(worlds(), st.data())
@settings(max_examples=8, suppress_health_check=SLOW)
def test_numbers_are_those_of_the_claims_stored_first(editor: Any, made: Made, data: st.DataObject) -> None:
    world, order = made
    load(world, order, batch=data.draw(st.integers(1, 3)), user=editor)

    for number, mentions in ((p.pk, p.mentions) for p in Person.objects.all()):
        assert number == min(mentions.values_list("pk", flat=True))
    for meeting_row in Meeting.objects.all():
        assert meeting_row.pk == min(meeting_row.reports.values_list("pk", flat=True))
    for body in Organization.objects.all():
        claims = {*body.mentions.values_list("pk", flat=True), *body.officials.values_list("pk", flat=True)}
        assert body.pk == min(claims)


# --- cost -------------------------------------------------------------------------------------------------------


def _batch(size: int, day: date) -> list[int]:
    """Articles that all speak of other days of the same three people."""
    reports = []
    for number in range(size):
        people = [BAYRAMOV, LAVROV, FIDAN][: 2 + number % 2]
        reports.append(talks(f"{day} {number}", *people, day=day + timedelta(days=number)))
    return [report.article_id for report in reports]


def _selects(articles: list[int]) -> int:
    with CaptureQueriesContext(connection) as queries:
        derive(articles=articles)
    return sum(query["sql"].startswith("SELECT") and "advisory" not in query["sql"] for query in queries)


def test_thirty_articles_ask_as_much_as_one() -> None:
    derive(articles=_batch(3, date(2019, 1, 1)))

    one, thirty = _selects(_batch(1, date(2020, 1, 1))), _selects(_batch(30, date(2021, 1, 1)))

    assert thirty <= one + 2
    assert one <= 45


def test_a_batch_does_not_touch_other_blocks() -> None:
    derive(articles=_batch(3, DAY))
    other = talks("other", ("Rana Talib", "Foreign Minister", "JO"), ("Ivan Petkov", "Foreign Minister", "BG"))

    with CaptureQueriesContext(connection) as queries:
        derive(articles=[other.article_id])

    assert not [q["sql"] for q in queries if q["sql"].startswith("UPDATE") and "articles_person" in q["sql"]]
    assert Meeting.objects.count() == 4
