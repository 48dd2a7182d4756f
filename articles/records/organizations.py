"""From the claims of one body to what is shown of it: name, country, portfolio. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from articles.names.folding import fold
from articles.records.bodies import BodyClaim, BodyCluster
from articles.records.facts import CorrectionFact, Json, MentionFact
from articles.records.known import known_body
from articles.records.people import NameForm
from articles.records.scripts import LATIN, script_of
from articles.records.search import words_of
from articles.records.shown import shown_fields
from articles.records.voting import agreed_country, most_printed
from articles.reference.bodies import KnownBody
from articles.reference.countries import country


@dataclass(frozen=True, slots=True)
class OrganizationShown:
    """The columns of one `Organization`, with its names."""

    columns: Json
    names: tuple[NameForm, ...]


def show_organization(body: BodyCluster, corrections: Iterable[CorrectionFact], *, hidden: bool) -> OrganizationShown:
    """Return what is shown of a body, by what readers may see; by all claims where they may see none."""
    visible = [claim for claim in body.claims if claim.visible]
    told = sorted(visible or body.claims, key=lambda c: (c.mention.article.age, c.mention.place_in_world))
    known = known_body("", body.known_key) if body.known_key else None
    of_country = "" if known else agreed_country([claim.mention for claim in told])
    read = {"name": _name(body, told, known, of_country)[:300], "country": of_country}
    now = shown_fields(read, corrections)
    names = _name_forms(told, known, now["name"])
    columns = {
        "name": now["name"],
        "country": now["country"],
        "portfolio": body.portfolio,
        "reference_key": body.known_key,
        "sort_name": fold(now["name"]).removeprefix("the ")[:300],
        "search_text": words_of(form.form for form in names),
        "hidden": hidden,
        "read": read,
    }
    return OrganizationShown(columns=columns, names=names)


def _name(body: BodyCluster, told: Sequence[BodyClaim], known: KnownBody | None, of_country: str) -> str:
    """The known body's name; else the form of an English article; a ministry's own title; else as printed."""
    if known:
        return known.name_en
    forms = {claim.mention.id: claim.form for claim in told}

    def printed(mention: MentionFact) -> str:
        return forms[mention.id]

    mentions = [claim.mention for claim in told]
    latin = [mention for mention in mentions if script_of(forms[mention.id]) == LATIN]
    english = [mention for mention in latin if mention.article.language == "en"]
    if english or latin:
        return most_printed(english or latin, printed)
    if body.portfolio and of_country:
        return f"Ministry of {body.portfolio.title()} of {country(of_country).name_en}"
    return most_printed(mentions, printed)


def _name_forms(told: Sequence[BodyClaim], known: KnownBody | None, name: str) -> tuple[NameForm, ...]:
    found: dict[str, NameForm] = {}
    for claim in told:
        found.setdefault(claim.form, NameForm(claim.form[:300], "", claim.mention.article.language))
    if known:
        reference = (
            (known.name_en, "en"),
            (known.abbreviation_en, "en"),
            (known.name_ru, "ru"),
            (known.abbreviation_ru, "ru"),
        )
        for form, language in reference:
            if form:
                found.setdefault(form, NameForm(form, "", language))
    found.setdefault(name, NameForm(name, "", ""))
    return tuple(found[form] for form in sorted(found))
