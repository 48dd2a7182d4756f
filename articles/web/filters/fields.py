"""The fields of filters: what a value in an address must be, and the message where it is not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import django_filters
from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.names.folding import fold
from articles.records.addresses import Gone
from articles.web.country_names import country_name, is_country

MOST_VALUES = 12
"""Of one parameter: each is a condition of its own in the query."""

LONGEST_WORDS = 200
LONGEST_QUOTED = 40

NOT_A_COUNTRY = _("“%(value)s” is not a country code. Codes have two letters (ISO 3166-1), such as AZ.")
TOO_MANY = _("Choose at most %(most)s.")


def _quotable(value: Any) -> str:
    """Return a wrong value as a message can quote it: short, and without characters that do not print."""
    printed = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in str(value))
    return printed if len(printed) <= LONGEST_QUOTED else printed[:LONGEST_QUOTED] + "…"


def _limit(values: list[Any]) -> None:
    if len(values) > MOST_VALUES:
        raise ValidationError(TOO_MANY, "too_many", {"most": MOST_VALUES})


def _without_repetition(values: Iterable[str] | None) -> list[str]:
    return list(dict.fromkeys(value.strip() for value in values or () if value.strip()))


class ChoiceField(forms.ChoiceField):
    """One of a closed list."""

    default_error_messages = {"invalid_choice": _("“%(value)s” is none of the choices.")}

    def validate(self, value: str) -> None:
        if value and not self.valid_value(value):
            raise ValidationError(self.error_messages["invalid_choice"], "invalid_choice", {"value": _quotable(value)})


class CountryField(ChoiceField):
    """One country. Every country is valid; `offer` says which ones the reader can choose from."""

    default_error_messages = {"invalid_choice": NOT_A_COUNTRY}

    def offer(self, codes: Iterable[str], chosen: Iterable[str]) -> None:
        offered = {code for code in [*codes, *chosen] if is_country(code)}
        self.choices = [("", _("any")), *sorted(((code, country_name(code)) for code in offered), key=lambda c: c[1])]

    def to_python(self, value: Any) -> str:
        return super().to_python(value).strip()

    def valid_value(self, value: str) -> bool:
        return is_country(value)


@dataclass(frozen=True)
class CountryOffer:
    """A country to choose, with the number of meetings in which it takes part."""

    code: str
    name: str
    meetings: int
    chosen: bool


class CountriesField(forms.MultipleChoiceField):
    """Several countries. Every country is valid; `offers` are those which the reader can choose from."""

    default_error_messages = {"invalid_choice": NOT_A_COUNTRY}
    offers: list[CountryOffer] = []

    def offer(self, meetings: Mapping[str, int], chosen: list[str]) -> None:
        offered = {code for code in [*meetings, *chosen] if is_country(code)}
        offers = [CountryOffer(code, country_name(code), meetings.get(code, 0), code in chosen) for code in offered]
        self.offers = sorted(offers, key=lambda one: one.name)

    def to_python(self, value: Any) -> list[str]:
        return _without_repetition(value)

    def validate(self, value: list[str]) -> None:
        _limit(value)
        for code in value:
            if not is_country(code):
                raise ValidationError(
                    self.error_messages["invalid_choice"], "invalid_choice", {"value": _quotable(code)}
                )


class RecordsField(forms.Field):
    """Records by their numbers, as links give them. A merged number stands for the record that holds it now."""

    widget = forms.MultipleHiddenInput
    default_error_messages = {
        "unknown": _("There is no record number “%(value)s” here."),
        "gone": _("Record number %(value)s is no longer shown: %(reason)s"),
    }

    def __init__(self, *, visible: models.QuerySet[Any], whereabouts: Callable[[int], Any], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.visible = visible
        self.whereabouts = whereabouts

    def to_python(self, value: Any) -> list[Any]:
        numbers = _without_repetition(value)
        _limit(numbers)
        return [self._record(number) for number in numbers]

    def _record(self, value: str) -> Any:
        record = None
        if value.isascii() and value.isdigit() and len(value) <= 18:
            record = self.visible.all().filter(pk=int(value)).first() or self.whereabouts(int(value))
        if isinstance(record, Gone):
            raise ValidationError(self.error_messages["gone"], "gone", {"value": value, "reason": record.reason})
        if record is None:
            raise ValidationError(self.error_messages["unknown"], "unknown", {"value": _quotable(value)})
        return record


class DayField(forms.DateField):
    """A day as YYYY-MM-DD, the form in which browsers send what is picked from a calendar."""

    default_error_messages = {"invalid": _("“%(value)s” is not a day. Write it as YYYY-MM-DD, such as 2023-02-28.")}

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
        super().__init__(input_formats=["%Y-%m-%d"], widget=widget, **kwargs)

    def to_python(self, value: Any) -> Any:
        try:
            return super().to_python(value)
        except ValidationError as error:
            raise ValidationError(self.error_messages["invalid"], "invalid", {"value": _quotable(value)}) from error


class TickField(forms.BooleanField):
    """A box to tick: `1`, or left out."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(widget=forms.CheckboxInput(attrs={"value": "1"}), **kwargs)


class WordsField(forms.CharField):
    """Words that a reader types; something in them must be a letter or a digit, or they would fit everything."""

    default_error_messages = {"blank": _("“%(value)s” holds no word. Type at least one letter or digit.")}

    def clean(self, value: Any) -> str:
        words = super().clean(value)
        if words and not fold(words):
            raise ValidationError(self.error_messages["blank"], "blank", {"value": _quotable(words)})
        return words


class CountriesFilter(django_filters.Filter):
    field_class = CountriesField


class CountryFilter(django_filters.Filter):
    field_class = CountryField


class RecordsFilter(django_filters.Filter):
    field_class = RecordsField


class DayFilter(django_filters.Filter):
    field_class = DayField


class ChoiceFilter(django_filters.Filter):
    field_class = ChoiceField


class TickFilter(django_filters.Filter):
    field_class = TickField


class WordsFilter(django_filters.Filter):
    field_class = WordsField

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=LONGEST_WORDS, **kwargs)
