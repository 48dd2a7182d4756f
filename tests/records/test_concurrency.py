"""Two loads at once: the second waits where they touch the same people, and what both say comes together."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from django.db import connection, transaction

from articles.models import Meeting, Person
from articles.records.derivation import derive, rebuild
from articles.records.locks import lock_blocks
from tests.records.claimed import talks
from tests.records.picture import no_write

pytestmark = [pytest.mark.django_db(transaction=True)]


def in_threads(*work: Callable[[], None]) -> None:
    """Run all at once, each with a connection of its own; raise what any of them raised."""
    failures: list[BaseException] = []

    def run(job: Callable[[], None]) -> None:
        try:
            job()
        except BaseException as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[job]) for job in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    if failures:
        raise failures[0]


def load(source: str) -> None:
    with transaction.atomic():
        report = talks(source)
        derive(articles=[report.article_id])


def test_loads_at_once_make_one_person_and_one_meeting() -> None:
    in_threads(*(lambda number=number: load(f"article {number}") for number in range(6)))

    assert Person.objects.count() == 2
    assert Meeting.objects.get().reports.count() == 6
    with no_write():
        rebuild()


@pytest.mark.postgres
def test_a_block_is_held_till_the_transaction_ends() -> None:
    held, seen = threading.Event(), threading.Event()
    order: list[str] = []

    def first() -> None:
        with transaction.atomic():
            lock_blocks(["person lvrv"])
            held.set()
            assert not seen.wait(timeout=0.5)
            order.append("first")

    def second() -> None:
        assert held.wait(timeout=10)
        with transaction.atomic():
            lock_blocks(["person lvrv", "person prmv"])
            order.append("second")
            seen.set()

    in_threads(first, second)

    assert order == ["first", "second"]
