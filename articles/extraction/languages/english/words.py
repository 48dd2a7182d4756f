"""The words of a text as the search for names needs them, cut into segments that no name crosses.

Finer than the sentences' own tokens: `'s` stands apart, `U.S.`, `Dr.` and `L.` are one word each, and hyphenated
words stay whole. A segment is a sentence, or what stands before or between sentences (a dateline, a header line).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from articles.extraction.layers import Document, Paragraph, ParagraphKind
from articles.extraction.types import Span

_LETTER = r"[^\W\d_]"
_WORD = re.compile(
    rf"""
      [@#]\w+                                                              # a handle: no name
    | (?:[A-Z]\.){{2,}}                                                    # U.S.
    | (?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Brig|Adm|Capt|Sgt|Amb|Sen|Rep|Gov|Hon|Rev|St|Jr|Sr|Ma|Messrs|Engr|Eng
        |Corp|Inc|Ltd)\.
    | \w+\.(?i:az|com|org|net|ru|kz|kg|uz|tm|tj|md|ge|am|tr|ua|uk|cn|in|tv|info|news|media)\b  # REPORT.AZ, 24.kg
    | [A-ZÀ-Þ]\.(?=\s|[A-Z]|-)                                             # an initial
    | {_LETTER}+(?:['’ʼ‘ʻ`‐‑-]{_LETTER}+)*                                 # a word
    | \d+(?:[.,:/]\d+)*\w*
    | \S
    """,
    re.VERBOSE,
)
_POSSESSIVE = re.compile(r"^(.+)(['’`ʼ][sS])$")
_CAPITAL_AFTER_ARTICLE = re.compile(r"^(?:al|el|as|ad|an|ar|at|az|ash|ul|d|l|es)[-'’][A-ZÀ-Þ]")
_HEADLINE_SHARE = 0.6
_BODY_SHARE = 0.85
_ENDS = frozenset({".", "?", "!", "”", '"', "»"})
_SHORT = 3


class Word(NamedTuple):
    """A word, number or mark. `possessive` is the `'s` itself."""

    start: int
    end: int
    text: str
    lower: str
    capital: bool
    possessive: bool


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of words that names are read from. `sentence`: its number, -1 where it is no sentence.

    `headline`: most words have a capital, so that a capital says nothing.
    """

    words: tuple[Word, ...]
    kind: ParagraphKind
    paragraph: int
    sentence: int
    headline: bool


def split_words(text: str, span: Span) -> tuple[Word, ...]:
    """The words of a span, in order, with code points of the whole text."""
    return tuple(_words(text, span))


def _words(text: str, span: Span) -> Iterator[Word]:
    for match in _WORD.finditer(text, span.start, span.end):
        printed, start = match.group(), match.start()
        possessive = _POSSESSIVE.match(printed)
        if possessive:
            stem = possessive.group(1)
            yield _word(stem, start)
            yield Word(start + len(stem), match.end(), possessive.group(2), "'s", False, True)
        else:
            yield _word(printed, start)


def _word(printed: str, start: int) -> Word:
    capital = printed[0].isupper() or bool(_CAPITAL_AFTER_ARTICLE.match(printed))
    return Word(start, start + len(printed), printed, printed.lower().replace("’", "'"), capital, False)


def segments(document: Document) -> tuple[Segment, ...]:
    """All stretches of the document that names are read from: every paragraph but the foreign ones."""
    by_paragraph: dict[int, list[tuple[Span, int]]] = {}
    for sentence in document.sentences:
        by_paragraph.setdefault(sentence.paragraph, []).append((sentence.span, sentence.index))
    found: list[Segment] = []
    for paragraph in document.paragraphs:
        if paragraph.kind == "foreign":
            continue
        for span, index in _pieces(paragraph, by_paragraph.get(paragraph.index, [])):
            words = split_words(document.text, span)
            if words:
                headline = _is_headline(words, prose=paragraph.kind == "body")
                found.append(Segment(words, paragraph.kind, paragraph.index, index, headline))
    return tuple(found)


def _pieces(paragraph: Paragraph, sentences: list[tuple[Span, int]]) -> Iterator[tuple[Span, int]]:
    """The sentences of a paragraph and the stretches that no sentence covers, in order."""
    at = paragraph.span.start
    for span, index in sentences:
        if span.start > at:
            yield Span(at, span.start), -1
        yield span, index
        at = max(at, span.end)
    if at < paragraph.span.end:
        yield Span(at, paragraph.span.end), -1


def _is_headline(words: tuple[Word, ...], *, prose: bool) -> bool:
    if prose and words[-1].text in _ENDS:
        return False
    share = _BODY_SHARE if prose else _HEADLINE_SHARE
    long = [w for w in words if len(w.text) > _SHORT and w.text[0].isalpha()]
    return len(long) > 2 and sum(w.capital for w in long) / len(long) > share
