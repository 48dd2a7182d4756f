"""What people decided and what was loaded: to look through, and to take back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles.admin.correcting import in_short
from articles.admin.reading import ReadOnlyAdmin
from articles.models import Correction, Removal, Run
from articles.records.corrections import withdraw_correction
from articles.records.removals import take_back


class StandingFilter(admin.SimpleListFilter):
    title = _("standing")
    parameter_name = "standing"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("yes", _("standing")), ("no", _("taken back"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if self.value() is None:
            return queryset
        return queryset.filter(withdrawn_by__isnull=self.value() == "yes")


class DecisionAdmin(ReadOnlyAdmin):
    """Entries of the log of decisions; editors can take back those that they choose.

    `undo(entry, request)`, which each list has, takes back one.
    """

    undo: Callable[[Any, HttpRequest], None]

    list_filter = (StandingFilter, "action__user")
    list_select_related = ("action__user",)
    ordering = ("-pk",)
    actions = ("take_back",)

    @admin.display(description=_("by"))
    def by(self, entry: Any) -> str:
        return str(entry.action.user)

    @admin.display(description=_("when"), ordering="action__at")
    def when(self, entry: Any) -> Any:
        return entry.action.at

    @admin.display(description=_("why"))
    def why(self, entry: Any) -> str:
        return entry.action.reason

    @admin.display(description=_("standing"), boolean=True)
    def stands(self, entry: Any) -> bool:
        return entry.withdrawn_by_id is None

    def has_take_back_permission(self, request: HttpRequest) -> bool:
        """Only editors: those who may change the records that the entries speak of."""
        return request.user.has_perm("articles.change_meeting")

    @admin.action(description=_("Take back the selected decisions"), permissions=["take_back"])
    def take_back(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        entries = list(queryset.filter(withdrawn_by__isnull=True))
        for entry in entries:
            self.undo(entry, request)
        text = ngettext("%(count)d decision was taken back.", "%(count)d decisions were taken back.", len(entries))
        messages.success(request, text % {"count": len(entries)})


@admin.register(Correction)
class CorrectionAdmin(DecisionAdmin):
    list_display = ("of", "field", "read_as", "set_to", "by", "when", "why", "stands")
    list_select_related = ("action__user", "article", "mention", "report__article", "party__mention")

    @admin.display(description=_("of"))
    def of(self, entry: Correction) -> str:
        return str(entry.article or entry.mention or entry.report or entry.party)

    @admin.display(description=_("as read"))
    def read_as(self, entry: Correction) -> str:
        return in_short(entry.as_read)

    @admin.display(description=_("as set"))
    def set_to(self, entry: Correction) -> str:
        return in_short(entry.as_set)

    def undo(self, entry: Correction, request: HttpRequest) -> None:
        withdraw_correction(entry, user=request.user)


@admin.register(Removal)
class RemovalAdmin(DecisionAdmin):
    list_display = ("of", "quote", "by", "when", "why", "stands")
    list_select_related = ("action__user", "report__article", "party__mention", "party__report__article")

    @admin.display(description=_("removed"))
    def of(self, entry: Removal) -> str:
        return str(entry.report or entry.party)

    @admin.display(description=_("words"))
    def quote(self, entry: Removal) -> str:
        report = entry.report or (entry.party and entry.party.report)
        return " ".join(report.quotes)[:300] if report else ""

    def undo(self, entry: Removal, request: HttpRequest) -> None:
        take_back(entry, user=request.user)


@admin.register(Run)
class RunAdmin(ReadOnlyAdmin):
    list_display = ("started_at", "command", "rules_version", "loaded", "could_not", "finished_at")
    list_filter = ("command", "rules_version")
    ordering = ("-started_at", "-pk")
    fields = ("command", "arguments", "rules_version", "started_at", "finished_at", "counts", "not_loaded")
    readonly_fields = ("not_loaded",)

    @admin.display(description=_("articles"))
    def loaded(self, run: Run) -> str:
        return ", ".join(f"{count} {state}" for state, count in run.counts.get("articles", {}).items())

    @admin.display(description=_("not loaded"))
    def could_not(self, run: Run) -> int:
        return len(run.failures)

    @admin.display(description=_("not loaded, and why"))
    def not_loaded(self, run: Run) -> SafeString:
        lines = "\n".join(f"{failure['source']}: {failure['reason']}" for failure in run.failures)
        return format_html('<pre class="failures">{}</pre>', lines or "—")
