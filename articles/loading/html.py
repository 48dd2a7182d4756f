"""The article of an HTML page: title, day, publisher and text, by trafilatura. Nothing is ever fetched."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import urlsplit

import trafilatura
from trafilatura.settings import Document, Extractor

from articles.loading.sources import UnreadableError

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,40})", re.IGNORECASE)
_HEAD = 4096
_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d$")


class Page(NamedTuple):
    """What an HTML page gives; `text` has the title as its first line. `published` is `YYYY-MM-DD`."""

    text: str
    title: str | None
    published: str | None
    publisher: str | None
    url: str | None


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page names for itself, None if it names none."""
    found = _DECLARED.search(data, 0, _HEAD)
    return found.group(1).decode("ascii") if found else None


def read_page(html: str) -> Page:
    """The article of a page. Raises UnreadableError where there is none to be found."""
    found = trafilatura.bare_extraction(html, options=_options())
    if not isinstance(found, Document) or not (text := (found.text or "").strip()):
        raise UnreadableError("no article was found in the page", "Save the text of the article as a .txt file.")
    title = " ".join((found.title or "").split()) or None
    if title and title.casefold() not in text[: 2 * len(title) + 200].casefold():
        text = f"{title}\n\n{text}"
    published = found.date if found.date and _DAY.match(found.date) else None
    return Page(text, title, published, found.sitename or None, _address(found.url))


def _options() -> Extractor:
    options = Extractor(with_metadata=True, comments=False, tables=True, output_format="python")
    options.date_params = {"original_date": True, "extensive_search": False}
    return options


def _address(url: str | None) -> str | None:
    """The page's own address where it is that of one page, not of a whole site."""
    if not url:
        return None
    parts = urlsplit(url)
    return url if parts.scheme in ("http", "https") and parts.path.strip("/") else None
