"""Files, folders and standard input to texts of articles."""

import io
import json
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from articles.loading.files import SourceText, UnreadFile, read_paths

NOBODY = 65534

TEXT = "The minister met the ambassador in the capital."
PAGE = """<html><head><meta charset="utf-8"><title>Envoy in town - The Example</title>
<meta property="og:title" content="Envoy in town"><meta property="og:site_name" content="The Example">
<meta property="article:published_time" content="2024-05-06T10:00:00Z">
<link rel="canonical" href="https://news.example/2024/envoy"></head><body><nav>Home World Sport</nav>
<article><h1>Envoy in town</h1><p>The envoy met the prime minister of the country in the capital on Monday.</p>
<p>They spoke of the railway, of the border and of the price of water for more than three hours.</p></article>
<footer>All rights reserved</footer></body></html>"""


def rows(*arguments: object, stdin: bytes = b"", max_bytes: int = 100_000) -> list[tuple[str, str]]:
    """(source, text or reason) of everything found."""
    found = read_paths([str(a) for a in arguments], max_bytes=max_bytes, stdin=io.BytesIO(stdin))
    return [(item.source, item.text if isinstance(item, SourceText) else item.reason) for item in found]


def write(path: Path, data: str | bytes = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_the_source_is_the_path_below_the_argument_its_own_folder_first(tmp_path: Path) -> None:
    write(tmp_path / "news" / "b.txt", "two words")
    write(tmp_path / "news" / "a.txt", "one word")
    write(tmp_path / "news" / "2024" / "c.TXT", "three words")
    folder = [("news/a.txt", "one word"), ("news/b.txt", "two words"), ("news/2024/c.TXT", "three words")]
    assert rows(tmp_path / "news") == folder
    assert rows(f"{tmp_path / 'news'}/") == folder
    assert rows(tmp_path / "news" / "a.txt") == folder[:1]


def test_the_source_does_not_depend_on_where_the_command_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "news" / "a.txt")
    monkeypatch.chdir(tmp_path / "news")
    assert rows(".") == rows("a.txt") == rows("../news") == [("news/a.txt", TEXT)]


def test_a_broken_file_is_named_with_its_reason_while_the_others_load(tmp_path: Path) -> None:
    write(tmp_path / "in" / "1-good.txt")
    write(tmp_path / "in" / "2-empty.txt", "")
    write(tmp_path / "in" / "3-binary.txt", bytes(range(256)) * 8)
    write(tmp_path / "in" / "4-garbled.txt", b"abc \xff\xfe\xfd def")
    write(tmp_path / "in" / "5-large.txt", "word " * 50)
    write(tmp_path / "in" / "6-broken.json", '{"text": ')
    write(tmp_path / "in" / "7-empty-page.html", "<html><body></body></html>")
    (tmp_path / "in" / "8-gone.txt").symlink_to(tmp_path / "nowhere.txt")
    (tmp_path / "in" / "9-loop.txt").symlink_to("9-loop.txt")
    os.mkfifo(tmp_path / "in" / "9-pipe.txt")
    write(tmp_path / "in" / "good.txt", "The last one.")
    assert rows(tmp_path / "in", max_bytes=2100) == [
        ("in/1-good.txt", TEXT),
        ("in/2-empty.txt", "the file is empty"),
        ("in/3-binary.txt", "the file is no text (binary data)"),
        ("in/4-garbled.txt", "the file is not UTF-8 (byte 4 does not fit), and its encoding cannot be told safely"),
        ("in/5-large.txt", ("word " * 50)),
        ("in/6-broken.json", "no JSON at line 1, column 10"),
        ("in/7-empty-page.html", "no article was found in the page"),
        ("in/8-gone.txt", "the file cannot be opened: No such file or directory"),
        ("in/9-loop.txt", "the file cannot be opened: Too many levels of symbolic links"),
        ("in/9-pipe.txt", "no plain file, or a folder that may not be opened"),
        ("in/good.txt", "The last one."),
    ]
    assert rows(tmp_path / "in" / "5-large.txt", max_bytes=100) == [
        ("in/5-large.txt", "250 bytes are over the limit of 100")
    ]


