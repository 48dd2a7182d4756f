"""Read articles and print what they say, one JSON object a line; no database is touched.

Standard output has nothing but the objects; progress and warnings go to standard error. The exit status is 0 if all
could be read, 1 if some could not (each has a line with `source` and `error`), 2 for wrong usage.
"""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from articles.extraction.annotation import annotate
from articles.extraction.registry import supported_languages
from articles.loading.files import SourceText, UnreadFile, read_paths
from articles.loading.read import read_text

EVERY = 100


class Command(BaseCommand):
    help = "Print the people, bodies and meetings of articles as JSON lines; - reads JSON lines from standard input."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", help="file, folder, or - for standard input")
        parser.add_argument("--published", type=_day, metavar="YYYY-MM-DD", help="the day these articles came out")
        parser.add_argument("--language", choices=supported_languages(), help="the language of these articles")

    def handle(self, *args: Any, **options: Any) -> None:
        paths: list[str] = options["paths"]
        missing = [path for path in paths if path != "-" and not Path(path).exists()]
        if missing:
            raise CommandError(f"No such file or folder: {', '.join(missing)}", returncode=2)
        skipped: Counter[str] = Counter()
        counts: Counter[str] = Counter()
        for found in read_paths(paths, max_bytes=settings.ARTICLE_MAX_BYTES, stdin=sys.stdin.buffer, skipped=skipped):
            row = _unread(found) if isinstance(found, UnreadFile) else _read(found, options)
            self.stdout.write(json.dumps(row, ensure_ascii=False))
            self._tell(row, counts)
        self._tell_end(counts, skipped)
        if counts["unread"] or not counts.total():
            sys.exit(1)

    def _tell(self, row: dict[str, Any], counts: Counter[str]) -> None:
        if "error" in row:
            counts["unread"] += 1
            self.stderr.write(f"{row['source']}: {row['error']}")
            return
        counts["read"] += 1
        for warning in row["warnings"]:
            self.stderr.write(f"{row['source']}: {warning}")
        if counts["read"] % EVERY == 0:
            self.stderr.write(f"{counts['read']} articles read")

    def _tell_end(self, counts: Counter[str], skipped: Counter[str]) -> None:
        if skipped:
            kinds = ", ".join(f"{number} {kind}" for kind, number in sorted(skipped.items()))
            self.stderr.write(f"Skipped, no articles: {kinds}")
        if not counts.total():
            self.stderr.write("No article was found: name .txt, .html, .jsonl or .json files, or a folder with some.")
        self.stderr.write(f"Articles: {counts['read']} read, {counts['unread']} could not be read")


def _read(found: SourceText, options: dict[str, Any]) -> dict[str, Any]:
    published: date | None = options["published"]
    if published is None and found.published:
        published = date.fromisoformat(found.published)
    language = options["language"] or found.language
    extraction = read_text(found.text, published=published, language=language, title=found.title)
    annotation = annotate(extraction, found.text)
    annotation["warnings"] = [*found.warnings, *annotation["warnings"]]
    return {"source": found.path, "key": found.source, **annotation}


def _unread(found: UnreadFile) -> dict[str, Any]:
    return {"source": found.path, "key": found.source, "error": f"{found.reason}. {found.advice}"}


def _day(words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise ArgumentTypeError(f"{words!r} is no day; write it as 2023-02-28") from None
