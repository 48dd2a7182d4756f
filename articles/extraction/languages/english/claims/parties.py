"""Who stands in a sentence: the lists of persons, bodies, countries and unnamed groups that a pattern may join.

A *group* is such a list (`Foreign Minister A, B of Estonia and representatives of the Atlantic Council`) with its
place in the line and the word before it, which tells whether it can be a subject.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from articles.extraction.languages.english.claims.line import Line
from articles.extraction.languages.english.claims.words import word_set
from articles.extraction.layers import PartyRead, Reading
from articles.extraction.types import Span

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
SEPARATORS = (
    (",", "and"), (";", "and"), (",", "as", "well", "as"), (",", "along", "with"), (",", "together", "with"), ("as", "well", "as"),
    ("along", "with"), ("together", "with"), ("and",), ("&",), (",",), (";",),
)  # fmt: skip
LED_BY = (("led", "by"), ("headed", "by"), (",", "led", "by"), (",", "headed", "by"), ("under", "the", "leadership", "of"))
NAMELY = frozenset({"-", "–", "—", ":", "notably", "including", "namely", "like"})
MAX_GAP = 6
STOPS = frozenset({".", ";", "and", "with", "in", "on", '"', "“", "”"})
COUNT_WORDS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}


@dataclass(frozen=True, slots=True)
class Group:
    """A list of parties: its elements from `first` to `end` (exclusive), one tuple of parties for each item.

    `governor`: the word before, empty at the start of a line or after a name. `possessive`: an `'s` follows.
    """

    first: int
    end: int
    items: tuple[tuple[PartyRead, ...], ...]
    governor: str
    possessive: bool = False

    @property
    def parties(self) -> tuple[PartyRead, ...]:
        """All parties of the list, in order."""
        return tuple(party for item in self.items for party in item)


Item = tuple[tuple[PartyRead, ...], int]


class PartyParser:
    """Reads the groups of one line."""

    def __init__(self, reading: Reading, line: Line) -> None:
        self.reading = reading
        self.line = line
        self.headline = reading.document.paragraphs[line.sentence.paragraph].kind == "title"

    def groups(self) -> tuple[Group, ...]:
        """All groups of the line in order, none overlapping another."""
        return tuple(self._walk())

    def _walk(self) -> Iterator[Group]:
        i = 0
        while i < len(self.line.elements):
            group = self.group(i)
            if group is None:
                i += 1
            else:
                yield group
                i = group.end

    def group(self, first: int) -> Group | None:
        """The group that begins at an element, None where none does."""
        item = self._item(first)
        if item is None:
            return None
        items, end = self._list(first, item)
        possessive = self.line.word(end) in POSSESSIVE
        return Group(first, end, tuple(i for i in items if i), self.line.word(first - 1), possessive)

    def _list(self, first: int, item: Item) -> tuple[list[tuple[PartyRead, ...]], int]:
        """The items joined to the first. A comma alone joins no two: `At the Council, the minister said …`."""
        items, ends, joined = [item[0]], [item[1]], False
        while (following := self._after_separator(ends[-1])) is not None:
            joined = joined or any(self.line.word(i) in ("and", "&", "with", "as") for i in range(ends[-1], following[1]))
            items.append(following[0])
            ends.append(following[1])
            if len(items) == 2 and not joined and self._place_before(first, items):
                break
        if joined and not self._place_before(first, items):
            return items, ends[-1]
        return (items, ends[-1]) if self.headline and len(items) > 1 else (items[:1], ends[0])

    def _place_before(self, first: int, items: list[tuple[PartyRead, ...]]) -> bool:
        """`At the Council, A and B …`: the body is where they are, not one of them."""
        before = self.line.word(first - 1)
        body_first = bool(items[0]) and items[0][0].organization is not None
        persons_next = len(items) > 1 and bool(items[1]) and items[1][0].organization is None
        return before in ("at", "in", "to") and body_first and persons_next

    def _after_separator(self, end: int) -> Item | None:
        end = self._past_apposition(end)
        for separator in SEPARATORS:
            if self._reads(end, separator):
                begin = end + len(separator)
                if self.line.word(begin) == "others":
                    return (), begin + 1
                if not self._new_subject(begin) and (item := self._item(begin)) is not None:
                    return item
        return None

    def _new_subject(self, i: int) -> bool:
        """`he` or `a spokesman said` behind a comma or `and` begins a clause and joins no list."""
        kind = self.line.kind(i)
        if kind == "person" and self.line.word(i + 1) in word_set("attribution_verbs"):
            return True
        return kind == "role" and self.reading.names.roles[self.line.elements[i].index].kind == "pronoun"

    def _reads(self, i: int, words: tuple[str, ...]) -> bool:
        return all(self.line.word(i + k) == word for k, word in enumerate(words))

    # One item of a list

    def _item(self, first: int) -> Item | None:
        i, countries, number = self._past_modifiers(first)
        kind = self.line.kind(i)
        if kind == "person":
            return self._person(i)
        if kind == "role":
            return self._role(i, countries)
        if kind == "organization":
            return self._organization(i)
        if self._pair_before(first):
            return self._last_two(first)
        if self.line.word(i) in word_set("party_nouns"):
            return self._unnamed(first, i + 1, countries, number)
        if kind == "country":
            return self._country(i)
        return None

    def _pair_before(self, i: int) -> bool:
        """`the two`, `the pair` or `both` with a verb and no noun behind."""
        words = (self.line.word(i), self.line.word(i + 1))
        after = i + 1 if words[0] == "both" else i + 2
        if words[0] == "both" and i > 0 and self.line.word(i - 1) not in word_set("subject_leads"):
            return False
        if words[0] != "both" and words not in (("the", "two"), ("the", "pair"), ("the", "duo")):
            return False
        word = self.line.word(after)
        return word in word_set("auxiliaries") or word in word_set("finite_verbs") or word.endswith("ed") or word == "also"

    def _last_two(self, i: int) -> Item:
        end = i + 1 if self.line.word(i) == "both" else i + 2
        span = self.line.span(i, end)
        return (PartyRead(span, self._text(span), number=2),), end

    def _past_modifiers(self, i: int) -> tuple[int, tuple[str, ...], int | None]:
        """Past `the three visiting Azerbaijani and Georgian`, with the countries and the number said there."""
        line, countries, number = self.line, [], None
        joined = i
        while i < len(line.elements):
            if line.word(i) in COUNT_WORDS:
                number = COUNT_WORDS[line.word(i)]
            if (line.word(i), line.word(i + 1)) == ("each", "of"):
                i += 2
            elif line.word(i) in word_set("party_modifiers") or line.word(i).isdigit() or self._capitalised(i):
                i += 1
            elif line.kind(i) == "adjective" or (line.kind(i) == "country" and self._modifies(i)):
                countries.append(self.reading.names.countries[line.elements[i].index].code)
                i += 1
                if line.word(i) in POSSESSIVE:
                    i += 1
                joined = i
            elif countries and i == joined and line.word(i) in (",", "and", "-", "–") and line.kind(i + 1) == "adjective":
                i += 1
            else:
                break
        return i, tuple(countries), number

    def _capitalised(self, i: int) -> bool:
        """A capitalised word right before a name or an office, such as `Caribbean`, of which no country is known."""
        if self.line.kind(i) != "word" or self.line.kind(i + 1) not in ("person", "role"):
            return False
        span = self.line.elements[i].span
        return i > 0 and self.reading.document.text[span.start].isupper()

    def _modifies(self, i: int) -> bool:
        """Whether a country's name stands before what it owns: `Ghana's minister`, `US officials`."""
        after = i + 2 if self.line.word(i + 1) in POSSESSIVE else i + 1
        while self.line.word(after) in word_set("party_modifiers"):
            after += 1
        return self.line.kind(after) in ("person", "role") or self.line.word(after) in word_set("party_nouns")

    def _person(self, i: int) -> Item:
        mention = self.line.elements[i]
        index = self.reading.entities.person_of[mention.index]
        party = PartyRead(mention.span, self._text(mention.span), person=index, country=self._country_of(index))
        return (party,), self._past_belonging(self._past_brackets(i + 1))

    def _country_of(self, person: int) -> str | None:
        return self.reading.entities.persons[person].country

    def _organization(self, i: int) -> Item | None:
        line, mention = self.line, self.line.elements[i]
        if line.kind(i + 1) == "person":
            return self._person(i + 1)
        end = self._past_brackets(i + 1)
        if line.word(end) in POSSESSIVE:
            if line.kind(end + 1) in ("person", "role"):
                return self._item(end + 1)
            if line.word(end + 1) not in word_set("party_nouns"):
                return None
            end += 2
        elif line.word(end) in word_set("party_nouns"):
            end += 1
            if line.kind(end) == "person":
                return self._person(end)
        elif self.reading.names.organizations[mention.index].media:
            return None
        return (self.body(i),), end

    def body(self, i: int) -> PartyRead:
        """The party that the organisation at an element is."""
        mention = self.line.elements[i]
        index = self.reading.entities.organization_of[mention.index]
        country = self.reading.entities.organizations[index].country
        return PartyRead(mention.span, self._text(mention.span), organization=index, country=country)

    def body_within(self, i: int) -> tuple[PartyRead, ...]:
        """The international body whose members a group's words name: `a conference of CARICOM leaders`."""
        span = self.line.elements[i].span
        for n, mention in enumerate(self.reading.names.organizations):
            if span.start <= mention.span.start < span.end and mention.country is None:
                index = self.reading.entities.organization_of[n]
                return (PartyRead(mention.span, mention.printed, organization=index),)
        return ()

    def _country(self, i: int) -> Item | None:
        if self.line.word(i + 1) in POSSESSIVE:
            return None
        mention = self.line.elements[i]
        code = self.reading.names.countries[mention.index].code
        return (PartyRead(mention.span, self._text(mention.span), country=code),), i + 1

    # Offices, delegations and groups without a name

    def _role(self, i: int, countries: tuple[str, ...]) -> Item | None:
        line, element = self.line, self.line.elements[i]
        role = self.reading.names.roles[element.index]
        if line.word(i + 1) in POSSESSIVE and line.kind(i + 2) == "person":
            return self._person(i + 2)
        named = self._named_after(i + 1)
        if named is not None:
            return self._all_named(role.number, named)
        examples = self._examples(i + 1)
        if examples is not None:
            return examples
        persons = self.reading.entities.role_of[element.index]
        if persons:
            parties = tuple(PartyRead(element.span, role.words, person=p, country=self._country_of(p)) for p in persons)
            return parties, self._past_belonging(i + 1)
        if role.kind == "pronoun":
            return None
        inner = countries or ((role.country,) if role.country else self._countries_in(element.span))
        item = self._unnamed(i, i + 1, inner, role.number)
        return tuple(replace(p, role=role.kind if role.kind in ("guest", "host") else None) for p in item[0]), item[1]

    def _all_named(self, number: int | None, item: Item) -> Item:
        """`his peers from Argentina and Brazil, A and B`: an office of several takes the names of several."""
        parties, end = item
        while number != 1 and self.line.word(end) in (",", "and", "&") and self.line.kind(end + 1) == "person":
            more, end = self._person(end + 1)
            parties = (*parties, *more)
        return parties, end

    def _examples(self, i: int) -> Item | None:
        """The bodies or people behind `members of the community, notably the Council`."""
        line = self.line
        k = i + 1 if line.word(i) == "," else i
        if line.word(k) not in NAMELY or line.word(k) in ("-", "–", "—") and line.kind(k + 1) == "role":
            return None
        begin = k + 1
        while line.word(begin) in ("the", ","):
            begin += 1
        if line.kind(begin) == "organization":
            return self._body_list(begin)
        return self._people(begin) if line.kind(begin) == "person" else None

    def _named_after(self, i: int) -> Item | None:
        """The person that an office points at: `his host, Foreign Secretary B`, `a delegation led by C`."""
        line = self.line
        for words in LED_BY:
            if self._reads(i, words):
                return self._item(i + len(words))
        reached = self._past_belonging(i)
        comma = reached + 1 if line.word(reached) in (",", "-", "–") else reached
        if line.kind(comma) == "person" and (comma > reached or reached == i):
            attributed = comma > reached and line.word(comma + 1) in word_set("attribution_verbs")
            return None if attributed else self._person(comma)
        if line.word(reached) == "(" and line.word(reached + 2) == ")" and line.kind(reached + 3) == "person":
            return self._person(reached + 3)
        return None

    def _unnamed(self, first: int, end: int, countries: tuple[str, ...], number: int | None) -> Item:
        """`members of the House A, B`, `officials from Peru`, `leadership of the Institute`, `the Polish envoys`."""
        line = self.line
        named = self._named_after(end)
        if named is not None:
            return named
        if line.kind(end) == "person":
            return self._person(end)
        if line.word(end) in ("of", "from"):
            bodies = self._bodies_after(end + 1)
            if bodies is not None:
                return bodies
            codes, reached = self._countries_after(end + 1)
            if codes:
                if line.word(reached) in (":", "-", "–", "—") and line.kind(reached + 1) == "person":
                    return self._people(reached + 1)
                countries, end = codes, reached
        span = line.span(first, end)
        words = self._text(span)
        each = number // len(countries) if number and countries else number
        return tuple(PartyRead(span, words, country=code, number=each) for code in countries or (None,)), end

    def _bodies_after(self, i: int) -> Item | None:
        """The bodies in `of the Heritage Foundation`, `of leading institutes - the Atlantic Council and …`."""
        line = self.line
        for k in range(i, min(i + MAX_GAP, len(line.elements))):
            word = line.word(k)
            if line.kind(k) == "organization":
                return self._body_list(k)
            if word in NAMELY and (begin := self._past_words(k + 1)) is not None:
                return self._body_list(begin)
            if line.kind(k) == "person":
                return self._person(k)
            if line.kind(k) not in ("word", "adjective", "country") or word in STOPS:
                return None
            if word == "," and line.word(k + 1) not in NAMELY:
                return None
        return None

    def _people(self, i: int) -> Item:
        """The names behind `the prime ministers of Barbados and Grenada:`."""
        found: list[PartyRead] = []
        end = i
        while self.line.kind(i) == "person":
            parties, end = self._person(i)
            found += parties
            i = end
            while self.line.word(i) in (",", "and", "&"):
                i += 1
        return tuple(found), end

    def _past_words(self, i: int) -> int | None:
        while self.line.word(i) in ("the", ","):
            i += 1
        return i if self.line.kind(i) == "organization" else None

    def _body_list(self, i: int) -> Item | None:
        found: list[PartyRead] = []
        while self.line.kind(i) == "organization":
            if self.line.kind(i + 1) == "person":
                return self._person(i + 1)
            found.append(self.body(i))
            end = i = self._past_brackets(i + 1)
            while self.line.word(i) in (",", "and", "the", "&"):
                i += 1
        return (tuple(found), end) if found else None

    def _countries_after(self, i: int) -> tuple[tuple[str, ...], int]:
        """The countries in `of defense of Türkiye, Azerbaijan and Georgia`, and where they end."""
        line = self.line
        k = i
        while k < i + 4 and line.kind(k) == "word" and line.word(k) not in (",", ".", "and", "with", "that", "in"):
            k += 1
        codes: list[str] = []
        end = i
        while line.kind(k) == "country":
            codes.append(self.reading.names.countries[line.elements[k].index].code)
            end = k = k + 1
            while line.word(k) in (",", "and", "the", "&"):
                k += 1
        return tuple(codes), end

    def _countries_in(self, span: Span) -> tuple[str, ...]:
        codes = [m.code for m in self.reading.names.countries if span.start <= m.span.start and m.span.end <= span.end]
        return tuple(dict.fromkeys(codes))

    # What may follow a name and adds no party

    def _past_brackets(self, i: int) -> int:
        if self.line.word(i) == "(":
            for k in range(i + 1, min(i + 8, len(self.line.elements))):
                if self.line.word(k) == ")":
                    return k + 1
        return i

    def _past_belonging(self, i: int) -> int:
        """Past `of France`, `from the island nation`, `of the Dominican Republic`."""
        line = self.line
        if line.word(i) not in ("of", "from"):
            return self._past_joined_countries(i)
        k = i + 1
        while line.word(k) in word_set("party_modifiers") or line.word(k) in word_set("land_nouns"):
            k += 1
        if line.kind(k) in ("country", "organization") or (line.kind(k) == "place" and line.word(i) == "of"):
            return k + 1
        return k if k > i + 1 and line.word(k - 1) in word_set("land_nouns") else i

    def _past_joined_countries(self, i: int) -> int:
        """Past the rest of `peers from Argentina and Brazil` where the mention ends with the first country."""
        line = self.line
        k = i
        while line.word(k) in (",", "and") and line.kind(k + 1) == "country" and line.word(k + 2) not in POSSESSIVE:
            k += 2
        return k if k > i and line.word(k) == "," and line.kind(k + 1) == "person" else i

    def _past_apposition(self, i: int) -> int:
        """Past `, the foreign minister of Peru,` after a name: an office of the same person is no second party."""
        line = self.line
        if line.word(i) != ",":
            return i
        if line.word(i + 1) in ("who", "whose", "which", "sent", "representing", "speaking", "acting"):
            return self._past_clause(i + 2) or i
        k = i + 1
        while line.word(k) in ("the", "a", "an", "who", "is", "also"):
            k += 1
        if line.kind(k) != "role" or self.reading.names.roles[line.elements[k].index].number != 1:
            return i
        k = self._past_belonging(k + 1)
        return k if line.word(k) in (",", "and") else i

    def _past_clause(self, i: int) -> int | None:
        """Past `, who holds the chair,` where the list goes on after it with `and`."""
        for k in range(i, min(i + 14, len(self.line.elements) - 1)):
            if self.line.word(k) == "," and self.line.word(k + 1) == "and":
                return k
        return None

    def _text(self, span: Span) -> str:
        return self.reading.document.words(span)
