"""The title of a meeting, made from who took part: readable English for lists, slugs and feeds. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from articles.records.participants import Participant
from articles.reference.countries import country

MOST_NAMES = 4
_UNTOLD_KINDS = frozenset({"talks", "other", ""})
_SITTINGS = frozenset({"session", "conference", "round table", "summit"})


def meeting_title(rows: Sequence[Participant], kind: str, people: Mapping[int, str], bodies: Mapping[int, str]) -> str:
    """Return e.g. `Jeyhun Bayramov and Sergey Lavrov`, `Azerbaijan and United States: session of Working Group`.

    `people`, `bodies`: number of the record -> its name. A country of which the text has no word of its own is not
    told beside two who are named, or beside a body that sits.
    """
    names = [(row, _name(row, people, bodies)) for row in rows]
    convened = [name for row, name in names if kind in _SITTINGS and _is_sitting_body(row) and name]
    who = [name for _, name in names if name and name not in convened]
    silent = len(who) > 1 or bool(who and any(_is_sitting_body(row) for row, _ in names))
    unnamed = [row for row, name in names if not name and _state(row) and (row.columns["words"] or not silent)]
    who += dict.fromkeys(country_name(row.columns["country"]) for row in unnamed)
    who = who or [row.columns["words"] for row, name in names if not name] or convened or ["Meeting"]
    occasion = "" if kind in _UNTOLD_KINDS else f": {kind}"
    of_whom = f" of {_listed(convened)}" if convened and who != convened else ""
    return f"{_listed(who)}{occasion}{of_whom}"


def country_name(code: str) -> str:
    """Return the English name of a country (alpha-2), the code itself where reference data lack it."""
    try:
        return country(code).name_en
    except KeyError:
        return code


def _state(row: Participant) -> str:
    return str(row.columns["country"])


def _is_sitting_body(row: Participant) -> bool:
    """A body of no one country (a council, a working group) is what sits, rather than one of those who meet."""
    return row.columns["organization_id"] is not None and not _state(row)


def _name(row: Participant, people: Mapping[int, str], bodies: Mapping[int, str]) -> str:
    person, body = row.columns["person_id"], row.columns["organization_id"]
    if person is not None:
        return people[person]
    if body is not None:
        return bodies[body]
    return str(row.columns["words"]) if row.is_named else ""


def _listed(names: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`, `A, B, C, D and others`."""
    if len(names) > MOST_NAMES:
        return f"{', '.join(names[:MOST_NAMES])} and others"
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
