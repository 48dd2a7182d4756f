"""Small articles of our own, and the meetings that a careful reader takes from them."""

import pytest

from tests.extraction.meetings.telling import Told, meetings_in

ONE_MEETING = [
    pytest.param(
        "ANKARA, March 26 — Turkish Foreign Minister Hakan Fidan met with his Greek counterpart Giorgos Gerapetritis "
        "in Ankara on Tuesday.",
        Told("Hakan Fidan, Giorgos Gerapetritis", "", "GR TR", "2024-03-26", "Ankara TR"),
        id="place and weekday in the sentence",
    ),
    pytest.param(
        "PARIS — French President Emmanuel Macron received German Chancellor Olaf Scholz on Monday.",
        Told("Emmanuel Macron, Olaf Scholz", "", "DE FR", "2024-03-25", "Paris FR"),
        id="a host at home in the dateline",
    ),
    pytest.param(
        "Kazakh President Kassym-Jomart Tokayev spoke by phone with Uzbek President Shavkat Mirziyoyev on Tuesday.",
        Told("Kassym-Jomart Tokayev, Shavkat Mirziyoyev", "", "KZ UZ", "2024-03-26", "", "phone"),
        id="a call has no place",
    ),
    pytest.param(
        "Indian Prime Minister Narendra Modi will meet French President Emmanuel Macron in Paris on Friday.",
        Told("Narendra Modi, Emmanuel Macron", "", "FR IN", "2024-03-29", "Paris FR", status="planned"),
        id="a planned one is on the next such weekday",
    ),
    pytest.param(
        "A meeting between Spanish Prime Minister Pedro Sanchez and Moroccan Prime Minister Aziz Akhannouch in Rabat "
        "was cancelled on Monday.",
        Told("Pedro Sanchez, Aziz Akhannouch", "", "ES MA", "", "Rabat MA", status="cancelled"),
        id="the day of cancelling is not the day of meeting",
    ),
    pytest.param(
        "Hungarian Prime Minister Viktor Orban and Serbian President Aleksandar Vucic were to have met in Budapest on "
        "Friday.",
        Told("Viktor Orban, Aleksandar Vucic", "", "HU RS", "2024-03-29", "Budapest HU", status="cancelled"),
        id="were to have met",
    ),
    pytest.param(
        "Chilean Foreign Minister Alberto van Klaveren was due to meet Peruvian Foreign Minister Javier "
        "Gonzalez-Olaechea in Lima on Thursday. The trip has been called off.",
        Told(
            "Alberto van Klaveren, Javier Gonzalez-Olaechea", "", "CL PE", "2024-03-28", "Lima PE", status="cancelled"
        ),
        id="called off in a later sentence",
    ),
    pytest.param(
        "US Secretary of State Antony Blinken held talks with his Saudi counterpart in Riyadh on Monday.",
        Told("Antony Blinken", "", "SA US", "2024-03-25", "Riyadh SA"),
        id="an unnamed counterpart gives his country",
    ),
    pytest.param(
        "NATO Secretary General Jens Stoltenberg met with Estonian Prime Minister Kaja Kallas in Brussels on Monday.",
        Told("Jens Stoltenberg, Kaja Kallas", "", "EE", "2024-03-25", "Brussels BE"),
        id="an official of an international body adds no country",
    ),
    pytest.param(
        "The minister of foreign affairs of Norway, Espen Barth Eide, met with the delegation led by Ukrainian Foreign "
        "Minister Dmytro Kuleba in Oslo on Monday.",
        Told("Espen Barth Eide, Dmytro Kuleba", "", "NO UA", "2024-03-25", "Oslo NO"),
        id="the head of a delegation stands for it",
    ),
    pytest.param(
        "Finnish President Alexander Stubb met Swedish Prime Minister Ulf Kristersson in Helsinki on Tuesday. Finnish "
        "Foreign Minister Elina Valtonen was also present.",
        Told("Alexander Stubb, Ulf Kristersson, Elina Valtonen", "", "FI SE", "2024-03-26", "Helsinki FI"),
        id="who was also present takes part",
    ),
    pytest.param(
        "Finnish President Alexander Stubb met Swedish Prime Minister Ulf Kristersson in Helsinki on Tuesday. During "
        "the meeting, Kristersson conveyed greetings from King Carl Gustaf.",
        Told("Alexander Stubb, Ulf Kristersson", "", "FI SE", "2024-03-26", "Helsinki FI"),
        id="who sends greetings does not",
    ),
    pytest.param(
        "The third session of the Joint Economic Commission was held in Muscat on Monday with the participation of "
        "Omani Foreign Minister Badr Albusaidi and Indian External Affairs Minister S. Jaishankar.",
        Told("Badr Albusaidi, S. Jaishankar", "Joint Economic Commission", "IN OM", "2024-03-25", "Muscat OM"),
        id="a session of a body is its own",
    ),
    pytest.param(
        "Greek Prime Minister Kyriakos Mitsotakis meets Turkish President\n\nGreek Prime Minister Kyriakos Mitsotakis "
        "and Turkish President Recep Tayyip Erdogan held talks in Athens on Tuesday.",
        Told("Kyriakos Mitsotakis, Recep Tayyip Erdogan", "", "GR TR", "2024-03-26", "Athens GR"),
        id="a headline tells no second meeting",
    ),
    pytest.param(
        "On the sidelines of the UN General Assembly, Kenyan President William Ruto met with Ghanaian President Nana "
        "Akufo-Addo on Monday.",
        Told("William Ruto, Nana Akufo-Addo", "", "GH KE", "2024-03-25", ""),
        id="a session only named as the occasion",
    ),
    pytest.param(
        "Irish Foreign Minister Micheal Martin visited Cairo last week. During his visit, Martin met with Egyptian "
        "President Abdel Fattah el-Sisi.",
        Told("Micheal Martin, Abdel Fattah el-Sisi", "", "EG IE", "", "Cairo EG"),
        id="a visit gives its town, and no day where it has none for its meetings",
    ),
    pytest.param(
        "Qatari Emir Tamim bin Hamad Al Thani recently met Omani Sultan Haitham bin Tariq in Muscat.",
        Told("Tamim bin Hamad Al Thani, Haitham bin Tariq", "", "OM QA", "", "Muscat OM"),
        id="recently is no day",
    ),
    pytest.param(
        "Maltese Foreign Minister Ian Borg arrived in Rome to meet Italian Foreign Minister Antonio Tajani. Borg then "
        "had talks with Tajani on Tuesday.",
        Told("Ian Borg, Antonio Tajani", "", "IT MT", "2024-03-26", "Rome IT"),
        id="a plan that came true",
    ),
    pytest.param(
        "Montenegrin Foreign Minister Filip Ivanovic congratulated Albanian Foreign Minister Igli Hasani and said he "
        "looked forward to hosting him in Podgorica in May.",
        Told(
            "Filip Ivanovic, Igli Hasani", "", "AL ME", "within 2024-05-01..2024-05-31", "Podgorica ME",
            status="planned", main=False,
        ),
        id="nobody hosts himself",
    ),
]  # fmt: skip

