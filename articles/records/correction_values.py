"""What an editor may set in which field: checks the value and brings it into the form that the log keeps."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from articles.models.choices import Extent, MeetingKind, Mode, Precision, Status
from articles.names.folding import fold
from articles.records.actions import DecisionError
from articles.records.facts import Json
from articles.reference.countries import country

_LANGUAGE = re.compile(r"[a-z]{2,3}")


class CorrectionError(DecisionError):
    """The field cannot be corrected, or not to this value."""


def _text(longest: int, *, required: bool = False) -> Callable[[str, object], str]:
    def check(field: str, value: object) -> str:
        if not isinstance(value, str):
            raise CorrectionError(f"The {field} must be text.")
        text = " ".join(value.split())
        if required and not fold(text):
            raise CorrectionError(f"The {field} must not be empty.")
        if len(text) > longest:
            raise CorrectionError(f"The {field} is too long: {len(text)} characters; {longest} are the most.")
        return text

    return check


def _choice(choices: list[str]) -> Callable[[str, object], str]:
    def check(field: str, value: object) -> str:
        if value not in choices:
            raise CorrectionError(f"The {field} must be one of: {', '.join(choices)}.")
        return str(value)

    return check


def _country(field: str, value: object) -> str:
    if value in ("", None):
        return ""
    try:
        return country(str(value).strip().upper()).code
    except KeyError:
        raise CorrectionError(f"There is no country with the code {value!r}; codes are two letters, as AZ.") from None


def _truth(field: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise CorrectionError(f"The field {field} is yes or no.")
    return value


def _language(field: str, value: object) -> str:
    if value == "" or (isinstance(value, str) and _LANGUAGE.fullmatch(value)):
        return str(value)
    raise CorrectionError("The language must be a code of two or three letters, as en.")


def date_value(field: str, value: object) -> Json:
    """Return {words, earliest, latest, precision, extent} with days as YYYY-MM-DD or None.

    `value`: the same, days also as dates; or just one day; or None for a date that is not known. What is missing is
    filled in. Raises CorrectionError for what can be no date.
    """
    if value is None:
        value = {}
    if isinstance(value, date | str):
        value = {"earliest": value, "latest": value}
    if not isinstance(value, Mapping):
        raise CorrectionError(f"The {field} must be a date.")
    unknown = sorted(set(value) - {"words", "earliest", "latest", "precision", "extent", "method"})
    if unknown:
        raise CorrectionError(f"A date has no {unknown[0]!r}.")
    earliest, latest = _day(value.get("earliest")), _day(value.get("latest"))
    if (earliest is None) != (latest is None):
        raise CorrectionError("Give both the earliest and the latest day, or neither.")
    if earliest and latest and latest < earliest:
        raise CorrectionError(f"The latest day ({latest}) is before the earliest ({earliest}).")
    return {
        "words": _text(300)("words of the date", value.get("words") or ""),
        "earliest": earliest.isoformat() if earliest else None,
        "latest": latest.isoformat() if latest else None,
        "precision": _precision(value.get("precision"), earliest, latest),
        "extent": _choice(Extent.values)("extent", value.get("extent") or "lasted"),
    }


def _day(value: object) -> date | None:
    if value in (None, ""):
        return None
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise CorrectionError(f"{value!r} is no day; write it as 2023-02-28.") from None


def _precision(value: object, earliest: date | None, latest: date | None) -> str:
    """As given, if it fits the days; else what the days say."""
    precision = _choice(Precision.values)("precision", value) if value else ""
    if earliest is None:
        return "unknown" if precision in {"", "day", "range"} else precision
    if precision == "day" and earliest != latest:
        raise CorrectionError("With the precision `day` the earliest and the latest day must be the same.")
    if precision in {"", "unknown"}:
        return "day" if earliest == latest else "range"
    return precision


def published_value(field: str, value: object) -> Json:
    """Return a date of publication as `articles.records.article_fields` keeps it."""
    dated = date_value(field, value)
    dated.pop("extent")
    return {**dated, "method": "set"}


CHECKS: Mapping[str, Mapping[str, Callable[[str, object], Any]]] = {
    "article": {
        "title": _text(500),
        "publisher": _text(200),
        "language": _language,
        "published": published_value,
    },
    "person": {"name": _text(300, required=True), "country": _country},
    "organization": {"name": _text(300, required=True), "country": _country},
    "meeting": {
        "kind": _choice(MeetingKind.values),
        "date": date_value,
        "place": _text(200),
        "place_country": _country,
        "mode": _choice(Mode.values),
        "status": _choice(Status.values),
        "main": _truth,
    },
    "participation": {"title": _text(500), "country": _country, "role": _text(40)},
}
"""Record -> field -> what checks a value for it: takes the field's name and the value, returns the value to keep."""


def check(record: str, field: str, value: object) -> Any:
    """Return the value to keep, raise CorrectionError if the field of such a record cannot have it."""
    checks = CHECKS[record]
    if field not in checks:
        raise CorrectionError(
            f"The field {field!r} of a record of this kind cannot be corrected; {', '.join(checks)} can."
        )
    return checks[field](field.replace("_", " "), value)
