"""A date that is no more exact than the words it was read from: the columns that records and claims share."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from articles.models.choices import DateMethod, Extent, Precision

UNDATED = date.min
"""`sort_date` of what has no day at all: behind everything that has one, the same on every database."""


class DatedModel(models.Model):
    """Words, first and last possible day, precision, extent, method and base day of one date.

    Both days are null where the words give no year, or nothing is said. `extent` tells whether the event took
    all these days or one of them; `base` is the day from which a weekday or relative word was reckoned.
    """

    date_words = models.CharField(_("date as printed"), max_length=300, blank=True)
    earliest = models.DateField(_("earliest day"), null=True, blank=True)
    latest = models.DateField(_("latest day"), null=True, blank=True)
    precision = models.CharField(_("precision"), max_length=10, choices=Precision, default=Precision.UNKNOWN)
    extent = models.CharField(_("extent"), max_length=10, choices=Extent, default=Extent.LASTED)
    date_method = models.CharField(_("how the date was got"), max_length=20, choices=DateMethod, blank=True)
    date_base = models.DateField(_("reckoned from"), null=True, blank=True)

    class Meta:
        abstract = True

    @staticmethod
    def date_constraints(table: str) -> list[models.CheckConstraint]:
        """The constraints of these columns, named for their table."""
        both_or_none = models.Q(earliest__isnull=True, latest__isnull=True) | models.Q(
            earliest__isnull=False, latest__gte=models.F("earliest")
        )
        return [models.CheckConstraint(condition=both_or_none, name=f"{table}_days_in_order")]
