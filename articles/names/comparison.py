"""How alike two personal names are, across spellings and scripts.

Every word of a name is read aloud (sounds.py). Words are paired by a weighted edit distance of their sounds, in any
order; the score is .7 of the worst pair and .3 of the mean, so that one wrong word is enough to part two names. Words
that tell people apart must agree: Jr and Sr, -ov and -ova, other family-name endings, two patronymics.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, permutations

from articles.names.distance import distance
from articles.names.folding import fold
from articles.names.parts import split_name
from articles.names.sounds import consonants, readings
from articles.names.vocabulary import equivalent_names, family_endings, particles, suffixes

JOIN = 0.90
"""From this score on two names are taken for the same, where nothing else speaks against it."""
PROPOSE = 0.80
"""From this score on two names are shown to an editor as perhaps the same."""

SINGLE_WORD_LIMIT = 0.60
CONTRADICTION_LIMIT = 0.30
ENDING_LIMIT = 0.79
INITIAL_SCORE = 0.86
OTHER_READING_LOSS = 0.03
OTHER_ORDER_LOSS = 0.02
JOINED_WORDS_SCORE = 0.95
COUNTERPART_SCORE = 0.97
EXTRA_WORD_LOSS = 0.06
EXTRA_FAMILY_NAME_LOSS = 0.12
EXTRA_INITIAL_LOSS = 0.02
LONGEST_PERMUTED = 4
LEAST_LIKENESS = 0.45
"""Words that sound less alike than this count as wholly different."""


@dataclass(frozen=True, slots=True)
class _Name:
    words: tuple[str, ...]
    hyphenated: frozenset[str]
    patronymic: str
    suffix: str
    folded: str


def compare(a: str, b: str) -> float:
    """Return how sure one may be, from 0 to 1, that `a` and `b` are spellings of one person's name.

    The order of the arguments does not matter. See `JOIN` and `PROPOSE` for what the score is good for. A single word
    (a bare surname) never scores more than `SINGLE_WORD_LIMIT`. An empty name scores 0.
    """
    first, second = sorted((_prepare(a), _prepare(b)), key=lambda name: (len(name.words), name.folded))
    if not first.words:
        return 0.0
    limit = _limit(first, second)
    if first.folded == second.folded:
        return limit
    score = _score(first.words, second.words, second.hyphenated)
    if score < PROPOSE <= limit:
        score = max(score, _score_joined(first.words, second.words, second.hyphenated))
    return round(min(limit, score), 4)


@lru_cache(maxsize=8192)
def _prepare(name: str) -> _Name:
    parts = split_name(name)
    tokens = f"{parts.given} {parts.surname}".split()
    words = [word for token in tokens for word in _pieces(token)]
    bare = [word for word in words if fold(word) not in particles()]
    kept = tuple(bare if len(bare) > 1 or len(words) == 1 else words)
    suffix = suffixes().get(fold(parts.suffix), "")
    hyphenated = frozenset(word for word in kept if word not in tokens)
    return _Name(kept, hyphenated, parts.patronymic, suffix, " ".join(map(fold, kept)))


def _pieces(token: str) -> list[str]:
    """The parts of a hyphenated word, dots and apostrophes left out."""
    return [piece for piece in token.replace("‐", "-").replace("–", "-").split("-") if fold(piece)]


def _limit(a: _Name, b: _Name) -> float:
    """The most that two names may score, whatever their sounds."""
    if a.suffix != b.suffix:
        return CONTRADICTION_LIMIT
    if len(a.words) == 1 or len(b.words) == 1:
        return SINGLE_WORD_LIMIT
    if a.patronymic and b.patronymic and word_likeness(a.patronymic.split()[0], b.patronymic.split()[0]) < PROPOSE:
        return ENDING_LIMIT
    return _ending_limit(_ending(a.words[-1]), _ending(b.words[-1]))


def _ending_limit(a: tuple[str, str] | None, b: tuple[str, str] | None) -> float:
    if a is None or b is None or a == b:
        return 1.0
    return CONTRADICTION_LIMIT if {a[1], b[1]} == {"f", "m"} else ENDING_LIMIT


@lru_cache(maxsize=8192)
def _ending(family: str) -> tuple[str, str] | None:
    """The group and the gender of a family name's ending: (`ov`, `f`) for `Mammadova`."""
    folded = fold(family)
    for ending, group, gender in family_endings():
        if folded.endswith(ending) and len(folded) >= len(ending) + 2:
            return group, gender
    return None


