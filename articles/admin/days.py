"""A date as an editor types it: first and last possible day, and how exactly they are known."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from articles.admin.correcting import CorrectionForm


def precision_of(earliest: date, latest: date) -> str:
    """Return how exact two days are by themselves: one day, a whole month or year, else a range of days."""
    if earliest == latest:
        return "day"
    whole = earliest.day == 1 and latest.day == monthrange(latest.year, latest.month)[1]
    if whole and (earliest.year, earliest.month) == (latest.year, latest.month):
        return "month"
    if whole and (earliest.month, latest.month) == (1, 12) and earliest.year == latest.year:
        return "year"
    return "range"


class DatedForm(CorrectionForm):
    """Takes the columns of a date together to one correctable value.

    `days_field`: that value's name. `days_columns`: the form's field for words, earliest, latest and precision.
    """

    days_field = ""
    days_columns: dict[str, str] = {}

    def clean(self) -> dict[str, Any]:
        """Both days or none, in order; one day alone is both."""
        data = super().clean()
        first, last = self.days_columns["earliest"], self.days_columns["latest"]
        if data.get(first) and not data.get(last) and last not in self.errors:
            data[last] = data[first]
            self.changed_data.append(last)
        if data.get(last) and not data.get(first) and first not in self.errors:
            self.add_error(first, _("Give the first possible day too, or neither."))
        elif data.get(first) and data.get(last) and data[first] > data[last]:
            self.add_error(last, _("The last possible day comes before the first."))
        return data

    def new_values(self) -> dict[str, Any]:
        values = super().new_values()
        if {*self.days_columns.values(), "extent"} & set(self.changed_data):
            values[self.days_field] = self._days()
        return values

    def _days(self) -> dict[str, Any]:
        data = {name: self.cleaned_data.get(column) for name, column in self.days_columns.items()}
        earliest, latest = data["earliest"], data["latest"]
        if earliest is None:
            data["precision"] = "unknown"
        elif self.days_columns["precision"] not in self.changed_data or data["precision"] in ("", "unknown", None):
            data["precision"] = precision_of(earliest, latest)
        data["words"] = data["words"] or ""
        if "extent" in self.cleaned_data:
            data["extent"] = self.cleaned_data["extent"]
        return data
