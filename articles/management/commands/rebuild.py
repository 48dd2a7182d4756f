"""Derive all shown records anew from the stored claims, the reference data and what editors decided."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from articles.records.derivation import rebuild


class Command(BaseCommand):
    help = "Derive all shown records anew. Changes nothing where all is as it should be."

    def handle(self, *args: Any, **options: Any) -> None:
        derived = rebuild()
        self.stdout.write(
            f"Meetings: {derived.meetings_new} new, {derived.meetings_changed} changed, "
            f"{derived.meetings_unchanged} unchanged, {derived.held_back} held back by corrections"
        )
        self.stdout.write(f"Names left open: {derived.names_open}")
