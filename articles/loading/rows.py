"""Articles in JSON: one object a line (`.jsonl`), or one object or a list of them (`.json`)."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from articles.loading.decoding import clean
from articles.loading.sources import UnreadableError

_FIELDS = "An article is an object with the field text, and if known url, title, published, publisher, language."
_TEXT = ("text",)
_ADDRESS = ("url", "source")
_TITLE = ("title",)
_PUBLISHED = ("published", "date")
_PUBLISHER = ("publisher", "site")
_LANGUAGE = ("language",)
_DAY = re.compile(r"((?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[T ].*)?$")
_LANGUAGE_TAG = re.compile(r"([a-z]{2})(?:[-_][A-Za-z0-9_-]+)?$")
_WEB = re.compile(r"https?://", re.IGNORECASE)


class Row(NamedTuple):
    """The fields of an article in JSON; `source` is its own key where it names one (an address or a name)."""

    text: str
    source: str | None
    url: str | None
    title: str | None
    published: str | None
    publisher: str | None
    language: str | None
    warnings: tuple[str, ...]


def parse(text: str) -> Any:
    """The JSON value of a text. Raises UnreadableError, which says where it breaks."""
    try:
        return json.loads(text)
    except ValueError as error:
        where = f" at line {error.lineno}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        raise UnreadableError(f"no JSON{where}", "Check that the file is whole; " + _FIELDS) from error
    except RecursionError as error:
        raise UnreadableError("the JSON is nested too deep", _FIELDS) from error


def article(value: Any) -> Row:
    """The article that a JSON value is. Raises UnreadableError where it is none."""
    if not isinstance(value, dict):
        raise UnreadableError("a JSON value that is no object", _FIELDS)
    text = _string(value, _TEXT)
    if not text or not text.strip():
        raise UnreadableError("no text in the field text", _FIELDS)
    cleaned = clean(text)
    address = _line(value, _ADDRESS)
    published, about_day = _published(value)
    language, about_language = _language(value)
    return Row(
        text=cleaned.text,
        source=address,
        url=address if address and _WEB.match(address) else None,
        title=_line(value, _TITLE),
        published=published,
        publisher=_line(value, _PUBLISHER),
        language=language,
        warnings=(*cleaned.warnings, *about_day, *about_language),
    )


def _string(value: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    for name in names:
        found = value.get(name)
        if found is None or found == "":
            continue
        if not isinstance(found, str):
            raise UnreadableError(f"the field {name} is no text", _FIELDS)
        return found
    return None


def _line(value: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    found = _string(value, names)
    return " ".join(clean(found).text.split()) or None if found else None


def _published(value: Mapping[str, Any]) -> tuple[str | None, tuple[str, ...]]:
    found = _line(value, _PUBLISHED)
    if found is None:
        return None, ()
    day = _DAY.match(found)
    if day is None:
        return None, (f"the day {found!r} was left aside: a day is written YYYY-MM-DD",)
    return day.group(1), ()


def _language(value: Mapping[str, Any]) -> tuple[str | None, tuple[str, ...]]:
    found = _line(value, _LANGUAGE)
    if found is None:
        return None, ()
    tag = _LANGUAGE_TAG.match(found.lower())
    if tag is None:
        return None, (f"the language {found!r} was left aside: a language is written as en or ru",)
    return tag.group(1), ()
