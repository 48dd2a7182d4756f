"""Where the names of persons stand: capitalised runs with particles and suffixes, and what speaks for them."""

from __future__ import annotations

from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Chart, Name, Title
from articles.extraction.languages.english.naming import SUFFIXES, is_field, is_initial, is_plain
from articles.reference.given_names import is_given_name
from articles.reference.people import people_by_name

_LONGEST = 8
_WEEKDAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
_SHORT_CAPITALS = 5
_LONGEST_BYLINE = 3
_LONGEST_LINE = 8


def mark_people(chart: Chart) -> None:
    """Marks the names of persons of two and more words, and single words behind a title."""
    at = 0
    while at < len(chart):
        title = chart.title_ending(at)
        end = _titled_end(chart, at, title) if title else _untitled_end(chart, at)
        if end > at:
            first = _with_honorific(chart, at, end, title)
            further = _behind_honorific(chart, end) if title and title.role and end - at == 1 else end
            printed = " ".join(form(chart, *part) for part in _parts(chart, first, end, further))
            chart.put_name(Name(first, further, printed, strong=title is not None))
            at = further
        else:
            at = max(at + 1, _skip(chart, at))


def _behind_honorific(chart: Chart, end: int) -> int:
    """The end of a name that goes on behind `Dr.`: `Tuilaepa | Dr. Sailele Malielegaoi`; else `end`."""
    mark = chart.title_starting(end)
    if mark is None or mark.role is not None or mark.end - mark.first != 1 or not mark.core.endswith("."):
        return end
    further = run_end(chart, mark.end)
    return further if further - mark.end > 1 else end


def _parts(chart: Chart, first: int, end: int, further: int) -> list[tuple[int, int]]:
    return [(first, end)] if further == end else [(first, end), (end + 1, further)]


def _with_honorific(chart: Chart, at: int, end: int, title: Title | None) -> int:
    """Where the name begins: with `Sheikh` where the person is known by it and has one word more (`Sheikh Hasina`)."""
    short = title is not None and title.role is None and title.end - title.first == 1 and end - at == 1
    if title is None or not short or not people_by_name(form(chart, title.first, end)):
        return at
    chart.titles[title.first] = None
    return title.first


def _skip(chart: Chart, at: int) -> int:
    """The end of a capitalised run that is no name, so that no tail of it is read as one."""
    if not chart.capital(at) or chart.titles[at] or chart.bodies[at] or chart.geo[at]:
        return at + 1
    if at == 0 and chart.lower(0) in lexicon.words("not_names"):
        return at + 1
    end = run_end(chart, at)
    return max(at + 1, end if end - at > 1 and _is_thing(chart, at, end) else at + 1)


def form(chart: Chart, first: int, end: int) -> str:
    """The name as a form: one space between words, no full stop but behind initials and suffixes."""
    return chart.text(first, end).replace(" ,", ",").replace(", ", " ").strip()


def run_end(chart: Chart, first: int) -> int:
    """The end of the capitalised run that begins at `first`, particles and suffixes included; `first` if none."""
    at = first
    while at < len(chart) and at - first < _LONGEST:
        if (chart.capital(at) and chart.words[at].text[0].isalpha()) or is_initial(chart.words[at].text):
            if not _may_belong(chart, first, at):
                break
            at += 1
        elif (
            chart.lower(at) in lexicon.word_class("particles")
            and _capital_after_particles(chart, at)
            and (at > first or chart.title_ending(at))
        ):
            at += 1
        else:
            break
    suffix = at + 1 if chart.lower(at) == "," else at
    if at > first and chart.lower(suffix) in SUFFIXES and chart.capital(suffix):
        at = suffix + 1
    return at


def _capital_after_particles(chart: Chart, at: int) -> bool:
    while chart.lower(at) in lexicon.word_class("particles") and not chart.capital(at):
        at += 1
    return chart.capital(at) and not chart.geo[at] and not chart.bodies[at] and not chart.titles[at]


def _may_belong(chart: Chart, first: int, at: int) -> bool:
    """Whether a capitalised word may go on (or begin) a person's name."""
    word, previous = chart.lower(at), chart.lower(at - 1)
    if chart.bodies[at]:
        return False
    title = chart.titles[at]
    if title:
        alone = title.end - title.first == 1 and not (chart.words[at].text.isupper() and len(word) <= _SHORT_CAPITALS)
        ends = not chart.capital(at + 1) or chart.possessive(at + 1)
        named = at > first and (is_given_name(previous) or not is_plain(previous))
        if is_given_name(previous) and at > first and title.core in lexicon.word_class("offices_and_surnames"):
            return title.first == at and not chart.capital(at + 1)
        of_state = is_given_name(previous) and chart.geo_starting(at + 2) is not None and chart.capital(at)
        return alone and named and ends and (chart.lower(at + 1) != "of" or of_state) and not word.endswith(".")
    if word in _WEEKDAYS or (at > first and chart.words[at].text in lexicon.words("postnominals")):
        return False
    if word in lexicon.word_class("months") and (at == first or chart.lower(at + 1)[:1].isdigit()):
        return False
    if chart.segment.headline and at > first and is_plain(word) and not is_given_name(previous):
        return False
    geo = chart.geo[at]
    if geo is None:
        return True
    if at == first:
        mark = chart.title_ending(at)
        addressed = mark is not None and mark.role is None and geo.kind == "place" and chart.capital(at + 1)
        return geo.end == at + 1 and (addressed or _known_ahead(chart, at))
    last = not chart.capital(at + 1) or chart.words[at + 1].text in lexicon.words("postnominals")
    return geo.end - geo.first == 1 and (is_given_name(previous) or is_initial(previous)) and last


