"""System checks of the settings: each finding has an id and says what to set."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error

SHORTEST_SECRET_KEY = 50


def check_secret_key(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """E001: a key that is short or public signs sessions for everybody."""
    if settings.DEBUG or len(settings.SECRET_KEY) >= SHORTEST_SECRET_KEY:
        return []
    return [
        Error(
            f"SECRET_KEY has {len(settings.SECRET_KEY)} characters; {SHORTEST_SECRET_KEY} or more are needed.",
            hint='Make one: python -c "import secrets; print(secrets.token_urlsafe(50))"',
            id="diplomacy.E001",
        )
    ]


def check_hosts(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """E002: `*` would let a stranger's Host header into links, feeds and redirects."""
    if settings.DEBUG or "*" not in settings.ALLOWED_HOSTS:
        return []
    return [
        Error(
            "ALLOWED_HOSTS contains '*'.",
            hint="Name the hosts that the site answers for: ALLOWED_HOSTS=diplomacy.example,www.diplomacy.example",
            id="diplomacy.E002",
        )
    ]


def check_article_size(app_configs: Sequence[AppConfig] | None, **kwargs: Any) -> list[CheckMessage]:
    """E003: with a limit of nothing no article could be read."""
    if settings.ARTICLE_MAX_BYTES > 0:
        return []
    return [
        Error(
            f"ARTICLE_MAX_BYTES is {settings.ARTICLE_MAX_BYTES}; it must be above 0.",
            hint="ARTICLE_MAX_BYTES=5000000 reads files of up to 5 MB.",
            id="diplomacy.E003",
        )
    ]