@pytest.fixture
def common_user() -> Iterator[None]:
    """Root may read everything, so that a test run by root becomes somebody else for a while."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    yield
    if root:
        os.seteuid(0)


def test_a_file_without_the_right_to_read_it_is_named(tmp_path: Path, common_user: None) -> None:
    file = tmp_path / "in" / "a.txt"
    if os.getuid() != 0:
        write(file).chmod(0)
    assert rows(file) == [("in/a.txt", "the file cannot be opened: Permission denied")]


def test_what_is_no_article_is_skipped_and_counted(tmp_path: Path) -> None:
    for name in ("a.txt", ".hidden.txt", ".git/b.txt", "a.json.bak", "photo.jpg", "photo2.JPG", "README"):
        write(tmp_path / "in" / name)
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    skipped: Counter[str] = Counter()
    found = list(read_paths([str(tmp_path / "in")], skipped=skipped))
    assert [item.source for item in found] == ["in/a.txt"]
    assert skipped == {"hidden": 2, ".bak": 1, ".jpg": 2, "no suffix": 1, "link to a folder": 1}


def test_a_file_that_is_named_is_read_whatever_its_name(tmp_path: Path) -> None:
    assert rows(write(tmp_path / "in" / ".hidden.article")) == [("in/.hidden.article", TEXT)]


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    file = write(tmp_path / "in" / "a.txt")
    assert rows(tmp_path / "in", file, tmp_path / "in") == [("in/a.txt", TEXT)]


def test_deep_folders_are_walked(tmp_path: Path) -> None:
    folder = tmp_path / "deep"
    for level in range(60):
        folder /= f"d{level}"
    write(folder / "a.txt")
    ((source, text),) = rows(tmp_path / "deep")
    assert (source.count("/"), source.endswith("/d59/a.txt"), text) == (61, True, TEXT)


def test_a_page_gives_its_title_day_publisher_and_address(tmp_path: Path) -> None:
    (found,) = read_paths([str(write(tmp_path / "in" / "a.html", PAGE))])
    assert isinstance(found, SourceText)
    assert (found.source, found.url, found.title, found.published, found.publisher) == (
        "https://news.example/2024/envoy",
        "https://news.example/2024/envoy",
        "Envoy in town",
        "2024-05-06",
        "The Example",
    )
    assert found.text.splitlines()[0] == "Envoy in town"
    assert "price of water" in found.text
    assert "Sport" not in found.text


def test_a_page_in_windows_1251_is_read(tmp_path: Path) -> None:
    page = PAGE.replace("utf-8", "windows-1251").replace("The envoy met", "Посол приехал в столицу, the envoy met")
    (found,) = read_paths([str(write(tmp_path / "in" / "a.htm", page.encode("windows-1251")))])
    assert isinstance(found, SourceText)
    assert "Посол приехал в столицу" in found.text


LINES = [
    {"text": TEXT, "url": "https://news.example/1", "title": "Envoy in  town", "published": "2024-05-06T10:00:00Z"},
    {"text": TEXT, "source": "box 7", "date": "2024-05-06", "site": "The Example", "language": "en-GB"},
    {"text": TEXT, "published": "6 May", "language": "English"},
    {"text": "half \ud800 and \u0000 nothing"},
]


def test_json_lines_give_their_fields(tmp_path: Path) -> None:
    file = write(tmp_path / "in" / "a.jsonl", "\n\n".join(json.dumps(line) for line in LINES) + "\n")
    found = [item for item in read_paths([str(file)]) if isinstance(item, SourceText)]
    fields = [(t.source, t.url, t.title, t.published, t.publisher, t.language) for t in found]
    assert fields == [
        ("https://news.example/1", "https://news.example/1", "Envoy in town", "2024-05-06", None, None),
        ("box 7", None, None, "2024-05-06", "The Example", "en"),
        ("in/a.jsonl#5", None, None, None, None, None),
        ("in/a.jsonl#7", None, None, None, None, None),
    ]
    assert [t.text for t in found[:3]] == [TEXT] * 3
    assert found[3].text == "half \ufffd and \ufffd nothing"
    assert [t.warnings for t in found] == [
        (),
        (),
        (
            "the day '6 May' was left aside: a day is written YYYY-MM-DD",
            "the language 'English' was left aside: a language is written as en or ru",
        ),
        ("NUL characters replaced: 1", "halves of surrogate pairs replaced: 1"),
    ]
    assert [Path(t.path).name for t in found] == ["a.jsonl:1", "a.jsonl:3", "a.jsonl:5", "a.jsonl:7"]


def test_a_bad_line_is_named_by_its_number_and_the_others_go_on(tmp_path: Path) -> None:
    lines = [
        b'{"text": "One."}',
        b"{",
        b"[1]",
        b'{"title": "x"}',
        b'{"text": 5}',
        b'{"text": "%s"}' % (b"x" * 300),
        b"\xff\xfa",
    ]
    file = write(tmp_path / "in" / "a.jsonl", b"\n".join([*lines, b'{"text": "Two."}']))
    assert rows(file, max_bytes=200) == [
        ("in/a.jsonl#1", "One."),
        ("in/a.jsonl#2", "no JSON at line 1, column 2"),
        ("in/a.jsonl#3", "a JSON value that is no object"),
        ("in/a.jsonl#4", "no text in the field text"),
        ("in/a.jsonl#5", "the field text is no text"),
        ("in/a.jsonl#6", "the line is over the limit of 200 bytes"),
        ("in/a.jsonl#7", "the file is not UTF-8 (byte 0 does not fit), and its encoding cannot be told safely"),
        ("in/a.jsonl#8", "Two."),
    ]


def test_json_may_be_one_article_or_a_list(tmp_path: Path) -> None:
    one = write(tmp_path / "in" / "one.json", json.dumps({"text": TEXT}))
    many = write(
        tmp_path / "in" / "many.json", json.dumps([{"text": TEXT}, 5, {"text": "More.", "url": "http://a.b/c"}])
    )
    assert rows(one, many) == [
        ("in/one.json", TEXT),
        ("in/many.json#1", TEXT),
        ("in/many.json#2", "a JSON value that is no object"),
        ("http://a.b/c", "More."),
    ]


def test_json_nested_too_deep_is_refused(tmp_path: Path) -> None:
    file = write(tmp_path / "in" / "deep.json", "[" * 60_000)
    assert rows(file) == [("in/deep.json", "the JSON is nested too deep")]


def test_standard_input_is_json_lines(tmp_path: Path) -> None:
    file = write(tmp_path / "in" / "a.txt")
    data = b'{"text": "One."}\n{"text": "Two.", "url": "https://a.b/c"}\n'
    assert rows("-", file, stdin=data) == [
        ("standard input#1", "One."),
        ("https://a.b/c", "Two."),
        ("in/a.txt", TEXT),
    ]


def test_every_unread_file_says_what_to_do(tmp_path: Path) -> None:
    write(tmp_path / "in" / "a.txt", "")
    write(tmp_path / "in" / "b.json", "{")
    write(tmp_path / "in" / "c.html", "<p>")
    unread = [item for item in read_paths([str(tmp_path / "in")]) if isinstance(item, UnreadFile)]
    assert [bool(item.advice) for item in unread] == [True, True, True]


def test_a_name_that_is_no_text_can_be_stored(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    with Path(os.fsdecode(os.fsencode(folder) + b"/\xff.txt")).open("w") as file:
        file.write(TEXT)
    assert rows(folder) == [("in/\ufffd.txt", TEXT)]


def test_a_megabyte_of_text_is_read(tmp_path: Path) -> None:
    text = TEXT * 30_000
    assert rows(write(tmp_path / "in" / "a.txt", text), max_bytes=5_000_000) == [("in/a.txt", text)]
