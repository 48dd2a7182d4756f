"""What each paragraph of a page is: title, header, body, boilerplate, or a line in another language.

News pages come as plain text with all that stands around the article. The order of things is the best guide:
above the first running prose stand date lines, rubrics and the title; below the last prose stand tag lines and
headlines of other stories; a short line between prose is a subhead.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from articles.extraction.document.boilerplate import boilerplate_reach
from articles.extraction.document.paragraphs import crawl_header, ends_as_sentence, paragraph_spans, word_count
from articles.extraction.language import is_foreign_line, language_of
from articles.extraction.layers import Paragraph, ParagraphKind
from articles.extraction.types import Span

_PROSE_WORDS = 8
_LATER_PROSE_WORDS = 3
_UNSTOPPED_PROSE_WORDS = 30
_SUBHEAD_WORDS = 14
_CLOUD_WORDS, _CLOUD_SHARE = 8, 0.7
_TITLE_WORDS = range(3, 40)
_SETTLED = 3
"""Body paragraphs after which a line with day and time belongs to the next story in a list of news."""
_LIST_ITEM = re.compile(r"(?:[-–—•*·]|\(?\d{1,2}[.)])\s*\S")
_BYLINE = re.compile(r"(?:By(?: an?| our| the)?|Автор:?) [^\W\d_a-zа-яё]")
_MENU_MARK = re.compile(r" [|/•»>·] |\s{3,}|^[•·|]")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d")
_YEAR_OR_DAY = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_STAMP_WORDS = 9
_TITLE_MARK = re.compile(r"[\s(\[]*(?:\((?:PHOTOS?|VIDEO|UPDATED?|ФОТО|ВИДЕО|ОБНОВЛЕНО)[^)]*\)|$)", re.IGNORECASE)


class ReadingError(Exception):
    """A text has nothing that could be read. The message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The paragraphs of a page, its language, and the span of its title if the page prints one."""

    paragraphs: tuple[Paragraph, ...]
    language: str | None
    title: Span | None


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    text: str
    words: int
    language: str | None
    stopped: bool


def lay_out(text: str, *, language: str | None = None, title: str | None = None) -> Layout:
    """Tell the paragraphs of a page apart. `language` and `title` are taken over where they are known already.

    Raises ReadingError where the text has no words.
    """
    spans = paragraph_spans(text)
    lines = [_line(text, span) for span in spans]
    if not any(line.words for line in lines):
        raise ReadingError("The text has no words. Look at the file: it may be empty or no text at all.")
    language = language or _main_language(lines)
    foreign = [language is not None and is_foreign_line(line.text, language) for line in lines]
    has_crawl_header = crawl_header(text, spans) is not None
    rest = 1 if has_crawl_header and len(spans) > 1 and "\n" not in text[spans[0].end : spans[1].start] else None
    first = _first_prose(lines, foreign, rest)
    kinds = _kinds(lines, foreign, first)
    if has_crawl_header:
        kinds[0] = "header"
    found = _title_line(lines[:first], foreign, title, 0 if rest is None else rest + 1)
    if found is not None:
        kinds[found] = "title"
    paragraphs = tuple(Paragraph(i, span, kind) for i, (span, kind) in enumerate(zip(spans, kinds, strict=True)))
    return Layout(paragraphs, language, lines[found].span if found is not None else None)


def _line(text: str, span: Span) -> _Line:
    words = text[span.start : span.end]
    return _Line(span, words, word_count(words), language_of(words), ends_as_sentence(words))


def _main_language(lines: list[_Line]) -> str | None:
    weights: Counter[str] = Counter()
    for line in lines:
        if line.language:
            weights[line.language] += line.words * (3 if line.stopped else 1)
    if weights:
        return max(weights, key=lambda code: (weights[code], code))
    return language_of("\n".join(line.text for line in lines))


def _first_prose(lines: list[_Line], foreign: list[bool], rest_of_header: int | None) -> int:
    """The number of the line with which the article's body begins; all lines are above it where there is none."""
    for i, line in enumerate(lines):
        if not foreign[i] and _opens_body(line) and boilerplate_reach(line.text) is None:
            return i
    candidates = [i for i, line in enumerate(lines) if line.words and not foreign[i] and i != rest_of_header]
    candidates = [i for i in candidates if not is_stamp(lines[i].text) and boilerplate_reach(lines[i].text) is None]
    return max(candidates, key=lambda i: (lines[i].words, -i), default=len(lines))


