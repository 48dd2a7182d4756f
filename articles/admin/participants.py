"""Who took part: rows of a meeting's page. An editor corrects the office of that day, removes and adds."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import Field, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from articles.admin.correcting import complaint
from articles.admin.countries import COUNTRY_COLUMNS, country_field
from articles.models import Action, Meeting, Organization, Participation, Person
from articles.records.actions import DecisionError
from articles.records.additions import add_participant
from articles.records.correction_values import CHECKS
from articles.records.corrections import correct
from articles.records.removals import remove_participant

WHO = ("person", "organization", "words")
CORRECTABLE = tuple(CHECKS["participation"])


class Named(forms.TextInput):
    """Shows a record by its name, where it cannot be changed: no list is asked for."""

    def __init__(self, record: Person | Organization | None) -> None:
        super().__init__()
        self.record = record

    def format_value(self, value: Any) -> str:
        return str(self.record or "")


class ParticipationForm(forms.ModelForm):
    """Who it is stays as it is on an existing row: another person is another row."""

    class Meta:
        widgets = {"words": forms.TextInput(), "title": forms.TextInput(), "role": forms.TextInput()}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in WHO:
            self.fields[name].required = False
            self.fields[name].disabled = self.instance.pk is not None
        for name in ("person", "organization"):
            if self.instance.pk is not None:
                self.fields[name].widget = Named(getattr(self.instance, name))
            else:
                self._offer_no_links(self.fields[name].widget)

    @staticmethod
    def _offer_no_links(widget: Any) -> None:
        """Records are made by readings: the list offers none to add or to change."""
        for right in ("can_add_related", "can_change_related", "can_view_related", "can_delete_related"):
            setattr(widget, right, False)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not any(data.get(name) for name in WHO) and not data.get("country"):
            raise forms.ValidationError(_("Say who took part: a person, an organisation, or words and a country."))
        if data.get("person") and data.get("organization"):
            raise forms.ValidationError(_("Choose a person or an organisation; add the other as a row of its own."))
        for name in set(CORRECTABLE) & set(self.changed_data) & data.keys():
            if wrong := complaint("participation", name, data[name]):
                self.add_error(name, wrong)
        return data


class ParticipationInline(admin.TabularInline):
    model = Participation
    form = ParticipationForm
    fields = ("person", "organization", "words", "title", "country", "role")
    autocomplete_fields = ("person", "organization")
    extra = 0
    verbose_name_plural = _("who took part")
    classes = ("participants",)

    def formfield_for_dbfield(self, db_field: Field[Any, Any], request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in COUNTRY_COLUMNS:
            return country_field(db_field)
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return super().get_queryset(request).select_related("person", "organization")

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("articles.change_meeting")

    has_change_permission = has_add_permission
    has_delete_permission = has_add_permission


def save_participants(request: HttpRequest, form: Any, formset: Any) -> None:
    """Log what the rows say: corrections, removals and additions, all in one action."""
    formset.save(commit=False)
    if not (formset.deleted_objects or formset.changed_objects or formset.new_objects):
        return
    meeting: Meeting = form.instance
    what = f"corrected who took part in meeting {meeting.pk}"
    action = Action.objects.create(user=request.user, what=what, reason=form.cleaned_data["why"])
    for row in formset.deleted_objects:
        remove_participant(row, user=request.user, reason=action.reason, action=action)
    for row, names in formset.changed_objects:
        _correct(request, row, names, action)
    for row in formset.new_objects:
        _add(request, row, action)


def _correct(request: HttpRequest, row: Participation, names: list[str], action: Action) -> None:
    for field in (name for name in names if name in CORRECTABLE):
        record = Participation.objects.filter(meeting=row.meeting_id, party=row.party_id).first()
        if record is not None:
            correct(record, field, getattr(row, field), user=request.user, reason=action.reason, action=action)


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
            country=row.country or None,
            title=row.title,
            role=row.role,
        )
    except DecisionError as error:
        messages.error(request, str(error))
