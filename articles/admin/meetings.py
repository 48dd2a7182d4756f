"""Meetings: what was read wrongly is corrected here, who did not take part is removed, and what was none is removed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from articles.admin.correcting import CorrectingAdmin
from articles.admin.days import DatedForm
from articles.admin.participants import ParticipationInline, save_participants
from articles.admin.reading import ReadOnlyInline, in_quotes
from articles.models import Action, Meeting, Participation, Report
from articles.records.removals import remove_meeting
from articles.web.dates import ShownDate, when


class MeetingForm(DatedForm):
    """The correctable fields of a meeting; the place is typed, since a gazetteer cannot know them all."""

    place_name = forms.CharField(label=_("Place"), required=False, max_length=200)

    days_field = "date"
    days_columns = {"words": "date_words", "earliest": "earliest", "latest": "latest", "precision": "precision"}

    class Meta:
        model = Meeting
        fields = (
            "kind", "status", "mode", "main",
            "date_words", "earliest", "latest", "precision", "extent",
            "place_country",
        )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.place:
            self.fields["place_name"].initial = self.instance.place.name

    def new_values(self) -> dict[str, Any]:
        values = super().new_values()
        if "place_name" in self.changed_data:
            values["place"] = self.cleaned_data["place_name"]
        return values


class ReportInline(ReadOnlyInline):
    model = Report
    fields = ("article", "words", "date_words", "place_name", "status", "confidence", "reason")
    readonly_fields = ("words",)
    verbose_name_plural = _("reports: the articles and the words that say so")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("article")

    @admin.display(description=_("words"))
    def words(self, report: Report) -> SafeString:
        return in_quotes(report.quotes)


@admin.register(Meeting)
class MeetingAdmin(CorrectingAdmin):
    form = MeetingForm
    list_display = ("title", "day", "place", "status", "mode", "needs_review", "confidence")
    list_filter = ("needs_review", "hidden", "status", "mode", "kind", "place_country")
    list_select_related = ("place",)
    date_hierarchy = None
    ordering = ("-sort_date", "-pk")
    search_fields = ("search_text",)
    actions = ()
    fieldsets = (
        (None, {"fields": ("title", "kind", "status", "mode", "main")}),
        (_("When"), {"fields": ("date_words", ("earliest", "latest"), ("precision", "extent"))}),
        (_("Where"), {"fields": (("place_name", "place_country"),)}),
        (_("Your correction"), {"fields": ("why", "corrections_so_far")}),
        (_("How it was read"), {"fields": ("confidence", "reason", "needs_review"), "classes": ("collapse",)}),
    )
    readonly_fields = ("title", "confidence", "reason", "needs_review", "corrections_so_far")
    inlines = (ParticipationInline, ReportInline)
    delete_confirmation_template = "admin/articles/meeting/remove.html"
    delete_selected_confirmation_template = "admin/articles/meeting/remove_selected.html"

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        if formset.model is Participation:
            save_participants(request, form, formset)
        else:
            super().save_formset(request, form, formset, change)

    @admin.display(description=_("when"), ordering="sort_date")
    def day(self, meeting: Meeting) -> str:
        return when(ShownDate.of_record(meeting, reported=meeting.first_published))

    # --- `not a meeting` ------------------------------------------------------------------------------------------

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("articles.delete_meeting")

    def get_deleted_objects(
        self, objs: Any, request: HttpRequest
    ) -> tuple[list[str], dict[str, int], set[str], list[str]]:
        """Only the meetings themselves: nothing is deleted, their reports are marked as removed."""
        return [str(meeting) for meeting in objs], {}, set(), []

    def delete_model(self, request: HttpRequest, obj: Meeting) -> None:
        remove_meeting(obj, user=request.user, reason=request.POST.get("why", "")[:500])

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Meeting]) -> None:
        meetings = list(queryset)
        reason = request.POST.get("why", "")[:500]
        action = Action.objects.create(user=request.user, what=f"removed {len(meetings)} meetings", reason=reason)
        for meeting in meetings:
            remove_meeting(meeting, user=request.user, reason=reason, action=action)
