"""The closed lists that several tables share. Values are those of `articles.extraction.types`."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Precision(models.TextChoices):
    DAY = "day", _("day")
    WEEK = "week", _("week")
    MONTH = "month", _("month")
    SEASON = "season", _("season")
    YEAR = "year", _("year")
    RANGE = "range", _("range of days")
    UNKNOWN = "unknown", _("not stated")


class Extent(models.TextChoices):
    LASTED = "lasted", _("lasted these days")
    WITHIN = "within", _("one day within")


class DateMethod(models.TextChoices):
    STATED = "stated", _("stated in the text")
    WEEKDAY = "weekday", _("reckoned from a weekday")
    RELATIVE = "relative", _("reckoned from a relative word")
    DATELINE = "dateline", _("taken from the dateline")
    HEADER = "header", _("taken from a header line")
    PUBLICATION_DAY = "publication day", _("taken from the day of publication")
    VISIT = "visit", _("taken from the days of the visit")
    GIVEN = "given", _("given with the article")
    SET = "set", _("set by an editor")


class Mode(models.TextChoices):
    IN_PERSON = "in_person", _("in person")
    PHONE = "phone", _("by phone")
    VIDEO = "video", _("by video")
    UNKNOWN = "unknown", _("not stated")


class Status(models.TextChoices):
    HELD = "held", _("held")
    PLANNED = "planned", _("planned")
    CANCELLED = "cancelled", _("cancelled")


class MeetingKind(models.TextChoices):
    TALKS = "talks", _("talks")
    CALL = "call", _("call")
    SESSION = "session", _("session")
    ROUND_TABLE = "round table", _("round table")
    CEREMONY = "ceremony", _("ceremony")
    SUMMIT = "summit", _("summit")
    CONFERENCE = "conference", _("conference")
    OTHER = "other", _("other")


class Origin(models.TextChoices):
    READ = "read", _("read from the text")
    ADDED = "added", _("added by an editor")
