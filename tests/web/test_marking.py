import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.web.marking import Name, Quote, paragraphs

TEXT = "Ann Lee met Bo.\n\nThey spoke."


def told(text: str, names: list[Name] = (), quotes: list[Quote] = ()) -> list[list[object]]:
    """Print runs short: `words`, `[words]` where quoted, `<name>`, with the anchors of beginning and ending quotes."""
    lines: list[list[object]] = []
    for paragraph in paragraphs(text, names, quotes):
        line: list[object] = []
        for run in paragraph:
            words = "".join(f"<{piece.text}>" if piece.name else piece.text for piece in run.pieces)
            line += [f"+{quote.anchor}" for quote in run.begin]
            line += [f"[{words}]" if run.quoted else words]
            line += [f"-{quote.anchor}" for quote in run.finish]
        lines.append(line)
    return lines


def name(start: int, end: int, address: str = "/people/1/") -> Name:
    return Name(start, end, "person", address)


def quote(start: int, end: int, anchor: str = "a") -> Quote:
    return Quote(start, end, anchor, 1)


@pytest.mark.parametrize(
    ("names", "quotes", "lines"),
    [
        ([], [], [["Ann Lee met Bo."], ["They spoke."]]),
        ([name(0, 7), name(12, 14)], [], [["<Ann Lee> met <Bo>."], ["They spoke."]]),
        ([], [quote(0, 15)], [["+a", "[Ann Lee met Bo.]", "-a"], ["They spoke."]]),
        ([name(0, 7)], [quote(0, 15)], [["+a", "[<Ann Lee> met Bo.]", "-a"], ["They spoke."]]),
        # A quote over two lines begins in one and ends in the other.
        ([], [quote(8, 21)], [["Ann Lee ", "+a", "[met Bo.]"], ["[They]", "-a", " spoke."]]),
        # Two quotes that overlap.
        (
            [],
            [quote(0, 11, "a"), quote(8, 15, "b")],
            [["+a", "[Ann Lee ]", "+b", "[met]", "-a", "[ Bo.]", "-b"], ["They spoke."]],
        ),
        # The same words state two meetings.
        ([], [quote(0, 15, "a"), quote(0, 15, "b")], [["+a", "+b", "[Ann Lee met Bo.]", "-a", "-b"], ["They spoke."]]),
        # A name that a quote cuts is a link in both parts.
        ([name(0, 7)], [quote(4, 15)], [["<Ann >", "+a", "[<Lee> met Bo.]", "-a"], ["They spoke."]]),
        # Of names that overlap the longest stays.
        ([name(0, 3), name(0, 7), name(4, 9)], [], [["<Ann Lee> met Bo."], ["They spoke."]]),
        # Spans beyond the text, backwards or blank are no harm.
        ([name(-5, 3), name(26, 99), name(9, 4), name(15, 17)], [], [["<Ann> Lee met Bo."], ["They spok<e.>"]]),
        ([], [quote(15, 17), quote(50, 60)], [["Ann Lee met Bo."], ["They spoke."]]),
        # Blank ends of a quote are not quoted.
        ([], [quote(7, 17)], [["Ann Lee ", "+a", "[met Bo.]", "-a"], ["They spoke."]]),
    ],
)
def test_spans_are_cut_into_runs(names: list[Name], quotes: list[Quote], lines: list[list[object]]) -> None:
    assert told(TEXT, names, quotes) == lines


def test_an_empty_text_has_no_paragraph() -> None:
    assert paragraphs("", [name(0, 1)], [quote(0, 1)]) == []


def test_positions_are_code_points() -> None:
    assert told("𝒜🏳️‍🌈 Bo", [name(6, 8)]) == [["𝒜🏳️‍🌈 <Bo>"]]


SPANS = st.tuples(st.integers(-3, 40), st.integers(-3, 40))


@given(st.text("ab \n<\u202e", max_size=40), st.lists(SPANS, max_size=6), st.lists(SPANS, max_size=6))
def test_whatever_the_spans_no_letter_is_lost_and_every_quote_begins_and_ends_once(
    text: str, names: list[tuple[int, int]], quotes: list[tuple[int, int]]
) -> None:
    marks = [quote(start, end, str(position)) for position, (start, end) in enumerate(quotes)]
    found = paragraphs(text, [name(*span) for span in names], marks)

    words = ["".join(piece.text for run in paragraph for piece in run.pieces) for paragraph in found]
    assert words == [line for line in text.split("\n") if line.strip()]
    begun = [one.anchor for paragraph in found for run in paragraph for one in run.begin]
    ended = [one.anchor for paragraph in found for run in paragraph for one in run.finish]
    assert sorted(begun) == sorted(ended) == sorted(set(begun))
    visible = [one.anchor for one in marks if text[max(one.start, 0) : max(one.end, 0)].strip()]
    assert sorted(begun) == visible
