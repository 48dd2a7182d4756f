"""Places of meetings: as printed, with the gazetteer's key where it knows them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Place(models.Model):
    """A city or town. `key`: of `articles.reference.places`, or `name|country` in folded form where it has none."""

    key = models.CharField(max_length=200, unique=True)
    name = models.CharField(_("name"), max_length=200)
    country = models.CharField(_("country"), max_length=2, blank=True)
    in_gazetteer = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name
