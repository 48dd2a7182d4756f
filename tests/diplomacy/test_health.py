"""`/healthz` tells a load balancer whether this process can work."""

import pytest
from django.db import connection
from django.test import Client


@pytest.mark.django_db
def test_it_answers_ok_without_a_cookie(client: Client) -> None:
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content, answer["Content-Type"]) == (200, b"ok\n", "text/plain; charset=utf-8")
    assert (answer["Cache-Control"], dict(answer.cookies)) == ("no-store", {})


@pytest.mark.django_db
def test_it_is_answered_over_plain_http_while_pages_are_redirected(client: Client, settings) -> None:
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/healthz").status_code == 200
    redirect = client.get("/admin/login/")
    assert (redirect.status_code, redirect["Location"]) == (301, "https://testserver/admin/login/")


@pytest.mark.django_db(transaction=True)
def test_it_says_503_when_the_database_does_not_answer(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    right = connection.settings_dict["NAME"]
    connection.close()
    try:
        connection.settings_dict["NAME"] = "/nowhere/at/all" if connection.vendor == "sqlite" else "no_such_database"
        answer = client.get("/healthz")
    finally:
        connection.close()
        connection.settings_dict["NAME"] = right
    assert (answer.status_code, answer.content) == (503, b"the database does not answer\n")
    assert "The database does not answer" in [record.getMessage() for record in caplog.records]
