"""The filters of the list of articles."""

from __future__ import annotations

from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _

from articles.models import Article
from articles.web.filters.fields import ChoiceFilter
from articles.web.language_names import language_name

ANY = ("", _("any"))


class ArticleFilter(django_filters.FilterSet):
    """Visible articles; without any filter all of them, newest first."""

    publisher = ChoiceFilter(label=_("Publisher"), field_name="publisher")
    language = ChoiceFilter(label=_("Language"), field_name="language")
    outcome = ChoiceFilter(
        label=_("Outcome of the reading"), choices=[ANY, *Article.Outcome.choices], field_name="outcome"
    )

    class Meta:
        model = Article
        fields: list[str] = []

    @property
    def form(self) -> Any:
        """The form, offering the publishers and languages that articles have."""
        if not hasattr(self, "_form"):
            fields = super().form.fields
            fields["publisher"].choices = [ANY, *((value, value) for value in self._values("publisher"))]
            fields["language"].choices = [ANY, *((value, language_name(value)) for value in self._values("language"))]
        return self._form

    def filter_queryset(self, queryset: Any) -> Any:
        return super().filter_queryset(queryset).for_rows().newest_first()

    def _values(self, column: str) -> Any:
        return self.queryset.exclude(**{column: ""}).order_by(column).values_list(column, flat=True).distinct()
