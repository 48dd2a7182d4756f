"""Nouns of office as they stand in a segment: `minister`, `ex-president`, `FM`, and what only looks like one."""

from __future__ import annotations

from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Chart
from articles.extraction.languages.english.naming import is_field

_LONGEST_INITIALISM = 6
LONGEST = 5
"""Words of the longest noun of office, and of the way to it over its modifiers."""


def noun_at(chart: Chart, i: int) -> tuple[int, lexicon.TitleWord] | None:
    """(number of words, entry) of the noun of office at word `i`, None without one."""
    if i >= len(chart) or chart.bodies[i] is not None or chart.names[i] is not None:
        return None
    if chart.lower(i) not in lexicon.title_openers() and "-" not in chart.lower(i):
        return None
    table = lexicon.title_words()
    for n in range(min(LONGEST, len(chart) - i), 0, -1):
        noun = table.get(tuple(chart.lower(i + k) for k in range(n)))
        if noun is None and n == 1:
            noun = _counterpart(chart.lower(i)) or _prefixed(chart.lower(i))
        if noun is None or (n == 1 and (_only_modifies(chart, i) or _is_adjective(chart, i) or _first_name(chart, i))):
            continue
        return (n, noun) if _printed_as_office(chart, i, noun) else None
    return None


def _printed_as_office(chart: Chart, i: int, noun: lexicon.TitleWord) -> bool:
    """Whether the letters are of the case that the noun needs."""
    if noun.kind == "honorific" and not noun.singular.endswith(".") and _inside_name(chart, i):
        return False
    if noun.capitals:
        return chart.words[i].text.removesuffix("s").isupper()
    if chart.capital(i) or chart.lower(i) in ("professor", "academician"):
        return True
    if chart.lower(i) == "the":
        return chart.capital(i + 1)
    return noun.kind not in ("honorific", "rank") and noun.singular not in lexicon.word_class("needs_capital")


def _first_name(chart: Chart, i: int) -> bool:
    """`Amir` in `Foreign Minister Amir Khan`: a word for a ruler that a first name is too, right behind an office."""
    behind = chart.title_ending(i)
    ruler = chart.lower(i) in lexicon.word_class("rulers_and_first_names")
    return ruler and behind is not None and behind.role is not None and chart.capital(i) and chart.capital(i + 1)


def _inside_name(chart: Chart, i: int) -> bool:
    """`Haji` in `Awang Halbi Haji Mohd`: a capitalised word of neither office nor state stands right before it."""
    before = i - 1
    marks = (chart.geo, chart.bodies, chart.titles)
    plain = chart.capital(before) and all(layer[before] is None for layer in marks)
    return plain and i > 1 and not _office_word(chart, before) and not chart.segment.headline


def _office_word(chart: Chart, i: int) -> bool:
    word = chart.lower(i)
    return (word,) in lexicon.title_words() or is_field(word) or word in lexicon.words("title_modifiers")


def _is_adjective(chart: Chart, i: int) -> bool:
    """`official visit`, `member states`: a noun of office that only describes the word behind it."""
    verb = not chart.capital(i) and chart.lower(i) in lexicon.word_class("offices_like_verbs")
    if verb and chart.lower(i + 1) in lexicon.word_class("object_openers"):
        return True
    if chart.lower(i) in ("guest", "host") and chart.capital(i):
        return chart.capital(i + 1)
    if chart.lower(i) not in lexicon.word_class("often_adjectives") or chart.capital(i):
        return False
    following = chart.lower(i + 1)
    if chart.lower(i) == "official" and chart.geo_starting(i + 1):
        return True
    return following.isalpha() and not chart.capital(i + 1) and following not in lexicon.word_class("behind_a_noun")


def _only_modifies(chart: Chart, i: int) -> bool:
    """`Deputy` in `Deputy Foreign Minister`, `Chief` in `Chief Adviser`: a noun of office that another one follows."""
    if chart.lower(i) not in lexicon.words("title_modifiers"):
        return False
    at = i + 1
    opens = i == 0 and not chart.capital(at)
    while at < len(chart) and chart.bodies[at] is None and at - i < LONGEST:
        if chart.capital(at) != (chart.capital(i) and not opens):
            return False
        word = chart.lower(at)
        if (word,) in lexicon.title_words() and lexicon.title_words()[(word,)].kind == "office":
            return True
        if word not in lexicon.words("title_modifiers") and not is_field(word):
            return False
        at += 1
    return False


def _counterpart(word: str) -> lexicon.TitleWord | None:
    nouns = lexicon.words("counterparts")
    if word in nouns:
        return lexicon.TitleWord(word, "descriptor", None, False)
    if word.removesuffix("s") in nouns:
        return lexicon.TitleWord(word.removesuffix("s"), "descriptor", None, True)
    return None


def _prefixed(word: str) -> lexicon.TitleWord | None:
    """`ex-minister`, `then-president`, `congresswoman-elect`."""
    elect = lexicon.title_words().get((word.removesuffix("-elect").removesuffix("-designate"),))
    if elect and "-" in word:
        return elect._replace(singular=word)
    prefix, _, rest = word.partition("-")
    if prefix not in ("ex", "then"):
        return None
    noun = lexicon.title_words().get((rest,))
    return noun._replace(singular=f"{prefix}-{noun.singular}") if noun else None


def initialism_at(chart: Chart, p: int) -> bool:
    """`NA` in `NA Chairman`, `KFOR` in `commander of KFOR`: capitals beside an office are a body's."""
    if not 0 <= p < len(chart):
        return False
    printed = chart.words[p].text
    capitals = printed.isalpha() and printed.isupper() and 1 < len(printed) <= _LONGEST_INITIALISM
    return capitals and printed not in lexicon.words("not_bodies") and chart.names[p] is None and chart.geo[p] is None
