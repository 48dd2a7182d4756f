"""What an article is called on a page."""

from __future__ import annotations

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from articles.models import Article

OPENING_WORDS = 12


def headline(article: Article) -> str:
    """Return the title; where none was read, the first words of the text, in quotation marks.

    The article comes whole, or in brief (see `ArticleQuerySet.in_brief`).
    """
    if article.title:
        return article.title
    opening = getattr(article, "opening", None) or article.text
    words = Truncator(" ".join(opening.split())).words(OPENING_WORDS)
    return _("“%(words)s”") % {"words": words} if words else article.source
