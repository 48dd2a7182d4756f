"""What the admin pages of all records have in common: a change becomes a correction, and nothing is overwritten."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models import Action
from articles.records.actions import DecisionError
from articles.records.corrections import CORRECTABLE, correct, standing
from articles.records.search import matching


class CorrectionForm(forms.ModelForm):
    """A record's form: its correctable fields, and why they are changed."""

    why = forms.CharField(
        label=_("Why"),
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"size": 80}),
        help_text=_("A few words for other editors: the source that is right, what the text says."),
    )


class CorrectingAdmin(admin.ModelAdmin):
    """A record page on which only correctable fields can be changed; each change is logged and holds.

    `record`: the record's name in `CORRECTABLE`.
    """

    form = CorrectionForm
    record = ""
    list_per_page = 50
    show_full_result_count = False
    actions = None

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Log what was changed; the row itself is derived anew from the log."""
        changed = self.changed_values(form)
        if not changed:
            return
        action = Action.objects.create(
            user=request.user, what=f"corrected {self.opts.verbose_name} {obj.pk}", reason=form.cleaned_data["why"]
        )
        for field, value in changed.items():
            record = self.model._default_manager.filter(pk=obj.pk).first()
            if record is not None:
                self.correct_or_say_why(request, record, field, value, action)

    def changed_values(self, form: Any) -> dict[str, Any]:
        """Return the new value of each correctable field that the form changed."""
        return {name: form.cleaned_data[name] for name in form.changed_data if name in CORRECTABLE[self.record]}

    def correct_or_say_why(self, request: HttpRequest, record: Any, field: str, value: Any, action: Action) -> None:
        """Correct one field; a value that cannot be is told to the editor and changes nothing."""
        try:
            correct(record, field, value, user=request.user, reason=action.reason, action=action)
        except DecisionError as error:
            messages.error(request, str(error))

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
            (entry.field, in_short(entry.as_read), in_short(entry.as_set), entry.action.user, entry.action.reason)
            for entry in entries
        )
        rows = format_html_join(
            "", "<li>{}: “{}” → “{}”, {}{}</li>", ((a, b, c, d, f": {e}" if e else "") for a, b, c, d, e in lines)
        )
        return format_html("<ul>{}</ul>", rows)


def in_short(value: Any) -> str:
    """Return a logged value in words: a date as its days, nothing as a dash."""
    if isinstance(value, dict):
        days = [value.get("earliest"), value.get("latest")]
        return " – ".join(dict.fromkeys(filter(None, days))) or value.get("words") or "—"
    return "—" if value in (None, "") else str(value)
