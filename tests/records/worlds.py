"""Worlds of claims, decisions and misreadings drawn at random. What they say is invented."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st

from tests.records.claimed import DAY

# --- what articles say ------------------------------------------------------------------------------------------

NAMES = [
    ("Jeyhun Bayramov", "en"),
    ("Джейхун Байрамов", "ru"),
    ("Sergey Lavrov", "en"),
    ("Lavrov", "en"),
    ("Rana Talib", "en"),
    ("Talib", "en"),
    ("Rana Talab", "en"),
    ("Omar Talib", "en"),
    ("Рана Талиб", "ru"),
    ("Daniel Noboa", "en"),
    ("Daniel Noboa Azin", "en"),
]
TITLES = {"en": ["", "Foreign Minister", "Ambassador"], "ru": ["", "министр иностранных дел", "посол"]}
PLACES = [("", "", ""), ("Baku", "baku-az", "AZ"), ("", "", "AZ"), ("Moscow", "moscow-ru", "RU"), ("Nabran", "", "AZ"),
          ("NABRAN", "", "AZ")]  # fmt: skip
BODIES = [("Expert Council", ""), ("Expert Council", "AZ"), ("Expert Council", "RU"), ("МИД Азербайджана", "AZ"),
          ("Azerbaijani Foreign Ministry", "AZ"), ("United Nations", "")]  # fmt: skip

person = st.tuples(
    st.sampled_from(NAMES),
    st.integers(0, 2),
    st.sampled_from(["", "AZ", "RU", "JO"]),
    st.sampled_from(["", "", "United Nations"]),
)
party = st.one_of(person, st.sampled_from(BODIES), st.sampled_from(["AZ", "RU", "a delegation"]))
meeting = st.fixed_dictionaries(
    {
        "parties": st.lists(party, min_size=1, max_size=4),
        "day": st.one_of(st.none(), st.integers(0, 2)),
        "length": st.sampled_from([0, 0, 0, 2]),
        "place": st.sampled_from(PLACES),
        "kind": st.sampled_from(["talks", "talks", "talks", "call"]),
        "status": st.sampled_from(["held", "planned"]),
        "confidence": st.sampled_from([0.5, 0.9]),
        "current": st.sampled_from([True, True, True, False]),
    }
)
article = st.fixed_dictionaries(
    {
        "meetings": st.lists(meeting, max_size=2),
        "cited": st.lists(person, max_size=2),
        "published": st.one_of(st.none(), st.integers(0, 2)),
        "withdrawn": st.sampled_from([False, False, False, True]),
    }
)

# --- what people decide -----------------------------------------------------------------------------------------

VALUES: Mapping[str, Sequence[tuple[str, Any]]] = {
    "person": [("name", "Rena Talib"), ("country", "JO"), ("body name", "The UN"), ("body country", "AZ")],
    "body": [("name", "Council of Experts"), ("country", "RU"), ("country", "")],
    "report": [
        (
            "date",
            {
                "words": "on the next day",
                "earliest": (DAY + timedelta(days=1)).isoformat(),
                "latest": (DAY + timedelta(days=1)).isoformat(),
                "precision": "day",
                "extent": "lasted",
            },
        ),
        ("date", {"words": "", "earliest": None, "latest": None, "precision": "unknown", "extent": "lasted"}),
        ("place", "NaBran"),
        ("place_country", "AZ"),
        ("kind", "call"),
    ],
    "party": [("title", "Envoy"), ("country", "JO"), ("role", "host")],
}
"""Kind of claim -> what editors set in which field of it."""

MISREADINGS: Mapping[str, Sequence[dict[str, Any]]] = {
    "person": [
        *(
            {"name": name, "bare": len(name.split()) == 1}
            for name in ("Omar Talib", "Sergey Lavrov", "Talib", "Lavrov")
        ),
        {"country": "RU"},
        {"country": ""},
        {"title": "", "body": ""},
    ],
    "body": [{"name": "United Nations"}, {"country": "RU"}, {"country": ""}],
    "report": [
        {"date_words": "", "earliest": None, "latest": None},
        {"earliest": DAY + timedelta(days=40), "latest": DAY + timedelta(days=40)},
        {"earliest": DAY, "latest": DAY + timedelta(days=2)},
        {"kind": "call"},
        {"current": False},
        {"place_name": "Moscow", "place_key": "moscow-ru", "place_country": "RU"},
    ],
    "party": [{"current": False}, {"country": "RU"}],
}
"""Kind of claim -> columns as a first reading gives them, before a later one sets them right."""

DEEDS = {
    **{f"{verdict} {kind}": (kind, kind) for verdict in ("same", "different") for kind in ("person", "body", "report")},
    **{f"remove {kind}": (kind,) for kind in ("report", "party")},
    **{f"correct {kind}": (kind,) for kind in VALUES},
    **{f"add {kind}": ("report", kind) for kind in ("person", "body")},
    **{f"misread {kind}": (kind,) for kind in MISREADINGS},
    "withdraw": ("article",),
}
"""What can be done -> the kinds of claims that it names."""

decision = st.fixed_dictionaries(
    {
        "deed": st.sampled_from(sorted(DEEDS)),
        "claims": st.tuples(st.integers(0, 9), st.integers(0, 9)),
        "value": st.integers(0, 6),
        "taken_back": st.booleans(),
    }
)


@st.composite
def worlds(draw: st.DrawFn, *, decisions: int = 0) -> tuple[dict[str, Any], list[int]]:
    """A world of some articles and at most so many decisions, with an order in which its articles are loaded."""
    articles = draw(st.lists(article, min_size=2, max_size=5))
    decided = draw(st.lists(decision, max_size=decisions))
    return {"articles": articles, "decided": decided}, draw(st.permutations(range(len(articles))))
