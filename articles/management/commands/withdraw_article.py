"""Withdraw articles: hide them and what only they report; or restore them. All of those named, or none."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from articles.models import Article, Run
from articles.records.actions import DecisionError
from articles.records.withdrawal import restore, withdraw

SUGGESTIONS = 3
LOOKED_THROUGH = 2_000
"""So many sources at most are compared with one that is not known."""


class Command(BaseCommand):
    help = "Hide articles and what only they report; --restore shows them again."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "sources", nargs="+", metavar="SOURCE", help="the address or path an article was loaded from"
        )
        parser.add_argument("--reason", default="", help="why, in words for readers who come by an old address")
        parser.add_argument("--restore", action="store_true", help="show withdrawn articles again")

    def handle(self, *args: Any, **options: Any) -> None:
        sources, reason, restoring = options["sources"], options["reason"].strip(), options["restore"]
        if restoring and reason:
            raise CommandError("--restore needs no --reason.", returncode=2)
        if not restoring and not reason:
            raise CommandError('Say why with --reason "…": readers who come by an old address are told.', returncode=2)
        articles = self._find(sources)
        with transaction.atomic():
            for article in articles:
                self._restore(article) if restoring else self._withdraw(article, reason)
            flags = ["--restore"] if restoring else ["--reason", reason]
            Run.objects.create(
                command="withdraw_article",
                arguments=[*sources, *flags],
                counts={"articles": len(articles)},
                finished_at=timezone.now(),
            )

    def _find(self, sources: Sequence[str]) -> list[Article]:
        """The articles of all sources, each once; an error that names every unknown source."""
        stored = Article.objects.in_bulk(list(dict.fromkeys(sources)), field_name="source")
        unknown = [source for source in dict.fromkeys(sources) if source not in stored]
        if unknown:
            raise CommandError("\n".join(map(_unknown, unknown)) + "\nNothing was changed.", returncode=2)
        return list(stored.values())

    def _withdraw(self, article: Article, reason: str) -> None:
        try:
            derived = withdraw(article, reason=reason)
        except DecisionError as error:
            raise CommandError(f"{error} Nothing was changed.") from error
        touched = derived.meetings_changed + derived.meetings_unchanged
        self.stdout.write(f"Withdrawn: {article.source}. Meetings that it reports: {touched}")

    def _restore(self, article: Article) -> None:
        try:
            derived = restore(article)
        except DecisionError as error:
            raise CommandError(f"{error} Nothing was changed.") from error
        touched = derived.meetings_new + derived.meetings_changed + derived.meetings_unchanged
        self.stdout.write(f"Restored: {article.source}. Meetings that it reports: {touched}")


def _unknown(source: str) -> str:
    near = _near(source)
    hint = f" Perhaps: {', '.join(near)}" if near else ""
    return f"No article was loaded from {source!r}.{hint}"


def _near(source: str) -> list[str]:
    """Known sources that end like it, or are spelt much like it."""
    last = source.rstrip("/").rsplit("/", 1)[-1]
    ending = Q(source__endswith=last) if last else Q(pk__in=[])
    alike = list(Article.objects.filter(ending).order_by("source").values_list("source", flat=True)[:SUGGESTIONS])
    if alike:
        return alike
    known = Article.objects.filter(source__icontains=last[:4]).order_by("source")
    return get_close_matches(source, list(known.values_list("source", flat=True)[:LOOKED_THROUGH]), SUGGESTIONS, 0.6)
