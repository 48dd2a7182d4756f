"""Verbs that say a meeting: `встретился с`, `принял`, `созвонились`, `вручил верительные грамоты`."""

from __future__ import annotations

from articles.extraction.languages.russian.claims import groups
from articles.extraction.languages.russian.claims import parties as parties_of
from articles.extraction.languages.russian.claims.draft import Draft
from articles.extraction.languages.russian.claims.nodes import Node
from articles.extraction.languages.russian.claims.parties import in_role, parties_at
from articles.extraction.languages.russian.claims.tree import WITH, Tree
from articles.extraction.languages.russian.claims.words import MeetingVerb, verbs
from articles.extraction.languages.russian.phrases import plain
from articles.extraction.layers import PartyRead, Reading
from articles.reference.offices import level, office_kind

TOP = ("head of state", "head of government", "minister", "international body")
REACH = 14
"""How many nodes away a counterpart may stand that the tree hangs elsewhere."""
PEOPLE = ("person", "role")
CREDENTIALS = frozenset(("грамота", "копия"))
TELEPHONE = frozenset(("телефон", "телефонный", "видеосвязь", "видеоконференцсвязь"))


def verb_draft(reading: Reading, tree: Tree, node: Node) -> Draft | None:
    """The claim that a verb of meeting makes, None where it says something else."""
    entry = verbs().get(plain(node.word.lemma))
    if entry is None or node.item is not None or node.word.pos not in ("VERB", "ADJ"):
        return None
    build = {
        "with": _with,
        "receive": _receive,
        "call": _call,
        "papers": _papers,
        "at": _at,
        "discuss": _discuss,
        "sit": _sit,
        "chair": _chair,
        "pay": _pay,
    }[entry.pattern]
    draft = build(reading, tree, node, entry)
    if draft is not None:
        draft.scope = tree.scope(node) | _of_main_clause(tree, node, draft)
        draft.mode = draft.mode or entry.mode
        draft.weak = draft.weak or (entry.weak and not draft.between_people and not _by_telephone(tree, draft))
    return draft


def subject_parties(reading: Reading, tree: Tree, verb: Node, side: int | None) -> list[PartyRead]:
    """The parties in the subject of a verb."""
    return [p for s in tree.subjects(verb) for p in parties_at(reading, tree, s, side)]


def sides_alone(reading: Reading, tree: Tree, verb: Node) -> bool:
    """Whether only `стороны`, `лидеры` are the subject, and no meeting was told before that they could be of."""
    roles = [reading.names.roles[s.item.index] for s in tree.subjects(verb) if s.item and s.item.kind == "role"]
    untold = not any(claim.complete for claim in tree.told)
    return untold and any(r.number != 1 and r.country is None for r in roles)


def with_parties(reading: Reading, tree: Tree, node: Node, side: int | None = 2) -> list[PartyRead]:
    """The parties behind `с` that hang on a node, or stand near it where the tree hangs them elsewhere."""
    own = [c for c in tree.children(node, "obl", "nmod", "iobj", "obj", "det", "nummod") if tree.preposition(c) in WITH]
    found = [p for c in own for p in parties_at(reading, tree, c, side)]
    return found or _near_with(reading, tree, node, side)


def _near_with(reading: Reading, tree: Tree, node: Node, side: int | None) -> list[PartyRead]:
    after = tree.nodes[node.index + 1 : node.index + 1 + REACH]
    for other in after:
        if other.finite or other.word.text in (";", ":"):
            break
        if other.item and other.item.kind in PEOPLE and other.word.case in ("Ins", "") and _after_with(tree, other):
            return parties_at(reading, tree, other, side)
    return []


def _after_with(tree: Tree, node: Node) -> bool:
    return node.index > 0 and any(n.word.lower in WITH for n in tree.nodes[max(0, node.index - 2) : node.index])


