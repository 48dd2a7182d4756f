"""People, organisations and articles: what can be corrected, and what came of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from articles.models import Article, Correction, Meeting, Organization, Person, Run
from tests.admin.forms import submit
from tests.web.made import make_meeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def seeds(db: None) -> None:
    call_command("load_articles", "seeds", verbosity=0)


def test_a_persons_name_and_country_are_corrected_for_good(desk: Client, seeds: None) -> None:
    coulter = Person.objects.get(native_name="Соната Коултер")
    page = reverse("admin:articles_person_change", args=[coulter.pk])
    submit(desk, page, name="Sonata Coulter", why="Her own spelling.")
    for _ in range(2):
        coulter.refresh_from_db()
        assert (coulter.name, coulter.country) == ("Sonata Coulter", "US")
        assert Meeting.objects.filter(title__contains="Sonata Coulter").count() == 1
        call_command("rebuild", verbosity=0)


@pytest.mark.parametrize(("typed", "field"), [({"name": " "}, "name"), ({"name": "A" * 301}, "name")])
def test_a_wrong_name_is_told_at_its_field(desk: Client, seeds: None, typed: Any, field: str) -> None:
    person = Person.objects.get(name="Laura Cooper")
    answer = submit(desk, reverse("admin:articles_person_change", args=[person.pk]), **typed)
    assert (answer.status_code, list(answer.context["adminform"].form.errors)) == (200, [field])
    assert Correction.objects.count() == 0


def test_an_organisations_country_is_corrected_for_good(desk: Client, seeds: None) -> None:
    body = Organization.objects.get(name="American-Israeli Public Relations Committee")
    submit(desk, reverse("admin:articles_organization_change", args=[body.pk]), country="IL", why="A test of the test.")
    for _ in range(2):
        body.refresh_from_db()
        assert body.country == "IL"
        call_command("load_articles", reread=True, verbosity=0)


def test_a_corrected_day_of_publication_asks_for_another_reading(desk: Client, seeds: None) -> None:
    article = Article.objects.get(source__startswith="seeds/002")
    page = reverse("admin:articles_article_change", args=[article.pk])
    submit(desk, page, published_earliest="2023-03-08", published_latest="2023-03-08", why="The site's own stamp.")
    article.refresh_from_db()
    assert (article.published_earliest, article.reading_requested_at is None) == (date(2023, 3, 8), False)
    call_command("load_articles", requested=True, verbosity=0)
    talks = Meeting.objects.get(title="Jeyhun Bayramov and Sergey Lavrov")
    assert talks.earliest == date(2023, 3, 7)


def test_chosen_articles_are_marked_to_be_read_again(desk: Client, seeds: None) -> None:
    chosen = list(Article.objects.values_list("pk", flat=True)[:2])
    desk.post(reverse("admin:articles_article_changelist"), {"action": "read_again", "_selected_action": chosen})
    assert set(Article.objects.asked_to_be_read_again().values_list("pk", flat=True)) == set(chosen)


@pytest.mark.parametrize("typed", ["mammadov", "Məmmədov", "МАМЕДОВ", "elnur mamm"])
def test_search_and_autocomplete_are_blind_to_case_accents_and_script(desk: Client, seeds: None, typed: str) -> None:
    listed = desk.get(reverse("admin:articles_person_changelist"), {"q": typed})
    assert [str(person) for person in listed.context["cl"].result_list] == ["Elnur Mammadov"]
    offered = desk.get(
        reverse("admin:autocomplete"),
        {"term": typed, "app_label": "articles", "model_name": "participation", "field_name": "person"},
    )
    assert [row["text"] for row in offered.json()["results"]] == ["Elnur Mammadov"]


# --- who may what -----------------------------------------------------------------------------------------------

LISTS = ("article", "person", "organization", "meeting", "correction", "removal", "run")


@pytest.mark.parametrize("record", LISTS)
def test_a_viewer_sees_every_list(viewer_desk: Client, seeds: None, record: str) -> None:
    assert viewer_desk.get(reverse(f"admin:articles_{record}_changelist")).status_code == 200


def test_a_viewer_changes_removes_and_takes_back_nothing(viewer_desk: Client, seeds: None) -> None:
    meeting = Meeting.objects.get(title="Jeyhun Bayramov and Sergey Lavrov")
    change = reverse("admin:articles_meeting_change", args=[meeting.pk])
    assert viewer_desk.get(change).status_code == 200
    assert viewer_desk.post(change, {"mode": "video"}).status_code == 403
    assert (
        viewer_desk.post(reverse("admin:articles_meeting_delete", args=[meeting.pk]), {"post": "yes"}).status_code
        == 403
    )
    for record, action in (("meeting", "delete_selected"), ("article", "read_again"), ("removal", "take_back")):
        data = {"action": action, "_selected_action": [meeting.pk], "post": "yes"}
        viewer_desk.post(reverse(f"admin:articles_{record}_changelist"), data)
    assert Meeting.objects.visible().filter(pk=meeting.pk, mode="in_person").exists()
    assert Article.objects.asked_to_be_read_again().count() == 0


@pytest.mark.parametrize("record", ["person", "organization", "article", "correction", "removal", "run"])
def test_nobody_adds_or_deletes_what_a_load_or_a_decision_made(desk: Client, seeds: None, record: str) -> None:
    assert desk.get(reverse(f"admin:articles_{record}_add")).status_code == 403
    Run.objects.get_or_create(command="load_articles")
    for model in (Person, Article, Run):
        first = model.objects.first()
        name = model._meta.model_name
        assert desk.post(reverse(f"admin:articles_{name}_delete", args=[first.pk]), {"post": "yes"}).status_code == 403


# --- text from articles is hostile ------------------------------------------------------------------------------

HOSTILE = '<script>alert("x")</script>\u202e'


def test_text_from_articles_is_never_markup(desk: Client) -> None:
    meeting = make_meeting((f"Ann {HOSTILE}", "US", HOSTILE), ("Bo Li", "CN"), sentence=f"Ann {HOSTILE} met Bo Li.")
    Article.objects.update(warnings=[HOSTILE], source=HOSTILE, title=HOSTILE)
    Run.objects.create(command="load_articles", failures=[{"source": HOSTILE, "reason": HOSTILE}])
    person, article, run = Person.objects.get(name__startswith="Ann"), Article.objects.get(), Run.objects.get()
    for record in (meeting, person, article, run):
        name = record._meta.model_name
        for page in (
            reverse(f"admin:articles_{name}_change", args=[record.pk]),
            reverse(f"admin:articles_{name}_changelist"),
        ):
            assert "<script>alert" not in desk.get(page).content.decode(), page