def _opens_body(line: _Line) -> bool:
    if is_stamp(line.text):
        return False
    if line.stopped and line.words >= _PROSE_WORDS:
        return not (line.text.endswith(("?", "!")) and line.words < 2 * _PROSE_WORDS)
    return line.words >= _UNSTOPPED_PROSE_WORDS and "," in line.text and not _MENU_MARK.search(line.text)


def _kinds(lines: list[_Line], foreign: list[bool], first: int) -> list[ParagraphKind]:
    last = max((i for i in range(first, len(lines)) if _goes_on(lines[i]) and not foreign[i]), default=first)
    kinds: list[ParagraphKind] = []
    block = ended = False
    body = 0
    for i, line in enumerate(lines):
        reach = boilerplate_reach(line.text)
        prose = i == first or _goes_on(line)
        block = block and not prose and i > first
        if foreign[i]:
            kinds.append("foreign")
        elif i < first:
            kinds.append("boilerplate" if reach else "header")
        elif ended or reach or block or i > last or (body >= _SETTLED and is_time_stamp(line.text)):
            kinds.append("boilerplate")
            ended = ended or is_time_stamp(line.text)
        elif prose or _is_list_item(lines, i):
            kinds.append("body")
        else:
            kinds.append("header" if line.words <= _SUBHEAD_WORDS else "body")
        body += kinds[-1] == "body"
        block = block or reach == "block"
        ended = ended or (reach == "end" and i > first)
    return kinds


def _goes_on(line: _Line) -> bool:
    """Whether a line below the beginning of the body is prose: there a short sentence is enough."""
    return (line.stopped and line.words >= _LATER_PROSE_WORDS) or line.words >= _UNSTOPPED_PROSE_WORDS


def _is_list_item(lines: list[_Line], i: int) -> bool:
    return bool(_LIST_ITEM.match(lines[i].text)) and (
        lines[i - 1].text.rstrip().endswith((":", ";", ",")) or bool(_LIST_ITEM.match(lines[i - 1].text))
    )


def _title_line(head: list[_Line], foreign: list[bool], given: str | None, start: int) -> int | None:
    """Which line above the body is the title: the given one, else one printed twice, else the first that may be.

    What stands on the line of the crawler's date, before `start`, is mostly menu words: it is taken last.
    """
    keys = [_title_key(line.text) for line in head]
    if given is not None:
        return keys.index(_title_key(given)) if _title_key(given) in keys else None
    candidates = [i for i, line in enumerate(head) if not foreign[i] and _may_be_title(line)]
    repeated = [i for i in candidates if keys.count(keys[i]) > 1]
    if repeated:
        return repeated[0]
    candidates = [i for i in candidates if i >= start] or candidates
    cased = [i for i in candidates if not head[i].text.isupper()]
    return next(iter(cased or candidates), None)


def _title_key(text: str) -> str:
    return " ".join(_TITLE_MARK.sub(" ", text).casefold().split())


def _may_be_title(line: _Line) -> bool:
    return (
        line.words in _TITLE_WORDS
        and not is_stamp(line.text)
        and not _MENU_MARK.search(line.text)
        and not _BYLINE.match(line.text)
        and not _is_tag_cloud(line.text)
        and boilerplate_reach(line.text) is None
    )


def _is_tag_cloud(text: str) -> bool:
    """Whether a line says the same words again and again, as lists of key words do."""
    words = text.casefold().split()
    return len(words) >= _CLOUD_WORDS and len(set(words)) <= _CLOUD_SHARE * len(words)


def is_stamp(text: str) -> bool:
    """Whether a line is little more than a date or a time: `Politics 28 February 2023 17:52 (UTC +04:00)`."""
    if word_count(text) > _STAMP_WORDS:
        return False
    if _CLOCK.search(text):
        return True
    numbers = len(_YEAR_OR_DAY.findall(text))
    return numbers >= 2 and word_count(text) <= 2 + numbers


def is_time_stamp(text: str) -> bool:
    """Whether a line is a date with a year and a time of day, and little more."""
    return is_stamp(text) and bool(_CLOCK.search(text)) and bool(_YEAR.search(text))