def _with(reading: Reading, tree: Tree, node: Node, entry: MeetingVerb) -> Draft | None:
    subjects = subject_parties(reading, tree, node, 1)
    counterparts = with_parties(reading, tree, node)
    draft = Draft(node, node, f"A {node.word.lemma} с B", entry.kind, [*subjects, *counterparts])
    planned = node.word.tense == "Fut" and len([p for p in counterparts if p.person is not None]) == len(counterparts)
    one_by_one = planned or any(c.word.lemma == "каждый" for c in tree.children(node))
    draft.each = len(counterparts) > 1 and (one_by_one or _of_many_offices(reading, counterparts))
    if counterparts:
        return draft
    if entry.weak:
        return None
    several = [p for p in subjects if p.person is not None or p.country]
    if len(several) > 1:
        draft.rule = f"A и B {node.word.lemma}"
        return draft
    plural = any(s.item and s.item.kind == "role" for s in tree.subjects(node)) and node.word.number == "Plur"
    draft.anaphoric = True
    draft.pair = plural and sides_alone(reading, tree, node)
    return draft if plural else None


def _of_many_offices(reading: Reading, counterparts: list[PartyRead]) -> bool:
    """`встретился с президентом A, премьером B и министром C`: each of them holds a top office of another kind."""
    people = [reading.entities.persons[p.person] for p in counterparts if p.person is not None]
    kinds = [office_kind(p.role or "", "ru") for p in people]
    known = [kind for kind in kinds if kind]
    top = len(known) == len(counterparts) and all(level(k) in TOP or k == "parliament_speaker" for k in known)
    return top and len({(kind, p.country) for kind, p in zip(kinds, people, strict=True)}) == len(people)


def _receives_papers(reading: Reading, tree: Tree, node: Node) -> Draft | None:
    """`принял верительные грамоты у послов Турции и Чада`."""
    papers = [c for c in tree.children(node, "obj", "nsubj") if c.word.lemma in CREDENTIALS]
    if not papers or not any("верительн" in n.word.lower for n in tree.nodes):
        return None
    givers = [c for n in (node, *papers) for c in tree.children(n, "obl", "nmod") if tree.preposition(c) in ("у", "от")]
    parties = [p for c in givers for p in parties_at(reading, tree, c, 2, states=True)]
    hosts = [h for h in tree.subjects(node) if h not in papers]
    if node.short_participle:
        hosts = [c for c in tree.children(node, "obl") if c.word.case == "Ins" and not tree.preposition(c)]
    host = [p for h in hosts for p in parties_at(reading, tree, h, 1)]
    if not host:
        return None
    return Draft(
        node, node, "A принял верительные грамоты у B", "ceremony", [*in_role(host, "host"), *parties], mode="in_person"
    )


def _receive(reading: Reading, tree: Tree, node: Node, entry: MeetingVerb) -> Draft | None:
    papers = _receives_papers(reading, tree, node)
    if papers is not None:
        return papers
    if node.short_participle or node.word.voice == "Pass":
        hosts = [c for c in tree.children(node, "obl") if c.word.case == "Ins" and not tree.preposition(c)]
        guests = tree.subjects(node)
    else:
        hosts = tree.subjects(node)
        guests = [c for c in tree.children(node, "obj") if c.word.case in ("Acc", "Gen", "Nom", "")]
    guests = [tree.standing_for(g) for g in guests]
    guests = [g for g in guests if g.item and g.item.kind in PEOPLE and _guest(reading, g)] or _misplaced_object(
        tree, node
    )
    received = [p for g in guests for p in parties_at(reading, tree, g, 2)]
    received = received or _called_by_office(reading, tree, guests, hosts)
    received = [
        p
        for p in received
        if p.person is None or p.person not in {h.person for n in hosts for h in parties_at(reading, tree, n, 1)}
    ]
    if not received and not guests:
        return None
    host = in_role([p for h in hosts for p in parties_at(reading, tree, h, 1)], "host")
    host = [h for h in host if h.person is not None or h.country is not None]
    draft = Draft(node, node, "A принял B", entry.kind, [*host, *in_role(received, "guest")])
    draft.mode = None if _by_telephone(tree, draft) else "in_person"
    return draft if received else None


