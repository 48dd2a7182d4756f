"""What every test runs under: a real database of its own, and nothing random that cannot be repeated."""

import os
from pathlib import Path

import hypothesis
import pytest
from django.db import connection

hypothesis.settings.register_profile("repeatable", deadline=None, derandomize=True)
hypothesis.settings.register_profile("soak", deadline=None, max_examples=5_000)
hypothesis.settings.load_profile("repeatable")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if connection.vendor == "postgresql":
        return
    for item in items:
        if item.get_closest_marker("postgres"):
            item.add_marker(pytest.mark.skip(reason="needs PostgreSQL: set DATABASE_URL"))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Give this process a test database of its own, so that runs side by side do not meet.

    On SQLite it is a file: one in memory would have neither the journal nor the locks that the site has.
    """
    test = connection.settings_dict["TEST"]
    if connection.vendor == "sqlite":
        test["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")
    else:
        test["NAME"] = f"test_diplomacy_{os.getpid()}"


@pytest.fixture(scope="session")
def repository() -> Path:
    """Return the folder that holds manage.py."""
    return Path(__file__).resolve().parent.parent
