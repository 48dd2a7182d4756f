"""The kind of office that a printed title names, in English and Russian.

Kinds: head_of_state, head_of_government, deputy_head (vice-presidents, deputy prime ministers), foreign_minister,
deputy_foreign_minister, defence_minister, interior_minister, finance_minister, economy_minister, energy_minister,
other_minister, deputy_minister, parliament_speaker, member_of_parliament, security_adviser, ambassador, envoy,
int_org_head (heads of international bodies, their deputies and commissioners), military, spokesperson, spouse, official
(any other post in the service of a state), business, expert.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from articles.names.casing import lower
from articles.reference.tables import rows

_LEVELS = {
    "head_of_state": "head of state",
    "head_of_government": "head of government",
    "deputy_head": "deputy",
    "foreign_minister": "minister",
    "defence_minister": "minister",
    "interior_minister": "minister",
    "finance_minister": "minister",
    "economy_minister": "minister",
    "energy_minister": "minister",
    "other_minister": "minister",
    "deputy_foreign_minister": "deputy",
    "deputy_minister": "deputy",
    "parliament_speaker": "parliament",
    "member_of_parliament": "parliament",
    "ambassador": "ambassador",
    "military": "military",
    "int_org_head": "international body",
}
LEVELS = ("head of state", "head of government", "minister", "deputy", "ambassador", "parliament", "military",
          "international body", "other")  # fmt: skip


@dataclass(frozen=True, slots=True)
class OfficeRule:
    """One line of data/office_patterns.tsv: a pattern, titles that it must find and titles that it must spare."""

    language: str
    kind: str
    pattern: re.Pattern[str]
    matches: tuple[str, ...]
    spares: tuple[str, ...]


@cache
def office_rules() -> tuple[OfficeRule, ...]:
    """Return the rules of both languages in the order in which they are tried."""
    return tuple(
        OfficeRule(language, kind, re.compile(rf"\b{pattern}\b"), tuple(matches.split("|")), tuple(spares.split("|")))
        for language, kind, pattern, matches, spares in rows("office_patterns.tsv")
    )


@lru_cache(maxsize=4096)
def office_kind(title: str, language: str) -> str | None:
    """Return the kind of a printed title (`Deputy Foreign Minister`, any case form in Russian), or None for no office.

    `language` is `en` or `ru`; other languages give None.
    """
    text = " ".join(lower(title, language).split())
    return next((rule.kind for rule in office_rules() if rule.language == language and rule.pattern.search(text)), None)


def level(kind: str) -> str:
    """Return the level of a kind of office, one of `LEVELS`; an unknown kind is `other`."""
    return _LEVELS.get(kind, "other")
