"""Mentions of bodies as bodies: one name in several forms, its abbreviation, its short name."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from articles.extraction.coreference.rules import Rules
from articles.extraction.layers import Document, Names, OrganizationMention
from articles.extraction.types import Mention, Organization

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_BRACKET = re.compile(r"\s*\(\s*[\"“«]?$")


@dataclass(slots=True)
class _Group:
    members: list[int]
    keys: set[str] = field(default_factory=set)
    country: str | None = None
    words: list[frozenset[str]] = field(default_factory=list)


def group_organizations(
    document: Document, names: Names, rules: Rules
) -> tuple[tuple[Organization, ...], tuple[int, ...]]:
    """(bodies in order of first mention, the number of the body of each mention)."""
    mentions = names.organizations
    bracketed = {
        m.printed: k - 1
        for k, m in reversed(list(enumerate(mentions)))
        if k and _is_unbound(m) and _in_brackets(document, mentions, k)
    }
    groups: list[_Group] = []
    group_of: dict[int, _Group] = {}
    for late in (False, True):
        for index, mention in enumerate(mentions):
            words = name_words(mention.base_form, rules)
            short = len(words) < 2 and not mention.key and not mention.country
            short = short or (_is_unbound(mention) and mention.printed in bracketed)
            if index in group_of or short != late:
                continue
            group = _group_for(bracketed, mentions, index, words, groups, group_of, rules)
            if group is None:
                group = _Group([])
                groups.append(group)
            group_of[index] = group
            group.members.append(index)
            group.words.append(words)
            group.country = group.country or mention.country
            if mention.key:
                group.keys.add(mention.key)
    groups.sort(key=lambda g: min(g.members))
    numbers = {id(g): k for k, g in enumerate(groups)}
    return tuple(_organization(g, mentions) for g in groups), tuple(
        numbers[id(group_of[i])] for i in range(len(mentions))
    )


def name_words(form: str, rules: Rules) -> frozenset[str]:
    """The words of a body's name as they are compared, small words left out."""
    return frozenset(rules.base_word(w) for w in _WORD.findall(form) if w.lower() not in rules.small_words)


def _is_unbound(mention: OrganizationMention) -> bool:
    """Whether a mention is in capitals that nothing explains."""
    return mention.printed.isupper() and mention.base_form == mention.printed


def _group_for(
    bracketed: dict[str, int],
    mentions: tuple[OrganizationMention, ...],
    index: int,
    words: frozenset[str],
    groups: list[_Group],
    group_of: dict[int, _Group],
    rules: Rules,
) -> _Group | None:
    mention = mentions[index]
    long = bracketed.get(mention.printed) if _is_unbound(mention) else None
    if long is not None and long in group_of:
        return group_of[long]
    nickname = rules.nicknames.get(mention.base_form)
    for group in groups:
        said_so = any(mentions[i].base_form == mention.base_form for i in group.members)
        if said_so or {mention.key, nickname} & group.keys:
            return group
    fitting = [g for g in groups if _same(g, mention, words)]
    if len(fitting) > 1 and len(words) == 1:
        return _named_last(fitting, index)
    return fitting[0] if len(fitting) == 1 else None


def _in_brackets(document: Document, mentions: tuple[OrganizationMention, ...], index: int) -> bool:
    """Whether a mention opens the brackets right behind the one before it."""
    return bool(_BRACKET.fullmatch(document.text[mentions[index - 1].span.end : mentions[index].span.start]))


def _named_last(groups: list[_Group], index: int) -> _Group | None:
    """Of several bodies that a bare head can mean, the one named last before it."""
    before = [(max(i for i in g.members if i < index), k) for k, g in enumerate(groups) if min(g.members) < index]
    return groups[max(before)[1]] if before else None


def _same(group: _Group, mention: OrganizationMention, words: frozenset[str]) -> bool:
    """Equal words, or the one name is the other without its country (`Congress`, `US Congress`)."""
    if group.country and mention.country and group.country != mention.country:
        return False
    if (mention.key and group.keys and mention.key not in group.keys) or not words:
        return False
    country = group.country or mention.country
    return any(_differ_by_country(words, other, country) or _head_of(words, other) for other in group.words)


def _differ_by_country(a: frozenset[str], b: frozenset[str], country: str | None) -> bool:
    if a == b:
        return True
    return (a <= b or b <= a) and a ^ b == {country} if country else False


def _head_of(words: frozenset[str], other: frozenset[str]) -> bool:
    """A bare head: `the Commission` for the African Union Commission."""
    return len(words) == 1 and len(other) > 1 and words < other


def _organization(group: _Group, mentions: tuple[OrganizationMention, ...]) -> Organization:
    own = [mentions[i] for i in sorted(group.members)]
    longest = max(own, key=lambda m: len(m.base_form))
    said = Counter(m.country for m in own if m.country)
    key = next((m.key for m in own if m.key), None)
    country = said.most_common(1)[0][0] if said else None
    printed = tuple(Mention(m.span, m.printed, (m.base_form,), None, m.country) for m in own)
    return Organization(longest.base_form, country, printed, key)
