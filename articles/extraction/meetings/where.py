"""The place of an occasion: said in its words, taken from the dateline where the host is at home, or from the visit."""

from __future__ import annotations

from articles.extraction.layers import Claim, PlaceMention
from articles.extraction.meetings.context import Context
from articles.extraction.meetings.occasions import Occasion, other_day
from articles.extraction.meetings.standing import is_main
from articles.extraction.types import DateRead, Mode, Person, PlaceMethod, PlaceRead
from articles.reference.offices import level, office_kind
from articles.reference.places import capital, place

NEAR = 3
"""Sentences within which a further meeting of the same people is in the town of the one before."""
GOVERNING = frozenset({"head of state", "head of government", "minister", "deputy", "military"})
"""Levels of the offices that sit in the capital."""
SHORT = 4
"""Words of an office up to this length tell nothing of where it sits."""


def where(context: Context, occasion: Occasion, mode: Mode, day: DateRead | None) -> PlaceRead | None:
    """Where it was; None for a call, and where the text does not tell."""
    if mode in ("phone", "video"):
        return None
    told_as_news = is_main(context, occasion, day)
    own = _own(context, occasion, told_as_news)
    if own is not None or not told_as_news:
        return own
    return (
        _with_the_lead(context, occasion, day)
        or _with_the_one_before(context, occasion)
        or _at_home(context, occasion)
        or _of_a_later_visit(context, occasion)
    )


def _with_the_one_before(context: Context, occasion: Occasion) -> PlaceRead | None:
    """`Later he also met C`: a meeting of the same people told in the sentences just before, and on no other day."""
    before = [o for o in context.occasions if o.sentence < occasion.sentence and o.persons() & occasion.persons()]
    if not before or occasion.sentence - before[-1].sentence > NEAR:
        return None
    last = before[-1]
    apart = last.first.main is False or last.first.round is not None or other_day(last.date, occasion.date)
    if apart or (occasion.date is not None and last.date is None):
        return None
    return _said(last.claims, context.reading.document.language)


def _of_a_later_visit(context: Context, occasion: Occasion) -> PlaceRead | None:
    """`A met B. A is in Beijing for a week`: the visit is told after the meeting."""
    visits = context.visits_of(occasion)
    return _said((visits[0],), context.reading.document.language) if visits and occasion is context.lead else None


def _own(context: Context, occasion: Occasion, told_as_news: bool) -> PlaceRead | None:
    """The place that is said of this occasion, or, of today's news, of its session or of the visit it belongs to."""
    said = _said(occasion.claims, context.reading.document.language)
    if said is not None or not told_as_news:
        return said
    return _of_the_session(context, occasion) or _of_the_visit(context, occasion)


def _of_the_session(context: Context, occasion: Occasion) -> PlaceRead | None:
    """On the sidelines of a session: where that session was, if the same sentence says so."""
    for other in context.occasions:
        if other.first.only_occasion and other.sentence == occasion.sentence:
            return _said(other.claims, context.reading.document.language)
    return None


def _of_the_visit(context: Context, occasion: Occasion) -> PlaceRead | None:
    """Where the same people were said to be; of a seat only where the counterpart's office belongs to it."""
    for frame in context.frames_of(occasion):
        if frame.main is False or (
            frame.place is not None and frame.place.seat and not _sits_there(context, occasion, frame)
        ):
            continue
        if (found := _said((frame,), context.reading.document.language)) is not None:
            return found if found.name else _in_the_hosts_capital(context, occasion, found)
    return None


def _in_the_hosts_capital(context: Context, occasion: Occasion, visited: PlaceRead) -> PlaceRead:
    """Officials receive a visitor to their country in its capital, unless another town is said."""
    language = context.reading.document.language
    hosts = [context.reading.entities.persons[p] for p in occasion.persons()]
    if visited.country is None or not any(p.country == visited.country and _governs(p, language) for p in hosts):
        return visited
    town = capital(visited.country)
    name = town.name_ru if language == "ru" else town.name_en
    return PlaceRead(name, visited.country, town.key, visited.span, "host")


def _governs(person: Person, language: str) -> bool:
    kind = office_kind(person.role or "", language)
    return kind is not None and level(kind) in GOVERNING


def _sits_there(context: Context, occasion: Occasion, frame: Claim) -> bool:
    """Whether an office among the parties shares a word with the sentence that names the seat."""
    reading = context.reading
    said = set(reading.document.words(reading.document.sentences[frame.sentence].span).lower().split())
    roles = [reading.entities.persons[p].role or "" for p in occasion.persons()]
    return any(len(word) > SHORT and word in said for role in roles for word in role.lower().replace(",", "").split())


def _said(claims: tuple[Claim, ...], language: str) -> PlaceRead | None:
    """The first town said, or else the first country."""
    for claim in claims:
        if claim.place is not None:
            return read_place(claim.place, claim.place_method, language)
    for claim in claims:
        if claim.place_country is not None:
            return PlaceRead(None, claim.place_country, None, None, claim.place_method)
    return None


def read_place(mention: PlaceMention, method: PlaceMethod, language: str) -> PlaceRead:
    """A place as read. A seat (`the State Department`) is in its town, named in the article's language."""
    if mention.seat and mention.key:
        town = place(mention.key)
        name = town.name_ru if language == "ru" else town.name_en
        return PlaceRead(name, mention.country, mention.key, mention.span, "seat")
    return PlaceRead(mention.name, mention.country, mention.key, mention.span, method)


def _abroad(visit: Claim, country: str) -> bool:
    return (visit.place.country if visit.place else visit.place_country) not in (None, country)


def _is_capital(key: str | None) -> bool:
    return key is not None and place(key).kind in ("capital", "government")


def _with_the_lead(context: Context, occasion: Occasion, day: DateRead | None) -> PlaceRead | None:
    """A further meeting of the same people on the same day is where the lead was."""
    lead = context.lead
    if lead is None or lead is occasion or not lead.persons() & occasion.persons():
        return None
    if lead.date is not None and day is not None and lead.date.value.earliest != day.earliest:
        return None
    return _own(context, lead, True) or _at_home(context, lead)


def _at_home(context: Context, occasion: Occasion) -> PlaceRead | None:
    """The dateline's town, where it is the capital of one of the sides that the text has at home."""
    dateline = context.reading.document.dateline
    if dateline is None or dateline.country is None or dateline.country not in occasion.countries():
        return None
    named = (dateline.name or "").lower()
    if any(c.event and c.event.kind != "visit" and named not in c.event.words.lower() for c in occasion.claims):
        return None
    if {c.status for c in occasion.claims} == {"planned"} or not _is_capital(dateline.key):
        return None
    if any(_abroad(visit, dateline.country) for visit in context.visits_of(occasion)):
        return None
    hosts = {p.country for p in occasion.parties if p.role == "host" and p.country}
    if hosts and dateline.country not in hosts:
        return None
    return PlaceRead(dateline.name, dateline.country, dateline.key, dateline.span, "host" if hosts else "dateline")
