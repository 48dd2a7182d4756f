"""Which words can be Chinese syllables in pinyin (the standard romanisation, ISO 7098)."""

import re

_SYLLABLE = (
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhrzcs])(?:a|e|o|i|u|ai|ei|ao|ou|an|en|ang|eng|ong|u[aoi]|uai|uan|uang|un"
    r"|ia|ie|iao|iu|ian|in|iang|ing|ue)"
    r"|[jqx](?:i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ue|uan|un)"
    r"|y(?:i|a|e|ao|ou|an|in|ang|ing|ong|u|ue|uan|un)"
    r"|w(?:u|a|o|ai|ei|an|en|ang|eng)"
    r"|a|o|e|ai|ao|ou|an|en|ang|er)"
)
_WORD = re.compile(rf"{_SYLLABLE}{{1,3}}")


def is_pinyin(word: str) -> bool:
    """Tell whether `word` (lower-case Latin letters, no tone marks) can be read as one to three pinyin syllables."""
    return _WORD.fullmatch(word) is not None
