"""Bytes to text: what is told, what is guessed, and what is refused."""

import codecs

import pytest

from articles.loading.decoding import decode
from articles.loading.sources import UnreadableError

RUSSIAN = "Министр иностранных дел встретился в Москве с послом.\nОни говорили о торговле двух стран."
ENGLISH = "The minister’s envoy met the ambassador in Paris – “a good talk”, he said of it to the press."
AZERI = "Xarici işlər naziri səfirlə görüşüb."

TOLD = [
    ("UTF-8", RUSSIAN.encode()),
    ("UTF-8 with a mark", codecs.BOM_UTF8 + RUSSIAN.encode()),
    ("UTF-16, little end first", codecs.BOM_UTF16_LE + RUSSIAN.encode("utf-16-le")),
    ("UTF-16, big end first", codecs.BOM_UTF16_BE + RUSSIAN.encode("utf-16-be")),
    ("UTF-32", RUSSIAN.encode("utf-32")),
    ("CRLF", RUSSIAN.replace("\n", "\r\n").encode()),
    ("CR", RUSSIAN.replace("\n", "\r").encode()),
]


@pytest.mark.parametrize("data", [data for _, data in TOLD], ids=[name for name, _ in TOLD])
def test_a_text_is_read_as_its_bytes_say(data: bytes) -> None:
    assert decode(data) == (RUSSIAN, ())


GUESSED = [
    ("windows-1251", RUSSIAN, RUSSIAN.encode("windows-1251")),
    ("koi8-r", RUSSIAN, RUSSIAN.encode("koi8-r")),
    ("cp866", RUSSIAN, RUSSIAN.encode("cp866")),
    ("windows-1252", ENGLISH, ENGLISH.encode("windows-1252")),
    ("utf-16-le", ENGLISH, ENGLISH.encode("utf-16-le")),
    ("utf-16-be", ENGLISH, ENGLISH.encode("utf-16-be")),
]


@pytest.mark.parametrize(("encoding", "text", "data"), GUESSED, ids=[name for name, _, _ in GUESSED])
def test_a_guess_is_made_where_the_letters_fit_and_is_told(encoding: str, text: str, data: bytes) -> None:
    decoded = decode(data)
    assert decoded.text == text
    assert [warning.split(":")[0] for warning in decoded.warnings] == [f"read as {encoding}"]


def test_a_page_is_read_in_the_encoding_that_it_names() -> None:
    assert decode("Ёлка".encode("koi8-r"), declared="koi8-r") == ("Ёлка", ())


REFUSED = [
    ("the file is empty", b""),
    ("the file is empty", b" \r\n\t"),
    ("the file is no text (binary data)", b"\x89PNG\r\n\x1a\n" + bytes(range(256))),
    ("the file is no text (binary data)", b"%PDF-1.7 text"),
    ("the file is no text (binary data)", bytes(range(256)) * 8),
    ("the file is no text (binary data)", b"\0" * 500),
    (
        "the file is not UTF-8 (byte 4 does not fit), and its encoding cannot be told safely",
        b"abc \xff\xfe\xfd\xfc def",
    ),
    (
        "the file is not UTF-8 (byte 30 does not fit), and its encoding cannot be told safely",
        RUSSIAN.encode()[:30] + b"\xff" + RUSSIAN.encode()[30:],
    ),
    (
        "the file is not UTF-8 (byte 63 does not fit), and its encoding cannot be told safely",
        AZERI.encode("windows-1254", errors="replace") * 2,
    ),
    ("the file begins as UTF-8 but breaks off at byte 4", codecs.BOM_UTF8 + b"a\xff"),
    ("the file begins as UTF-16 but breaks off at byte 4", codecs.BOM_UTF16_LE + b"a\0b"),
]


@pytest.mark.parametrize(("reason", "data"), REFUSED)
def test_bytes_that_cannot_be_told_are_refused_with_the_reason(reason: str, data: bytes) -> None:
    with pytest.raises(UnreadableError) as refusal:
        decode(data)
    assert (
        refusal.value.reason.split(" (byte")[0].split(" at byte")[0] == reason.split(" (byte")[0].split(" at byte")[0]
    )
    assert refusal.value.advice


def test_what_a_database_cannot_hold_is_replaced_and_told() -> None:
    data = b"one\0two and more text to read"
    assert decode(data) == ("one\N{REPLACEMENT CHARACTER}two and more text to read", ("NUL characters replaced: 1",))
    half = codecs.BOM_UTF16_LE + "a".encode("utf-16-le") + b"\x3d\xd8" + "b".encode("utf-16-le")
    assert decode(half) == ("a\N{REPLACEMENT CHARACTER}b", ("halves of surrogate pairs replaced: 1",))
