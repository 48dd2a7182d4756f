from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from articles.models import Article
from articles.web.article_reading import Reading, reading_of
from articles.web.corrections import corrections_of
from articles.web.errors import gone, not_found
from articles.web.filters import ArticleFilter
from articles.web.listing import filtered_list
from articles.web.marking import paragraphs


def articles(request: HttpRequest) -> HttpResponse:
    return filtered_list(request, "articles.html", ArticleFilter(request.GET, Article.objects.visible()))


def article(request: HttpRequest, number: int) -> HttpResponse:
    found = Article.objects.filter(pk=number).first()
    if found is None:
        return not_found(request, _("There is no article number %(number)s.") % {"number": number})
    if found.is_withdrawn:
        return gone(request, found.withdrawn_reason)
    reading: Reading = reading_of(found)
    context = {
        "article": found,
        "reading": reading,
        "paragraphs": paragraphs(found.text, reading.names, reading.quotes),
        "corrections": corrections_of(found),
        "today": timezone.localdate(),
    }
    return render(request, "article.html", context)
