"""Where the reports of a meeting contradict each other, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from articles.models import Article, Report
from articles.models.choices import Extent, MeetingKind, Mode, Precision, Status
from articles.web.country_names import country_name
from articles.web.dates import ShownDate, when


@dataclass(frozen=True)
class Saying:
    """What one article says."""

    value: str
    article: Article | None


@dataclass(frozen=True)
class Difference:
    label: str
    sayings: tuple[Saying, ...]


def differences(differs: Mapping[str, Sequence[Mapping[str, Any]]], reports: Iterable[Report]) -> list[Difference]:
    """Put `Meeting.differs` into words, with the articles of its visible reports."""
    articles = {report.article_id: report.article for report in reports}
    return [
        Difference(
            field_label(field),
            tuple(Saying(in_words(field, one.get("value")), articles.get(one.get("article"))) for one in values),
        )
        for field, values in differs.items()
    ]


def field_label(field: str) -> str:
    """Return what readers call a correctable field."""
    labels = {
        "kind": _("Kind"),
        "date": _("Date"),
        "place": _("Place"),
        "place_country": _("Held in"),
        "mode": _("Format"),
        "status": _("Status"),
        "main": _("Reported as news"),
        "title": _("Office"),
        "country": _("Country"),
        "role": _("Part in the meeting"),
        "name": _("Name"),
        "published": _("Published"),
        "publisher": _("Publisher"),
        "language": _("Language"),
    }
    return labels.get(field, field)


def in_words(field: str, value: Any) -> str:
    """Return a correctable field's value, as logs and `differs` hold it (JSON), in words."""
    if value is None or value in ("", {}):
        return _("not stated")
    if field in ("date", "published") and isinstance(value, Mapping):
        return when(_date(value))
    if field in ("country", "place_country"):
        return country_name(str(value))
    if field == "place" and isinstance(value, Mapping):
        return str(value.get("name") or _("not stated"))
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return _label(field, str(value))


def _label(field: str, value: str) -> str:
    choices: dict[str, Any] = {"kind": MeetingKind, "mode": Mode, "status": Status}
    return str(dict(choices[field].choices).get(value, value)) if field in choices else value


def _date(value: Mapping[str, Any]) -> ShownDate:
    return ShownDate(
        words=value.get("words") or "",
        earliest=_day(value.get("earliest")),
        latest=_day(value.get("latest")),
        precision=value.get("precision") or Precision.UNKNOWN,
        extent=value.get("extent") or Extent.LASTED,
    )


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
