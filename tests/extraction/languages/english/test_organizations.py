"""Which bodies are named, and to which state they belong. The examples are own sentences."""

import pytest

from tests.extraction.languages.english.reading import read

ORGANIZATIONS = [
    (
        "He spoke at the Ministry of Defense of the Republic of Azerbaijan.",
        [("Ministry of Defense of the Republic of Azerbaijan", "AZ")],
    ),
    ("The Head of the Azerbaijani Foreign Ministry thanked them.", [("Azerbaijani Foreign Ministry", "AZ")]),
    ("The Deputy Foreign Minister thanked them.", []),
    (
        "The Turkish foreign ministry and Georgia's parliament agreed.",
        [("Turkish foreign ministry", "TR"), ("parliament", "GE")],
    ),
    ("He visited the Embassy of Latvia in Baku.", [("Embassy of Latvia in Baku", "LV")]),
    ("The Milli Majlis wrote to the Verkhovna Rada.", [("Milli Majlis", "AZ"), ("Verkhovna Rada", "UA")]),
    (
        "They met two British think tanks - the Royal United Services Institute, the Henry Jackson Society.",
        [("Royal United Services Institute", "GB"), ("Henry Jackson Society", "GB")],
    ),
    (
        "The France-Germany Youth Council was founded in 1963.",
        [("France-Germany Youth Council", None)],
    ),
    (
        "The World Health Organization (WHO) sent doctors; the WHO is in Geneva.",
        [("World Health Organization", None)],
    ),
    (
        "The Baltic Policy Research Institute (BPRI) took part. BPRI is young.",
        [("Baltic Policy Research Institute", None)],
    ),
    ("The US Congress voted. Members of Congress were glad.", [("US Congress", "US")]),
    # a noun of its kind before, or what it has behind
    ("The Russian gas giant Novagaz and newspaper Obzor agreed.", [("Novagaz", "RU"), ("Obzor", None)]),
    ("They saw the headquarters of Zentrix.", [("Zentrix", None)]),
    ("She heads the Minerals Council South Africa, a lobby.", [("Minerals Council South Africa", "ZA")]),
    # letters in brackets: of a body, and of a thing
    (
        "Friends of Lake Victoria (FLV) wrote. The Coastal Rescue Scheme (CRS) helped; CRS is new.",
        [("Friends of Lake Victoria", None)],
    ),
    ("The Universidad Autónoma de Chile wrote.", [("Universidad Autónoma de Chile", "CL")]),
    ("The joint Qatari-Tajik committee sat.", [("joint Qatari-Tajik committee", None)]),
    ("They met at the National Convention Center and in the Oval Office.", []),
    ("It is UNESCO's 26th UN Climate Change Conference.", [("UNESCO", None)]),
    # the state of their official
    ("Peru's Juan Rojas, head of the Office of the President, spoke.", [("Office of the President", "PE")]),
    ("The ministry, the delegation and the border commissions agreed.", []),
    ("The government of Norway and Norway agreed on Facebook.", []),
    ("The Joint Working Group met on the West Bank.", []),
    ("He spoke at the Kremlin.", []),
    ("The Kremlin said so.", [("Kremlin", "RU")]),
    (
        "The State Duma of the Federal Assembly of the Russian Federation met.",
        [("State Duma of the Federal Assembly of the Russian Federation", "RU")],
    ),
    ("The Foreign Office Consultations took place.", []),
    ("The Texas National Guard sent a band.", [("Texas National Guard", "US")]),
]


@pytest.mark.parametrize(("text", "expected"), ORGANIZATIONS)
def test_bodies_are_read_with_their_state(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert read(text).organizations() == expected


OUTLETS = [
    ("The bridge was opened, Trend reports.", [("Trend", "AZ")]),
    ("The trend is clear. Trend and time will tell.", []),
    ("BEIJING, June 12 (Xinhua) -- The bridge was opened.", [("Xinhua", "CN")]),
    ("Baku. 12 June. REPORT.AZ/ The bridge was opened in the morning, Report informs.", [("REPORT.AZ", "AZ")]),
]


@pytest.mark.parametrize(("text", "expected"), OUTLETS)
def test_outlets_count_as_sources_only(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert read(text).organizations() == expected


def test_an_organ_without_its_state_belongs_to_the_home_of_the_article() -> None:
    text = (
        "BAKU, Azerbaijan, June 12. The State Tax Service and the Ministry of Economy reported growth, Trend reports."
    )
    assert read(text).organizations()[:2] == [("State Tax Service", "AZ"), ("Ministry of Economy", "AZ")]
