"""What articles are called."""

from django import template

from articles.web.headlines import headline

register = template.Library()
register.filter("headline", headline)
