"""How the place of a meeting was got, in words."""

from django.utils.translation import gettext as _


def place_method(method: str) -> str:
    """Return `taken from the dateline` and the like; empty where the report states the place or nothing is known."""
    words = {
        "seat": _("the seat of the institution that is named"),
        "host": _("where the host has its seat"),
        "dateline": _("taken from the dateline"),
        "visit": _("where the visit was"),
    }
    return words.get(method, "")
