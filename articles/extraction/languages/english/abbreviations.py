"""Abbreviations that a text binds to a body: `Indian Institute of Public Affairs (IIPA)`, then `IIPA`."""

from __future__ import annotations

from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Body, Chart
from articles.reference.given_names import is_common_word

_SHORTEST, _LONGEST = 2, 10


def bind_abbreviations(charts: list[Chart]) -> None:
    """Marks abbreviations in brackets behind a body, and wherever else they stand in the text."""
    bound: dict[str, Body] = {}
    for chart in charts:
        for body in chart.all_bodies():
            at = body.end + 1
            if chart.lower(body.end) == "(" and chart.lower(at + 1) == ")" and _is_abbreviation(chart.words[at].text):
                bound.setdefault(chart.words[at].text, body)
    for chart in charts:
        for at, word in enumerate(chart.words):
            long = bound.get(word.text)
            if long and chart.bodies[at] is None and chart.names[at] is None:
                chart.put_body(
                    Body(at, at + 1, word.text, long.country, long.key, long.media, long.international, long.home)
                )


def _is_abbreviation(printed: str) -> bool:
    capitals = sum(letter.isupper() for letter in printed)
    return (
        _SHORTEST <= len(printed) <= _LONGEST and capitals >= _SHORTEST and printed not in lexicon.words("not_bodies")
    )


def mark_initialisms(chart: Chart, things: frozenset[str] = frozenset()) -> None:
    """Marks words of three and more capitals, and firms with a capital inside (`TotalEnergies`), that no list knows.

    `things`: abbreviations that the text explains as no bodies.
    """
    if chart.segment.headline or chart.segment.kind != "body":
        return
    for at, word in enumerate(chart.words):
        if word.text in things or chart.bodies[at] or chart.titles[at] or chart.names[at] or chart.geo[at]:
            continue
        if _is_initialism(chart, at) or _is_firm(word.text):
            chart.put_body(Body(at, at + 1, word.text, None))


def _is_initialism(chart: Chart, at: int) -> bool:
    printed = chart.words[at].text
    if not (printed.isalpha() and printed.isupper() and _SHORTEST < len(printed) <= 6):
        return False
    if printed in lexicon.words("not_bodies") or (chart.words[0].text.isupper() and at < 4):
        return False
    if len(printed) > _SHORTEST + 1 and is_common_word(printed.lower()):
        return False
    neighbours = [k for k in (at - 1, at + 1) if 0 <= k < len(chart)]
    return not any(chart.capital(k) and not chart.geo[k] for k in neighbours) and chart.segment.sentence >= 0


def _is_firm(printed: str) -> bool:
    if printed in lexicon.words("not_bodies") or "-" in printed or "'" in printed or "’" in printed:
        return False
    inner = [k for k in range(1, len(printed)) if printed[k].isupper() and printed[k - 1].islower()]
    return (
        bool(inner)
        and printed[0].isupper()
        and not printed.startswith(("Mc", "Mac", "De", "Di", "La", "Le", "Van", "O", "Du", "Fitz", "El", "Al"))
    )
