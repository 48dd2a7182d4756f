"""The language models of the Russian reader: the one place where slovnet, navec and pymorphy3 are loaded.

The networks for names, morphology and syntax (slovnet, trained on news) and the word vectors (navec) are files inside
the wheel of natasha; only the files are used, natasha itself is not imported. Loading takes about a second, once a
process.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.metadata import distribution
from typing import Any, NamedTuple

import pymorphy3
from navec import Navec
from slovnet import NER, Morph, Syntax

WORD_VECTORS = "natasha/data/emb/navec_news_v1_1B_250K_300d_100q.tar"
NER_NETWORK = "natasha/data/model/slovnet_ner_news_v1.tar"
MORPHOLOGY_NETWORK = "natasha/data/model/slovnet_morph_news_v1.tar"
SYNTAX_NETWORK = "natasha/data/model/slovnet_syntax_news_v1.tar"


class NamedSpan(NamedTuple):
    """A name found by the network: offsets into the text handed in, `kind` is PER, ORG or LOC."""

    start: int
    end: int
    kind: str


class Arc(NamedTuple):
    """The word (number from 0) that a word depends on, -1 for a root, and the Universal Dependencies relation."""

    head: int
    relation: str


class Tag(NamedTuple):
    """What the network says of a word in its sentence: Universal Dependencies part of speech, and features."""

    pos: str
    feats: dict[str, str]


def find_names(texts: Sequence[str]) -> list[list[NamedSpan]]:
    """The names in each text, in text order."""
    return [[NamedSpan(s.start, s.stop, s.type) for s in markup.spans] for markup in _read(0, texts)]


def tag(sentences: Sequence[Sequence[str]]) -> list[list[Tag]]:
    """Part of speech and features of each token of each sentence (lists of token texts, none of them empty)."""
    return [[Tag(token.pos, token.feats or {}) for token in markup.tokens] for markup in _read(1, sentences)]


def parse(sentences: Sequence[Sequence[str]]) -> list[list[Arc]]:
    """The dependency tree of each sentence (lists of token texts, none of them empty)."""
    return [[Arc(int(token.head_id) - 1, token.rel) for token in markup.tokens] for markup in _read(2, sentences)]


def _read(network: int, items: Sequence[Any]) -> list[Any]:
    """What a network says of each item. Items of like length go together: the rest of a batch is padding."""
    order = sorted(range(len(items)), key=lambda number: len(items[number]))
    markups = _networks()[network].map([items[number] for number in order])
    found = dict(zip(order, markups, strict=True))
    return [found[number] for number in range(len(items))]


@cache
def dictionary() -> Any:
    """The word forms of OpenCorpora: a `pymorphy3.MorphAnalyzer`."""
    return pymorphy3.MorphAnalyzer()


@cache
def _networks() -> tuple[Any, Any, Any]:
    wheel = distribution("natasha")
    vectors = Navec.load(str(wheel.locate_file(WORD_VECTORS)))
    ner = NER.load(str(wheel.locate_file(NER_NETWORK))).navec(vectors)
    morphology = Morph.load(str(wheel.locate_file(MORPHOLOGY_NETWORK))).navec(vectors)
    syntax = Syntax.load(str(wheel.locate_file(SYNTAX_NETWORK))).navec(vectors)
    return ner, morphology, syntax
