"""Whom `he` and `him` mean in a sentence of a meeting, where its grammar says more than nearness."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from articles.extraction.languages.english.claims.draft import Draft
from articles.extraction.languages.english.claims.groups import Group
from articles.extraction.languages.english.claims.line import Line
from articles.extraction.languages.english.claims.subjects import governs
from articles.extraction.layers import PartyRead, Reading
from articles.reference.given_names import given_name_gender

SUBJECTS = {"he": "m", "she": "f"}
OBJECTS = {"him": "m", "her": "f"}
GENDERS = SUBJECTS | OBJECTS
GUESTS = frozenset({f"{whose} {who}" for whose in ("his", "her", "the") for who in ("guest", "host", "visitor")})
TEAMS = frozenset({"team", "delegation", "mission", "delegates", "visitors", "guests", "group"})


class Thread:
    """The people whom the sentences of an article have been about, followed line by line.

    Nobody meets himself; a name behind a preposition before `he` (`Together with B, he called on C`) is not he; and
    of several people `she` is the one not known to be a man.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._starts = [mention.span.start for mention in reading.names.persons]
        self._topics: list[int] = []
        self._genders: dict[int, str] = {}
        self._leader: int | None = None

    def follow(self, line: Line, groups: tuple[Group, ...]) -> None:
        """Takes note of whom a line is about: its first subject that is one person."""
        self._learn(line)
        for group in groups:
            free = group.first == 0 or not governs(line, group.first - 1)
            if free and not group.possessive and len(group.parties) == 1:
                person = group.parties[0].person
                if person is not None and not _is_pronoun(line, group, SUBJECTS):
                    self._topics = [person, *(p for p in self._topics if p != person)]
                return

    def apart(self, draft: Draft) -> Draft:
        """The draft with its singular pronouns read anew."""
        line = draft.line
        subject = self._with_guests(self._led(line, draft.subject))
        counterpart = self._with_guests(self._led(line, draft.counterpart))
        if subject is not None and _is_pronoun(line, subject, SUBJECTS):
            named = counterpart is not None and not _is_pronoun(line, counterpart, OBJECTS)
            others = _persons(counterpart) if counterpart is not None and named else set()
            subject = self._subject(line, subject, others)
        if subject is not None and counterpart is not None and _is_pronoun(line, counterpart, OBJECTS):
            counterpart = self._object(line, counterpart, _persons(subject))
        return replace(draft, subject=subject, counterpart=counterpart)

    def _led(self, line: Line, group: Group | None) -> Group | None:
        """The leader of `the team`, where the text has named one."""
        if group is None or self._leader is None or len(group.parties) != 1:
            return group
        party = group.parties[0]
        words = party.words.lower().split()
        nameless = party.person is None and party.organization is None and party.country is None
        of_a_body = party.organization is not None and line.word(group.end - 1) in TEAMS
        the_team = nameless and words[0] == "the" and words[-1] in TEAMS
        return self._as(group, self._leader) if the_team or of_a_body else group

    def _with_guests(self, group: Group | None) -> Group | None:
        """`A and his guest`: the guest is whom the sentences before are about."""
        if group is None or not any(_is_guest(party) for party in group.parties):
            return group
        known = {party.country for party in group.parties if party.country}
        persons = self._reading.entities.persons
        guest = next((p for p in self._topics if persons[p].country and persons[p].country not in known), None)
        if guest is None:
            return group
        items = tuple(
            tuple(replace(q, person=guest, country=persons[guest].country) if _is_guest(q) else q for q in item)
            for item in group.items
        )
        return replace(group, items=items)

    def _subject(self, line: Line, group: Group, others: set[int]) -> Group:
        """The subject of the pronoun's own sentence, else whom the sentences before are about."""
        word = line.elements[group.first].text
        others = others | self._behind_prepositions(line, group)
        own = [self._person(line, i) for i in range(group.first) if line.kind(i) == "person"]
        fitting = [p for p in (*own, *self._topics) if p not in others and self._fits(word, p)]
        known = [p for p in fitting if self._genders[p]]
        if fitting:
            return self._as(group, (known or fitting)[0] if not own else fitting[0])
        return self._nearest(line, group, others)

    def _object(self, line: Line, group: Group, others: set[int]) -> Group:
        """Whom the story is about where that is known to be a man or a woman, else the nearest."""
        word = line.elements[group.first].text
        known = [p for p in self._topics if p not in others and self._fits(word, p) and self._genders[p]]
        return self._as(group, known[0]) if known else self._nearest(line, group, others)

    def _nearest(self, line: Line, group: Group, others: set[int]) -> Group:
        """The group with the nearest person before it that is none of `others`."""
        element = line.elements[group.first]
        if group.parties[0].person not in others and self._fits(element.text, group.parties[0].person):
            return group
        for n in range(bisect_left(self._starts, element.span.start) - 1, -1, -1):
            person = self._reading.entities.person_of[n]
            if person not in others and self._fits(element.text, person):
                return self._as(group, person)
        return group

    def _behind_prepositions(self, line: Line, group: Group) -> set[int]:
        return {
            self._person(line, i)
            for i in range(1, group.first)
            if line.kind(i) == "person" and (governs(line, i - 1) or line.word(i - 1) in ("and", ","))
        }

    def _person(self, line: Line, i: int) -> int:
        return self._reading.entities.person_of[line.elements[i].mention]

    def _as(self, group: Group, person: int) -> Group:
        party = replace(
            group.parties[0], person=person, organization=None, country=self._reading.entities.persons[person].country
        )
        return replace(group, items=((party,),))

    def _fits(self, word: str, person: int | None) -> bool:
        if person is None:
            return False
        if person not in self._genders:
            first = self._reading.entities.persons[person].name.split()[0]
            self._genders[person] = given_name_gender(first) or ""
        return self._genders[person] in ("", GENDERS.get(word, ""))

    def _learn(self, line: Line) -> None:
        """A pronoun behind the only person of its sentence tells whether that is a man or a woman; who leads a team."""
        for i in range(2, len(line.elements)):
            if line.kind(i) == "person" and line.word(i - 1) == "by" and line.word(i - 2) in ("led", "headed"):
                self._leader = self._person(line, i)
        people = {self._person(line, i): i for i in range(len(line.elements)) if line.kind(i) == "person"}
        for i, element in enumerate(line.elements):
            if element.text in GENDERS and len(people) == 1 and next(iter(people.values())) < i:
                self._genders.setdefault(next(iter(people)), GENDERS[element.text])


def _is_pronoun(line: Line, group: Group, words: dict[str, str]) -> bool:
    return len(group.parties) == 1 and line.elements[group.first].text in words


def _is_guest(party: PartyRead) -> bool:
    nameless = party.person is None and party.organization is None and party.country is None
    return nameless and party.words.lower() in GUESTS


def _persons(group: Group) -> set[int]:
    return {p.person for p in group.parties if p.person is not None}
