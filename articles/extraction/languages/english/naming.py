"""What kind of word a capitalised word is: of an office's field, of a name, of neither."""

from __future__ import annotations

from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Chart
from articles.reference.given_names import is_common_word, is_given_name

INITIAL_LENGTH = 2
_LINKS = frozenset({"of", "for", "on", "in", "and", "&", "the", "to"})
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


def is_field(word: str) -> bool:
    """Whether a lower-case word names the field of an office, as `defense` does. Hyphenated words by their parts."""
    fields = lexicon.words("fields")
    return word in fields or ("-" in word and all(part in fields for part in word.split("-")))


def is_plain(word: str) -> bool:
    """Whether a lower-case word is a word of the language rather than a name."""
    return is_field(word) or (is_common_word(word) and not is_given_name(word))


def is_initial(text: str) -> bool:
    """`L.`, and a single capital without its full stop."""
    return text[:1].isupper() and (len(text) == 1 or (len(text) == INITIAL_LENGTH and text[1] == "."))


def field_phrase_end(chart: Chart, i: int, *, lists: bool = True) -> int:
    """Where the field that begins at word `i` ends: `Political and Security Affairs` up to, not into, a name.

    Gives `i` where no field begins there. `lists`: whether commas may join (`Trade, Tourism and Investment`).
    """
    at = reached = i
    while at < len(chart):
        word = chart.lower(at)
        step = _item_end(chart, at)
        if step > at:
            at = reached = step
        elif chart.possessive(at) or word in ("'", "’"):
            if _office_ahead(chart, at + 1) and (chart.lower(at + 1),) in lexicon.organization_heads():
                break
            at += 1
        elif (word in _LINKS and not chart.capital(at)) or (word == "," and lists):
            following = at + 1
            while chart.lower(following) in ("and", "&", "the", "of"):
                following += 1
            if _item_end(chart, following) == following or _office_ahead(chart, following):
                break
            if word == "," and not _list_goes_on(chart, following):
                break
            if _is_land(chart, following) if word == "of" else _is_town(chart, following, word):
                break
            at = following
        else:
            break
    return reached


def _is_town(chart: Chart, i: int, preposition: str) -> bool:
    geo = chart.geo_starting(i)
    return preposition in ("in", "on", "to") and geo is not None and geo.kind == "place"


def _is_land(chart: Chart, i: int) -> bool:
    """Whether a state's name stands there, republic and all: it is no part of a field."""
    geo = chart.geo_starting(i)
    if chart.lower(i) in ("republic", "kingdom", "state") and chart.lower(i + 1) == "of":
        return True
    return geo is not None and geo.kind == "name" and not chart.possessive(geo.end)


def _item_end(chart: Chart, i: int) -> int:
    """The end of one word, country or body of a field; `i` where none stands there."""
    if i >= len(chart) or chart.possessive(i):
        return i
    body, geo = chart.body_starting(i), chart.geo_starting(i)
    if body and not body.media:
        return body.end
    if geo:
        return geo.end
    if not chart.capital(i) or (chart.segment.headline and not is_field(chart.lower(i))):
        return i
    word = chart.lower(i)
    if _is_title_word(word) and word not in ("general", "justice", "state"):
        return i
    if is_plain(word):
        return i + 1
    return i + 1 if not is_given_name(word) and _field_follows(chart, i) else i


def _field_follows(chart: Chart, i: int) -> bool:
    """Whether a field word comes right after an unknown word: `Overseas Indians' Affairs`."""
    following = i + 1
    while chart.possessive(following) or chart.lower(following) in ("'", "’"):
        following += 1
    return chart.capital(following) and is_field(chart.lower(following))


def _office_ahead(chart: Chart, i: int) -> bool:
    """Whether the words from `i` on are an office or body of their own: `… and Trade Minister`."""
    heads = lexicon.organization_heads()
    while i < len(chart) and chart.capital(i):
        word = chart.lower(i)
        if (_is_office_word(word) and word not in ("general", "state", "justice")) or (word,) in heads:
            return True
        if not is_plain(word) and not chart.geo[i]:
            return False
        i += 1
    return False


def _list_goes_on(chart: Chart, i: int) -> bool:
    """After a comma: whether the items lead to an `and` with a further one."""
    for _ in range(12):
        end = _item_end(chart, i)
        if end == i:
            return chart.lower(i) in ("and", "&") and _item_end(chart, i + 1) > i + 1
        i = end
        if chart.lower(i) == ",":
            i += 1
    return False


def _is_office_word(word: str) -> bool:
    noun = lexicon.title_words().get((word,))
    return noun is not None and noun.kind == "office"


def _is_title_word(word: str) -> bool:
    return (word,) in lexicon.title_words()
