"""Offices that do not stand right before a name, and the states that other words than the title tell.

The examples are own sentences about real or invented people.
"""

import pytest

from tests.extraction.languages.english.reading import read

OFFICES = [
    # a part of a state without a name of its own
    (
        "Deputy head of the presidential office Ihor Zhovkva spoke first.",
        [("Ihor Zhovkva", None, "Deputy head of the presidential office")],
    ),
    (
        "Speaker of the upper house of parliament Natalya Kochanova opened the session.",
        [("Natalya Kochanova", None, "Speaker of the upper house of parliament")],
    ),
    (
        "Anita Rao, Secretary (West) in the Ministry of External Affairs, led the talks.",
        [("Anita Rao", "IN", "Secretary (West) in the Ministry of External Affairs")],
    ),
    (
        "The director of the binational dam, Carlos Mendoza, joined them.",
        [("Carlos Mendoza", None, "director")],
    ),
    # capitals that no list knows
    (
        "He met Falih al-Fayyadh, chairperson of al-Hashd al-Shaabi.",
        [("Falih al-Fayyadh", None, "chairperson of al-Hashd al-Shaabi")],
    ),
    (
        "The commander of KFOR, Major General Enrico Barduani, was there.",
        [("Enrico Barduani", None, "commander of KFOR")],
    ),
    # an office that a verb gives
    ("Penny Wong was sworn in as Foreign Minister of Australia.", [("Penny Wong", "AU", "Foreign Minister")]),
    ("The new foreign minister is Laura Gil, a lawyer.", [("Laura Gil", None, "foreign minister")]),
    (
        "President Santos names Laura Gil foreign minister.",
        [("Santos", None, "President"), ("Laura Gil", None, "foreign minister")],
    ),
    (
        "Anna Karlsson, who heads the Swedish Defence Ministry, spoke.",
        [("Anna Karlsson", "SE", "head of Swedish Defence Ministry")],
    ),
    # the fuller of two offices
    (
        "Senator Maria Lopez, who has become Foreign Minister of Chile, spoke.",
        [("Maria Lopez", "CL", "Foreign Minister")],
    ),
    (
        "The Secretary-General of the Ministry of Foreign Affairs of Lebanon, Ambassador Hani Chemaitelly, spoke.",
        [("Hani Chemaitelly", "LB", "Secretary-General of the Ministry of Foreign Affairs of Lebanon")],
    ),
    # words that are no part of an office
    ("The newly-appointed ambassador of Cyprus, Petros Ioannou, spoke.", [("Petros Ioannou", "CY", "ambassador")]),
    (
        "Ambassador of the State of Qatar to Kenya Jabor Al-Dosari spoke.",
        [("Jabor Al-Dosari", "QA", "Ambassador")],
    ),
    ("The President of the Republic, Enrique Diaz, spoke.", [("Enrique Diaz", None, "President")]),
    # a name whose words are an office or letters of honour
    ("She met Julie Bishop of Australia.", [("Julie Bishop", "AU", None)]),
    (
        "She met The Rt Hon Patricia Scotland KC, Secretary-General of the Commonwealth.",
        [("Patricia Scotland", None, "Secretary-General of the Commonwealth")],
    ),
    ("Acting Foreign Minister Amir Khan Muttaqi spoke.", [("Amir Khan Muttaqi", "AF", "Acting Foreign Minister")]),
    # a plural that several share from afar
    (
        "The heads of state attending included Emmanuel Macron of France and Donald Tusk of Poland.",
        [("Emmanuel Macron", "FR", "head of state"), ("Donald Tusk", "PL", "head of state")],
    ),
    (
        "The foreign ministers met in Oslo. It was late. Present were Peru's Juan Rojas and Malta's Carmela Borg.",
        [("Juan Rojas", "PE", "foreign minister"), ("Carmela Borg", "MT", "foreign minister")],
    ),
    # an office in one sentence, its holder in another
    (
        "Volodymyr Zelenskyy called on Wednesday. The Ukrainian president asked for help.",
        [("Volodymyr Zelenskyy", "UA", "president")],
    ),
    (
        "Peru's chief negotiator arrived late. Juan Rojas of Peru said the road was blocked.",
        [("Juan Rojas", "PE", "chief negotiator")],
    ),
]

STATES = [
    # sides
    (
        "On the Saudi side were Minister Ahmad Saleh and Adviser Omar Nasser; Jordan was represented by Yusuf Karim.",
        ["SA", "SA", "JO"],
    ),
    ("The Georgian delegation was led by Deputy Minister Lasha Beridze.", ["GE"]),
    ("Deputy Minister Lasha Beridze headed the Georgian delegation.", ["GE"]),
    (
        "Peru was represented by Minister Juan Rojas; Poland by Jan Nowak; and Malta by Carmela Borg.",
        ["PE", "PL", "MT"],
    ),
    ("Secretary Bal Thapa led the Nepali side, and Secretary Anil Rao the Indian one.", ["NP", "IN"]),
    ("A NATO team headed by Director Frank Holm visited Georgia.", [None]),
    # the host's town
    ("In Kuala Lumpur he held talks with Deputy Minister Lim Wei Han.", ["MY"]),
    ("She called on Cabinet Chief Luis Ferro at Casa Rosada.", ["AR"]),
    ("In Bogota, police chief Oscar Navas told reporters about it.", ["CO"]),
    # the one whose he is
    ("Chile's President Juan Rojas listened, said his spokesman Pedro Vidal.", ["CL", "CL"]),
    # authors
    ("By Tony Okafor\n\nCAPE TOWN, Dec. 3 (NAN) - Talks went on, Minister of Trade Ada Obi said.", ["NG", "NG"]),
    # the dateline of an agency of the whole world
    ("NAIROBI, May 17 (Reuters) - Interior Minister Moses Otieno said so.", ["KE"]),
    # the other of two states
    (
        "India and Argentina conferred. Joint Secretary Anita Rao received Argentina's Luis Ferro. India was glad.",
        ["IN", "AR"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_offices_are_read_wherever_they_stand(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert read(text).persons() == expected


@pytest.mark.parametrize(("text", "expected"), STATES)
def test_states_are_told_by_what_stands_around(text: str, expected: list[str | None]) -> None:
    assert [country for _, country, _ in read(text).persons()] == expected
