"""How the site stands to its database."""

import pytest
from django.db import connection


@pytest.mark.django_db(transaction=True)
def test_the_database_is_asked_for_what_concurrent_loads_need() -> None:
    options = connection.settings_dict
    if connection.vendor == "postgresql":
        assert (options["CONN_MAX_AGE"], options["CONN_HEALTH_CHECKS"]) == (600, True)
        return
    with connection.cursor() as cursor:
        pragmas = {name: cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "busy_timeout")}
    assert (pragmas, options["OPTIONS"]["transaction_mode"]) == (
        {"journal_mode": "wal", "busy_timeout": 30_000},
        "IMMEDIATE",
    )
