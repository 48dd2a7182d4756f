"""Languages as pages name them."""

from django.conf.locale import LANG_INFO


def language_name(code: str) -> str:
    """Return the English name of an ISO 639-1 language; the code itself where Django does not know it."""
    return str(LANG_INFO[code]["name"]) if code in LANG_INFO and "name" in LANG_INFO[code] else code
