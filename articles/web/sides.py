"""Who sat on which side of a meeting: participants grouped by the country or international body they act for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from articles.models import Organization, Participation
from articles.web.country_names import country_name

SHOWN_OF_A_SIDE = 2
"""How many of one side a heading names before it counts the others."""


@dataclass
class Side:
    """`country` and `body` are both empty for those of whom no report says for whom they act."""

    country: str = ""
    body: Organization | None = None
    participants: list[Participation] = field(default_factory=list)

    @property
    def name(self) -> str:
        if self.country:
            return country_name(self.country)
        return str(self.body) if self.body else _("Side not stated")

    @property
    def is_body_alone(self) -> bool:
        """The body itself takes part and nobody of it is named: its name says all."""
        return self.body is not None and [one.organization for one in self.participants] == [self.body]

    def offices(self) -> str:
        """Return the offices of those whom a heading names."""
        titles = dict.fromkeys(one.title for one in self.participants[:SHOWN_OF_A_SIDE] if one.title)
        return ", ".join(titles)


def sides_of(participations: Iterable[Participation]) -> list[Side]:
    """Return the sides in the order in which the reports name them first."""
    sides: dict[tuple[str, int | None], Side] = {}
    for one in participations:
        body = None if one.country else one.acting_for or one.organization
        key = (one.country, body.pk if body else None)
        sides.setdefault(key, Side(one.country, body)).participants.append(one)
    return list(sides.values())


def heading(sides: Iterable[Side]) -> str:
    """Return `Jeyhun Bayramov – Sergey Lavrov`: who met whom, long sides cut to two and a number."""
    return " – ".join(_people_of(side) for side in sides)


def participant_name(one: Participation) -> str:
    """Return the name; of a party that no report names its words, else its country."""
    return str(one.person or one.organization or one.words or country_name(one.country))


def _people_of(side: Side) -> str:
    named = [participant_name(one) for one in side.participants if one.person or one.organization]
    if not named:
        return side.name if side.country else ", ".join(participant_name(one) for one in side.participants)
    shown, others = named[:SHOWN_OF_A_SIDE], len(named) - SHOWN_OF_A_SIDE
    if others <= 0:
        return _(" and ").join(shown)
    return _("%(names)s and %(count)s others") % {"names": ", ".join(shown), "count": others}
