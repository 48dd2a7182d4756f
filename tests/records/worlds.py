"""Worlds of claims, decisions and misreadings drawn at random, and how to load them. What they say is invented."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st

from articles.models import (
    Action,
    Article,
    Correction,
    Judgement,
    Meeting,
    Mention,
    Organization,
    Party,
    Person,
    Place,
    Removal,
    Report,
)
from articles.models.choices import Origin
from articles.records.derivation import derive
from tests.factories import make_article, make_mention, make_party, make_report
from tests.records.claimed import DAY
from tests.records.picture import picture

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


# --- storing ----------------------------------------------------------------------------------------------------


def store(number: int, said: dict[str, Any]) -> Article:
    """Store one article's claims; each report says, as its reason, which it is."""
    day = None if said["published"] is None else DAY + timedelta(days=said["published"])
    values: dict[str, Any] = {}
    if said["withdrawn"]:
        values = {"withdrawn_at": "2024-01-01T00:00Z", "withdrawn_reason": "gone"}
    row = make_article(f"article {number}", day, **values)
    for cited in said["cited"]:
        mention_of(row, cited)
    for place, report in enumerate(said["meetings"]):
        store_report(row, report, f"{number}/{place}")
    return row


def store_report(row: Article, said: dict[str, Any], reason: str) -> None:
    first = None if said["day"] is None else DAY + timedelta(days=said["day"])
    name, key, country = said["place"]
    make_report(
        row,
        [one if isinstance(one, str) else mention_of(row, one) for one in said["parties"]],
        first,
        first and first + timedelta(days=said["length"]),
        place_name=name,
        place_key=key,
        place_country=country,
        kind=said["kind"],
        status=said["status"],
        confidence=said["confidence"],
        current=said["current"],
        reason=reason,
    )


def mention_of(row: Article, said: tuple[Any, ...]) -> Mention:
    """Who is said of in the same words is one mention; its parties stand in all reports of the article."""
    if len(said) == 2:
        name, country = said
        values = {"kind": Mention.Kind.ORGANIZATION, "name": name, "country": country}
    else:
        (name, language), title, country, body = said
        kind = Mention.Kind.PERSON
        values = {"kind": kind, "name": name, "title": TITLES[language][title], "country": country, "body": body}
    return row.mentions.filter(**values).first() or make_mention(row, **values)


def forget() -> None:
    """Empty the tables, but not the counters of numbers."""
    for model in (Judgement, Removal, Correction):
        model.objects.all().delete()
    for model in (Meeting, Party, Report, Person, Mention, Organization, Article, Place):
        model.objects.all().delete()


# --- loading ----------------------------------------------------------------------------------------------------

Claim = tuple[str, int, int]
"""Kind of the claim, number of its article in the world, number of the claim among those of its kind there."""


def load(world: dict[str, Any], order: Sequence[int], *, batch: int, user: Any = None) -> dict[str, Any]:
    """Load a world in batches, deciding each thing as early as its claims and earlier decisions allow.

    What is taken back is taken back at the end. Returns what is shown.
    """
    forget()
    loading = _Loading(world, user)
    for start in range(0, len(order), batch):
        derive(articles=[loading.store(number) for number in order[start : start + batch]])
        for articles in loading.decide():
            derive(articles=articles)
    for articles in loading.take_back():
        derive(articles=articles)
    return picture()


def load_at_once(world: dict[str, Any], order: Sequence[int], *, user: Any = None) -> dict[str, Any]:
    """Store all that is claimed, decided and taken back, then derive once. Returns what is shown."""
    forget()
    loading = _Loading(world, user)
    articles = [loading.store(number) for number in order]
    list(loading.decide())
    list(loading.take_back())
    derive(articles=articles)
    return picture()


