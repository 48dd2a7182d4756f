"""Load articles: read them, store what they say, and derive the meetings shown. Safe to repeat and to interrupt."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from articles.extraction import VERSION
from articles.loading.batches import DatabaseBusyError, Options, Outcome, load, stored_texts
from articles.loading.files import SourceText, UnreadFile, read_paths
from articles.loading.progress import Progress
from articles.models import Article, Run

INTERRUPTED = 130
"""The exit status of a program that Ctrl-C stopped."""


class Command(BaseCommand):
    help = "Load articles from files, folders, or JSON lines on standard input (-)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="*", metavar="PATH", help="file, folder, or - for standard input")
        parser.add_argument("--dry-run", action="store_true", help="say what would change, write nothing")
        parser.add_argument("--reread", action="store_true", help="read stored articles again with today's rules")
        parser.add_argument("--requested", action="store_true", help="read again what editors asked for")
        parser.add_argument("--replace", action="store_true", help="an unlike text under a known source replaces it")

    def handle(self, *args: Any, **options: Any) -> None:
        self._check_usage(options)
        self.say_more = options["verbosity"] > 1
        how = Options(options["dry_run"], options["reread"] or options["requested"], options["replace"])
        run = self._start_run(options)
        outcome = Outcome()
        progress = Progress(self.stderr, self._total(options))
        status = 0
        try:
            load(self._texts(options), how, progress.advance, outcome)
        except KeyboardInterrupt:
            self.stderr.write("Stopped. What is loaded is whole; the same command goes on from there.")
            status = INTERRUPTED
        except DatabaseBusyError as error:
            self.stderr.write(
                f"Stopped: the database was busy with another writer ({error}). What is loaded is whole; "
                "run the same command again when the other load has ended."
            )
            status = 1
        finally:
            progress.close()
            self._end_run(run, outcome)
        self._report(outcome, dry_run=options["dry_run"])
        status = status or int(bool(outcome.failures))
        if status:
            sys.exit(status)

    # --- usage ----------------------------------------------------------------------------------------------------

    def _check_usage(self, options: dict[str, Any]) -> None:
        paths = options["paths"]
        if not paths and not (options["reread"] or options["requested"]):
            raise CommandError("Name files or folders to load, or - for standard input.", returncode=2)
        if paths and options["requested"]:
            raise CommandError("--requested reads stored articles: leave out the paths.", returncode=2)
        missing = [path for path in paths if path != "-" and not Path(path).exists()]
        if missing:
            raise CommandError(f"No such file or folder: {', '.join(missing)}", returncode=2)

    def _texts(self, options: dict[str, Any]) -> Iterable[SourceText | UnreadFile]:
        if options["paths"]:
            return read_paths(options["paths"], max_bytes=settings.ARTICLE_MAX_BYTES, stdin=sys.stdin.buffer)
        return self._stored(options)

    def _stored(self, options: dict[str, Any]) -> Iterator[SourceText]:
        articles = Article.objects.all()
        return stored_texts(articles.asked_to_be_read_again() if options["requested"] else articles)

    def _total(self, options: dict[str, Any]) -> int | None:
        if options["paths"]:
            return None
        articles = Article.objects.all()
        return (articles.asked_to_be_read_again() if options["requested"] else articles).count()

    # --- the log of runs ------------------------------------------------------------------------------------------

    def _start_run(self, options: dict[str, Any]) -> Run | None:
        if options["dry_run"]:
            return None
        flags = [f"--{name}" for name in ("reread", "requested", "replace") if options[name]]
        return Run.objects.create(command="load_articles", arguments=[*options["paths"], *flags], rules_version=VERSION)

    def _end_run(self, run: Run | None, outcome: Outcome) -> None:
        if run is None:
            return
        run.counts = outcome.counts()
        run.failures = [{"source": failure.source, "reason": failure.reason} for failure in outcome.failures]
        run.finished_at = timezone.now()
        run.save()

    # --- what is said at the end ----------------------------------------------------------------------------------

    def _report(self, outcome: Outcome, *, dry_run: bool) -> None:
        for failure in outcome.failures:
            self.stderr.write(f"{failure.source}: {failure.reason}")
        for remark in outcome.remarks:
            self.stdout.write(remark)
        if dry_run:
            self.stdout.write("Nothing was written. This is what would be:")
        states = ("new", "changed", "unchanged", "same story again", "not read")
        self.stdout.write("Articles: " + ", ".join(f"{outcome.articles[state]} {state}" for state in states))
        kinds = ("new", "changed", "unchanged", "held back")
        held = ", ".join(f"{outcome.meetings[kind]} {kind}" for kind in kinds)
        self.stdout.write(f"Meetings: {held} by corrections")
        self.stdout.write(f"Names left open: {outcome.names_open}")
