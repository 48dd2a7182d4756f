"""The persons of a document with where each mention stands, for finding whom later words mean."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from articles.extraction.layers import Document, Names
from articles.extraction.types import Person


@dataclass(frozen=True, slots=True)
class Seen:
    """`starts` and `person_of` run beside the person mentions, `sentence_starts` beside the sentences.

    `roles`: all offices printed with each person. `home`: the article's own state. `towns`: where each town stands,
    with its state. `resolved`: where words without a name stand, with whom they mean; grows in text order.
    """

    persons: tuple[Person, ...]
    starts: tuple[int, ...]
    person_of: tuple[int, ...]
    sentence_starts: tuple[int, ...]
    roles: tuple[frozenset[str], ...]
    home: str | None
    towns: tuple[tuple[int, str], ...]
    resolved: list[tuple[int, int]] = field(default_factory=list)

    @classmethod
    def of(
        cls, document: Document, names: Names, persons: tuple[Person, ...], person_of: tuple[int, ...], home: str | None
    ) -> Seen:
        """The persons of a document as its names and their grouping give them."""
        roles: list[set[str]] = [{p.role} if p.role else set() for p in persons]
        for mention, number in zip(names.persons, person_of, strict=True):
            if mention.role:
                roles[number].add(mention.role)
        return cls(
            persons,
            tuple(m.span.start for m in names.persons),
            person_of,
            tuple(s.span.start for s in document.sentences),
            tuple(frozenset(r) for r in roles),
            home,
            tuple((p.span.start, p.country) for p in names.places if p.country),
        )

    def before(self, position: int) -> list[int]:
        """Persons mentioned before a position, the most recent first, each once."""
        return list(dict.fromkeys(reversed(self.person_of[: bisect_left(self.starts, position)])))

    def behind(self, position: int) -> list[int]:
        """Persons mentioned only behind a position, in order, each once."""
        earlier = set(self.before(position))
        return [p for p in dict.fromkeys(self.person_of[bisect_left(self.starts, position) :]) if p not in earlier]

    def sentence(self, position: int) -> int:
        """The number of the sentence of a position, -1 before the first."""
        return bisect_right(self.sentence_starts, position) - 1

    def in_sentence(self, number: int) -> list[int]:
        """Persons mentioned in a sentence, in order, each once."""
        if not 0 <= number < len(self.sentence_starts):
            return []
        end = self.sentence_starts[number + 1] if number + 1 < len(self.sentence_starts) else None
        return self._between(self.sentence_starts[number], end)

    def here(self, position: int) -> list[int]:
        """Persons mentioned before a position in its sentence, in order, each once."""
        number = self.sentence(position)
        start = self.sentence_starts[number] if number >= 0 else 0
        return self._between(start, position)

    def _between(self, start: int, end: int | None) -> list[int]:
        """Persons named or meant from `start` up to `end`, in order, each once."""
        last = len(self.starts) if end is None else bisect_left(self.starts, end)
        first = bisect_left(self.starts, start)
        told = [(self.starts[k], self.person_of[k]) for k in range(first, last)]
        told += [(at, person) for at, person in self.resolved if at >= start and (end is None or at < end)]
        return list(dict.fromkeys(person for _, person in sorted(told)))

    def state_of_town(self, position: int) -> str | None:
        """The state of the town named last before a position."""
        before = [country for at, country in self.towns if at < position]
        return before[-1] if before else None

    def is_official(self, person: int) -> bool:
        """Whether an office of the person is said."""
        return self.persons[person].role is not None

    def country(self, person: int) -> str | None:
        """The state that a person acts for."""
        return self.persons[person].country

    def count(self, person: int) -> int:
        """How often a person is mentioned."""
        return self.person_of.count(person)

    def several_countries(self, people: list[int]) -> bool:
        """Whether people act for more than one state."""
        return len({self.persons[p].country for p in people}) > 1
