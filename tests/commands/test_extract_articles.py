"""`extract_articles` as its users see it: lines on standard output, the rest on standard error, and a status."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ENGLISH = "BAKU, Azerbaijan, May 25. The minister said today that trade had grown, the agency reports."
LAST_LINE = "Articles: {} read, {} could not be read"


def run(repository: Path, *arguments: object, stdin: str = "") -> tuple[int, list[dict[str, object]], list[str]]:
    """(status, the JSON lines, the lines on standard error)"""
    done = subprocess.run(
        [sys.executable, "manage.py", "extract_articles", *map(str, arguments)],
        cwd=repository,
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "DATABASE_URL": "sqlite:////nowhere/at/all.sqlite3"},
    )
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr.splitlines()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(f" date 2023-05-25 Menu\n\n{ENGLISH}\n")
    return tmp_path / "in"


def test_each_article_is_a_line_and_no_database_is_touched(repository: Path, folder: Path) -> None:
    status, lines, errors = run(repository, folder)
    shown = [
        {key: line[key] for key in ("source", "language", "published", "title", "meetings", "warnings")}
        for line in lines
    ]
    assert (status, shown, errors) == (
        0,
        [
            {
                "source": str(folder / "a.txt"),
                "language": "en",
                "published": "2023-05-25",
                "title": None,
                "meetings": [],
                "warnings": [],
            }
        ],
        [LAST_LINE.format(1, 0)],
    )


def test_what_cannot_be_read_has_a_line_with_its_error(repository: Path, folder: Path) -> None:
    (folder / "b.txt").write_bytes(b"")
    (folder / "c.jpg").write_bytes(b"x")
    status, lines, errors = run(repository, folder)
    assert status == 1
    assert lines[1] == {
        "source": str(folder / "b.txt"),
        "key": "in/b.txt",
        "error": "the file is empty. Put the text of the article into it, or remove it.",
    }
    assert errors == [
        f"{folder / 'b.txt'}: the file is empty. Put the text of the article into it, or remove it.",
        "Skipped, no articles: 1 .jpg",
        LAST_LINE.format(1, 1),
    ]


def test_day_and_language_may_be_named_and_json_lines_come_from_standard_input(repository: Path) -> None:
    rows = [
        {"text": ENGLISH, "url": "https://a.b/c", "published": "2024-05-26"},
        {"text": "Nazir və səfir görüşüb, bu gün."},
    ]
    given = "".join(json.dumps(row) + "\n" for row in rows)
    _, lines, errors = run(repository, "-", stdin=given)
    assert [(line["key"], line["published"], line["language"], line["outcome"]) for line in lines] == [
        ("https://a.b/c", "2024-05-26", "en", "no meeting"),
        ("standard input#2", None, "az", "language not supported"),
    ]
    assert errors == [
        "standard input:2: The article is in a language that cannot be read yet (az); English and Russian can.",
        LAST_LINE.format(2, 0),
    ]
    _, lines, _ = run(repository, "--published", "2020-05-26", "--language", "en", "-", stdin=given)
    assert [(line["published"], line["language"]) for line in lines] == [("2020-05-26", "en")] * 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "the following arguments are required: PATH"),
        (["/nowhere/at/all"], "No such file or folder: /nowhere/at/all"),
        (["--published", "May", "."], "'May' is no day; write it as 2023-02-28"),
        (["--language", "fi", "."], "invalid choice: 'fi'"),
    ],
)
def test_wrong_usage_has_the_status_2(repository: Path, arguments: list[str], message: str) -> None:
    status, lines, errors = run(repository, *arguments)
    assert (status, lines) == (2, [])
    assert message in errors[-1]


def test_a_folder_without_articles_is_told(repository: Path, tmp_path: Path) -> None:
    status, lines, errors = run(repository, tmp_path)
    assert (status, lines) == (1, [])
    assert errors[0].startswith("No article was found")