SEVERAL_MEETINGS = [
    pytest.param(
        "Italian Foreign Minister Antonio Tajani met with Tunisian President Kais Saied and members of the Arab League "
        "in Tunis on Monday.",
        [
            Told("Antonio Tajani, Kais Saied", "", "IT TN", "2024-03-25", "Tunis TN"),
            Told("Antonio Tajani", "Arab League", "IT", "2024-03-25", "Tunis TN"),
        ],
        id="a president and a body in one sentence",
    ),
    pytest.param(
        "Pakistani Foreign Minister Ishaq Dar met separately with Chinese Foreign Minister Wang Yi and Iranian Foreign "
        "Minister Hossein Amir-Abdollahian in Geneva on Monday.",
        [
            Told("Ishaq Dar, Wang Yi", "", "CN PK", "2024-03-25", "Geneva CH"),
            Told("Ishaq Dar, Hossein Amir-Abdollahian", "", "IR PK", "2024-03-25", "Geneva CH"),
        ],
        id="separately",
    ),
    pytest.param(
        "Vietnamese Foreign Minister Bui Thanh Son hosted a reception for Cuban Ambassador Rogelio Polanco Fuentes in "
        "Hanoi on Tuesday. Later, the minister received Lao Ambassador Khamphao Ernthavanh.",
        [
            Told("Bui Thanh Son, Rogelio Polanco Fuentes", "", "CU VN", "2024-03-26", "Hanoi VN"),
            Told("Bui Thanh Son, Khamphao Ernthavanh", "", "LA VN", "2024-03-26", "Hanoi VN"),
        ],
        id="a later meeting of the same host is on the same day in the same town",
    ),
    pytest.param(
        "Croatian Prime Minister Andrej Plenkovic met Slovenian Prime Minister Robert Golob in Zagreb on Tuesday. The "
        "previous meeting was held in Ljubljana in October. Their next meeting is planned for May.",
        [
            Told("Andrej Plenkovic, Robert Golob", "", "HR SI", "2024-03-26", "Zagreb HR"),
            Told("", "", "HR SI", "within 2023-10-01..2023-10-31", "Ljubljana SI", main=False),
            Told(
                "Andrej Plenkovic, Robert Golob", "", "HR SI", "within 2024-05-01..2024-05-31", "",
                "unknown", "planned", main=False,
            ),
        ],
        id="other rounds have the countries, and the people only where the text says so",
    ),
    pytest.param(
        "Croatian Prime Minister Andrej Plenkovic met Slovenian Prime Minister Robert Golob in Zagreb on Tuesday. "
        "Plenkovic had met Golob in Ljubljana in October.",
        [
            Told("Andrej Plenkovic, Robert Golob", "", "HR SI", "2024-03-26", "Zagreb HR"),
            Told(
                "Andrej Plenkovic, Robert Golob", "", "HR SI", "within 2023-10-01..2023-10-31", "Ljubljana SI",
                main=False,
            ),
        ],
        id="the same people another time",
    ),
]  # fmt: skip

