"""Bytes to text: UTF-8 and UTF-16 as they say, Windows-1251 and Windows-1252 where they can be told safely.

A guess is made only for bytes that are no UTF-8, and only if the text then looks like the language it would be; a
doubtful file is refused by name, since a text in the wrong letters would be read as names of nobody.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from articles.extraction.language import language_of
from articles.loading.sources import UnreadableError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x0b\x1b")) + b"\x7f"
_BINARY_SHARE = 0.02
_BINARY_BEGINNINGS = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\xd0\xcf\x11\xe0",
    b"\x1f\x8b",
    b"{\\rtf",
)
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_CYRILLIC_CODES = ("windows-1251", "koi8-r", "cp866")
_COMMON_RUSSIAN = frozenset("оеаинтсрвл")
_FEWEST_LETTERS = 20
_RUSSIAN_SHARE, _LOWER_SHARE, _LETTER_SHARE = 0.45, 0.7, 0.8
_LATIN_BYTES = 0.05
_SURROGATE = re.compile("[\ud800-\udfff]")
_NEWLINES = re.compile("\r\n?")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


class Decoded(NamedTuple):
    """The text, and what was done to get it where that was more than to take it as it is."""

    text: str
    warnings: tuple[str, ...]


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    """The text of some bytes, its newlines as `\\n`, NUL and lone surrogates replaced.

    `declared`: the encoding that an HTML page names. Raises UnreadableError for empty or binary data, and for
    bytes that are no UTF-8 and cannot be told otherwise.
    """
    if not data.strip():
        raise UnreadableError("the file is empty", "Put the text of the article into it, or remove it.")
    if data.startswith(_BINARY_BEGINNINGS):
        raise _binary()
    text, warnings = _text(data, declared)
    return clean(text.removeprefix("\ufeff"), warnings)


def clean(text: str, warnings: tuple[str, ...] = ()) -> Decoded:
    """A text that the database can hold: newlines as `\\n`, NUL and lone surrogates replaced, which a warning says."""
    text = _NEWLINES.sub("\n", text)
    if count := text.count("\0"):
        text = text.replace("\0", _REPLACEMENT)
        warnings = (*warnings, f"NUL characters replaced: {count}")
    if count := len(_SURROGATE.findall(text)):
        text = _SURROGATE.sub(_REPLACEMENT, text)
        warnings = (*warnings, f"halves of surrogate pairs replaced: {count}")
    return Decoded(text, warnings)


def _text(data: bytes, declared: str | None) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _as_marked(data, encoding), ()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _guessed(data, declared, error)
    if _is_binary(data):
        return _without_mark(data)
    return text, ()


def _as_marked(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding, errors="strict" if encoding == "utf-8-sig" else "surrogatepass")
    except UnicodeDecodeError as error:
        raise UnreadableError(
            f"the file begins as {encoding.removesuffix('-sig').upper()} but breaks off at byte {error.start}",
            "Save it again as UTF-8.",
        ) from error


def _guessed(data: bytes, declared: str | None, error: UnicodeDecodeError) -> tuple[str, tuple[str, ...]]:
    """The text of bytes that are no UTF-8."""
    if _is_binary(data):
        return _without_mark(data)
    if declared and (text := _declared(data, declared)) is not None:
        return text, ()
    if not _UTF8_SEQUENCE.search(data) or _mostly_broken(data):
        for encoding in _CYRILLIC_CODES:
            text = data.decode(encoding, errors="replace")
            if _REPLACEMENT not in text and _looks_russian(text):
                return text, (f"read as {encoding}: the bytes are no UTF-8, and the letters fit",)
        if (text := _western(data)) is not None:
            return text, ("read as windows-1252: the bytes are no UTF-8, and the words are English",)
    raise UnreadableError(
        f"the file is not UTF-8 (byte {error.start} does not fit), and its encoding cannot be told safely",
        "Save it again as UTF-8.",
    )


def _mostly_broken(data: bytes) -> bool:
    """Whether so little of the non-ASCII bytes is UTF-8 that it is so by chance."""
    fitting = sum(len(match.group()) for match in _UTF8_SEQUENCE.finditer(data))
    return fitting < 0.3 * sum(byte >= 0x80 for byte in data)


def _declared(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        return None


def _looks_russian(text: str) -> bool:
    """Whether a text has the letters of Russian in their usual shares, mostly small ones."""
    strange = [character for character in text if not character.isascii()]
    letters = [character for character in strange if "а" <= character.lower() <= "я" or character in "ёЁ"]
    if len(letters) < _FEWEST_LETTERS or len(letters) < _LETTER_SHARE * len(strange):
        return False
    common = sum(letter.lower() in _COMMON_RUSSIAN for letter in letters)
    small = sum(letter.islower() for letter in letters)
    return common >= _RUSSIAN_SHARE * len(letters) and small >= _LOWER_SHARE * len(letters)


def _western(data: bytes) -> str | None:
    """English text with curly quotes or a few accents in Windows-1252, None for anything else."""
    if sum(byte >= 0x80 for byte in data) > _LATIN_BYTES * len(data):
        return None
    try:
        text = data.decode("windows-1252")
    except UnicodeDecodeError:
        return None
    return text if language_of(text) == "en" else None


def _is_binary(data: bytes) -> bool:
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls > max(2, _BINARY_SHARE * len(data))


def _without_mark(data: bytes) -> tuple[str, tuple[str, ...]]:
    """UTF-16 without a byte order mark, told by its zero bytes at every second place; else it is binary."""
    half = len(data) // 2
    for zeros, encoding in ((data[1::2], "utf-16-le"), (data[0::2], "utf-16-be")):
        if half and zeros.count(0) > 0.1 * half and data.count(0) == zeros.count(0):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                continue
            if sum(character.isprintable() or character.isspace() for character in text) > 0.98 * len(text):
                return text, (f"read as {encoding}: the bytes have its zeros, though no byte order mark",)
    raise _binary()


def _binary() -> UnreadableError:
    return UnreadableError("the file is no text (binary data)", "Save the article as text or HTML.")