def _score(few: tuple[str, ...], many: tuple[str, ...], hyphenated: frozenset[str]) -> float:
    likeness = [[word_likeness(a, b) for b in many] for a in few]
    best = 0.0
    for chosen in _assignments(likeness, len(many)):
        scores = [likeness[row][column] for row, column in enumerate(chosen)]
        score = 0.7 * min(scores) + 0.3 * sum(scores) / len(scores)
        best = max(best, score - _order_loss(chosen) - _extra_loss(chosen, many, hyphenated))
    return best


def _assignments(likeness: list[list[float]], columns: int) -> list[tuple[int, ...]]:
    """Ways to give every row its own column: all of them for short names, the greedy one for long names."""
    rows = len(likeness)
    if columns <= LONGEST_PERMUTED:
        return list(permutations(range(columns), rows))
    cells = sorted(((likeness[r][c], -abs(r - c), r, c) for r in range(rows) for c in range(columns)), reverse=True)
    chosen: dict[int, int] = {}
    for _, _, row, column in cells:
        if row not in chosen and column not in chosen.values():
            chosen[row] = column
    return [tuple(chosen[row] for row in range(rows))]


def _order_loss(chosen: tuple[int, ...]) -> float:
    return 0.0 if all(a < b for a, b in pairwise(chosen)) else OTHER_ORDER_LOSS


def _extra_loss(chosen: tuple[int, ...], many: tuple[str, ...], hyphenated: frozenset[str]) -> float:
    """What it costs that `many` has further words; half of a hyphenated word is seldom left out."""
    loss = 0.0
    for column in set(range(len(many))) - set(chosen):
        if len(fold(many[column])) == 1:
            loss += EXTRA_INITIAL_LOSS
        else:
            seldom = column == len(many) - 1 or many[column] in hyphenated
            loss += EXTRA_FAMILY_NAME_LOSS if seldom else EXTRA_WORD_LOSS
    return loss


def _score_joined(few: tuple[str, ...], many: tuple[str, ...], hyphenated: frozenset[str]) -> float:
    """Names whose words are only divided in another way: `Jong Un`, `Jongun`; `Abd al-Rahman`, `Abdulrahman`."""
    if len(few) == len(many) or len(few) < 2:
        return 0.0
    joined = ((*many[:at], many[at] + many[at + 1], *many[at + 2 :]) for at in range(len(many) - 1))
    return min(
        JOINED_WORDS_SCORE, max(_score(few, words, hyphenated) if len(few) <= len(words) else 0.0 for words in joined)
    )


@lru_cache(maxsize=65536)
def word_likeness(a: str, b: str) -> float:
    """Return how alike two words of names sound, from 0 to 1; a matching initial gives `INITIAL_SCORE`."""
    folded_a, folded_b = fold(a), fold(b)
    if folded_a == folded_b:
        return 1.0
    readings_a, readings_b = readings(a), readings(b)
    if min(len(folded_a), len(folded_b)) == 1 and not set(readings_a) & set(readings_b):
        return _initial_likeness(folded_a, folded_b, readings_a, readings_b)
    counterparts = equivalent_names()
    are_counterparts = folded_a in counterparts and counterparts[folded_a] == counterparts.get(folded_b)
    return max(sound_likeness(a, b), COUNTERPART_SCORE if are_counterparts else 0.0)


def sound_likeness(a: str, b: str) -> float:
    """Return how alike two words sound under the best of their readings, from 0 to 1.

    One of the two is always read as English, lest strangers become alike.
    """
    readings_a, readings_b = readings(a), readings(b)
    pairs = [(other, readings_b[0]) for other in readings_a[1:]] + [(readings_a[0], other) for other in readings_b[1:]]
    other = max((_likeness_of_sounds(x, y) for x, y in pairs), default=0.0)
    return max(_likeness_of_sounds(readings_a[0], readings_b[0]), other - OTHER_READING_LOSS)


def _initial_likeness(a: str, b: str, readings_a: tuple[str, ...], readings_b: tuple[str, ...]) -> float:
    same_sound = {x[:1] for x in readings_a} & {y[:1] for y in readings_b} - {""}
    return INITIAL_SCORE if a[:1] == b[:1] or same_sound else 0.0


def _likeness_of_sounds(a: str, b: str) -> float:
    if a == b:
        return 1.0
    weight = max(consonants(a), consonants(b), 1)
    likeness = 1 - distance(a, b, weight * (1 - LEAST_LIKENESS)) / weight
    return likeness if likeness > LEAST_LIKENESS else 0.0
