"""Persons of the article: names with their base forms, offices, countries and bodies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from articles.extraction.languages.russian import attestation
from articles.extraction.languages.russian.base_forms import Candidate, candidates
from articles.extraction.languages.russian.line_names import LineNames
from articles.extraction.languages.russian.lines import Line
from articles.extraction.languages.russian.morphology import Word
from articles.extraction.languages.russian.name_spans import Stretch
from articles.extraction.languages.russian.person_countries import (
    after_name,
    country_of_initials,
    demonym,
    heading,
    in_a_ministry,
    known_among,
    next_in_list,
    nth_country,
    of_its_town,
    under_his_leader,
)
from articles.extraction.languages.russian.sides import side_country
from articles.extraction.languages.russian.titles import Title, title_after, title_before
from articles.extraction.layers import PersonMention
from articles.extraction.types import Span
from articles.reference.people import people_by_surname

NAME_PIECES = re.compile(r"[^\W\d_]+(?:[-’'ʻ`][^\W\d_]+)*\.?")
INITIAL = re.compile(r"(\b[А-ЯЁA-Z]\.)(?=\S)")
GOVERNED: Mapping[str, tuple[str, ...]] = {
    "с": ("Ins", "Gen"),
    "со": ("Ins", "Gen"),
    "между": ("Ins", "Gen"),
    "над": ("Ins",),
    "перед": ("Ins",),
    "к": ("Dat",),
    "ко": ("Dat",),
    "по": ("Dat",),
    "у": ("Gen",),
    "от": ("Gen",),
    "из": ("Gen",),
    "для": ("Gen",),
    "без": ("Gen",),
    "до": ("Gen",),
    "после": ("Gen",),
    "против": ("Gen",),
    "кроме": ("Gen",),
    "о": ("Loc",),
    "об": ("Loc",),
    "при": ("Loc",),
    "на": ("Loc", "Acc"),
    "в": ("Loc", "Acc"),
    "за": ("Ins", "Acc"),
    "через": ("Acc",),
}
POPE = ("папа", "понтифик")
DECLINING = re.compile(r"(?:[оеё]в|[иы]н|[аяй]|[оеё]м|[ыи]м)$")
"""Endings of surnames that decline, or of their oblique forms."""
TAGGED_CASE = 1.2
TAGGED_GENDER = 0.6
TITLE_CASE = 1.0
GOVERNED_CASE = 0.7
UNGOVERNED_CASE = -1.0


@dataclass(frozen=True, slots=True)
class _Found:
    """A name in its line with the office beside it; candidates not yet settled."""

    line: LineNames
    stretch: Stretch
    title: Title | None
    country: str | None
    shared: bool
    by_side: bool
    candidates: tuple[Candidate, ...]


def read_persons(text: str, lines: Sequence[tuple[Line, LineNames]]) -> list[PersonMention]:
    """The persons of all lines in text order. Each `LineNames` has the names' stretches in `persons`."""
    found = [f for _, names in lines for f in _in_line(names)]
    printed = [_printed(text, f) for f in found]
    settled = attestation.settle(printed, [f.candidates for f in found])
    return [_mention(f, p, s) for f, p, s in zip(found, printed, settled, strict=True)]


def name_candidates(words: Sequence[Word], votes: Mapping[str, float] | None = None) -> tuple[Candidate, ...]:
    """Base forms of the name that these words are, by the words' own tags and further votes for its case."""
    printed = "".join((" " if i and w.start > words[i - 1].end else "") + w.text for i, w in enumerate(words))
    pieces = NAME_PIECES.findall(printed)
    case_votes, gender_votes = _tag_votes(words)
    for case, weight in (votes or {}).items():
        case_votes[case] = case_votes.get(case, 0.0) + weight
    options = candidates(pieces, case_votes, gender_votes)
    return tuple(c._replace(name=_as_printed(printed, c.name.split(" "))) for c in options)


