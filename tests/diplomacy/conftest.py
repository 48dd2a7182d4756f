"""Starts management commands in an environment of their own, as a server would."""

import os
import secrets
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Manage = Callable[..., subprocess.CompletedProcess[str]]
SETTINGS = (
    "ALLOWED_HOSTS",
    "ARTICLE_MAX_BYTES",
    "BEHIND_PROXY",
    "DATABASE_URL",
    "DEBUG",
    "DJANGO_SETTINGS_MODULE",
    "HTTPS",
    "SECRET_KEY",
    "SECURE_HSTS_SECONDS",
    "SECURE_SSL_REDIRECT",
)


@pytest.fixture
def production() -> dict[str, str]:
    """Return the environment of a well-configured production site."""
    return {"DEBUG": "off", "SECRET_KEY": secrets.token_urlsafe(50), "ALLOWED_HOSTS": "diplomacy.example"}


@pytest.fixture
def manage(repository: Path) -> Manage:
    """Return a function that runs `manage.py` with these arguments and, of all settings, only these."""

    def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        clean = {name: value for name, value in os.environ.items() if name not in SETTINGS}
        return subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=repository,
            env=clean | environment,
            capture_output=True,
            text=True,
            check=False,
        )

    return run
