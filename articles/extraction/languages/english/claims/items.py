"""One item of a list of parties: a name with what stands around it, an office, a delegation, a group without names."""

from __future__ import annotations

from dataclasses import replace

from articles.extraction.languages.english.claims.passing import (
    POSSESSIVE,
    pair_at,
    past_belonging,
    past_brackets,
    reads,
)
from articles.extraction.languages.english.claims.single_parties import Item, PartyReader
from articles.extraction.languages.english.claims.words import word_set
from articles.extraction.layers import PartyRead

LED_BY = (
    ("led", "by"),
    ("headed", "by"),
    (",", "led", "by"),
    (",", "headed", "by"),
    ("under", "the", "leadership", "of"),
)
NAMELY = frozenset({"-", "–", "—", ":", "notably", "including", "namely", "like"})
DASHES = frozenset({"-", "–", "—"})
MAX_GAP = 6
STOPS = frozenset({".", ";", "and", "with", "in", "on", '"', "“", "”"})
ALSO_VERBS = frozenset({"chairs", "heads", "officers", "teams", "sides"})
ALONE_BEFORE = frozenset(
    {",", ".", ";", "in", "on", "at", "for", "with", "to", "and", "there", "here", "later", "before", "after"}
)
COUNT_WORDS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}


class ItemReader(PartyReader):
    """Reads the items of one line."""

    def item(self, first: int) -> Item | None:
        """The item that begins at an element, None where none does."""
        if self.line.word(first) == "her" and self._ends_here(first + 1):
            return (PartyRead(self.line.span(first, first + 1), "her", number=1),), first + 1
        if self.line.kind(first) == "word" and not self._may_open(first):
            return None
        i, countries, number = self._past_modifiers(first)
        kind = self.line.kind(i)
        if kind == "person":
            return self.person(i)
        if kind == "role":
            return self._role(i, countries)
        if kind == "organization":
            return self._organization(i)
        if pair_at(self.line, first):
            return self._last_two(first)
        if self.line.word(i) in word_set("party_nouns"):
            return self._unnamed(first, i + 1, countries, number)
        if kind == "country":
            return self.country(i)
        return None

    def _ends_here(self, i: int) -> bool:
        """Whether `her` before an element stands alone: `received her on Monday`, not `her visit`."""
        return self.line.kind(i) in ("", "date") or self.line.word(i) in ALONE_BEFORE

    def _may_open(self, i: int) -> bool:
        word = self.line.word(i)
        if word in ALSO_VERBS and (
            self.line.word(i - 1) in ("who", "which") or self.line.kind(i - 1) in ("person", "role")
        ):
            return False
        known = word in word_set("party_modifiers") or word in word_set("party_nouns") or word in COUNT_WORDS
        return known or word == "each" or word.isdigit() or self._capitalised(i)

    def _last_two(self, i: int) -> Item:
        end = i + 1 if self.line.word(i) == "both" else i + 2
        span = self.line.span(i, end)
        return (PartyRead(span, self.text(span), number=2),), end

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
                countries.append(self.reading.names.countries[line.elements[i].mention].code)
                i += 1
                if line.word(i) in POSSESSIVE:
                    i += 1
                joined = i
            elif (
                countries and i == joined and line.word(i) in (",", "and", "-", "–") and line.kind(i + 1) == "adjective"
            ):
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

    def _organization(self, i: int) -> Item | None:
        line, mention = self.line, self.line.elements[i]
        if line.kind(i + 1) == "person":
            return self.person(i + 1)
        end = past_brackets(self.line, i + 1)
        if line.word(end) in POSSESSIVE:
            if line.kind(end + 1) in ("person", "role"):
                return self.item(end + 1)
            if line.word(end + 1) not in word_set("party_nouns"):
                return None
            end += 2
        elif line.word(end) in word_set("party_nouns"):
            end += 1
            named = self._named_after(end)
            if named is not None:
                return named
            if line.kind(end) == "person":
                return self.person(end)
        elif self.reading.names.organizations[mention.mention].media:
            return None
        return (self.body(i),), end

    def _role(self, i: int, countries: tuple[str, ...]) -> Item | None:
        line, element = self.line, self.line.elements[i]
        role = self.reading.names.roles[element.mention]
        if line.word(i + 1) in POSSESSIVE and line.kind(i + 2) == "person":
            return self.person(i + 2)
        named = self._named_after(i + 1)
        if named is not None:
            return self._all_named(role.number, named)
        examples = self._examples(i + 1)
        if examples is not None:
            return examples
        persons = self.reading.entities.role_of[element.mention]
        if persons:
            parties = tuple(PartyRead(element.span, role.words, person=p, country=self.country_of(p)) for p in persons)
            return parties, past_belonging(self.line, i + 1)
        if role.kind == "pronoun" or role.words.lower().split()[-1] in word_set("not_parties"):
            return None
        inner = countries or ((role.country,) if role.country else self.countries_in(element.span))
        item = self._unnamed(i, i + 1, inner, role.number)
        return tuple(replace(p, role=role.kind if role.kind in ("guest", "host") else None) for p in item[0]), item[1]

    def _all_named(self, number: int | None, item: Item) -> Item:
        """`his peers from Argentina and Brazil, A and B`: an office of several takes the names of several."""
        parties, end = item
        while number != 1 and self.line.word(end) in (",", "and", "&") and self.line.kind(end + 1) == "person":
            more, end = self.person(end + 1)
            parties = (*parties, *more)
        return parties, end

    def _examples(self, i: int) -> Item | None:
        """The bodies or people behind `members of the community, notably the Council`."""
        line = self.line
        k = i + 1 if line.word(i) == "," else i
        if line.word(k) not in NAMELY or (line.word(k) in DASHES and line.kind(k + 1) == "role"):
            return None
        begin = k + 1
        while line.word(begin) in ("the", ","):
            begin += 1
        if line.kind(begin) == "organization":
            return self.body_list(begin)
        return self.people(begin) if line.kind(begin) == "person" else None

    def _named_after(self, i: int) -> Item | None:
        """The person that an office points at: `his host, Foreign Secretary B`, `a delegation led by C`."""
        line = self.line
        for words in LED_BY:
            if reads(line, i, words):
                return self.item(i + len(words))
        reached = past_belonging(self.line, i)
        comma = reached + 1 if line.word(reached) in (",", "-", "–") else reached
        if line.kind(comma) == "person" and (comma > reached or reached == i):
            attributed = comma > reached and line.word(comma + 1) in word_set("attribution_verbs")
            return None if attributed else self.person(comma)
        if line.word(reached) == "(" and line.word(reached + 2) == ")" and line.kind(reached + 3) == "person":
            return self.person(reached + 3)
        return None

    def _unnamed(self, first: int, end: int, countries: tuple[str, ...], number: int | None) -> Item:
        """`members of the House A, B`, `officials from Peru`, `leadership of the Institute`, `the Polish envoys`."""
        line = self.line
        named = self._named_after(end)
        if named is not None:
            return named
        if line.kind(end) == "person":
            return self.person(end)
        if line.word(end) in (":", "-", "–", "—") and number != 1 and line.kind(end + 1) == "person":
            listed = self.people(end + 1)
            if len(listed[0]) > 1:
                return listed
        if line.word(end) in ("of", "from"):
            bodies = self._bodies_after(end + 1)
            if bodies is not None:
                examples = self._examples(bodies[1])
                return examples if examples and examples[0][0].person is not None else bodies
            codes, reached = self.countries_after(end + 1)
            if codes:
                if line.word(reached) in (":", "-", "–", "—") and line.kind(reached + 1) == "person":
                    return self.people(reached + 1)
                countries, end = codes, reached
        span = line.span(first, end)
        words = self.text(span)
        each = number // len(countries) if number and countries else number
        return tuple(PartyRead(span, words, country=code, number=each) for code in countries or (None,)), end

    def _bodies_after(self, i: int) -> Item | None:
        """The bodies in `of the Heritage Foundation`, `of leading institutes - the Atlantic Council and …`."""
        line = self.line
        for k in range(i, min(i + MAX_GAP, len(line.elements))):
            word = line.word(k)
            if line.kind(k) == "organization":
                return self.body_list(k)
            if word in NAMELY and (begin := self._past_words(k + 1)) is not None:
                return self.body_list(begin)
            if line.kind(k) == "person":
                return self.person(k)
            if line.kind(k) not in ("word", "adjective", "country") or word in STOPS:
                return None
            if word == "," and line.word(k + 1) not in NAMELY:
                return None
        return None

    def _past_words(self, i: int) -> int | None:
        while self.line.word(i) in ("the", ","):
            i += 1
        return i if self.line.kind(i) == "organization" else None
