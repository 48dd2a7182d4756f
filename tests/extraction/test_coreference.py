"""Which mentions are one person or body, and whom `the minister`, `he`, `the delegation` stand for."""

import pytest

from articles.extraction.coreference.full_names import same_full_name
from tests.extraction.languages.english.reading import read

SAME_NAMES = [
    ("Bakhtiyor Saidov", "Saidov Bakhtiyor Odilovich", True),
    ("Mohammad Ishaq Dar", "Ishaq Dar", True),
    ("Vyacheslav Volodin", "V. Volodin", True),
    ("Abdel Fattah", "Abdelfattah", True),
    ("Elnur Mammadov", "Elman Mammadov", False),
    ("Mykola Azarov", "Mikola Azarov", True),
    ("Wang Yi", "Wang Wei", False),
]


@pytest.mark.parametrize(("one", "other", "expected"), SAME_NAMES)
def test_two_full_names_of_an_article_are_one_person(one: str, other: str, expected: bool) -> None:
    assert same_full_name(one, other) is expected


MENTIONS = [
    (
        "Foreign Minister Wang Yi spoke. Wang then left with Sergey Lavrov. Sergey was late.",
        {"Wang Yi": ["Wang Yi", "Wang"], "Sergey Lavrov": ["Sergey Lavrov", "Sergey"]},
    ),
    (
        "Egypt's Badr Abdelfattah called. Later Abdel Fattah rang again.",
        {"Badr Abdelfattah": ["Badr Abdelfattah", "Abdel Fattah"]},
    ),
    (
        "President Ilham Aliyev received Deputy Minister Natig Aliyev. Aliyev thanked the guests.",
        {"Ilham Aliyev": ["Ilham Aliyev"], "Natig Aliyev": ["Natig Aliyev"], "Aliyev": ["Aliyev"]},
    ),
]


@pytest.mark.parametrize(("text", "expected"), MENTIONS)
def test_mentions_find_their_person(text: str, expected: dict[str, list[str]]) -> None:
    persons = read(text).entities.persons
    assert {p.name: [m.printed for m in p.mentions] for p in persons} == expected


ROLES = [
    (
        (
            "Turkish Foreign Minister Hakan Fidan met Russian Foreign Minister Sergey Lavrov. "
            "The Russian Foreign Minister thanked the host. The two ministers signed a plan."
        ),
        {"The Russian Foreign Minister": ["Sergey Lavrov"], "The two ministers": ["Hakan Fidan", "Sergey Lavrov"]},
    ),
    (
        (
            "Azerbaijan's Deputy Foreign Minister Elnur Mammadov flew to Oslo. "
            "The Azerbaijani delegation met officials of Norway. The delegation left at noon."
        ),
        {"The Azerbaijani delegation": ["Elnur Mammadov"], "The delegation": ["Elnur Mammadov"]},
    ),
    (
        "Prime Minister of Georgia Irakli Kobakhidze met Ursula von der Leyen. He thanked her.",
        {"He": ["Irakli Kobakhidze"]},
    ),
    (
        "The minister waited. Foreign Minister Wang Yi spoke with Foreign Minister Sergey Lavrov.",
        {"The minister": []},
    ),
    (
        (
            "Turkish Foreign Minister Hakan Fidan received Egyptian Foreign Minister Badr Abdelatty in Ankara. "
            "The Egyptian thanked his host. The veteran diplomat was content. The pair will meet again."
        ),
        {
            "The Egyptian": ["Badr Abdelatty"],
            "his host": ["Hakan Fidan"],
            "The veteran diplomat": ["Badr Abdelatty"],
            "The pair": ["Badr Abdelatty", "Hakan Fidan"],
        },
    ),
    (
        (
            "President Alexander Lukashenko received Chinese Defence Minister Li Shangfu in Minsk. "
            "He told his guest that it was late. The visitor thanked the president."
        ),
        {
            "He": ["Alexander Lukashenko"],
            "his guest": ["Li Shangfu"],
            "The visitor": ["Li Shangfu"],
            "the president": ["Alexander Lukashenko"],
        },
    ),
    (
        (
            "Ministers gathered in Amman: Ayman Safadi of Jordan, Fuad Hussein of Iraq and Sameh Shoukry of Egypt. "
            "The three ministers signed it."
        ),
        {"The three ministers": ["Ayman Safadi", "Fuad Hussein", "Sameh Shoukry"]},
    ),
    (
        "Canada's Anita Anand, a minister, met her Polish counterpart. Polish Foreign Minister Jan Nowak was glad.",
        {"her Polish counterpart": ["Jan Nowak"]},
    ),
    (
        "Sergey Lavrov of Russia met Annalena Baerbock of Germany. She said that the latter was right.",
        {"She": ["Annalena Baerbock"]},
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_roles_stand_for_persons(text: str, expected: dict[str, list[str]]) -> None:
    found = {words: sorted(who) for words, who in read(text).roles()}
    assert {words: found.get(words) for words in expected} == expected


BODIES = [
    (
        (
            "The Azerbaijani Center for Analysis of International Relations wrote. "
            "The Center for the Analysis of International Relations is in Baku."
        ),
        [
            [
                "Azerbaijani Center for Analysis of International Relations",
                "Center for the Analysis of International Relations",
            ]
        ],
    ),
    (
        "The Polish Foreign Affairs Council met. The Polish Council for Foreign Affairs is old.",
        [["Polish Foreign Affairs Council", "Polish Council for Foreign Affairs"]],
    ),
    (
        "NATO sent officers. The mission of the Alliance ends soon.",
        [["NATO", "Alliance"]],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_forms_of_one_body_are_one(text: str, expected: list[list[str]]) -> None:
    organizations = read(text).entities.organizations
    assert [[m.printed for m in o.mentions] for o in organizations] == expected
