"""From a text to what it says of meetings. Pure Python: no Django, clock, network or database."""

from __future__ import annotations

from datetime import date

from articles.extraction.pipeline import VERSION, read
from articles.extraction.types import Extraction

__all__ = ["VERSION", "extract"]


def extract(
    text: str,
    *,
    published: date | None = None,
    language: str | None = None,
    title: str | None = None,
) -> Extraction:
    """Read one article: its language, day, people, bodies and meetings. The only door of this package.

    `text`: the page as plain text, as decoded; all positions in the answer are code points of it. `published`,
    `language` (ISO 639-1) and `title` go before what the text says, where they are known already.

    The answer is a function of these arguments and of VERSION alone. Bad input is no exception: a text without
    words has the outcome `not readable`, one in another language than English and Russian `language not
    supported`, each with a warning that says so. Any exception out of here is a fault of the rules.
    """
    return read(text, published=published, language=language, title=title)
