"""Names of countries and languages."""

from django import template

from articles.web.country_names import country_name
from articles.web.language_names import language_name

register = template.Library()
register.filter("country_name", country_name)
register.filter("language_name", language_name)
