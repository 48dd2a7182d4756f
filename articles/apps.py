"""The one Django application of the site."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    name = "articles"
    label = "articles"
    verbose_name = _("Diplomacy")
    default_auto_field = "django.db.models.BigAutoField"
