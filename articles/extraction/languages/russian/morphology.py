"""Russian word forms: parses of the dictionary, lemmas, inflection, and a sentence's words tagged in context."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from razdel import tokenize

from articles.extraction.languages.russian import model
from articles.extraction.types import Span

Case = Literal["Nom", "Gen", "Dat", "Acc", "Ins", "Loc", ""]

CASES: dict[str, Case] = {
    "nomn": "Nom",
    "gent": "Gen",
    "gen2": "Gen",
    "datv": "Dat",
    "accs": "Acc",
    "ablt": "Ins",
    "loct": "Loc",
    "loc2": "Loc",
}
"""Cases of the dictionary (OpenCorpora) in the names of Universal Dependencies, which the network uses."""

LOOKALIKES = {"c": "с", "C": "С", "o": "о", "O": "О", "a": "а", "A": "А", "y": "у"}
"""Latin letters typed for the Russian words of one letter."""
GRAMMEMES: dict[str, str] = {"Nom": "nomn", "Gen": "gent", "Dat": "datv", "Acc": "accs", "Ins": "ablt", "Loc": "loct"}


class Form(NamedTuple):
    """One parse of a word by the dictionary. `name`: "Name", "Surn", "Patr" or ""; `known`: not guessed."""

    lemma: str
    pos: str
    case: Case
    gender: str
    number: str
    name: str
    known: bool
    score: float
    animate: bool


@dataclass(frozen=True, slots=True)
class Word:
    """A token of a sentence. `pos`, `case`, `gender`, `number`: as the network reads it there, else ""."""

    start: int
    end: int
    text: str
    lower: str
    lemma: str
    pos: str
    case: str
    gender: str
    number: str
    tense: str
    verb_form: str
    voice: str

    @property
    def capital(self) -> bool:
        """Begins with a capital letter."""
        return self.text[0].isupper()


@lru_cache(maxsize=50_000)
def forms(word: str) -> tuple[Form, ...]:
    """All parses of a word, best first."""
    analyzer = model.dictionary()
    known = analyzer.word_is_known(word)
    return tuple(_form(parse, known) for parse in analyzer.parse(word))


def cases(word: str) -> frozenset[Case]:
    """The cases that the form of a word may stand for."""
    return frozenset(form.case for form in forms(word) if form.case)


@lru_cache(maxsize=50_000)
def lemma(word: str, pos: str = "") -> str:
    """The dictionary form in lower case, by the first parse that fits the part of speech."""
    parses = forms(word)
    fitting = [form for form in parses if not pos or form.pos in _POS.get(pos, (form.pos,))]
    return (fitting or parses)[0].lemma


@lru_cache(maxsize=20_000)
def inflect(word: str, case: str, number: str, gender: str = "") -> str | None:
    """The form of a noun or adjective in a case and number (in UD names), or None; small letters."""
    wanted = {GRAMMEMES[case], "plur" if number == "Plur" else "sing"}
    if gender and number != "Plur":
        wanted.add({"Masc": "masc", "Fem": "femn", "Neut": "neut"}[gender])
    for parse in model.dictionary().parse(word):
        if parse.tag.POS in ("NOUN", "ADJF", "PRTF"):
            inflected = parse.inflect(wanted)
            if inflected:
                return str(inflected.word)
    return None


def read_sentences(text: str, spans: Sequence[Span]) -> list[tuple[Word, ...]]:
    """The words of each span of the text, tagged in context. An empty span gives no words."""
    tokens = [
        [(span.start + t.start, LOOKALIKES.get(t.text, t.text)) for t in tokenize(text[span.start : span.end])]
        for span in spans
    ]
    tags = iter(model.tag([[word for _, word in sentence] for sentence in tokens if sentence]))
    return [tuple(_words(sentence, next(tags))) if sentence else () for sentence in tokens]


def _words(tokens: Iterable[tuple[int, str]], tags: Iterable[model.Tag]) -> Iterable[Word]:
    for (start, text), tag in zip(tokens, tags, strict=True):
        yield Word(
            start=start,
            end=start + len(text),
            text=text,
            lower=text.lower(),
            lemma=lemma(text, _part_of_speech(text, tag.pos)).replace("ё", "е"),
            pos=_part_of_speech(text, tag.pos),
            case=tag.feats.get("Case", ""),
            gender=tag.feats.get("Gender", ""),
            number=tag.feats.get("Number", ""),
            tense=tag.feats.get("Tense", "") or _tense(text, tag.pos),
            verb_form=tag.feats.get("VerbForm", ""),
            voice=tag.feats.get("Voice", ""),
        )


def _tense(text: str, tagged: str) -> str:
    """The tense of a verb that the network takes for a proper noun: `Председательствовал`."""
    past = tagged == "PROPN" and text.endswith(("л", "ла", "ло", "ли")) and _part_of_speech(text, tagged) == "VERB"
    return "Past" if past else ""


def _part_of_speech(text: str, tagged: str) -> str:
    """The network takes adjectives with a capital (`Полномочный Посол`) for proper nouns; the dictionary does not."""
    if tagged not in ("PROPN", "NOUN"):
        return tagged
    parses = forms(text)
    if parses[0].known and all(form.pos == "VERB" for form in parses):
        return "VERB"
    adjective = parses[0].known and all(form.pos in ("ADJF", "PRTF") and not form.name for form in parses)
    return "ADJ" if adjective else tagged


_POS: dict[str, tuple[str, ...]] = {
    "NOUN": ("NOUN",),
    "PROPN": ("NOUN",),
    "ADJ": ("ADJF", "ADJS", "COMP", "PRTF"),
    "VERB": ("VERB", "INFN", "PRTF", "PRTS", "GRND"),
    "AUX": ("VERB", "INFN"),
    "ADP": ("PREP",),
    "PRON": ("NPRO",),
}


def _form(parse: object, known: bool) -> Form:
    tag = parse.tag  # type: ignore[attr-defined]
    kind = next((name for name in ("Name", "Surn", "Patr") if name in tag), "")
    return Form(
        lemma=parse.normal_form,  # type: ignore[attr-defined]
        pos=tag.POS or "",
        case=CASES.get(tag.case or "", ""),
        gender={"masc": "Masc", "femn": "Fem", "neut": "Neut"}.get(tag.gender or "", ""),
        number="Plur" if tag.number == "plur" else "Sing",
        name=kind,
        known=known,
        score=parse.score,  # type: ignore[attr-defined]
        animate=tag.animacy == "anim",
    )


class NameForm(NamedTuple):
    """A parse of a word as a name: its nominative (capital first), case, gender; `known` by the dictionary."""

    nominative: str
    case: Case
    gender: str
    kind: str
    known: bool


@lru_cache(maxsize=20_000)
def name_forms(word: str) -> tuple[NameForm, ...]:
    """The dictionary's parses of a word as a singular first name, surname or patronymic."""
    analyzer = model.dictionary()
    known = analyzer.word_is_known(word)
    found: dict[NameForm, None] = {}
    for parse in analyzer.parse(word):
        form = _form(parse, known)
        if not form.name or form.number != "Sing" or form.gender not in ("Masc", "Fem"):
            continue
        nominative = parse.inflect({"nomn", "sing"})
        base = nominative.word if nominative else form.lemma
        found[NameForm(_with_yo_of(word, base[0].upper() + base[1:]), form.case, form.gender, form.name, known)] = None
    return tuple(found)


def _with_yo_of(printed: str, base: str) -> str:
    """The base form with `ё` only where the printed form has it, for the dictionary restores it."""
    return "".join(
        "е" if b == "ё" and p.lower() == "е" else b for b, p in zip(base, printed.ljust(len(base)), strict=False)
    )
