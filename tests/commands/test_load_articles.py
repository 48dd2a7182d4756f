"""`load_articles`: what is loaded, what is refused and why, and that repeating or stopping it does no harm."""

import io
import json
import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from articles.models import Article, ArticleVersion, Meeting, Participation, Report, Run
from articles.records.corrections import correct
from articles.records.removals import remove_meeting
from tests.commands.texts import KYIV, NO_MEETING, OSLO
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def load(*arguments: str | Path, **options: object) -> tuple[int, str, str]:
    """Return the exit status, standard output and standard error of one run."""
    out, err = io.StringIO(), io.StringIO()
    try:
        call_command("load_articles", *map(str, arguments), stdout=out, stderr=err, **options)
    except SystemExit as end:
        return int(end.code or 0), out.getvalue(), err.getvalue()
    return 0, out.getvalue(), err.getvalue()


def counts(output: str) -> list[str]:
    return output.strip().splitlines()[-3:]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "kyiv.txt").write_text(KYIV)
    (folder / "oslo.txt").write_text(OSLO)
    (folder / "trains.txt").write_text(NO_MEETING)
    return folder


def everything_shown() -> list[tuple[object, ...]]:
    meetings = Meeting.objects.order_by("pk").values_list(
        "pk", "title", "earliest", "latest", "mode", "status", "hidden"
    )
    parties = Participation.objects.order_by("meeting", "position").values_list("meeting", "person", "title", "country")
    return [*meetings, *parties]


# --- loading ----------------------------------------------------------------------------------------------------


def test_a_folder_is_loaded_and_every_article_kept(folder):
    status, out, err = load(folder)
    assert (status, counts(out), err) == (
        0,
        [
            "Articles: 3 new, 0 changed, 0 unchanged, 0 same story again, 0 not read",
            "Meetings: 2 new, 0 changed, 0 unchanged, 0 held back by corrections",
            "Names left open: 0",
        ],
        "",
    )
    assert list(Article.objects.order_by("source").values_list("source", "outcome", "published_earliest")) == [
        ("news/kyiv.txt", "read", date(2024, 3, 4)),
        ("news/oslo.txt", "read", date(2024, 3, 5)),
        ("news/trains.txt", "no meeting", date(2024, 3, 6)),
    ]
    assert sorted(Meeting.objects.values_list("title", "earliest")) == [
        ("Dmytro Kuleba and Lars Lokke Rasmussen", date(2024, 3, 4)),
        ("Espen Barth Eide and Mihai Popsoi", date(2024, 3, 5)),
    ]


def test_loading_twice_changes_nothing(folder):
    load(folder)
    before = everything_shown()
    status, out, _ = load(folder)
    assert (status, counts(out)[0], everything_shown()) == (
        0,
        "Articles: 0 new, 0 changed, 3 unchanged, 0 same story again, 0 not read",
        before,
    )


def test_the_quoted_words_stand_at_their_positions(folder):
    load(folder)
    for report in Report.objects.select_related("article"):
        assert [report.article.text[start:end] for start, end in report.evidence] == report.quotes


def test_a_reprint_under_another_name_is_the_same_story_again(folder):
    load(folder)
    (folder / "kyiv-again.txt").write_text(KYIV)
    _, out, _ = load(folder)
    assert counts(out)[0] == "Articles: 0 new, 0 changed, 3 unchanged, 1 same story again, 0 not read"
    assert Meeting.objects.count() == 2


def test_json_lines_come_by_standard_input(folder, monkeypatch):
    row = {"url": "https://news.example/1", "text": KYIV, "title": "Ministers meet", "publisher": "The Example"}
    stdin = io.TextIOWrapper(io.BytesIO(json.dumps(row).encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert load("-")[0] == 0
    article = Article.objects.get()
    assert (article.source, article.url, article.title, article.publisher) == (
        "https://news.example/1",
        "https://news.example/1",
        "Ministers meet",
        "The Example",
    )


def test_a_dry_run_says_what_would_change_and_writes_nothing(folder):
    _, out, _ = load(folder, dry_run=True)
    assert out.splitlines() == [
        "Nothing was written. This is what would be:",
        "Articles: 3 new, 0 changed, 0 unchanged, 0 same story again, 0 not read",
        "Meetings: 2 new, 0 changed, 0 unchanged, 0 held back by corrections",
        "Names left open: 0",
    ]
    assert (Article.objects.count(), Meeting.objects.count(), Run.objects.count()) == (0, 0, 0)


def test_a_run_is_logged_with_its_counts_and_failures(folder):
    (folder / "empty.txt").write_text("")
    load(folder)
    run = Run.objects.get()
    assert (run.command, run.arguments, run.counts["articles"], [f["source"] for f in run.failures]) == (
        "load_articles",
        [str(folder)],
        {"new": 3, "not read": 1},
        ["news/empty.txt"],
    )
    assert run.finished_at is not None


# --- files that cannot be read ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("undecodable.txt", b"\xff\xfe\xfa broken \x00\xd8 \x81\x8d\x8f"),
        ("empty.txt", b""),
        ("binary.txt", bytes(range(256)) * 20),
    ],
)
def test_a_broken_file_is_named_with_its_reason_while_the_others_load(folder, name, content):
    (folder / name).write_bytes(content)
    status, out, err = load(folder)
    assert status == 1
    assert counts(out)[0] == "Articles: 3 new, 0 changed, 0 unchanged, 0 same story again, 1 not read"
    assert err.startswith(f"news/{name}: ")
    assert err.count("\n") == 1


