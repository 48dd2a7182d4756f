"""`manage.py withdraw_article`: hide articles by name with a reason, restore them, refuse what is not known."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Meeting, Run
from articles.records.derivation import rebuild
from tests.records.claimed import talks

pytestmark = pytest.mark.django_db

WHY = "The outlet took it down."


def withdraw(*arguments: str) -> str:
    out = StringIO()
    call_command("withdraw_article", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture(autouse=True)
def loaded() -> None:
    talks("news/2023/lavrov-in-baku.txt")
    talks("https://example.org/2023/talks.html", day=None)
    rebuild()


def test_it_hides_the_article_and_what_only_it_reports() -> None:
    said = withdraw("news/2023/lavrov-in-baku.txt", "--reason", WHY)

    article = Article.objects.get(source="news/2023/lavrov-in-baku.txt")
    assert said == "Withdrawn: news/2023/lavrov-in-baku.txt. Meetings that it reports: 1\n"
    assert article.withdrawn_reason == WHY
    assert Meeting.objects.visible().count() == 1
    run = Run.objects.get()
    assert (run.command, run.arguments) == (
        "withdraw_article",
        ["news/2023/lavrov-in-baku.txt", "--reason", WHY],
    )


def test_it_shows_the_article_again() -> None:
    withdraw("news/2023/lavrov-in-baku.txt", "--reason", WHY)

    said = withdraw("--restore", "news/2023/lavrov-in-baku.txt")

    assert said == "Restored: news/2023/lavrov-in-baku.txt. Meetings that it reports: 1\n"
    assert Meeting.objects.visible().count() == 2
    assert Article.objects.visible().count() == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["lavrov-in-baku.txt", "--reason", WHY], "Perhaps: news/2023/lavrov-in-baku.txt", id="the end"),
        pytest.param(["news/2023/lavrow-in-baku.txt", "--reason", WHY], "Perhaps: news/2023/lavrov", id="misspelt"),
        pytest.param(
            ["other/things.txt", "--reason", WHY],
            "No article was loaded from 'other/things.txt'.\nNothing",
            id="unknown",
        ),
        pytest.param(["news/2023/lavrov-in-baku.txt"], "Say why with --reason", id="no reason"),
        pytest.param(["news/2023/lavrov-in-baku.txt", "--reason", " "], "Say why with --reason", id="empty reason"),
        pytest.param(["x", "--restore", "--reason", WHY], "--restore needs no --reason", id="both"),
        pytest.param(["--reason", WHY], "the following arguments are required: SOURCE", id="no source"),
        pytest.param(
            ["news/2023/lavrov-in-baku.txt", "--restore"], "is not withdrawn. Nothing was changed", id="not withdrawn"
        ),
    ],
)
def test_wrong_usage_is_told_in_a_sentence(arguments: list[str], message: str) -> None:
    with pytest.raises(CommandError) as error:
        withdraw(*arguments)

    assert message in str(error.value)
    assert not Run.objects.exists()


def test_of_several_all_are_withdrawn_or_none() -> None:
    known = "news/2023/lavrov-in-baku.txt"

    with pytest.raises(CommandError, match="No article was loaded from 'nothing'"):
        withdraw(known, "nothing", "--reason", WHY)
    assert Article.objects.visible().count() == 2

    withdraw(known, "https://example.org/2023/talks.html", known, "--reason", WHY)
    assert not Article.objects.visible().exists()
