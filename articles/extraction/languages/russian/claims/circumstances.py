"""When and how, in a claim's own clause; whether it was, is to be, or is only recalled."""

from __future__ import annotations

from articles.extraction.languages.russian.claims.draft import Draft
from articles.extraction.languages.russian.claims.nodes import Node
from articles.extraction.languages.russian.claims.tree import Tree
from articles.extraction.languages.russian.claims.words import cue, nouns, verbs
from articles.extraction.languages.russian.phrases import plain
from articles.extraction.languages.russian.vocabulary import word_set
from articles.extraction.layers import DateMention, Reading
from articles.extraction.types import EventRead, Mode, Span, Status

NOT_THE_DAY = word_set("not the day")
MODALS = word_set("intending")
EVENTS = {
    "визит": "visit",
    "поездка": "visit",
    "турне": "visit",
    "саммит": "summit",
    "сессия": "session",
    "заседание": "session",
    "форум": "conference",
    "конференция": "conference",
    "ассамблея": "session",
}
IN_EVENT = word_set("within an event")
REFUSING = word_set("refusing")
EVENT_NOUNS = frozenset(EVENTS)
SAME_DAY = ("ранее сегодня", "сегодня", "ранее в этот день", "ранее в тот же день")


def clause_text(tree: Tree, draft: Draft) -> str:
    """The words of the claim's clause, in order."""
    return " ".join(tree.nodes[i].word.text for i in sorted(draft.scope))


def date_of(reading: Reading, tree: Tree, draft: Draft) -> DateMention | None:
    """The date in the clause that stands nearest to the word of meeting."""
    found: list[tuple[int, DateMention]] = []
    for date in reading.document.dates:
        node = _node_at(tree, date.span)
        if (
            node is not None
            and (node.index in draft.scope or _hangs_in(tree, node, draft))
            and not _about_another(tree, node, draft)
        ):
            found.append((abs(node.index - draft.trigger.index), date))
    return min(found, key=lambda f: f[0])[1] if found else _only_day_of_sentence(reading, tree, draft)


def _only_day_of_sentence(reading: Reading, tree: Tree, draft: Draft) -> DateMention | None:
    """`Приехавший 3 мая гость встретился с A`: the one day that the sentence names, in whatever clause."""
    inside = [d for d in reading.document.dates if tree.span.start <= d.span.start < tree.span.end]
    if len(inside) != 1 or inside[0].value.precision != "day" or inside[0].value.method == "dateline":
        return None
    node = _node_at(tree, inside[0].span)
    before = tree.nodes[node.index - 1].word.lower if node and node.index else ""
    if node is None or before in NOT_THE_DAY or _nearer_to_another(tree, node, draft):
        return None
    return inside[0]


def _nearer_to_another(tree: Tree, node: Node, draft: Draft) -> bool:
    """Whether another word of meeting, or `but` and its verb, stands between a day and the word of this meeting."""
    low, high = sorted((node.index, draft.trigger.index))
    between = tree.nodes[low + 1 : high]
    lemmas = {plain(n.word.lemma) for n in between if n.item is None}
    return bool(lemmas & (verbs().keys() | nouns().keys())) or any(n.word.lower in ("а", "но") for n in between)


def mode_of(tree: Tree, draft: Draft) -> Mode | None:
    """By the word of meeting, or a cue in the clause."""
    found = cue("mode", clause_text(tree, draft))
    if found in ("phone", "video", "in_person"):
        return found  # type: ignore[return-value]
    return draft.mode


def status_of(tree: Tree, draft: Draft) -> Status | None:
    """Cancelled, planned, or None (held, as far as this claim says)."""
    text = clause_text(tree, draft)
    if draft.status == "cancelled" or cue("status", text) == "cancelled":
        return "cancelled"
    verbs = [
        n
        for n in (draft.verb, draft.trigger, *_relative(tree, draft))
        if n is not None and n.word.pos in ("VERB", "ADJ", "AUX")
    ]
    if any(negated(tree, v) for v in verbs):
        return "cancelled"
    if draft.status == "planned" and not any(
        v.word.tense == "Past" and v.finite and draft.status is None for v in verbs
    ):
        return "planned"
    if any(v.word.tense == "Fut" for v in verbs) or any(_intended(tree, v) for v in verbs):
        return "planned"
    if (
        not draft.during
        and cue("status", text) == "planned"
        and not any(v.finite and v.word.tense == "Past" and not v.short_participle for v in verbs)
    ):
        return "planned"
    return None


