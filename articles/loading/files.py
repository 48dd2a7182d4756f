"""Files and folders to texts of articles; what cannot be read becomes a value that says why, and the others go on.

Read are `.txt`, `.html`, `.jsonl` and `.json`, and from standard input JSON lines. In a folder other files, hidden
ones, links to folders, and a `.json` of the same name as a `.txt` (notes on that text) are skipped and counted; a
file that is named itself is read whatever its name.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from articles.loading.decoding import decode
from articles.loading.rows import Row, article, parse
from articles.loading.sources import SourceText, UnreadableError, UnreadFile

__all__ = ["SourceText", "UnreadFile", "find_files", "read_paths"]

STANDARD_INPUT = "-"
MAX_BYTES = 5_000_000

Found = SourceText | UnreadFile

_HTML_MODULE = "articles.loading.html"
"""Loaded on the first page: its libraries take longer to load than a hundred texts to read."""


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """A file to be read: `path` as named or found, `source` its key (see SourceText)."""

    path: Path
    source: str


def read_paths(
    arguments: Sequence[str],
    *,
    max_bytes: int = MAX_BYTES,
    stdin: BinaryIO | None = None,
    skipped: Counter[str] | None = None,
) -> Iterator[Found]:
    """The articles of files, folders and `-` (standard input, JSON lines), in the order of arguments and names.

    `max_bytes`: of a file, or of one line of JSON lines. `skipped` is filled with suffix (or `hidden`, `link to a
    folder`) -> number of files passed over. A file named twice is read once.
    """
    skipped = Counter() if skipped is None else skipped
    seen: set[tuple[int, int]] = set()
    for argument in arguments:
        if argument == STANDARD_INPUT:
            yield from _read_lines(stdin or _nothing(), "standard input", "standard input", max_bytes)
            continue
        for file in find_files(argument, skipped):
            yield from _read_once(file, max_bytes, seen)


def find_files(argument: str, skipped: Counter[str]) -> Iterator[ArticleFile]:
    """The files of one argument, by name; the folders of a folder after its files."""
    path = Path(argument)
    if _is_folder(path):
        yield from _walk(path, path.resolve().name or "root", skipped)
    else:
        yield ArticleFile(path, f"{path.absolute().parent.name}/{path.name}".lstrip("/"))


def _walk(folder: Path, source: str, skipped: Counter[str]) -> Iterator[ArticleFile]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        yield ArticleFile(folder, source)
        return
    folders: list[os.DirEntry[str]] = []
    texts = {Path(entry.name).stem for entry in entries if entry.name.lower().endswith(".txt")}
    for entry in entries:
        if reason := _passed_over(entry, texts):
            skipped[reason] += 1
        elif _is_folder(entry):
            folders.append(entry)
        else:
            yield ArticleFile(folder / entry.name, f"{source}/{_printable(entry.name)}")
    for entry in folders:
        yield from _walk(folder / entry.name, f"{source}/{_printable(entry.name)}", skipped)


def _passed_over(entry: os.DirEntry[str], texts: set[str]) -> str | None:
    """Why an entry of a folder is not read, None if it is. `texts`: the stems of the folder's `.txt` files."""
    if entry.name.startswith("."):
        return "hidden"
    if _is_folder(entry):
        return "link to a folder" if entry.is_symlink() else None
    name = Path(entry.name)
    suffix = name.suffix.lower()
    if suffix == ".json" and name.stem in texts:
        return "notes beside a text"
    return None if suffix in _READERS else suffix or "no suffix"