def _as_printed(printed: str, pieces: Sequence[str]) -> str:
    """The pieces with the spaces of the print: `С.В.Лаврова` gives `С.В.Лавров`."""
    nominatives = iter(pieces)
    return NAME_PIECES.sub(lambda match: next(nominatives, match.group()), printed)


def _tag_votes(words: Sequence[Word]) -> tuple[dict[str, float], dict[str, float]]:
    case_votes: dict[str, float] = {}
    gender_votes: dict[str, float] = {}
    tagged = [w for w in words if w.case and len(w.text) > 1]
    for word in tagged:
        case_votes[word.case] = case_votes.get(word.case, 0.0) + TAGGED_CASE / len(tagged)
        if word.gender in ("Masc", "Fem"):
            gender_votes[word.gender] = gender_votes.get(word.gender, 0.0) + TAGGED_GENDER / len(tagged)
    return case_votes, gender_votes


def _in_line(line: LineNames) -> Iterable[_Found]:
    previous: _Found | None = None
    position = 0
    for stretch in sorted(line.persons):
        first, last = stretch
        words = line.words[first : last + 1]
        likely = _likely_cases(words, _governed(line.words, first))
        title = title_before(line, first, likely)
        if _undeclined(words):
            title = title_before(line, first, {"Nom"}) or title_before(line, first, ()) or title
        shared = False
        if (title is None or title.role is None) and (after := title_after(line, last, likely)):
            title = after
        country = (
            known_among(title, name_candidates(words)[0].name) or title.countries[0]
            if title and title.countries
            else None
        )
        if title is None and previous and (linked := _shared_title(line, previous, first)) is not None:
            title, shared = previous.title, True
            position += 1
            country = known_among(title, name_candidates(words)[0].name) or linked or nth_country(title, position)
        elif title is not None:
            position = 0
        votes = _votes(line.words, first, title, shared)
        country = country or after_name(line, last) or (demonym(line, first) if title is None else None)
        country = country or _of_the_same_side(line, previous, title, words)
        if country is None and title is not None:
            country = in_a_ministry(line, title) or of_its_town(line, title)
            leader = previous.title if previous else None
            country = country or under_his_leader(line, leader, title, name_candidates(words)[0].name)
        country = country or heading(line, title.first if title and title.last < first else first)
        if title is not None and (title.role or "").lower().startswith(POPE):
            country = "VA"
        by_side = country is None and not (title and title.international)
        if by_side:
            country = side_country(line, first, title) or _side_of_previous(line, previous, title, first)
        found = _Found(line, stretch, title, country, shared, by_side, name_candidates(words, votes))
        yield found
        previous = found


def _likely_cases(words: Sequence[Word], votes: Mapping[str, float]) -> set[str]:
    """The cases in which the name may stand: as tagged, as best read, and the nominative where it looks like one."""
    best = name_candidates(words, votes)[:2]
    printed = "".join(word.text for word in words)
    looks_nominative = any(c.name.replace(" ", "") == printed for c in best)
    return {c.case for c in best} | {w.case for w in words if w.case} | ({"Nom"} if looks_nominative else set())


def _of_the_same_side(
    line: LineNames, previous: _Found | None, title: Title | None, name: Sequence[Word]
) -> str | None:
    """`с главой МИД Ирака A, премьером B и с президентом C`: officials met together are of one state."""
    if previous is None or previous.country is None or title is None or title.kind != "office":
        return None
    if title.body is not None or title.last != line.words.index(name[0]) - 1 or title.case in ("Nom", ""):
        return None
    between = line.words[previous.stretch[1] + 1 : title.first]
    listed = bool(between) and all(w.lower in (",", "и", "а", "также", "с", "со") for w in between)
    same_case = previous.title is not None and previous.title.case == title.case
    known = {c for p in people_by_surname(name_candidates(name)[0].name.split(" ")[-1]) for c in p.countries}
    return previous.country if listed and same_case and (not known or previous.country in known) else None


