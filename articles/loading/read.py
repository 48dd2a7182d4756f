"""One text to its Extraction; a text on which a step fails becomes a reading that says so, never a stopped load."""

from __future__ import annotations

import logging
from datetime import date

from articles.extraction import VERSION, extract
from articles.extraction.types import Extraction

logger = logging.getLogger(__name__)


def read_text(
    text: str, *, published: date | None = None, language: str | None = None, title: str | None = None
) -> Extraction:
    """Return the reading of a text. `published`, `language` (ISO 639-1) and `title` are what came with it.

    An error inside the rules gives the outcome `not readable` with the error's words as a warning: the article is
    kept, named in the load's report, and read again by `load_articles --reread` once the rules are mended.
    """
    try:
        return extract(text, published=published, language=language, title=title)
    except Exception as error:
        logger.exception("The rules failed on a text of %d characters", len(text))
        return Extraction(
            version=VERSION,
            outcome="not readable",
            language=language,
            title=title,
            published=None,
            dateline=None,
            warnings=(f"the rules failed on this text ({type(error).__name__}: {error}); please report it",),
        )