def _called_by_office(reading: Reading, tree: Tree, guests: list[Node], hosts: list[Node]) -> list[PartyRead]:
    """`Заместитель министра был принят главой МИД A`: who was told before and is of another state than the host."""
    states = {p.country for h in hosts for p in parties_at(reading, tree, h, 1)}
    roles = [reading.names.roles[g.item.index] for g in guests if g.item and g.item.kind == "role"]
    told = dict.fromkeys(p.person for c in tree.told for p in c.parties if p.person is not None)
    fitting = [p for r in roles for p in told if groups.fits(reading.entities.persons[p].role, r)]
    foreign = [p for p in fitting if reading.entities.persons[p].country not in states]
    return [parties_of.person_party(reading, foreign[0], guests[0], 2)] if len(set(foreign)) == 1 else []


def _misplaced_object(tree: Tree, verb: Node) -> list[Node]:
    """`принял в здании на площади посла`: the object that the tree hangs on the noun before it."""
    if verb.short_participle or any(c.item for c in tree.children(verb, "obj")):
        return []
    scope = tree.scope(verb)
    for other in tree.nodes[verb.index + 1 :]:
        head = tree.head(other)
        if other.index not in scope or head is None or other.item is None or other.item.kind not in PEOPLE:
            continue
        where = tree.preposition(head) in ("в", "во", "на") and (head.item is None or head.item.kind == "place")
        if where and other.word.case in ("Gen", "Acc") and not tree.preposition(other):
            return [other]
    return []


def _guest(reading: Reading, node: Node) -> bool:
    assert node.item is not None
    if node.item.kind == "person":
        return True
    return reading.names.roles[node.item.index].kind in ("office", "delegation", "guest", "counterpart", "pronoun")


def _call(reading: Reading, tree: Tree, node: Node, entry: MeetingVerb) -> Draft | None:
    called = [c for c in tree.children(node, "iobj", "obl", "obj") if c.word.case == "Dat" and not tree.preposition(c)]
    others = [p for c in called for p in parties_at(reading, tree, c, 2)]
    if not others:
        return None
    return Draft(node, node, "A позвонил B", entry.kind, [*subject_parties(reading, tree, node, 1), *others])


def _papers(reading: Reading, tree: Tree, node: Node, entry: MeetingVerb) -> Draft | None:
    if not any(n.word.lemma in CREDENTIALS for n in tree.nodes):
        return None
    if not any("верительн" in n.word.lower for n in tree.nodes):
        return _more_papers(reading, tree, node, entry)
    draft = _call(reading, tree, node, entry) or _papers_by_order(reading, tree, node, entry)
    if draft is not None:
        draft.rule = "A вручил B верительные грамоты"
        draft.mode = "in_person"
    return draft


def _papers_by_order(reading: Reading, tree: Tree, node: Node, entry: MeetingVerb) -> Draft | None:
    """The dative wherever the tree hangs it: `Грамоты Президенту A вручил посол B`."""
    people = [n for n in tree.nodes if n.item and n.item.kind in PEOPLE and not tree.preposition(n)]
    hosts = [p for n in people if n.word.case == "Dat" for p in parties_at(reading, tree, n, 2)]
    givers = [p for n in people if n.word.case == "Nom" for p in parties_at(reading, tree, n, 1)]
    return Draft(node, node, "", entry.kind, [*givers, *hosts]) if givers and hosts else None