def _undeclined(words: Sequence[Word]) -> bool:
    """Whether a name looks like its nominative and like none that declines, so that its office shows the case."""
    printed = "".join(word.text for word in words)
    best = name_candidates(words)[:1]
    nominative = bool(best) and best[0].name.replace(" ", "") == printed
    return nominative and len(words) > 1 and not DECLINING.search(words[-1].text)


def _side_of_previous(line: LineNames, previous: _Found | None, title: Title | None, first: int) -> str | None:
    """`с российской стороны участвовали помощник X и спецпредставитель Y`: Y is on the side of X."""
    if previous is None or not previous.by_side or title is None or title.last != first - 1:
        return None
    between = line.words[previous.stretch[1] + 1 : title.first]
    return previous.country if between and all(w.lower in (",", "и", "а", "также") for w in between) else None


def _shared_title(line: LineNames, previous: _Found, first: int) -> str | None:
    """Whether a plural office before the previous name covers this one too: "" or the country printed between them."""
    if previous.title is None:
        return None
    if not previous.title.plural:
        return next_in_list(line, first)
    country = ""
    for index in range(previous.stretch[1] + 1, first):
        word = line.words[index]
        at = line.country_at(index)
        if at and at.kind != "people" and not line.covering(index):
            country = at.code if at.last == first - 1 else ""
        elif (
            word.text == "("
            or word.text == ")"
            or word.lower in (",", "и", "а", "также", "из", "соответственно")
            or line.covering(index)
        ):
            continue
        else:
            return None
    return country


def _votes(words: Sequence[Word], first: int, title: Title | None, shared: bool) -> dict[str, float]:
    start = title.first if title and not shared and title.last == first - 1 else first
    votes = dict(_governed(words, start))
    if title and title.case:
        votes[title.case] = votes.get(title.case, 0.0) + TITLE_CASE
    return votes


def _governed(words: Sequence[Word], first: int) -> dict[str, float]:
    """Votes of the preposition before a word."""
    allowed = GOVERNED.get(words[first - 1].lower) if first > 0 else None
    if allowed is None:
        return {}
    return {
        case: GOVERNED_CASE if case in allowed else UNGOVERNED_CASE
        for case in ("Nom", "Gen", "Dat", "Acc", "Ins", "Loc")
    }


def _body_of(found: _Found) -> str | None:
    words, last = found.line.words, found.stretch[1]
    if last + 2 < len(words) and words[last + 1].lower in ("из", "от"):
        body = found.line.bodies.get(last + 2)
        if body:
            return body.name
    return found.title.body.name if found.title and found.title.body else None


def _printed(text: str, found: _Found) -> str:
    words = found.line.words
    return " ".join(text[words[found.stretch[0]].start : words[found.stretch[1]].end].split())


def _with_plain_variants(names: Iterable[str]) -> tuple[str, ...]:
    """The names, each with spaces after initials; last the best one without `ё`, for other mentions may lack it."""
    spaced = list(dict.fromkeys(INITIAL.sub(r"\1 ", name) for name in names))
    return tuple(dict.fromkeys([*spaced, spaced[0].replace("ё", "е")]))


def _mention(found: _Found, printed: str, settled: tuple[Candidate, ...]) -> PersonMention:
    words, title = found.line.words, found.title
    span = Span(words[found.stretch[0]].start, words[found.stretch[1]].end)
    own = title if title and not found.shared else None
    lead = found.line.country_at(found.stretch[0] - 1) if found.shared and found.stretch[0] else None
    first = min(span.start, words[own.first].start) if own else lead.span.start if lead else span.start
    last = max(span.end, words[own.last].end) if own else span.end
    mention = PersonMention(
        span=span,
        phrase=Span(first, last),
        printed=printed,
        base_forms=_with_plain_variants(c.name for c in settled),
    )
    if title is None:
        return replace(mention, country=found.country or country_of_initials(mention.base_forms[0]))
    printed_title = " ".join(w.text for w in words[title.first : title.last + 1])
    return replace(
        mention,
        title=printed_title,
        role=title.role,
        country=found.country,
        body=_body_of(found),
        counterpart=title.kind == "counterpart",
        former=title.former,
    )
