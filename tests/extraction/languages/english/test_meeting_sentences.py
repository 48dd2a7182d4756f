"""The many ways in which English news tells of a meeting, each in one sentence or two."""

import pytest

from tests.extraction.meetings.telling import meetings_in

EIDE = "Norwegian Foreign Minister Espen Barth Eide"
ABDELATTY = "Egyptian Foreign Minister Badr Abdelatty"
RUTO = "Kenyan President William Ruto"
ARRIVED = f"{EIDE} arrived in Cairo on Monday.\n\n"

IN_PERSON = [
    f"{EIDE} sat face-to-face with {ABDELATTY} on Tuesday.",
    f"{EIDE} and {ABDELATTY} sat together for three hours in Cairo.",
    f"{EIDE} and {ABDELATTY} came together in Cairo on Tuesday.",
    f"{EIDE} joined {ABDELATTY} for talks in Cairo on Tuesday.",
    f"{EIDE} dined with {ABDELATTY} in Cairo on Tuesday.",
    f"{EIDE} had a working breakfast with {ABDELATTY} in Cairo on Tuesday.",
    f"{EIDE} visited {ABDELATTY} in his office on Tuesday.",
    f"{EIDE} spent an hour with {ABDELATTY} in Cairo on Tuesday.",
    f"{EIDE} was the guest of {ABDELATTY} in Cairo on Tuesday.",
    f"{ABDELATTY} received at his office on Tuesday {EIDE}.",
    f"{EIDE}, currently on an official visit to Egypt, was received on Tuesday by {ABDELATTY}.",
    f"{ABDELATTY}, with whom {EIDE} met on Tuesday, said the border would open.",
    f"{EIDE} asked {ABDELATTY}, whom he met in Cairo on Tuesday, to open the border.",
    f"Among those {EIDE} met in Cairo on Tuesday was {ABDELATTY}.",
    f"Meeting {ABDELATTY} in Cairo on Tuesday, {EIDE} promised more aid.",
    f"{EIDE}, meeting {ABDELATTY} in Cairo on Tuesday, promised more aid.",
    f"Welcoming {EIDE} to Cairo on Tuesday, {ABDELATTY} said a deal was close.",
    f"Emerging from a meeting with {ABDELATTY} in Cairo, {EIDE} said that a deal was close.",
    f"The talks brought together {EIDE} and {ABDELATTY} in Cairo on Tuesday.",
    f"Gaza dominated the talks that {EIDE} held with {ABDELATTY} in Cairo on Tuesday.",
    f"Gaza was the focus of a meeting {EIDE} had with {ABDELATTY} in Cairo on Tuesday.",
    f"{EIDE} and {ABDELATTY} signed an agreement in Cairo on Tuesday after talks.",
    f"{EIDE} promised {ABDELATTY} more aid at their meeting in Cairo on Tuesday.",
    f"Speaking alongside {ABDELATTY} after their talks in Cairo, {EIDE} said a deal was close.",
    f"Trade was discussed by {EIDE} and {ABDELATTY} in Cairo on Tuesday.",
    f"{EIDE} was briefed by {ABDELATTY} in Cairo on Tuesday.",
    f"{EIDE} held bilateral discussions with {ABDELATTY} in Cairo on Tuesday.",
    f"{EIDE} saw, separately, {ABDELATTY} in Cairo on Tuesday.",
    f"{ARRIVED}Bilateral talks were held, too, with {ABDELATTY}.",
    f"{ABDELATTY} welcomed {EIDE} at the airport and later held talks with him.",
    f"{ARRIVED}{ABDELATTY} received him at the ministry.",
    f"{ARRIVED}There he was received by {ABDELATTY}.",
    f"{ARRIVED}In a meeting with {ABDELATTY}, he spoke of Gaza.",
]

BY_TELEPHONE = [
    f"{EIDE} called {ABDELATTY} on Tuesday to discuss Gaza.",
    f"In a telephone conversation on Tuesday, {EIDE} told {ABDELATTY} that aid would continue.",
    f"{EIDE} discussed Gaza with {ABDELATTY} over the phone on Tuesday.",
    f"{EIDE} and {ABDELATTY} discussed Gaza in a phone call on Tuesday.",
    f"{EIDE} received phone calls from {ABDELATTY} on Tuesday.",
]

PLANNED = [
    f"{ABDELATTY}, with whom {EIDE} is to hold talks on Thursday, wants more aid.",
    f"{EIDE} is flying to Cairo for talks on Thursday with {ABDELATTY}.",
    f"{EIDE} leaves for Cairo on Thursday, where he will confer with {ABDELATTY}.",
    f"{EIDE}'s agenda includes a meeting with {ABDELATTY} on Thursday.",
]

