"""Meetings as pages find them: an article, what it claims, and the records derived from that, all consistent.

make_meeting(("Jeyhun Bayramov", "AZ", "Foreign Minister"), ("Sergey Lavrov", "RU"), day=date(2023, 2, 28))
"""

from __future__ import annotations

from datetime import date
from typing import Any

from articles.models import (
    Article,
    Meeting,
    MeetingCountry,
    Mention,
    OfficeCitation,
    Organization,
    OrganizationName,
    Participation,
    Person,
    PersonName,
    Place,
    Report,
)
from articles.models.dates import UNDATED
from articles.names.folding import fold
from articles.names.keys import surname_key
from tests.factories import make_article, make_body, make_mention, make_party, make_report

Party = tuple[str, ...] | str
"""(name, country, office) of a person; (name, country, "", body) of one who acts for a body; words of nobody named."""

BODIES = ("NATO", "European Union", "United Nations", "Expert Council")


def words_of(*texts: str) -> str:
    return f" {' '.join(dict.fromkeys(word for text in texts for word in fold(text).split()))} "


def make_meeting(
    *parties: Party,
    day: date | None = date(2023, 2, 28),
    latest: date | None = None,
    place: tuple[str, str] | None = ("Baku", "AZ"),
    article: Article | None = None,
    sentence: str = "",
    **values: Any,
) -> Meeting:
    """A visible meeting with one report in `article` (a new one where none is given); `values` are its columns."""
    names = [party if isinstance(party, str) else party[0] for party in parties]
    sentence = sentence or f"{' met '.join(names)}."
    if article is None:
        text = f"A headline of the day\n\nBaku. {sentence} They spoke for long.\n\nRead also: other news."
        article = make_article(text=text, publisher="Trend", title=f"{names[0]} holds talks")
    report = make_report(article, day=day, latest=latest, **_evidence(article, sentence), **_claimed(values))
    meeting = _record(report, place, day, latest, article, values)
    for position, party in enumerate(parties):
        _take_part(meeting, report, position, party)
    _finish(meeting)
    return meeting


def add_report(meeting: Meeting, article: Article, sentence: str = "", **values: Any) -> Report:
    """Another article's report of the meeting."""
    day, latest = meeting.earliest, meeting.latest
    return make_report(article, day=day, latest=latest, meeting=meeting, **_evidence(article, sentence), **values)


def make_person(
    name: str, country: str = "", office: str = "", mention: Mention | None = None, **values: Any
) -> Person:
    mention = mention or make_mention(make_article(), name, office, country)
    columns = {
        "sort_name": fold(name.split()[-1]),
        "search_text": words_of(name, office),
        "surname_key": surname_key(name)[:60],
        "office": office,
        "country": country,
    }
    person = Person.objects.create(pk=mention.pk, name=name, **(columns | values))
    mention.person = person
    mention.save()
    PersonName.objects.create(person=person, form=name, kind="base", script="latin", key=fold(name))
    return person


def make_organization(name: str, country: str = "", mention: Mention | None = None, **values: Any) -> Organization:
    mention = mention or make_body(make_article(), name, country)
    columns = {"sort_name": fold(name), "search_text": words_of(name), "country": country}
    organization = Organization.objects.create(pk=mention.pk, name=name, **(columns | values))
    mention.organization = organization
    mention.save()
    OrganizationName.objects.create(organization=organization, form=name, script="latin", key=fold(name))
    return organization


def _claimed(values: dict[str, Any]) -> dict[str, Any]:
    """The columns that a report has as well as a meeting."""
    both = {"kind", "mode", "status", "main", "precision", "extent", "date_words", "date_method", "date_base"}
    return {name: value for name, value in values.items() if name in both}


def _evidence(article: Article, sentence: str) -> dict[str, Any]:
    start = article.text.find(sentence) if sentence else -1
    spans = [[start, start + len(sentence)]] if start >= 0 else []
    return {"evidence": spans, "quotes": [sentence] if spans else []}


def _record(
    report: Report,
    place: tuple[str, str] | None,
    day: date | None,
    latest: date | None,
    article: Article,
    values: dict[str, Any],
) -> Meeting:
    dated = {
        name: getattr(report, name)
        for name in ("date_words", "earliest", "latest", "precision", "extent", "date_method", "date_base")
    }
    where: dict[str, Any] = {}
    if place:
        key = f"{fold(place[0])}|{place[1]}"
        town, _ = Place.objects.get_or_create(key=key, defaults={"name": place[0], "country": place[1]})
        where = {"place": town, "place_country": place[1]}
    published = article.published_latest
    columns = dated | where | {"first_published": published, "sort_date": latest or day or published or UNDATED}
    meeting = Meeting.objects.create(pk=report.pk, **(columns | values))
    report.meeting = meeting
    report.place_name = place[0] if place else ""
    report.save()
    return meeting


def _take_part(meeting: Meeting, report: Report, position: int, party: Party) -> None:
    if isinstance(party, str):
        claim = make_party(report, {"words": party})
        Participation.objects.create(meeting=meeting, party=claim, position=position, words=party)
        return
    name, country, office, body = (*party, "", "", "")[:4]
    columns: dict[str, Any] = {"title": office, "country": country}
    mention = _mention(report.article, name, country, office)
    if name in BODIES:
        columns["organization"] = _organization(name, country, mention)
    else:
        columns["person"] = _person(name, country, office, mention)
        if office:
            _cite(columns["person"], mention, office, country, body)
    if body:
        columns["acting_for"] = _organization(body, "", None, report.article)
    claim = make_party(report, mention, country=country)
    Participation.objects.create(meeting=meeting, party=claim, position=position, **columns)
    if country:
        MeetingCountry.objects.get_or_create(meeting=meeting, country=country)


def _mention(article: Article, name: str, country: str, office: str) -> Mention:
    start = article.text.find(name)
    occurrences = [[start, start + len(name), name]] if start >= 0 else []
    known = article.mentions.filter(name=name).first()
    kind = Mention.Kind.ORGANIZATION if name in BODIES else Mention.Kind.PERSON
    return known or make_mention(
        article, name, office, country, occurrences=occurrences, start=max(start, 0), kind=kind
    )


def _person(name: str, country: str, office: str, mention: Mention) -> Person:
    person = Person.objects.filter(name=name).first()
    if person is None:
        return make_person(name, country, office, mention)
    mention.person = person
    mention.save()
    return person


def _organization(name: str, country: str, mention: Mention | None, article: Article | None = None) -> Organization:
    organization = Organization.objects.filter(name=name).first()
    if organization is None:
        mention = mention or make_body(article or make_article(), name, country, occurrences=[])
        return make_organization(name, country, mention)
    if mention:
        mention.organization = organization
        mention.save()
    return organization


def _cite(person: Person, mention: Mention, office: str, country: str, body: str) -> None:
    OfficeCitation.objects.get_or_create(
        person=person,
        mention=mention,
        defaults={
            "article": mention.article,
            "title": office,
            "country": country,
            "body": body,
            "cited_on": mention.article.published_latest,
        },
    )


def _finish(meeting: Meeting) -> None:
    participants = list(meeting.participations.select_related("person", "organization"))
    meeting.title = meeting.title or " – ".join(str(one) for one in participants)[:500]
    meeting.search_text = words_of(*(str(one) for one in participants), meeting.title)
    meeting.save()
