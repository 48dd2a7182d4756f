"""A production server under many requests at once, started the way an operator starts it."""

import os
import secrets
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import connection

pytestmark = [pytest.mark.soak, pytest.mark.django_db(transaction=True)]

REQUESTS = 4_000
AT_ONCE = 16


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def status(address: str) -> int:
    try:
        with urllib.request.urlopen(address, timeout=30) as answer:
            answer.read()
            return answer.status
    except urllib.error.HTTPError as error:
        return error.code


def wait_until_it_answers(address: str, server: subprocess.Popen) -> None:
    for _ in range(120):
        assert server.poll() is None, "the server stopped by itself"
        try:
            status(address)
        except urllib.error.URLError:
            time.sleep(0.5)
        else:
            return
    pytest.fail(f"{address} did not answer within a minute")


def url_of_the_test_database() -> str:
    database = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{database['NAME']}"
    return (
        f"postgres://{database['USER']}:{database['PASSWORD']}@{database['HOST']}:{database['PORT']}/{database['NAME']}"
    )


@pytest.fixture
def served_site(repository: Path) -> Iterator[str]:
    port = free_port()
    server = subprocess.Popen(
        ["make", "serve", f"PORT={port}", "WORKERS=2"],
        cwd=repository,
        env=os.environ
        | {
            "SECRET_KEY": secrets.token_urlsafe(50),
            "ALLOWED_HOSTS": "127.0.0.1",
            "HTTPS": "off",
            "DATABASE_URL": url_of_the_test_database(),
        },
        start_new_session=True,
        stdout=subprocess.DEVNULL,
    )
    try:
        wait_until_it_answers(f"http://127.0.0.1:{port}/healthz", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(timeout=30)


def test_a_production_server_answers_every_one_of_many_requests_at_once(served_site: str) -> None:
    addresses = [f"{served_site}/healthz", f"{served_site}/admin/login/"] * (REQUESTS // 2)
    with ThreadPoolExecutor(AT_ONCE) as readers:
        assert Counter(readers.map(status, addresses)) == {200: REQUESTS}
