"""Sentence ends in English and Russian, and what only looks like one."""

import pytest

from articles.extraction.document.english_sentences import english_sentence_spans
from articles.extraction.document.russian_sentences import russian_sentence_spans
from articles.extraction.document.sentences import LONGEST, sentences_of
from articles.extraction.layers import Paragraph
from articles.extraction.types import Span

ENGLISH = [
    ["Amb. Mark Brown met Sen. Ann Lee.", "Gen. Ray left."],
    ["He met U.S. Secretary of State John Kerry.", "They talked."],
    ["He lives in the U.S.", "The minister does not."],
    ["He met the U.S. Embassy staff at 5 p.m. on Monday.", "It rained."],
    ["The talks began at 5 p.m.", "They ended late."],
    ["Mr. J. D. Vance and Lloyd J. Austin III met in St. Petersburg on Dec. 5.", "Nobody else came."],
    ["Resolution No. 5 was read.", "He said no.", "It was a surprise."],
    ['"We agree," he said.', '"We do."', "They left."],
    ["Where is he?", "Nobody knows!", "He left…", "The door was open."],
    ["1. The ministers met.", "They talked."],
    ["It grew by 5.5 percent in 2021.", "3 ministers came."],
    ["REPORT.AZ/ They met.", "He left."],
    ["Jane Smith Jr. met Acme Inc. managers.", "They left."],
]


@pytest.mark.parametrize("sentences", ENGLISH, ids=[" ".join(s) for s in ENGLISH])
def test_english_sentences_end_where_a_reader_ends_them(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[a:b] for a, b in english_sentence_spans(text, Span(0, len(text)))] == sentences


def test_a_missing_space_after_a_full_stop_hides_no_end() -> None:
    text = "The visit ended.The minister left for Trend.az."
    spans = english_sentence_spans(text, Span(0, len(text)))
    assert [text[a:b] for a, b in spans] == ["The visit ended.", "The minister left for Trend.az."]


RUSSIAN = [
    ["С.В.Лавров принял А.В. Иванова.", "Они поговорили."],
    ["Он был в г. Баку 5 мая 2024 г. и уехал.", "Было тепло."],
    ["Встреча прошла в зале им. Низами.", "Все довольны."],
    ["Это, т.е. договор, подписано в мае.", "Министр уехал."],
    ["Выделено 5 млн. долл. на школы и т.д.", "Спасибо."],
    ["«Мы согласны», — сказал он.", "«Да!»"],
    ["1. Министры встретились.", "Они поговорили."],
    ["Его принял Ван И.", "В мае они виделись.", "Там был В. В. Иванов."],
]


@pytest.mark.parametrize("sentences", RUSSIAN, ids=[" ".join(s) for s in RUSSIAN])
def test_russian_sentences_end_where_a_reader_ends_them(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[a:b] for a, b in russian_sentence_spans(text, Span(0, len(text)))] == sentences


@pytest.mark.parametrize("split", [english_sentence_spans, russian_sentence_spans])
def test_spans_are_those_of_the_whole_text(split) -> None:  # type: ignore[no-untyped-def]
    text = "Before. Вот одно. Вот два. After."
    inner = Span(8, 26)
    assert [text[a:b] for a, b in split(text, inner)] == ["Вот одно.", "Вот два."]


def test_text_without_full_stops_is_cut_so_that_no_sentence_is_endless() -> None:
    text = "word " * 1000 + "x" * 5000
    spans = [
        sentence.span
        for sentence in sentences_of(
            text, "en", (Paragraph(0, Span(0, len(text)), "body"),), None, english_sentence_spans
        )
    ]
    assert max(end - start for start, end in spans) <= LONGEST
    assert "".join(text[a:b] for a, b in spans).replace(" ", "") == text.replace(" ", "")
