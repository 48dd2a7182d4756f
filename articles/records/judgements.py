"""Judgements: a person says that two claims are of the same person, body or meeting, or that they are not."""

from __future__ import annotations

from typing import Any, Literal

from django.db import transaction

from articles.models import Action, Judgement, Mention, Report
from articles.records.actions import DecisionError, begin
from articles.records.derivation import derive

Verdict = Literal["same", "different", "unsure"]
_WORDS: dict[str, str] = {"same": "The same", "different": "Not the same", "unsure": "Perhaps the same"}


class JudgementError(DecisionError):
    """The two claims cannot be judged, or not so."""


def judge(
    a: Mention | Report,
    b: Mention | Report,
    verdict: Verdict,
    *,
    user: Any,
    reason: str = "",
    action: Action | None = None,
) -> Judgement:
    """Log a verdict on two claims and derive anew what it touches. No claim moves; the latest verdict holds.

    Of two that are judged to be different, `a` keeps those that fit both. Raises JudgementError.
    """
    if verdict not in _WORDS:
        raise JudgementError(f"A verdict is one of: {', '.join(_WORDS)}.")
    if type(a) is not type(b) or (isinstance(a, Mention) and isinstance(b, Mention) and a.kind != b.kind):
        raise JudgementError("Only two people, two bodies or two meetings can be compared.")
    if a.pk == b.pk:
        raise JudgementError("A claim cannot be compared with itself.")
    column = "mention" if isinstance(a, Mention) else "report"
    with transaction.atomic():
        judgement = Judgement.objects.create(
            action=begin(f"{_WORDS[verdict]}: {a} / {b}", user=user, reason=reason, action=action),
            verdict=verdict,
            **{f"{column}_id": a.pk, f"other_{column}_id": b.pk},
        )
        derive(articles={a.article_id, b.article_id})
    return judgement


def take_back(judgement: Judgement, *, user: Any, reason: str = "") -> None:
    """Judge no more; derive anew what that touches. Raises JudgementError if that has been done already."""
    with transaction.atomic():
        entry = Judgement.objects.select_for_update(of=("self",)).get(pk=judgement.pk)
        if entry.withdrawn_by_id is not None:
            raise JudgementError("This judgement has been taken back already.")
        entry.withdrawn_by = begin(f"Take back: {entry}", user=user, reason=reason)
        entry.save(update_fields=["withdrawn_by"])
        claims = [claim for claim in (entry.mention, entry.other_mention, entry.report, entry.other_report) if claim]
        derive(articles={claim.article_id for claim in claims})
    judgement.withdrawn_by = entry.withdrawn_by
