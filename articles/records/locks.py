"""Locks on blocks, so that two processes never derive the same records at once."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable
from typing import TypeVar

from django.db import connection, transaction

T = TypeVar("T")

_FAMILY = 0x0D1910
"""Sets the locks of this module apart from other advisory locks of the same database."""
_DRAWERS = 512
"""Blocks share this many locks: PostgreSQL keeps all locks of all transactions in one table of fixed size."""


def lock_blocks(blocks: Iterable[str]) -> None:
    """Wait until no other transaction holds one of the blocks, then hold all of them until this transaction ends.

    Taken in one order everywhere, so that two that ask at once do not wait for each other. On SQLite nothing is to be
    done: a transaction that may write (`BEGIN IMMEDIATE`) is alone from its start.
    """
    if connection.vendor != "postgresql":
        return
    drawers = sorted({zlib.crc32(block.encode()) % _DRAWERS for block in blocks})
    if drawers:
        with connection.cursor() as cursor:
            # The subquery keeps the order; a plain SELECT over unnest may be planned in any.
            cursor.execute(
                "SELECT pg_advisory_xact_lock(%s, drawer) FROM (SELECT unnest(%s) AS drawer ORDER BY 1 OFFSET 0) AS d",
                [_FAMILY, drawers],
            )


def read_locked(blocks: Iterable[str], read: Callable[[], T], blocks_of: Callable[[T], Iterable[str]]) -> T:
    """Read with all blocks locked that belong to what is read.

    Which these are is known only after reading. If more come up than were locked, the locks are given back (with a
    savepoint: locks never change hands out of order) and taken anew together, and all is read again.
    """
    if connection.vendor != "postgresql":
        return read()
    locked = set(blocks)
    while True:
        point = transaction.savepoint()
        lock_blocks(locked)
        found = read()
        missing = set(blocks_of(found)) - locked
        if not missing:
            transaction.savepoint_commit(point)
            return found
        transaction.savepoint_rollback(point)
        locked |= missing
