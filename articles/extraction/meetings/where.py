"""The place of an occasion: said in its words, taken from the dateline where the host is at home, or from the visit."""

from __future__ import annotations

from articles.extraction.layers import Claim, PlaceMention
from articles.extraction.meetings.context import Context
from articles.extraction.meetings.occasions import Occasion
from articles.extraction.types import DateRead, Mode, PlaceMethod, PlaceRead
from articles.reference.places import capital, place


def where(context: Context, occasion: Occasion, mode: Mode, day: DateRead | None) -> PlaceRead | None:
    """Where it was; None for a call, and where the text does not tell."""
    if mode in ("phone", "video"):
        return None
    said = _said(occasion.claims)
    if said is not None:
        return said
    if occasion.first.round is not None or occasion.first.main is False:
        return None
    series = _said(tuple(context.frames_of(occasion)))
    if series is not None:
        return series
    return _with_the_lead(context, occasion, day) or _at_home(context, occasion)


def _said(claims: tuple[Claim, ...]) -> PlaceRead | None:
    """The first town said, or else the first country."""
    for claim in claims:
        if claim.place is not None:
            return read_place(claim.place, claim.place_method)
    for claim in claims:
        if claim.place_country is not None:
            return PlaceRead(None, claim.place_country, None, None, claim.place_method)
    return None


def read_place(mention: PlaceMention, method: PlaceMethod) -> PlaceRead:
    """A place as read. A seat (`the State Department`) is in its town."""
    if mention.seat:
        town = place(mention.key) if mention.key else None
        return PlaceRead(town.name_en if town else mention.name, mention.country, mention.key, mention.span, "seat")
    return PlaceRead(mention.name, mention.country, mention.key, mention.span, method)


def _with_the_lead(context: Context, occasion: Occasion, day: DateRead | None) -> PlaceRead | None:
    """A further meeting of the same people on the same day is where the lead was."""
    lead = context.lead
    if lead is None or lead is occasion or not lead.persons() & occasion.persons():
        return None
    if lead.date is not None and day is not None and lead.date.value.earliest != day.earliest:
        return None
    return _said(lead.claims) or _at_home(context, lead)


def _at_home(context: Context, occasion: Occasion) -> PlaceRead | None:
    """The dateline's town, where it is the capital of one of the sides that the text has at home."""
    dateline = context.reading.document.dateline
    if dateline is None or dateline.country is None or dateline.country not in occasion.countries():
        return None
    if any(c.event is not None and c.event.kind != "visit" for c in occasion.claims):
        return None
    if {c.status for c in occasion.claims} == {"planned"} or dateline.key != capital(dateline.country).key:
        return None
    hosts = {p.country for p in occasion.parties if p.role == "host" and p.country}
    if hosts and dateline.country not in hosts:
        return None
    return PlaceRead(dateline.name, dateline.country, dateline.key, dateline.span, "host" if hosts else "dateline")