NONE = [
    f"{EIDE} told {ABDELATTY} in a letter that aid would continue.",
    f"{EIDE} urged {ABDELATTY} on Tuesday to open the border.",
    f"{EIDE} rejected calls for a meeting with {ABDELATTY}.",
    f"{EIDE} and {ABDELATTY} hailed the deal.",
    f"{EIDE} congratulated {ABDELATTY} on his appointment.",
    f"{EIDE} agreed with {ABDELATTY} that both should meet regularly.",
]


def _of_two(text: str) -> list[tuple[str, str, str]]:
    """Countries, mode and status of each meeting told, all of them between the two ministers."""
    found = meetings_in(text)
    assert {frozenset(told.people.split(", ")) for told in found} <= {frozenset({"Espen Barth Eide", "Badr Abdelatty"})}
    return [(told.countries, told.mode, told.status) for told in found]


@pytest.mark.parametrize("text", IN_PERSON)
def test_a_meeting_in_person_is_told_in_many_ways(text: str) -> None:
    assert _of_two(text) == [("EG NO", "in_person", "held")]


@pytest.mark.parametrize("text", BY_TELEPHONE)
def test_a_call_is_told_in_many_ways(text: str) -> None:
    assert _of_two(text) == [("EG NO", "phone", "held")]


@pytest.mark.parametrize("text", PLANNED)
def test_a_plan_is_told_in_many_ways(text: str) -> None:
    assert _of_two(text) == [("EG NO", "in_person", "planned")]


@pytest.mark.parametrize("text", NONE)
def test_what_one_says_to_another_is_no_meeting(text: str) -> None:
    assert meetings_in(text) == []


SEVERAL = [
    pytest.param(
        "Finnish Foreign Minister Elina Valtonen landed in Cairo on Monday. "
        f"{ABDELATTY}, who chairs the forum, received her on Tuesday, and Egyptian Premier Mostafa Madbouly left.",
        [("Badr Abdelatty, Elina Valtonen", "Cairo EG")],
    ),
    pytest.param(
        f"{EIDE} arrived in Nairobi on Monday. {RUTO} and his guest talked for an hour on Tuesday.",
        [("William Ruto, Espen Barth Eide", "Nairobi KE")],
    ),
    pytest.param(
        f"A Norwegian team led by Foreign Minister Espen Barth Eide flew to Cairo. {ABDELATTY} received the team on "
        "Tuesday.",
        [("Badr Abdelatty, Espen Barth Eide", "Cairo EG")],
    ),
    pytest.param(
        f"{EIDE} met {RUTO} in Nairobi on Monday and {ABDELATTY} in Cairo on Tuesday.",
        [("Espen Barth Eide, William Ruto", "Nairobi KE"), ("Espen Barth Eide, Badr Abdelatty", "Cairo EG")],
    ),
    pytest.param(
        f"{EIDE} held talks on Tuesday with {RUTO}, with {ABDELATTY} and with Finnish President Alexander Stubb.",
        [
            ("Espen Barth Eide, William Ruto", ""),
            ("Espen Barth Eide, Badr Abdelatty", ""),
            ("Espen Barth Eide, Alexander Stubb", ""),
        ],
    ),
    pytest.param(
        f"{EIDE} mediated talks between {ABDELATTY} and {RUTO} in Oslo on Tuesday.",
        [("Espen Barth Eide, Badr Abdelatty, William Ruto", "Oslo NO")],
    ),
    pytest.param(
        f"{RUTO} hosted {EIDE} in Nairobi on Tuesday. Kenya was also represented by Foreign Minister Musalia Mudavadi.",
        [("William Ruto, Espen Barth Eide, Musalia Mudavadi", "Nairobi KE")],
    ),
    pytest.param(
        f"{RUTO} met {EIDE} in Nairobi on Tuesday. Also in the room were Kenyan Foreign Minister Musalia Mudavadi and "
        "Norwegian Ambassador Gunnar Holm.",
        [("William Ruto, Espen Barth Eide, Musalia Mudavadi, Gunnar Holm", "Nairobi KE")],
    ),
    pytest.param(
        f"{RUTO} and {EIDE} hailed the deal in Nairobi. The meeting was joined by Norwegian Ambassador Gunnar Holm.",
        [("William Ruto, Espen Barth Eide, Gunnar Holm", "Nairobi KE")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_who_met_whom_where_several_are_named(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(told.people, told.place) for told in meetings_in(text)] == expected
