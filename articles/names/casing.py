"""Lower-casing that knows the dotted and the dotless i."""

DOTLESS_LANGUAGES = frozenset({"az", "tr", "crh", "tt", "kk-latn"})
_DOTTED = str.maketrans({"İ": "i"})
_DOTLESS = str.maketrans({"İ": "i", "I": "ı"})


def lower(text: str, language: str) -> str:
    """Return `text` in lower case by the rules of `language` (ISO 639-1), of the same length as `text`.

    In Azerbaijani and Turkish `I` is the capital of `ı`. In every language `İ` gives a plain `i`: `str.lower` gives
    `i` and a combining dot, which moves all offsets that follow.
    """
    table = _DOTLESS if language in DOTLESS_LANGUAGES else _DOTTED
    return text.translate(table).lower()
