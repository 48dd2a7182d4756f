"""What an article is called on a page."""

from __future__ import annotations

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from articles.models import Article

OPENING_WORDS = 12


def headline(article: Article) -> str:
    """Return the title; where none was read, the first words of the body, in quotation marks."""
    if article.title:
        return article.title
    words = Truncator(article.opening).words(OPENING_WORDS)
    return _("“%(words)s”") % {"words": words} if words else article.source
