"""The laws: the outcome does not hang on the order of loading, and what is as it should be is not written again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import Article, Judgement, Meeting, Mention, Organization, Party, Person, Place, Report
from articles.records.derivation import Derived, derive, rebuild
from tests.factories import make_article, make_body, make_mention, make_report
from tests.records.claimed import BAYRAMOV, DAY, FIDAN, LAVROV, talks
from tests.records.picture import no_write, picture

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


# --- worlds of claims -------------------------------------------------------------------------------------------

NAMES = [
    ("Jeyhun Bayramov", "en"),
    ("Джейхун Байрамов", "ru"),
    ("Sergey Lavrov", "en"),
    ("Lavrov", "en"),
    ("Rana Talib", "en"),
    ("Talib", "en"),
    ("Rana Talab", "en"),
    ("Omar Talib", "en"),
    ("Рана Талиб", "ru"),
]
TITLES = {"en": ["", "Foreign Minister", "Ambassador"], "ru": ["", "министр иностранных дел", "посол"]}
PLACES = [("", "", ""), ("Baku", "baku-az", "AZ"), ("", "", "AZ"), ("Moscow", "moscow-ru", "RU"), ("Nabran", "", "AZ")]
BODIES = [("Expert Council", ""), ("Expert Council", "AZ"), ("Expert Council", "RU"), ("МИД Азербайджана", "AZ"),
          ("Azerbaijani Foreign Ministry", "AZ"), ("United Nations", "")]  # fmt: skip

person = st.tuples(
    st.sampled_from(NAMES),
    st.integers(0, 2),
    st.sampled_from(["", "AZ", "RU", "JO"]),
    st.sampled_from(["", "", "United Nations"]),
)
party = st.one_of(person, st.sampled_from(BODIES), st.sampled_from(["AZ", "RU", "a delegation"]))
meeting = st.fixed_dictionaries(
    {
        "parties": st.lists(party, min_size=1, max_size=4),
        "day": st.one_of(st.none(), st.integers(0, 2)),
        "length": st.sampled_from([0, 0, 0, 2]),
        "place": st.sampled_from(PLACES),
        "kind": st.sampled_from(["talks", "talks", "talks", "call"]),
        "status": st.sampled_from(["held", "planned"]),
        "confidence": st.sampled_from([0.5, 0.9]),
        "current": st.sampled_from([True, True, True, False]),
    }
)
article = st.fixed_dictionaries(
    {
        "meetings": st.lists(meeting, max_size=2),
        "cited": st.lists(person, max_size=2),
        "published": st.one_of(st.none(), st.integers(0, 2)),
        "withdrawn": st.sampled_from([False, False, False, True]),
    }
)


@st.composite
def worlds(draw: st.DrawFn) -> tuple[list[dict[str, Any]], list[int]]:
    articles = draw(st.lists(article, min_size=2, max_size=5))
    return articles, draw(st.permutations(range(len(articles))))


def store(number: int, said: dict[str, Any]) -> Article:
    """Store one article's claims; each report says, as its reason, which it is."""
    day = None if said["published"] is None else DAY + timedelta(days=said["published"])
    values: dict[str, Any] = {}
    if said["withdrawn"]:
        values = {"withdrawn_at": "2024-01-01T00:00Z", "withdrawn_reason": "gone"}
    row = make_article(f"article {number}", day, **values)
    for cited in said["cited"]:
        mention_of(row, cited)
    for place, report in enumerate(said["meetings"]):
        store_report(row, report, f"{number}/{place}")
    return row


def store_report(row: Article, said: dict[str, Any], reason: str) -> None:
    first = None if said["day"] is None else DAY + timedelta(days=said["day"])
    name, key, country = said["place"]
    make_report(
        row,
        [one if isinstance(one, str) else mention_of(row, one) for one in said["parties"]],
        first,
        first and first + timedelta(days=said["length"]),
        place_name=name,
        place_key=key,
        place_country=country,
        kind=said["kind"],
        status=said["status"],
        confidence=said["confidence"],
        current=said["current"],
        reason=reason,
    )


def mention_of(row: Article, said: tuple[Any, ...]) -> Mention:
    if len(said) == 2:
        return make_body(row, *said)
    (name, language), title, country, body = said
    return make_mention(row, name, TITLES[language][title], country, body=body)


def forget() -> None:
    """Empty the tables, but not the counters of numbers."""
    for model in (Judgement, Meeting, Party, Report, Person, Mention, Organization, Article, Place):
        model.objects.all().delete()


def load(world: Sequence[dict[str, Any]], order: Sequence[int], *, batch: int) -> dict[str, Any]:
    """Load a world in batches; return what is shown."""
    forget()
    for start in range(0, len(order), batch):
        rows = [store(number, world[number]) for number in order[start : start + batch]]
        derive(articles=[row.pk for row in rows])
    return picture()


Made = tuple[list[dict[str, Any]], list[int]]
SLOW = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


@given(worlds())
@settings(max_examples=12, suppress_health_check=SLOW)
def test_the_order_of_loading_changes_nothing_and_rebuilding_neither(django_db_blocker: Any, made: Made) -> None:
    _check_order(*made)


@pytest.mark.soak
@given(worlds())
@settings(max_examples=300, suppress_health_check=SLOW)
def test_the_order_of_loading_changes_nothing_in_many_worlds(django_db_blocker: Any, made: Made) -> None:
    _check_order(*made)


def _check_order(world: list[dict[str, Any]], order: list[int]) -> None:
    one_by_one = load(world, range(len(world)), batch=1)
    with no_write():
        rebuild()
    in_another_order = load(world, order, batch=1)
    at_once = load(world, order, batch=len(world))

    assert in_another_order == one_by_one
    assert at_once == one_by_one


@given(worlds(), st.data())
@settings(max_examples=15, suppress_health_check=SLOW)
def test_numbers_are_those_of_the_claims_stored_first(django_db_blocker: Any, made: Made, data: st.DataObject) -> None:
    world, order = made
    load(world, order, batch=data.draw(st.integers(1, 3)))

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
