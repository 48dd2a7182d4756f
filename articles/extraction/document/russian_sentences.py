"""Sentences of a Russian paragraph: razdel, then what it splits after abbreviations of the news is joined again."""

from __future__ import annotations

import re

from razdel import sentenize

from articles.extraction.document.tokens import abbreviations
from articles.extraction.types import Span

_LAST_WORD = re.compile(r"[^\s\"'«(\[–—/]+$")
_OPENING_WORDS = "В|Во|На|С|Со|По|К|При|За|Из|От|У|О|Об|До|После|Для|А|Но|Он|Она|Они|Это|Как|Ранее|Также"
_NAME_OF_ONE_LETTER = re.compile(rf"\b[А-ЯЁ][а-яё]+ [ИОЮЭЫУЕ](?P<stop>\.) (?=(?:{_OPENING_WORDS}) )")
_INITIALS = re.compile(r"(?:[А-ЯЁA-Z]\.)+")
_ENUMERATOR = re.compile(r"\(?(?:\d{1,2}|[а-яa-z])\.")


def russian_sentence_spans(text: str, span: Span) -> list[Span]:
    """The sentences of one paragraph as spans without white space around them, in order."""
    spans: list[Span] = []
    for found in sentenize(text[span.start : span.end]):
        piece = Span(span.start + found.start, span.start + found.stop)
        if spans and _goes_on(text[spans[-1].start : spans[-1].end], text[piece.start]):
            spans[-1] = Span(spans[-1].start, piece.end)
        else:
            spans.append(piece)
    return [part for whole in spans for part in _parted(text, whole)]


def _parted(text: str, span: Span) -> list[Span]:
    """`... встретился с Ван И. В сентябре ...`: a name of one letter before the stop, no initial."""
    stops = [span.start + match.end("stop") for match in _NAME_OF_ONE_LETTER.finditer(text[span.start : span.end])]
    starts = [span.start, *(stop + 1 for stop in stops)]
    return [Span(start, end) for start, end in zip(starts, [*stops, span.end], strict=True)]


def _goes_on(sentence: str, follower: str) -> bool:
    if _ENUMERATOR.fullmatch(sentence):
        return True
    last = _LAST_WORD.search(sentence)
    if last is None:
        return False
    kind = abbreviations("ru").get(last.group())
    if kind == "after":
        return follower.islower() or follower in "),;–—"
    return kind == "before" or bool(_INITIALS.fullmatch(last.group()))
