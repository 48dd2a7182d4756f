"""Withdrawing an article: what only it reports is hidden, and returns with it. Nothing is deleted, numbers stay."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from articles.models import Article
from articles.records.actions import DecisionError
from articles.records.derivation import Derived, derive


class WithdrawalError(DecisionError):
    """The article cannot be withdrawn or restored."""


def withdraw(article: Article, *, reason: str) -> Derived:
    """Hide an article and what only it reports. `reason` is shown to readers who come by an old address.

    Raises WithdrawalError without a reason, or if the article is withdrawn already.
    """
    reason = " ".join(reason.split())
    if not reason:
        raise WithdrawalError("Say why the article is withdrawn: readers who come by an old address are told.")
    with transaction.atomic():
        stored = Article.objects.select_for_update().get(pk=article.pk)
        if stored.is_withdrawn:
            raise WithdrawalError(f"{stored.source} has been withdrawn already: {stored.withdrawn_reason}")
        stored.withdrawn_at, stored.withdrawn_reason = timezone.now(), reason[:500]
        return _save(article, stored)


def restore(article: Article) -> Derived:
    """Show a withdrawn article again, with what it reports. Raises WithdrawalError if it is not withdrawn."""
    with transaction.atomic():
        stored = Article.objects.select_for_update().get(pk=article.pk)
        if not stored.is_withdrawn:
            raise WithdrawalError(f"{stored.source} is not withdrawn.")
        stored.withdrawn_at, stored.withdrawn_reason = None, ""
        return _save(article, stored)


def _save(article: Article, stored: Article) -> Derived:
    stored.save(update_fields=["withdrawn_at", "withdrawn_reason"])
    article.withdrawn_at, article.withdrawn_reason = stored.withdrawn_at, stored.withdrawn_reason
    return derive(articles=[stored.pk])
