from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.test import Client

from tests.factories import make_user


@pytest.fixture
def editor() -> Any:
    return make_user("editor")


@pytest.fixture
def desk(editor: Any, client: Client) -> Client:
    """A browser in which an editor is signed in."""
    client.force_login(editor)
    return client


@pytest.fixture
def viewer_desk(client: Client) -> Client:
    """A browser of somebody who may look at everything and change nothing."""
    viewer = make_user("viewer", is_superuser=False)
    viewer.user_permissions.set(Permission.objects.filter(codename__startswith="view_"))
    client.force_login(viewer)
    return client