class _Loading:
    """Which claims and decisions of a world are stored, under which numbers."""

    def __init__(self, world: dict[str, Any], user: Any) -> None:
        self.world = world
        self.numbers: dict[Claim, int] = {}
        self.pending = [(said, claims) for said in world["decided"] if (claims := _claims_of(said, world))]
        self.undone: list[Callable[[], Collection[int]]] = []
        self.action = Action.objects.create(user=user, what="Decide") if self.pending else None

    def store(self, number: int) -> int:
        row = store(number, self.world["articles"][number])
        claims = {
            "article": Article.objects.filter(pk=row.pk),
            "person": row.mentions.filter(kind=Mention.Kind.PERSON),
            "body": row.mentions.filter(kind=Mention.Kind.ORGANIZATION),
            "report": row.reports.all(),
            "party": Party.objects.filter(report__article=row),
        }
        for kind, rows in claims.items():
            for place, pk in enumerate(rows.order_by("pk").values_list("pk", flat=True)):
                self.numbers[kind, number, place] = pk
        return row.pk

    def decide(self) -> Any:
        """Log what can be decided by now; yield the articles that each entry touches."""
        while self.pending and all(claim in self.numbers for claim in self.pending[0][1]):
            said, claims = self.pending.pop(0)
            yield self._log(said, claims)

    def take_back(self) -> Any:
        """Take back what is to be taken back, the last first; yield the articles that each entry touches."""
        for undo in reversed(self.undone):
            yield undo()

    def _log(self, said: dict[str, Any], claims: Sequence[Claim]) -> Collection[int]:
        articles = {self.numbers["article", claim[1], 0] for claim in claims}
        verb, _, kind = said["deed"].partition(" ")
        numbers = [self.numbers[claim] for claim in claims]
        entry: Any = None
        column = kind if kind in ("report", "party") else "mention"
        if verb in ("same", "different"):
            links = {f"{column}_id": numbers[0], f"other_{column}_id": numbers[1]}
            entry = Judgement.objects.create(action=self.action, verdict=verb, **links)
        elif verb == "remove":
            entry = Removal.objects.create(action=self.action, **{f"{column}_id": numbers[0]})
        elif verb == "correct":
            field, value = VALUES[kind][said["value"] % len(VALUES[kind])]
            link = {f"{column}_id": numbers[0]}
            entry = Correction.objects.create(action=self.action, field=field, as_read="", as_set=value, **link)
        elif verb == "add":
            report, mention = Report.objects.get(pk=numbers[0]), Mention.objects.get(pk=numbers[1])
            entry = make_party(report, mention, origin=Origin.ADDED)
            articles = {report.article_id}
        elif verb == "misread":
            wrong = MISREADINGS[kind][said["value"] % len(MISREADINGS[kind])]
            claim = {"report": Report, "party": Party}.get(kind, Mention).objects.filter(pk=numbers[0])
            right = claim.values(*wrong).get()
            claim.update(**wrong)
            self.undone.append(lambda: (claim.update(**right), articles)[1])
        else:
            _withdraw(articles)
        if said["taken_back"] and verb != "misread":
            self.undone.append(lambda: self._undo(entry, articles))
        return articles

    def _undo(self, entry: Any, articles: Collection[int]) -> Collection[int]:
        if entry is None:
            Article.objects.filter(pk__in=articles).update(withdrawn_at=None, withdrawn_reason="")
        elif isinstance(entry, Party):
            Removal.objects.create(action=self.action, party=entry)
        else:
            entry.withdrawn_by = self.action
            entry.save()
        return articles


def _withdraw(articles: Collection[int]) -> None:
    Article.objects.filter(pk__in=articles).update(withdrawn_at="2024-01-01T00:00Z", withdrawn_reason="gone")


def _claims_of(said: dict[str, Any], world: dict[str, Any]) -> list[Claim]:
    """The claims that a decision names; none where the world lacks them, or they are one claim."""
    found = []
    for kind, place in zip(DEEDS[said["deed"]], said["claims"], strict=False):
        claims = [claim for claim in _claims(world) if claim[0] == kind]
        if claims:
            found.append(claims[place % len(claims)])
    return found if len(set(found)) == len(DEEDS[said["deed"]]) else []


def _claims(world: dict[str, Any]) -> list[Claim]:
    found: list[Claim] = []
    for number, said in enumerate(world["articles"]):
        parties = [one for report in said["meetings"] for one in report["parties"]]
        counts = {
            "article": 1,
            "person": len({*said["cited"], *(one for one in parties if len(one) == 4 and not isinstance(one, str))}),
            "body": len({one for one in parties if len(one) == 2 and not isinstance(one, str)}),
            "report": len(said["meetings"]),
            "party": len(parties),
        }
        found += [(kind, number, place) for kind, count in counts.items() for place in range(count)]
    return found
