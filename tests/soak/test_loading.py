"""Loading by real processes: killed at random moments, and two at once. Both give what one undisturbed load gives."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection

from articles.models import Article
from tests.commands.texts import KYIV, OSLO
from tests.records.picture import picture

pytestmark = [pytest.mark.soak, pytest.mark.django_db(transaction=True)]

ARTICLES = 300
KILLS = 12


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Many articles about a few people, in several files, the same folder name whenever it is made."""
    folder = tmp_path / "news"
    folder.mkdir()
    for part in range(3):
        rows = []
        for number in range(part, ARTICLES, 3):
            text = (KYIV if number % 2 else OSLO).replace("March", ("March", "April", "May")[number % 3])
            rows.append(json.dumps({"url": f"https://news.example/{number}", "text": f"{text}\nNumber {number}.\n"}))
        (folder / f"part-{part}.jsonl").write_text("\n".join(rows))
    return folder


@pytest.fixture
def undisturbed(folder: Path) -> dict[str, Any]:
    """What one load gives; the database is empty again afterwards."""
    call_command("load_articles", str(folder), verbosity=0)
    result = picture()
    call_command("flush", interactive=False, verbosity=0)
    return result


def database_url() -> str:
    settings = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{settings['NAME']}"
    return f"postgres://{settings['USER']}@{settings['HOST']}:{settings['PORT']}/{settings['NAME']}"


def start_load(folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "manage.py", "load_articles", str(folder)],
        env=os.environ | {"DATABASE_URL": database_url()},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )


def test_a_load_killed_again_and_again_ends_as_an_undisturbed_one(folder, undisturbed):
    moments = random.Random(7)
    killed = 0
    for _ in range(KILLS):
        process = start_load(folder)
        time.sleep(0.5 + 2.5 * moments.random())
        process.send_signal(signal.SIGKILL)
        killed += process.wait(timeout=60) == -signal.SIGKILL
        process.stderr.close()
    assert killed > 0
    last = start_load(folder)
    _, errors = last.communicate(timeout=300)
    assert (last.returncode, errors.decode()) == (0, "")
    assert (Article.objects.count(), picture()) == (ARTICLES, undisturbed)


def test_two_loads_at_once_give_what_one_gives(folder, undisturbed):
    first, second = start_load(folder), start_load(folder)
    ended = [process.communicate(timeout=300)[1].decode() for process in (first, second)]
    assert ([first.returncode, second.returncode], ended) == ([0, 0], ["", ""])
    assert (Article.objects.count(), picture()) == (ARTICLES, undisturbed)