def test_a_file_over_the_limit_is_named(folder, settings):
    settings.ARTICLE_MAX_BYTES = len(KYIV)
    (folder / "long.txt").write_text(KYIV + "And more.")
    status, _, err = load(folder)
    assert status == 1
    assert err.startswith("news/long.txt: ")
    assert "ARTICLE_MAX_BYTES" in err


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(KYIV.encode(), id="UTF-8"),
        pytest.param(b"\xef\xbb\xbf" + KYIV.encode(), id="UTF-8 with a byte order mark"),
        pytest.param(KYIV.encode("utf-16"), id="UTF-16"),
        pytest.param(KYIV.replace("\n", "\r\n").encode(), id="CRLF"),
    ],
)
def test_the_same_text_in_any_encoding_is_the_same_text(tmp_path, content):
    (tmp_path / "article.txt").write_bytes(content)
    assert load(tmp_path / "article.txt")[0] == 0
    assert Article.objects.get().text == KYIV


# --- another text under a known source --------------------------------------------------------------------------


def test_an_unlike_text_under_a_known_source_is_refused_by_name(folder):
    load(folder)
    (folder / "kyiv.txt").write_text(OSLO)
    status, out, err = load(folder)
    assert status == 1
    assert counts(out)[0] == "Articles: 0 new, 0 changed, 2 unchanged, 0 same story again, 1 not read"
    assert err.startswith("news/kyiv.txt: another text is stored under this source. Load it with --replace")
    assert Article.objects.get(source="news/kyiv.txt").text == KYIV


def test_a_replaced_text_is_a_new_version_and_keeps_the_meetings_number(folder):
    load(folder)
    before = Meeting.objects.get(title__startswith="Dmytro").pk
    longer = KYIV + "\nThe visit lasted one day.\n"
    (folder / "kyiv.txt").write_text(longer)
    status, _, _ = load(folder, replace=True)
    article = Article.objects.get(source="news/kyiv.txt")
    assert (status, article.version, article.text) == (0, 2, longer)
    assert list(ArticleVersion.objects.values_list("article", "version", "text")) == [(article.pk, 1, KYIV)]
    assert Meeting.objects.get(title__startswith="Dmytro").pk == before


# --- reading again ----------------------------------------------------------------------------------------------


def test_reading_again_by_the_same_rules_changes_nothing(folder):
    load(folder)
    before = everything_shown()
    status, out, _ = load(reread=True)
    assert (status, counts(out)[0], everything_shown()) == (
        0,
        "Articles: 0 new, 0 changed, 3 unchanged, 0 same story again, 0 not read",
        before,
    )


def test_a_correction_and_a_removal_hold_when_all_is_read_again(folder):
    load(folder)
    editor = make_user()
    kyiv, oslo = Meeting.objects.order_by("title")
    correct(kyiv, "mode", "video", user=editor, reason="The ministry's photo shows screens.")
    remove_meeting(oslo, user=editor, reason="It was a dinner.")
    Article.objects.update(extraction={})  # as if other rules had read it
    load(reread=True)
    assert [(m.pk, m.mode) for m in Meeting.objects.visible()] == [(kyiv.pk, "video")]


def test_a_corrected_day_of_publication_is_read_with_when_requested(folder):
    load(folder)
    article = Article.objects.get(source="news/kyiv.txt")
    day = {"words": "", "earliest": "2024-03-11", "latest": "2024-03-11", "precision": "day"}
    correct(article, "published", day, user=make_user(), reason="The dateline is a week old.")
    status, out, _ = load(requested=True)
    assert (status, counts(out)[0]) == (
        0,
        "Articles: 0 new, 1 changed, 0 unchanged, 0 same story again, 0 not read",
    )
    article.refresh_from_db()
    assert (article.published_earliest, article.reading_requested_at) == (date(2024, 3, 11), None)
    assert Meeting.objects.get(title__startswith="Dmytro").earliest == date(2024, 3, 11)


# --- wrong usage and interruption -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "options", "message"),
    [
        ((), {}, "Name files or folders to load, or - for standard input."),
        (("nowhere",), {}, "No such file or folder: nowhere"),
        (("-",), {"requested": True}, "--requested reads stored articles: leave out the paths."),
    ],
)
def test_wrong_usage_is_said_and_ends_with_2(arguments, options, message):
    with pytest.raises(CommandError, match=message) as caught:
        call_command("load_articles", *arguments, **options)
    assert caught.value.returncode == 2


@pytest.mark.django_db(transaction=True)
def test_a_load_that_is_stopped_can_be_started_again(tmp_path):
    """A real process, stopped by a signal in the middle; what it left is whole, and the second load completes it."""
    rows = [
        json.dumps({"url": f"https://news.example/{n}", "text": KYIV.replace("Monday", f"Monday ({n})")})
        for n in range(400)
    ]
    file = tmp_path / "many.jsonl"
    file.write_text("\n".join(rows))
    process = subprocess.Popen(
        [sys.executable, "manage.py", "load_articles", str(file)],
        env=os.environ | {"DATABASE_URL": database_url()},
        # Whoever runs the tests in the background may have them ignore Ctrl-C, and a child inherits that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509 (one thread)
    )
    while Article.objects.count() == 0 and process.poll() is None:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=60) == 130
    loaded = Article.objects.count()
    assert 0 < loaded < 400
    assert Article.objects.filter(outcome="read").count() == loaded
    status, out, _ = load(file)
    assert (status, Article.objects.count()) == (0, 400)
    assert (
        counts(out)[0] == f"Articles: {400 - loaded} new, 0 changed, {loaded} unchanged, 0 same story again, 0 not read"
    )


def database_url() -> str:
    """The address of the test database, for another process."""
    settings = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{settings['NAME']}"
    return f"postgres://{settings['USER']}@{settings['HOST']}:{settings['PORT']}/{settings['NAME']}"
