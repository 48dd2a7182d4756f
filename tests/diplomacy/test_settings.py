"""The site starts with nothing set, and refuses to be a production site by accident."""

import pytest

from tests.diplomacy.conftest import Manage


def test_nothing_has_to_be_set_to_try_the_site(manage: Manage) -> None:
    answer = manage("check")
    assert (answer.returncode, answer.stdout) == (0, "System check identified no issues (0 silenced).\n")


SECRET_KEY = "SECRET_KEY (a long random string)"
ALLOWED_HOSTS = "ALLOWED_HOSTS (the host names, such as diplomacy.example)"


@pytest.mark.parametrize(
    ("unset", "named"),
    [
        ({"SECRET_KEY", "ALLOWED_HOSTS"}, f"{SECRET_KEY} and {ALLOWED_HOSTS}"),
        ({"SECRET_KEY"}, SECRET_KEY),
        ({"ALLOWED_HOSTS"}, ALLOWED_HOSTS),
    ],
)
@pytest.mark.parametrize("command", ["check", "migrate", "load_articles"])
def test_production_without_a_needed_setting_says_in_one_sentence_what_to_set(
    manage: Manage, production: dict[str, str], command: str, unset: set[str], named: str
) -> None:
    answer = manage(command, **{name: value for name, value in production.items() if name not in unset})
    sentence = (
        f"Diplomacy cannot start: with DEBUG off the environment must set {named}; docs/operations.md shows how.\n"
    )
    assert (answer.returncode, answer.stdout, answer.stderr) == (1, "", sentence)


@pytest.mark.parametrize(
    ("name", "value", "finding"),
    [
        ("SECRET_KEY", "short", "(diplomacy.E001) SECRET_KEY has 5 characters; 50 or more are needed."),
        ("ALLOWED_HOSTS", "*", "(diplomacy.E002) ALLOWED_HOSTS contains '*'."),
        ("DATABASE_URL", "mysql://127.0.0.1/diplomacy", "DATABASE_URL names neither SQLite nor PostgreSQL"),
        ("DATABASE_URL", "postgres//127.0.0.1/diplomacy", "DATABASE_URL names neither SQLite nor PostgreSQL"),
        ("ARTICLE_MAX_BYTES", "0", "(diplomacy.E003) ARTICLE_MAX_BYTES is 0; it must be above 0."),
        ("ARTICLE_MAX_BYTES", "5 MB", "ARTICLE_MAX_BYTES must be a whole number, not '5 MB'."),
    ],
)
def test_a_wrong_setting_is_named(
    manage: Manage, production: dict[str, str], name: str, value: str, finding: str
) -> None:
    answer = manage("check", **production | {name: value})
    assert answer.returncode == 1
    assert finding in answer.stderr
    assert "Traceback" not in answer.stderr


def test_a_well_configured_production_site_draws_no_warning(manage: Manage, production: dict[str, str]) -> None:
    answer = manage("check", "--deploy", "--fail-level", "WARNING", **production)
    assert (answer.returncode, answer.stdout) == (0, "System check identified no issues (0 silenced).\n")
