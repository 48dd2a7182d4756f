"""What people decided, and what was loaded. Entries are only ever added; taking one back is a new entry."""

from __future__ import annotations

from typing import Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Run(models.Model):
    """One run of a loading command: what it was asked, by which rules, and what came of it."""

    command = models.CharField(max_length=60)
    arguments = models.JSONField(default=list)
    rules_version = models.CharField(max_length=20, blank=True)
    started_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    counts = models.JSONField(default=dict)
    failures = models.JSONField(default=list, help_text=_("[{source, reason}, …]"))

    class Meta:
        verbose_name = _("run")
        verbose_name_plural = _("runs")
        ordering = ["-started_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.command} {self.started_at:%Y-%m-%d %H:%M}"


class Action(models.Model):
    """What a person did at once: the entries of one form, one bulk action, one merge."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)
    what = models.CharField(max_length=200)
    reason = models.CharField(max_length=500, blank=True)

    class Meta:
        verbose_name = _("action")
        verbose_name_plural = _("actions")
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return self.what


class LogQuerySet(models.QuerySet):  # type: ignore[type-arg]
    def standing(self) -> Self:
        """Entries that no later entry took back."""
        return self.filter(withdrawn_by__isnull=True)


def _one_claim(*fields: str) -> models.Q:
    """Exactly one of the links is set."""
    condition = models.Q()
    for chosen in fields:
        condition |= models.Q(**{f"{field}__isnull": field != chosen for field in fields})
    return condition


class Correction(models.Model):
    """A value that an editor set. It holds for its claim and for the record that holds that claim.

    A correction of a person or organisation names its oldest mention, of a meeting its oldest report, of a
    participant its party, of an article the article. `as_read` is what the editor saw, `as_set` what was set;
    both as JSON values of the field (days as YYYY-MM-DD). Latest standing entry of a claim and field wins.
    """

    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="corrections")
    article = models.ForeignKey("articles.Article", on_delete=models.PROTECT, null=True, related_name="corrections")
    mention = models.ForeignKey("articles.Mention", on_delete=models.PROTECT, null=True, related_name="corrections")
    report = models.ForeignKey("articles.Report", on_delete=models.PROTECT, null=True, related_name="corrections")
    party = models.ForeignKey("articles.Party", on_delete=models.PROTECT, null=True, related_name="corrections")
    field = models.CharField(max_length=40)
    as_read = models.JSONField(null=True)
    as_set = models.JSONField(null=True)
    withdrawn_by = models.ForeignKey(
        Action, on_delete=models.PROTECT, null=True, blank=True, related_name="withdrawn_corrections"
    )

    objects = LogQuerySet.as_manager()

    class Meta:
        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=_one_claim("article", "mention", "report", "party"), name="correction_of_one_claim"
            )
        ]

    def __str__(self) -> str:
        return f"{self.field}: {self.as_read} → {self.as_set}"


class Removal(models.Model):
    """A claim that an editor took away: `not a meeting` (report), `did not take part` (party).

    `from_meeting`: the number of the meeting that held it then. What was removed from one meeting at once is
    taken back at once.
    """

    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="removals")
    report = models.ForeignKey("articles.Report", on_delete=models.PROTECT, null=True, related_name="removals")
    party = models.ForeignKey("articles.Party", on_delete=models.PROTECT, null=True, related_name="removals")
    from_meeting = models.PositiveBigIntegerField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        Action, on_delete=models.PROTECT, null=True, blank=True, related_name="withdrawn_removals"
    )

    objects = LogQuerySet.as_manager()

    class Meta:
        verbose_name = _("removal")
        verbose_name_plural = _("removals")
        ordering = ["pk"]
        constraints = [models.CheckConstraint(condition=_one_claim("report", "party"), name="removal_of_one_claim")]

    def __str__(self) -> str:
        return str(self.report or self.party)


class Judgement(models.Model):
    """Whether two claims are of the same person, body or meeting, as a person judged. The latest standing one holds."""

    class Verdict(models.TextChoices):
        SAME = "same", _("the same")
        DIFFERENT = "different", _("not the same")
        UNSURE = "unsure", _("unsure")

    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="judgements")
    verdict = models.CharField(max_length=10, choices=Verdict)
    mention = models.ForeignKey("articles.Mention", on_delete=models.PROTECT, null=True, related_name="judgements")
    other_mention = models.ForeignKey("articles.Mention", on_delete=models.PROTECT, null=True, related_name="+")
    report = models.ForeignKey("articles.Report", on_delete=models.PROTECT, null=True, related_name="judgements")
    other_report = models.ForeignKey("articles.Report", on_delete=models.PROTECT, null=True, related_name="+")
    withdrawn_by = models.ForeignKey(
        Action, on_delete=models.PROTECT, null=True, blank=True, related_name="withdrawn_judgements"
    )

    objects = LogQuerySet.as_manager()

    class Meta:
        verbose_name = _("judgement")
        verbose_name_plural = _("judgements")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    mention__isnull=False, other_mention__isnull=False, report__isnull=True, other_report__isnull=True
                )
                | models.Q(
                    mention__isnull=True, other_mention__isnull=True, report__isnull=False, other_report__isnull=False
                ),
                name="judgement_of_two_claims",
            ),
            models.CheckConstraint(
                condition=~models.Q(mention=models.F("other_mention")) & ~models.Q(report=models.F("other_report")),
                name="judgement_not_of_itself",
            ),
        ]

    def __str__(self) -> str:
        return self.get_verdict_display()
