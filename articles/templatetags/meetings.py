"""Who met whom."""

from __future__ import annotations

from django import template

from articles.models import Meeting, Participation, Report
from articles.templatetags.site import without_direction
from articles.web.article_reading import anchor_of
from articles.web.places import place_method
from articles.web.sides import Side, heading, participant_name, sides_of

register = template.Library()
register.filter("participant_name", participant_name)


@register.filter
def sides(meeting: Meeting) -> list[Side]:
    """The sides of a meeting whose participations are at hand."""
    return sides_of(meeting.participations.all())


@register.filter
def meeting_title(meeting: Meeting) -> str:
    """The stored title; where there is none, who met whom. Without characters that would turn its direction."""
    return without_direction(meeting.title or heading(sides(meeting)) or str(meeting))


@register.filter
def place_how(meeting: Meeting) -> str:
    """How the place was got, where the reports do not simply state it."""
    return place_method(meeting.place_method) if meeting.place_id or meeting.place_country else ""


@register.filter
def number_shown(participant: Participation) -> str:
    """How many people an unnamed party is, where that says more than its words."""
    return str(participant.number) if participant.number and participant.number > 1 else ""


@register.filter
def percent(share: float) -> str:
    """A share between 0 and 1 in whole hundredths."""
    return f"{share:.0%}".removesuffix("%")


@register.filter
def anchor(report: Report) -> str:
    """The id of a report's words in the page of its article."""
    return anchor_of(report)