def _more_papers(reading: Reading, tree: Tree, node: Node, entry: MeetingVerb) -> Draft | None:
    """`Президент принял верительные грамоты. Грамоты вручили послы A и B`: the host is told before."""
    told = next((c for c in reversed(tree.told) if c.kind == "ceremony"), None)
    givers = subject_parties(reading, tree, node, 2)
    if told is None or not givers:
        return None
    return Draft(node, node, "A принял верительные грамоты у B", entry.kind, [*told.parties, *givers], mode="in_person")


def _pay(reading: Reading, tree: Tree, node: Node, entry: MeetingVerb) -> Draft | None:
    """`нанес визит министру`."""
    if not any(c.word.lemma == "визит" for c in tree.children(node, "obj")):
        return None
    visits = [c for c in tree.children(node, "obj") if c.word.lemma == "визит"]
    hosts = [c for n in (node, *visits) for c in tree.children(n, "iobj", "obl", "nmod") if c.word.case == "Dat"]
    others = in_role([p for c in hosts if not tree.preposition(c) for p in parties_at(reading, tree, c, 2)], "host")
    if not others:
        return None
    return Draft(node, node, "A нанес визит B", entry.kind, [*subject_parties(reading, tree, node, 1), *others])


def _at(reading: Reading, tree: Tree, node: Node, entry: MeetingVerb) -> Draft | None:
    hosts = [c for c in tree.children(node, "obl", "nmod") if tree.preposition(c) == "у"]
    others = in_role([p for c in hosts for p in parties_at(reading, tree, c, 2)], "host")
    if not others:
        return None
    return Draft(node, node, "A побывал у B", entry.kind, [*subject_parties(reading, tree, node, 1), *others])


def _discuss(reading: Reading, tree: Tree, node: Node, entry: MeetingVerb) -> Draft | None:
    subjects = subject_parties(reading, tree, node, 1)
    topics = [t for t in tree.children(node, "obl", "obj") if t.item is None]
    own = [c for n in (node, *topics) for c in tree.children(n, "obl", "nmod") if tree.preposition(c) in WITH]
    counterparts = [p for c in own for p in parties_at(reading, tree, c, 2)] or _near_with(reading, tree, node, 2)
    draft = Draft(node, node, "A обсудил с B", entry.kind, [*subjects, *counterparts])
    named = [p for p in subjects if p.person is not None]
    draft.between_people = bool(named) and any(p.person is not None for p in counterparts)
    if counterparts:
        draft.doubts.append("that they talked is only said by “обсудил с”")
        return draft
    if len(named) > 1 and parties_of.two_sides(named):
        draft.rule, draft.between_people = "A и B обсудили", True
        draft.doubts.append("that they talked is only said by “обсудили”")
        return draft
    return None


def _sit(reading: Reading, tree: Tree, node: Node, entry: MeetingVerb) -> Draft | None:
    bodies = [s for s in tree.subjects(node) if s.item and s.item.kind == "organization"]
    found = [p for s in bodies for p in parties_at(reading, tree, s, None)]
    found = [p for p in found if p.country is None]
    if not found:
        return None
    return Draft(node, node, "заседал совет", entry.kind, found, session=True)


def _of_main_clause(tree: Tree, node: Node, draft: Draft) -> set[int]:
    """`в Ереване, где собирался совет`: the sitting was where and when the main clause says."""
    head = tree.head(node)
    if not draft.session or head is None or head.item is None or head.item.kind != "place":
        return set()
    above = tree.head(head)
    return tree.scope(above) if above is not None else {head.index}


def _chair(reading: Reading, tree: Tree, node: Node, entry: MeetingVerb) -> Draft | None:
    if node.word.verb_form == "Part":
        return None
    chairs = in_role(subject_parties(reading, tree, node, None), "chair")
    named = [p for p in chairs if p.person is not None]
    return Draft(node, node, "председательствовал A", entry.kind, named, anaphoric=True, adds=True) if named else None


def _by_telephone(tree: Tree, draft: Draft) -> bool:
    return any(tree.nodes[i].word.lemma in TELEPHONE for i in (draft.scope or tree.scope(draft.trigger)))
