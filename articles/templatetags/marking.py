"""An article's text with names and quoted words marked. All of it is escaped: the text is hostile."""

from __future__ import annotations

from collections.abc import Iterable

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from articles.web.marking import Paragraph, Piece, Quote, Run

register = template.Library()


@register.filter
def marked(paragraphs: Iterable[Paragraph]) -> SafeString:
    """Return the paragraphs as HTML."""
    return format_html_join("\n", "<p>{}</p>", ((_joined(map(_run, paragraph)),) for paragraph in paragraphs))


def _joined(parts: Iterable[SafeString]) -> SafeString:
    return format_html_join("", "{}", ((part,) for part in parts))


def _run(run: Run) -> SafeString:
    words = _joined(map(_piece, run.pieces))
    if run.quoted:
        words = format_html('<mark class="evidence">{}</mark>', words)
    anchors = format_html_join("", '<span class="anchor" id="{}"></span>', ((quote.anchor,) for quote in run.begin))
    return format_html("{}{}{}", anchors, words, _joined(map(_reference, run.finish)))


def _piece(piece: Piece) -> SafeString:
    if piece.name is None:
        return format_html("{}", piece.text)
    if not piece.name.address:
        return format_html('<span class="name name-{}">{}</span>', piece.name.kind, piece.text)
    return format_html('<a class="name name-{}" href="{}">{}</a>', piece.name.kind, piece.name.address, piece.text)


def _reference(quote: Quote) -> SafeString:
    says = _("These words state meeting %(number)s") % {"number": quote.number}
    # The word joiner keeps the reference in the line of the words it belongs to.
    number = quote.number
    reference = '<sup><a class="reference" href="#meeting-{}" aria-label="{}">{}</a></sup>'
    return format_html(f"&#8288;{reference}", number, says, number)