def _known_ahead(chart: Chart, at: int) -> bool:
    """Whether a country word or town opens the name of a known person: `Israel Katz`."""
    return any(
        chart.capital(at + 1) and people_by_name(chart.text(at, end)) for end in (at + 2, at + 3) if end <= len(chart)
    )


def _titled_end(chart: Chart, at: int, title: Title) -> int:
    """The end of the name right behind a title; `at` where no name stands there."""
    if chart.words[at].text == "," or chart.names[at]:
        return at
    end = run_end(chart, at)
    if end == at:
        return at
    words = [chart.lower(k) for k in range(at, end)]
    if chart.segment.headline and is_plain(words[0]) and not is_given_name(words[0]):
        return at
    if all(is_field(word) for word in words):
        return at
    if end - at == 1:
        single = words[0]
        if single in lexicon.words("not_names") or is_initial(chart.words[at].text) or single.endswith("."):
            return at
        printed = chart.words[at].text
        if printed.isupper() and title.role is not None and len(single) <= _SHORT_CAPITALS:
            return at
        if (
            sum(letter.isupper() for letter in printed) > 1
            and "-" not in printed
            and title.role
            and not printed.startswith(("Mc", "Mac", "De", "O'", "O’"))
            and not printed.isupper()
        ):
            return at
        if (title.plural and is_plain(single)) or (single,) in lexicon.organization_heads():
            return at
    return end


def _untitled_end(chart: Chart, at: int) -> int:
    """The end of a name that stands without a title; `at` where the words are not plainly a name."""
    if not chart.capital(at) or chart.bodies[at] or chart.titles[at] or chart.names[at]:
        return at
    if at == 0 and _opener(chart):
        return at
    end = run_end(chart, at)
    if (
        end - at < 2
        or _is_thing(chart, at, end)
        or (end - at == 2 and chart.lower(at) in lexicon.word_class("opens_places"))
    ):
        return at
    return end if _behind_title(chart, at, end) or _in_byline(chart, at, end) or _is_name(chart, at, end) else at


def _in_byline(chart: Chart, at: int, end: int) -> bool:
    """`By Shmuel Rosner`, `reporting by …`, `JANE DOE, WASHINGTON`: two or three words where authors stand."""
    if end - at > _LONGEST_BYLINE or any(is_plain(chart.lower(k)) for k in range(at, end)):
        return False
    picture = chart.bodies[at - 2] if at > 1 and chart.lower(at - 1) == "/" else None
    if picture and picture.media:
        return True
    if chart.lower(at - 1) == ":" and chart.lower(at - 2) in (
        lexicon.word_class("credits") | lexicon.word_class("credited_by_page")
    ):
        return True
    credit = chart.lower(at - 1) == "by" and (
        (at == 1 and chart.segment.kind != "body") or chart.lower(at - 2) in lexicon.word_class("credits")
    )
    page = chart.segment.kind in ("header", "boilerplate") and at == 0 and chart.lower(end) in (",", "")
    return credit or (page and is_given_name(chart.lower(at)) and len(chart) < _LONGEST_LINE)


def _behind_title(chart: Chart, at: int, end: int) -> bool:
    """`the acting NATO Spokesperson, Dylan White,`: set off by commas behind an office."""
    title = chart.title_ending(at - 1) if chart.lower(at - 1) == "," else None
    if title is None or title.plural or (title.role is None and not title.counterpart):
        return False
    return chart.lower(end) in (",", ".", "and", ")", "") and not all(is_plain(chart.lower(k)) for k in range(at, end))


def _opener(chart: Chart) -> bool:
    word = chart.lower(0)
    return word in lexicon.words("not_names") and not (
        is_given_name(word) and chart.capital(1) and word not in lexicon.word_class("months")
    )


def _is_thing(chart: Chart, first: int, end: int) -> bool:
    """`Carlton Palace`, `Hurricane Maria`, `the Ural river`: a place, event or thing."""
    stop = lexicon.words("not_names")
    words = [chart.lower(k) for k in range(first, end)]
    if chart.lower(end) in lexicon.words("things") and not is_given_name(words[0]):
        return True
    if words[0] in stop:
        return not (is_given_name(words[0]) and len(words) > 1 and words[1] not in stop)
    later = any(word in stop for word in words[1:])
    return later and not (
        len(words) == 2 and is_given_name(words[0]) and words[1] in lexicon.word_class("surnames_that_are_words")
    )


def _is_name(chart: Chart, first: int, end: int) -> bool:
    """Whether a capitalised run of two and more words without a title is a person's name."""
    words = [chart.words[k] for k in range(first, end)]
    solid = [
        w
        for w in words
        if w.capital and not is_initial(w.text) and w.lower not in SUFFIXES | lexicon.word_class("particles")
    ]
    if not solid:
        return False
    if people_by_name(form(chart, first, end)):
        return True
    if chart.lower(first - 1) == "the":
        return False
    placed = chart.lower(first - 1) in lexicon.word_class("place_prepositions") | {"a", "an"}
    later = any(is_given_name(w.lower) for w in solid[1:] if not is_plain(w.lower))
    given = is_given_name(solid[0].lower) or (later and not placed)
    capitals = [w for w in solid if w.text.isupper() and len(w.text) > 1]
    if len(capitals) == len(solid) or (capitals and not given):
        return False
    if chart.segment.headline or chart.segment.kind in ("header", "boilerplate"):
        return given and not all(is_plain(w.lower) for w in solid[1:])
    shaped = any(is_initial(w.text) for w in words[:-1]) or any(
        w.lower in lexicon.word_class("particles") and not w.capital for w in words
    )
    if given or shaped:
        return not (all(is_plain(w.lower) for w in solid) and not shaped and chart.lower(first - 1) == "the")
    return not placed and not any(is_plain(w.lower) for w in solid)