def _is_folder(entry: Path | os.DirEntry[str]) -> bool:
    """Whether this is a folder; not where that cannot be asked (no right, a link to itself): then it is named later."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def _printable(name: str) -> str:
    """A file name as text that can be stored, whatever bytes it is made of."""
    return name.encode("utf-8", errors="surrogateescape").decode("utf-8", errors="replace")


def _read_once(file: ArticleFile, max_bytes: int, seen: set[tuple[int, int]]) -> Iterator[Found]:
    path = _printable(str(file.path))
    try:
        status = file.path.stat()
        if (status.st_dev, status.st_ino) in seen:
            return
        seen.add((status.st_dev, status.st_ino))
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableError("no plain file, or a folder that may not be opened", "Name files and folders.")
        yield from _READERS.get(file.path.suffix.lower(), _read_text)(file, status.st_size, max_bytes)
    except OSError as error:
        yield UnreadFile(file.source, _os_reason(error), "Check the path and the right to read it.", path)
    except UnreadableError as error:
        yield UnreadFile(file.source, error.reason, error.advice, path)


def _os_reason(error: OSError) -> str:
    return f"the file cannot be opened: {error.strerror or type(error).__name__}"


def _bytes(file: ArticleFile, size: int, max_bytes: int) -> bytes:
    if size > max_bytes:
        raise _too_large(size, max_bytes)
    with file.path.open("rb") as stream:
        data = stream.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise _too_large(len(data), max_bytes)
    return data


def _too_large(size: int, max_bytes: int) -> UnreadableError:
    return UnreadableError(
        f"{size:,} bytes are over the limit of {max_bytes:,}",
        "Split it into one file for each article, or raise ARTICLE_MAX_BYTES.",
    )


def _read_text(file: ArticleFile, size: int, max_bytes: int) -> Iterator[Found]:
    data = _bytes(file, size, max_bytes)
    decoded = decode(data)
    yield SourceText(
        source=file.source,
        url=None,
        text=decoded.text,
        title=None,
        published=None,
        publisher=None,
        language=None,
        raw_checksum=_checksum(data),
        warnings=decoded.warnings,
        path=_printable(str(file.path)),
    )


def _read_html(file: ArticleFile, size: int, max_bytes: int) -> Iterator[Found]:
    html = import_module(_HTML_MODULE)
    data = _bytes(file, size, max_bytes)
    decoded = decode(data, declared=html.declared_encoding(data))
    page = html.read_page(decoded.text)
    yield SourceText(
        source=page.url or file.source,
        url=page.url,
        text=page.text,
        title=page.title,
        published=page.published,
        publisher=page.publisher,
        language=None,
        raw_checksum=_checksum(data),
        warnings=decoded.warnings,
        path=_printable(str(file.path)),
    )


def _read_json(file: ArticleFile, size: int, max_bytes: int) -> Iterator[Found]:
    data = _bytes(file, size, max_bytes)
    decoded = decode(data)
    value = parse(decoded.text)
    path = _printable(str(file.path))
    if not isinstance(value, list):
        yield _source_text(article(value), file.source, path, data, decoded.warnings)
        return
    for number, item in enumerate(value, start=1):
        try:
            yield _source_text(article(item), f"{file.source}#{number}", f"{path}#{number}", data, decoded.warnings)
        except UnreadableError as error:
            yield UnreadFile(f"{file.source}#{number}", error.reason, error.advice, f"{path}#{number}")


def _read_json_lines(file: ArticleFile, size: int, max_bytes: int) -> Iterator[Found]:
    with file.path.open("rb") as stream:
        yield from _read_lines(stream, file.source, _printable(str(file.path)), max_bytes)


def _read_lines(stream: BinaryIO, source: str, path: str, max_bytes: int) -> Iterator[Found]:
    """The articles of JSON lines; empty lines are none. A line over the limit is passed over unread."""
    for number, line in enumerate(_lines(stream, max_bytes), start=1):
        key, where = f"{source}#{number}", f"{path}:{number}"
        if line is not None and not line.strip():
            continue
        try:
            if line is None:
                raise UnreadableError(f"the line is over the limit of {max_bytes:,} bytes", "Raise ARTICLE_MAX_BYTES.")
            decoded = decode(line)
            yield _source_text(article(parse(decoded.text.strip())), key, where, line, decoded.warnings)
        except UnreadableError as error:
            yield UnreadFile(key, error.reason, error.advice, where)


def _lines(stream: BinaryIO, max_bytes: int) -> Iterator[bytes | None]:
    """The lines of a stream, None for one that is too long; never more than one is held."""
    while line := stream.readline(max_bytes + 1):
        if len(line) <= max_bytes or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(max_bytes + 1)
        yield None


def _source_text(row: Row, source: str, path: str, data: bytes, warnings: Iterable[str]) -> SourceText:
    return SourceText(
        source=row.source or source,
        url=row.url,
        text=row.text,
        title=row.title,
        published=row.published,
        publisher=row.publisher,
        language=row.language,
        raw_checksum=_checksum(data),
        warnings=(*warnings, *row.warnings),
        path=path,
    )


def _checksum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _nothing() -> BinaryIO:
    raise UnreadableError("nothing on standard input", "Pipe JSON lines into the command.")


_READERS: dict[str, Callable[[ArticleFile, int, int], Iterator[Found]]] = {
    ".txt": _read_text,
    ".html": _read_html,
    ".htm": _read_html,
    ".jsonl": _read_json_lines,
    ".json": _read_json,
}