NO_MEETING = [
    "British Foreign Secretary David Cameron said the sanctions met the needs of Ukraine.",
    "French President Emmanuel Macron congratulated German Chancellor Olaf Scholz on his birthday.",
    "Turkish President Recep Tayyip Erdogan met with Turkish Foreign Minister Hakan Fidan in Ankara on Monday.",
    "Negotiations between Armenia and Azerbaijan have dragged on for years.",
    "Czech President Petr Pavel did not meet Slovak President Peter Pellegrini on Monday.",
    "Czech President Petr Pavel wants to meet Slovak President Peter Pellegrini.",
    "Brazilian President Luiz Inacio Lula da Silva received a letter from Chinese President Xi Jinping on Monday.",
    "Danish Prime Minister Mette Frederiksen visited Tokyo on Monday.",
    "The proposal of Belgian Prime Minister Alexander De Croo met with criticism in Germany.",
    "Portuguese Foreign Minister Paulo Rangel was appointed on Monday; Spain and France welcomed the news.",
    "Bulgaria beat Romania on Tuesday, and the coach thanked President Rumen Radev.",
]


@pytest.mark.parametrize(("text", "expected"), ONE_MEETING)
def test_an_article_of_one_meeting_tells_it_once(text: str, expected: Told) -> None:
    assert meetings_in(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), SEVERAL_MEETINGS)
def test_an_article_of_several_meetings_tells_each(text: str, expected: list[Told]) -> None:
    assert meetings_in(text) == expected


@pytest.mark.parametrize("text", NO_MEETING)
def test_what_is_no_meeting_of_two_sides_is_not_told(text: str) -> None:
    assert meetings_in(text) == []


KNOWN_GAPS = [
    pytest.param(
        "Turkish Foreign Minister Hakan Fidan, Georgian Foreign Minister Ilia Darchiashvili and Azerbaijani Foreign "
        "Minister Jeyhun Bayramov met in Ankara on Tuesday. The host also met separately with each of his two guests.",
        3,
        id="host and guests without names",
    ),
]


@pytest.mark.parametrize(("text", "count"), KNOWN_GAPS)
@pytest.mark.xfail(strict=True, reason="not read yet")
def test_gaps_that_are_known(text: str, count: int) -> None:
    assert len(meetings_in(text)) == count
