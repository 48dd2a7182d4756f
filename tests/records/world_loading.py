"""Loading worlds: storing what is claimed, deciding what is decided, and what is shown then."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import timedelta
from typing import Any

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
from articles.records.derivation import derive
from tests.factories import make_article, make_mention, make_party, make_report
from tests.records.claimed import DAY
from tests.records.picture import picture
from tests.records.worlds import DEEDS, MISREADINGS, TITLES, VALUES

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
        self.undone: list[tuple[Callable[[], object], Collection[int]]] = []
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

    def decide(self) -> Iterator[Collection[int]]:
        """Enter what can be decided by now; yield the articles that each entry touches."""
        while self.pending and all(claim in self.numbers for claim in self.pending[0][1]):
            yield self._decide(*self.pending.pop(0))

    def take_back(self) -> Iterator[Collection[int]]:
        """Take back what is to be taken back, the last first; yield the articles that each entry touches."""
        for undo, articles in reversed(self.undone):
            undo()
            yield articles

    def _decide(self, said: dict[str, Any], claims: Sequence[Claim]) -> Collection[int]:
        verb, _, kind = said["deed"].partition(" ")
        # Who is added may be named in another article; only the one whose report gets the party is derived anew.
        touched = claims[:1] if verb == "add" else claims
        articles = {self.numbers["article", number, 0] for _, number, _ in touched}
        undo = self._enter(verb, kind, [self.numbers[claim] for claim in claims], said["value"])
        if said["taken_back"] or verb == "misread":
            self.undone.append((undo, articles))
        return articles

    def _enter(self, verb: str, kind: str, numbers: Sequence[int], value: int) -> Callable[[], object]:
        """Enter one decision into the log; return what takes it back."""
        column = kind if kind in ("report", "party") else "mention"
        claim = {f"{column}_id": numbers[0]}
        match verb:
            case "same" | "different":
                entry: Any = Judgement(verdict=verb, **claim, **{f"other_{column}_id": numbers[1]})
            case "remove":
                entry = Removal(**claim)
            case "correct":
                field, as_set = VALUES[kind][value % len(VALUES[kind])]
                entry = Correction(field=field, as_read="", as_set=as_set, **claim)
            case "add":
                party = make_party(
                    Report.objects.get(pk=numbers[0]), Mention.objects.get(pk=numbers[1]), origin="added"
                )
                return lambda: Removal.objects.create(action=self.action, party=party)
            case "misread":
                model = {"report": Report, "party": Party}.get(kind, Mention)
                return _set(model, numbers[0], MISREADINGS[kind][value % len(MISREADINGS[kind])])
            case _:
                return _set(Article, numbers[0], {"withdrawn_at": "2024-01-01T00:00Z", "withdrawn_reason": "gone"})
        entry.action = self.action
        entry.save()
        return lambda: self._take_back(entry)

    def _take_back(self, entry: Any) -> None:
        entry.withdrawn_by = self.action
        entry.save()


def _set(model: Any, number: int, values: dict[str, Any]) -> Callable[[], object]:
    """Set columns of a row; return what sets them back."""
    row = model.objects.filter(pk=number)
    before = row.values(*values).get()
    row.update(**values)
    return lambda: row.update(**before)


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
