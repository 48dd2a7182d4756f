"""What an editor does to a meeting holds: on the site, after reading all again, after rebuilding."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from articles.models import Article, Correction, Meeting, Participation, Person, Removal
from tests.admin.forms import submit
from tests.commands.texts import KYIV, OSLO

pytestmark = pytest.mark.django_db


@pytest.fixture
def loaded(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "kyiv.txt").write_text(KYIV)
    (folder / "oslo.txt").write_text(OSLO)
    call_command("load_articles", str(folder), verbosity=0)
    return folder


@pytest.fixture
def kyiv(loaded: Path) -> Meeting:
    return Meeting.objects.get(title="Dmytro Kuleba and Lars Lokke Rasmussen")


def page(meeting: Meeting) -> str:
    return reverse("admin:articles_meeting_change", args=[meeting.pk])


def everything_anew() -> None:
    """As if the rules had changed: read all texts again, then derive all records again."""
    Article.objects.update(extraction={})
    call_command("load_articles", reread=True, verbosity=0)
    call_command("rebuild", verbosity=0)


def row_of(meeting: Meeting, name: str) -> int:
    """The number of a participant's row on the meeting's page."""
    return [str(row) for row in meeting.participations.select_related("person")].index(name)


# --- correcting -------------------------------------------------------------------------------------------------


def test_a_correction_is_logged_shown_and_holds(desk: Client, kyiv: Meeting, editor: Any) -> None:
    answer = submit(desk, page(kyiv), mode="video", place_name="Odesa", why="The ministry's own page says so.")
    assert answer.status_code == 302
    entries = Correction.objects.order_by("field").values_list(
        "field", "as_read", "as_set", "action__user", "action__reason", "report"
    )
    said = (editor.pk, "The ministry's own page says so.", kyiv.pk)
    assert list(entries) == [("mode", "in_person", "video", *said), ("place", "Kyiv", "Odesa", *said)]
    for _ in range(2):
        kyiv.refresh_from_db()
        assert (kyiv.mode, kyiv.place.name, kyiv.read["mode"], kyiv.read["place"]) == (
            "video", "Odesa", "in_person", "Kyiv",
        )  # fmt: skip
        public = desk.get(kyiv.get_absolute_url()).content.decode()
        assert "Odesa" in public
        assert "by video" in public
        everything_anew()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ({"earliest": "2024-03-01", "latest": ""}, (date(2024, 3, 1), date(2024, 3, 1), "day")),
        ({"earliest": "2024-03-01", "latest": "2024-03-31"}, (date(2024, 3, 1), date(2024, 3, 31), "month")),
        ({"earliest": "2024-01-01", "latest": "2024-12-31"}, (date(2024, 1, 1), date(2024, 12, 31), "year")),
        ({"earliest": "2024-03-01", "latest": "2024-03-03"}, (date(2024, 3, 1), date(2024, 3, 3), "range")),
        ({"earliest": "", "latest": ""}, (None, None, "unknown")),
    ],
)
def test_a_date_is_set_as_exactly_as_it_is_known(desk: Client, kyiv: Meeting, typed: Any, found: Any) -> None:
    assert submit(desk, page(kyiv), **typed).status_code == 302
    kyiv.refresh_from_db()
    assert (kyiv.earliest, kyiv.latest, kyiv.precision) == found
    assert kyiv.date_method == "set"


@pytest.mark.parametrize(
    ("typed", "field", "message"),
    [
        ({"earliest": "2024-03-09", "latest": "2024-03-01"}, "latest", "The last possible day comes before the first."),
        ({"earliest": "", "latest": "2024-03-01"}, "earliest", "Give the first possible day too, or neither."),
        ({"earliest": "yesterday"}, "earliest", "Enter a valid date."),
        ({"place_country": "ZZ"}, "place_country", "Select a valid choice. ZZ is not one of the available choices."),
        ({"mode": "pigeon"}, "mode", "Select a valid choice. pigeon is not one of the available choices."),
    ],
)
def test_a_wrong_value_is_told_at_its_field_and_nothing_is_written(
    desk: Client, kyiv: Meeting, typed: Any, field: str, message: str
) -> None:
    answer = submit(desk, page(kyiv), status="cancelled", **typed)
    assert answer.status_code == 200
    assert answer.context["adminform"].form.errors[field] == [message]
    kyiv.refresh_from_db()
    assert (kyiv.status, Correction.objects.count()) == ("held", 0)


def test_nothing_but_correctable_fields_can_be_sent(desk: Client, kyiv: Meeting) -> None:
    before = Meeting.objects.values().get(pk=kyiv.pk)
    submit(desk, page(kyiv), title="Mine", confidence="0.1", hidden="on", needs_review="on", sort_date="1999-01-01")
    assert Meeting.objects.values().get(pk=kyiv.pk) == before


def test_saving_without_a_change_logs_nothing(desk: Client, kyiv: Meeting) -> None:
    assert submit(desk, page(kyiv)).status_code == 302
    assert Correction.objects.count() == 0


# --- who took part ----------------------------------------------------------------------------------------------


def test_the_office_of_that_day_is_corrected(desk: Client, kyiv: Meeting) -> None:
    row = row_of(kyiv, "Dmytro Kuleba")
    submit(desk, page(kyiv), **{f"participations-{row}-title": "Minister for Foreign Affairs"}, why="His full title.")
    for _ in range(2):
        titles = {str(one): one.title for one in kyiv.participations.select_related("person")}
        assert titles == {
            "Dmytro Kuleba": "Minister for Foreign Affairs",
            "Lars Lokke Rasmussen": "Foreign Minister",
        }
        everything_anew()


def test_who_did_not_take_part_is_removed_for_good_and_can_come_back(desk: Client, kyiv: Meeting) -> None:
    row = row_of(kyiv, "Lars Lokke Rasmussen")
    submit(desk, page(kyiv), **{f"participations-{row}-DELETE": "on"}, why="He sent his deputy.")
    for _ in range(2):
        assert [str(one) for one in kyiv.participations.all()] == ["Dmytro Kuleba"]
        everything_anew()
    removals = reverse("admin:articles_removal_changelist")
    chosen = Removal.objects.values_list("pk", flat=True)
    desk.post(removals, {"action": "take_back", "_selected_action": list(chosen)})
    assert sorted(str(one) for one in kyiv.participations.all()) == ["Dmytro Kuleba", "Lars Lokke Rasmussen"]


def test_a_person_and_a_party_in_words_are_added_and_stay(desk: Client, kyiv: Meeting) -> None:
    eide = Person.objects.get(name="Espen Barth Eide")
    submit(
        desk,
        page(kyiv),
        **{
            "participations-TOTAL_FORMS": "4",
            "participations-2-person": str(eide.pk),
            "participations-2-country": "NO",
            "participations-2-title": "Foreign Minister",
            "participations-3-words": "an adviser of the president",
            "participations-3-country": "FR",
        },
        why="Both are in the photograph.",
    )
    for _ in range(2):
        kyiv.refresh_from_db()
        assert sorted(str(one) for one in kyiv.participations.all()) == [
            "Dmytro Kuleba", "Espen Barth Eide", "Lars Lokke Rasmussen", "an adviser of the president",
        ]  # fmt: skip
        assert [row.country for row in kyiv.countries.all()] == ["DK", "FR", "NO", "UA"]
        everything_anew()


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ({"role": "host"}, "Say who took part: a person, an organisation, or words and a country."),
        ({"words": "somebody", "country": "ZZ"}, "Select a valid choice. ZZ is not one of the available choices."),
    ],
)
def test_a_wrong_participant_is_told_and_nothing_is_added(desk: Client, kyiv: Meeting, row: Any, message: str) -> None:
    typed = {f"participations-2-{name}": value for name, value in row.items()}
    answer = submit(desk, page(kyiv), **{"participations-TOTAL_FORMS": "3"}, **typed)
    assert answer.status_code == 200
    assert message in answer.content.decode()
    assert kyiv.participations.count() == 2


def test_nobody_takes_part_twice(desk: Client, kyiv: Meeting) -> None:
    kuleba = Person.objects.get(name="Dmytro Kuleba")
    typed = {"participations-TOTAL_FORMS": "3", "participations-2-person": str(kuleba.pk)}
    submit(desk, page(kyiv), **typed)
    assert kyiv.participations.count() == 2


# --- `not a meeting` --------------------------------------------------------------------------------------------


def test_what_was_no_meeting_is_removed_for_good_and_can_come_back(desk: Client, kyiv: Meeting) -> None:
    address = kyiv.get_absolute_url()
    remove = reverse("admin:articles_meeting_delete", args=[kyiv.pk])
    assert "The same words never bring the meeting back" in " ".join(desk.get(remove).content.decode().split())
    desk.post(remove, {"post": "yes", "why": "It was a reception."})
    for _ in range(2):
        assert desk.get(address).status_code == 410
        assert [str(one) for one in Meeting.objects.visible()] == ["Espen Barth Eide and Mihai Popsoi"]
        everything_anew()
    removals = reverse("admin:articles_removal_changelist")
    assert "It was a reception." in desk.get(removals).content.decode()
    desk.post(removals, {"action": "take_back", "_selected_action": [Removal.objects.get().pk]})
    assert desk.get(address).status_code == 200


def test_several_are_removed_at_once_in_one_action(desk: Client, kyiv: Meeting) -> None:
    both = list(Meeting.objects.values_list("pk", flat=True))
    chosen = {"action": "delete_selected", "_selected_action": both}
    changelist = reverse("admin:articles_meeting_changelist")
    assert "Remove these meetings" in desk.post(changelist, chosen).content.decode()
    desk.post(changelist, chosen | {"post": "yes", "why": "A test run."})
    assert Meeting.objects.visible().count() == 0
    assert len({removal.action_id for removal in Removal.objects.all()}) == 1


def test_a_removed_report_still_leaves_its_article(desk: Client, kyiv: Meeting) -> None:
    desk.post(reverse("admin:articles_meeting_delete", args=[kyiv.pk]), {"post": "yes"})
    article = Article.objects.get(source="news/kyiv.txt")
    assert desk.get(article.get_absolute_url()).status_code == 200
    assert Participation.objects.filter(meeting=kyiv.pk).count() == 0
