"""Who took part: rows of a meeting's page. An editor corrects the office of that day, removes and adds."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.admin.correcting import CorrectingAdmin
from articles.models import Action, Meeting, Participation
from articles.records.actions import DecisionError
from articles.records.additions import add_participant
from articles.records.corrections import CORRECTABLE
from articles.records.removals import remove_participant

WHO = ("person", "organization", "words")


class ParticipationForm(forms.ModelForm):
    """Who it is stays as it is on an existing row: another person is another row."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in WHO:
            self.fields[name].required = False
            self.fields[name].disabled = self.instance.pk is not None

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not any(data.get(name) for name in WHO) and not data.get("country"):
            raise forms.ValidationError(_("Say who took part: a person, an organisation, or words and a country."))
        if data.get("person") and data.get("organization"):
            raise forms.ValidationError(_("Choose a person or an organisation; add the other as a row of its own."))
        return data


class ParticipationInline(admin.TabularInline):
    model = Participation
    form = ParticipationForm
    fields = ("person", "organization", "words", "title", "country", "role")
    autocomplete_fields = ("person", "organization")
    extra = 0
    verbose_name_plural = _("who took part")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("person", "organization")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("articles.change_meeting")

    has_change_permission = has_add_permission
    has_delete_permission = has_add_permission


def save_participants(page: CorrectingAdmin, request: HttpRequest, form: Any, formset: Any) -> None:
    """Log what the rows say: corrections, removals and additions, all in one action."""
    formset.save(commit=False)
    if not (formset.deleted_objects or formset.changed_objects or formset.new_objects):
        return
    meeting: Meeting = form.instance
    action = Action.objects.create(
        user=request.user, what=f"corrected who took part in meeting {meeting.pk}", reason=form.cleaned_data["why"]
    )
    for row in formset.deleted_objects:
        remove_participant(row, user=request.user, reason=action.reason, action=action)
    for row, names in formset.changed_objects:
        for field in (name for name in names if name in CORRECTABLE["participation"]):
            value = getattr(row, field)
            record = Participation.objects.filter(meeting=row.meeting_id, party=row.party_id).first()
            if record is not None:
                page.correct_or_say_why(request, record, field, value, action)
    for row in formset.new_objects:
        _add(request, row, action)


def _add(request: HttpRequest, row: Participation, action: Action) -> None:
    try:
        add_participant(
            Meeting.objects.get(pk=row.meeting_id),
            user=request.user,
            reason=action.reason,
            action=action,
            person=row.person,
            organization=row.organization,
            words=row.words,
            country=row.country,
            title=row.title,
            role=row.role,
        )
    except DecisionError as error:
        messages.error(request, str(error))
