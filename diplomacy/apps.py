"""The project itself as an application: it only brings the system checks."""

from django.apps import AppConfig
from django.core.checks import register

from diplomacy.checks import check_article_size, check_hosts, check_secret_key


class DiplomacyConfig(AppConfig):
    name = "diplomacy"
    label = "diplomacy"
    verbose_name = "Site"

    def ready(self) -> None:
        for check in (check_secret_key, check_hosts, check_article_size):
            register(check)
