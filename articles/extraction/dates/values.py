"""What the words of a date mean: one function for each `reading` of the pattern files.

A reading gives the first and last day, or None for these where the words alone and the base day do not settle it.
"""

from __future__ import annotations

from articles.extraction.dates.grammar import Values
from articles.extraction.dates.reckoning import Reading, Setting, Value
from articles.extraction.dates.relative import RELATIVE
from articles.extraction.dates.stated import STATED

_READINGS: dict[str, Reading] = STATED | RELATIVE


def value_of(reading: str, values: Values, setting: Setting) -> Value | None:
    """The value of words read as `reading`; None where they are no date after all (31 June)."""
    try:
        return _READINGS[reading](values, setting)
    except (ValueError, OverflowError):
        return None
