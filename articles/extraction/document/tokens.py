"""Words, numbers and punctuation marks of a text.

`Kassym-Jomart`, `O'Brien`, `20-minute`, `U.S.`, `С.В.` and a listed abbreviation (`Gen.`, `им.`) are one token;
`Azerbaijan’s` (or with a backtick, as some agencies print it) is two (`Azerbaijan`, `’s`), `27-28` is three.
"""

from __future__ import annotations

import re
from functools import cache

from articles.extraction.layers import Token
from articles.extraction.lexicons import read_rows
from articles.extraction.types import Span

_TOKEN = re.compile(
    r"""
      (?:[^\W\d_a-zа-яё]\.){2,}                                # initials, abbreviations of capitals: U.S.  С.В.
    | [^\W\d_a-zа-яё]\.(?=\s?[^\W\d_a-zа-яё])                  # one initial: J. Blinken
    | [^\W\d_](?:\.[^\W\d_])+\.                                # p.m.  т.е.  с.г.
    | \d+-[^\W\d_]+                                            # 20-minute  10-е
    | \d+(?:[.,:]\d+)*(?:st|nd|rd|th)?
    | [’'ʼ`´](?:s|S|re|ve|ll|d)\b
    | [^\W\d_][\w]*(?:(?:[-‐‑][^\W_]|[’'ʻʼ](?!s\b|S\b|re\b|ve\b|ll\b)[^\W\d_])\w*)*
    | \.{2,} | -{2,}
    | \S
    """,
    re.VERBOSE,
)


@cache
def abbreviations(language: str) -> dict[str, str]:
    """Abbreviation as printed, with its full stop -> `before` or `after` (see the lexicon `abbreviations.tsv`)."""
    if language not in ("en", "ru"):
        return {}
    return {row["form"]: row["kind"] for row in read_rows(f"{language}/abbreviations.tsv")}


def tokenize(text: str, span: Span, language: str) -> tuple[Token, ...]:
    """The tokens within a span of a text, in order; white space is in none of them."""
    known = abbreviations(language)
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        token = Token(match.start(), match.end(), match.group())
        last = tokens[-1] if tokens else None
        if token.text == "." and last and last.end == token.start and f"{last.text}." in known:
            tokens[-1] = Token(last.start, token.end, f"{last.text}.")
        else:
            tokens.append(token)
    return tuple(tokens)
