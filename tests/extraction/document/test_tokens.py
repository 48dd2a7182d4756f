import pytest

from articles.extraction.document.tokens import tokenize
from articles.extraction.types import Span

CASES = [
    ("en", "Kassym-Jomart O'Brien’s 20-minute call", ["Kassym-Jomart", "O'Brien", "’s", "20-minute", "call"]),
    ("en", "U.S. Gen. J. Ray, 5.5%, 12:45pm", ["U.S.", "Gen.", "J.", "Ray", ",", "5.5", "%", ",", "12:45", "pm"]),
    (
        "en",
        "the ministers' 3+3 format -- May 22-24...",
        ["the", "ministers", "'", "3", "+", "3", "format", "--", "May", "22", "-", "24", "..."],
    ),
    ("en", "Chad`s and Chad´s", ["Chad", "`s", "and", "Chad", "´s"]),
    ("ru", "С.В.Лавров, 10-е, им. Низами", ["С.В.", "Лавров", ",", "10-е", ",", "им.", "Низами"]),
    ("ru", "армяно-турецкий «трек» — всё", ["армяно-турецкий", "«", "трек", "»", "—", "всё"]),
]


@pytest.mark.parametrize(("language", "text", "words"), CASES)
def test_a_text_falls_into_tokens(language: str, text: str, words: list[str]) -> None:
    tokens = tokenize(text, Span(0, len(text)), language)
    assert [token.text for token in tokens] == words
    assert all(text[token.start : token.end] == token.text for token in tokens)
