"""What the admin pages of all records have in common: a change becomes a correction, and nothing is overwritten."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Field, Model, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.admin.countries import COUNTRY_COLUMNS, country_field
from articles.models import Action
from articles.records.actions import DecisionError
from articles.records.correction_values import CHECKS
from articles.records.corrections import correct, standing
from articles.records.search import matching


def complaint(record: str, field: str, value: object) -> str | None:
    """Return what is wrong with a value for a correctable field, None if nothing is."""
    try:
        CHECKS[record][field](field, value)
    except DecisionError as error:
        return str(error)
    return None


class CorrectionForm(forms.ModelForm):
    """A record's form: its correctable fields, and why they are changed."""

    why = forms.CharField(
        label=_("Why"),
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"size": 80}),
        help_text=_("A few words for other editors: the source that is right, what the text says."),
    )

    def new_values(self) -> dict[str, Any]:
        """Return the new value of each correctable field that was changed, by its name in `CHECKS`."""
        return {name: self.cleaned_data[name] for name in self.changed_data if name in self.correctable}

    @property
    def correctable(self) -> frozenset[str]:
        return frozenset(CHECKS[str(self._meta.model._meta.model_name)])

    def clean(self) -> dict[str, Any]:
        """Say at its field what is wrong with a new value; nothing is written then."""
        data = super().clean() or self.cleaned_data
        for name in self.correctable & set(self.changed_data) & data.keys():
            wrong = complaint(str(self._meta.model._meta.model_name), name, data[name])
            if wrong:
                self.add_error(name, wrong)
        return data


class CorrectingAdmin(admin.ModelAdmin):
    """A record page on which only correctable fields can be changed; each change is logged and holds."""

    form = CorrectionForm
    list_per_page = 50
    show_full_result_count = False
    actions = None

    def formfield_for_dbfield(self, db_field: Field[Any, Any], request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in COUNTRY_COLUMNS:
            return country_field(db_field)
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Any, form: CorrectionForm, change: bool) -> None:
        """Log what was changed; the row itself is derived anew from the log."""
        values = form.new_values()
        if not values:
            return
        what = f"corrected {self.opts.verbose_name} {obj.pk}"
        action = Action.objects.create(user=request.user, what=what, reason=form.cleaned_data["why"])
        for field, value in values.items():
            record = self.model._default_manager.filter(pk=obj.pk).first()
            if record is not None:
                correct(record, field, value, user=request.user, reason=action.reason, action=action)

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[Any], search_term: str
    ) -> tuple[QuerySet[Any], bool]:
        """Search blind to case, accents and script, as on the site."""
        return (matching(queryset, search_term) if search_term.strip() else queryset), False

    @admin.display(description=_("Corrected so far"))
    def corrections_so_far(self, obj: Any) -> SafeString | str:
        """The standing corrections, each with what was read, by whom and why."""
        entries = standing(obj) if obj and obj.pk else []
        if not entries:
            return gettext("Nothing. All values are as they were read.")
        lines = (
            (
                entry.field.replace("_", " "),
                in_short(entry.as_read),
                in_short(entry.as_set),
                entry.action.user,
                f": {entry.action.reason}" if entry.action.reason else "",
            )
            for entry in entries
        )
        return format_html("<ul>{}</ul>", format_html_join("", "<li>{}: “{}” → “{}”, {}{}</li>", lines))


def in_short(value: Any) -> str:
    """Return a logged value in words: a date as its days, nothing as a dash."""
    if isinstance(value, dict):
        days = [value.get("earliest"), value.get("latest")]
        return " – ".join(dict.fromkeys(filter(None, days))) or value.get("words") or "—"
    return "—" if value in (None, "") else str(value)
