"""Weighted edit distance of the sounds of two words (Wagner and Fischer 1974), with costs for sounds often confused."""

FIRST_SOUND_WEIGHT = 1.5
"""The first sound of a word counts more: it changes least from spelling to spelling."""

_SOUNDS = "pbfvtdkghlmnrszxcjaiu"
_VOWEL_COST = 0.5
_DROPPED = dict.fromkeys(_SOUNDS, 1.0) | {"h": 0.3, "a": _VOWEL_COST, "i": _VOWEL_COST, "u": _VOWEL_COST}
_CONFUSED = {
    "ai": 0.45, "au": 0.5, "iu": 0.6, "gh": 0.2, "kh": 0.4, "kg": 0.4, "sz": 0.3, "cj": 0.4, "jz": 0.4, "xc": 0.5,
    "xs": 0.4, "xj": 0.5, "cs": 0.5, "bp": 0.4, "dt": 0.4, "vf": 0.3, "vb": 0.5, "vu": 0.4, "nm": 0.8, "hj": 0.6,
    "ck": 0.6,
}  # fmt: skip
_SWAPPED = {
    a: {b: 0.0 if a == b else _CONFUSED.get(a + b, _CONFUSED.get(b + a, 1.0)) for b in _SOUNDS} for a in _SOUNDS
}


def distance(a: str, b: str, at_most: float) -> float:
    """Return what it costs to turn the sounds `a` into `b`; from `at_most` on any number that is no smaller.

    Both are strings of the sounds of articles/names/data/readings.tsv.
    """
    above = [0.0]
    for j, sound in enumerate(b):
        above.append(above[-1] + _DROPPED[sound] * (1 if j else FIRST_SOUND_WEIGHT))
    dropped = [_DROPPED[sound] * (1 if j else FIRST_SOUND_WEIGHT) for j, sound in enumerate(b)]
    for i, sound in enumerate(a):
        swapped = _SWAPPED[sound]
        drop = _DROPPED[sound] * (1 if i else FIRST_SOUND_WEIGHT)
        left = above[0] + drop
        row = [left]
        for j, other in enumerate(b):
            cost = above[j] + (swapped[other] if i or j else swapped[other] * FIRST_SOUND_WEIGHT)
            if above[j + 1] + drop < cost:
                cost = above[j + 1] + drop
            if left + dropped[j] < cost:
                cost = left + dropped[j]
            left = cost
            row.append(cost)
        if min(row) >= at_most:
            return at_most
        above = row
    return above[-1]