def is_background(document_text: str, tree: Tree, draft: Draft) -> bool:
    """Only recalled: `напомним`, `в последний раз`, `предыдущая встреча`."""
    start = plain(document_text[tree.span.start : tree.span.start + 12])
    today = plain(document_text[tree.span.start : tree.span.end])
    if start.startswith("ранее") and any(word in today for word in SAME_DAY):
        return False
    return start.startswith(("напомним", "ранее")) or cue("background", clause_text(tree, draft)) is not None


def event_of(reading: Reading, tree: Tree, draft: Draft) -> EventRead | None:
    """The visit or summit within which it was: `в рамках визита`, `на полях саммита`."""
    for index in sorted(draft.scope):
        node = tree.nodes[index]
        if node.word.lemma not in IN_EVENT:
            continue
        for child in tree.children(node, "nmod"):
            kind = EVENTS.get(child.word.lemma)
            if kind and child.index != draft.trigger.index:
                last = max(tree.scope(child))
                span = Span(node.span.start, tree.nodes[last].span.end)
                return EventRead(kind, reading.document.words(span), span)  # type: ignore[arg-type]
    return None


def _relative(tree: Tree, draft: Draft) -> list[Node]:
    return [c for c in tree.children(draft.trigger, "acl") if c.index in draft.scope]


def _node_at(tree: Tree, span: Span) -> Node | None:
    return next(
        (n for n in tree.nodes if n.span.start <= span.start < n.span.end or span.start <= n.span.start < span.end),
        None,
    )


def _hangs_in(tree: Tree, node: Node, draft: Draft) -> bool:
    """A date that hangs on a word of the clause through words of its own."""
    current: Node | None = node
    for _ in range(4):
        if current is None:
            return False
        if current.index in draft.scope:
            return True
        if current.finite:
            return False
        current = tree.head(current)
    return False


def _about_another(tree: Tree, node: Node, draft: Draft) -> bool:
    """`после 2020 года`, and dates of another thing named in the clause."""
    if tree.preposition(node) in NOT_THE_DAY - {"с", "со", "по"}:
        return True
    head = tree.head(node)
    nominal = head is not None and head.word.pos in ("NOUN", "PROPN") and head.index != draft.trigger.index
    return (
        nominal
        and head is not None
        and node.relation.startswith("nmod")
        and not head.word.text[0].isdigit()
        and head.word.lemma not in ("день", "утро", "вечер", "месяц", "неделя", "число")
    )


def is_denied(tree: Tree, draft: Draft) -> bool:
    """`не планировал встречаться`, `отказался от встречи`, `не встречался`: nobody says that it was or was to be.

    `не состоялась`, `не встретится` are cancellations and no denials.
    """
    for verb in (draft.verb, draft.trigger):
        if verb is None or verb.word.pos not in ("VERB", "AUX", "ADJ"):
            continue
        above = tree.head(verb) if verb.word.verb_form == "Inf" else None
        if verb.word.verb_form == "Inf" and (negated(tree, verb) or (above is not None and negated(tree, above))):
            return True
        if above is not None and above.word.lemma in REFUSING:
            return True
        off = verb.word.tense == "Fut" or verb.word.lemma in ("состояться", "пройти")
        if verb.finite and negated(tree, verb) and not off:
            return True
    return draft.verb is not None and draft.verb.word.lemma in REFUSING


def negated(tree: Tree, verb: Node) -> bool:
    """Whether `не` stands before a verb."""
    return any(c.word.lower == "не" for c in tree.children(verb, "advmod"))


def _intended(tree: Tree, verb: Node) -> bool:
    if verb.word.verb_form != "Inf":
        return False
    head = tree.head(verb)
    if head is not None and head.word.verb_form == "Inf" and verb.relation.startswith("conj"):
        return _intended(tree, head)
    return head is not None and (plain(head.word.lemma) in MODALS or head.word.tense == "Fut")
