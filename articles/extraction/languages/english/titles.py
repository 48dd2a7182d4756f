"""Offices, ranks and manners of address: `US Deputy Assistant Secretary of Defense`, `his Turkish counterpart`.

A title is read outwards from its noun: modifiers, the field and the country or body to the left, `of …`, `for …`
and a second office to the right.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from articles.extraction.languages.english import lexicon
from articles.extraction.languages.english.chart import Body, Chart, Geo, Title
from articles.extraction.languages.english.naming import field_phrase_end, is_field, is_plain
from articles.extraction.languages.english.places import town_at
from articles.reference.given_names import is_given_name

_LONGEST = 5
_LONGEST_INITIALISM = 6
_BEHIND = frozenset({"general", "designate", "elect", "plenipotentiary", "extraordinary"})
_TAKES_GENERAL = frozenset(
    [
        "secretary",
        "secretaries",
        "director",
        "directors",
        "attorney",
        "governor",
        "prosecutor",
        "inspector",
        "consul",
        "solicitor",
        "commissioner",
        "undersecretary",
        "auditor",
    ]
)
_TAKES_FREE_FIELD = frozenset(
    [
        "minister",
        "ministers",
        "secretary",
        "secretaries",
        "governor",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "chairman",
        "adviser",
        "advisor",
        "director",
        "commissioner",
        "coordinator",
        "envoy",
        "representative",
        "head",
        "chief",
        "ambassador",
    ]
)
_OFTEN_ADJECTIVES = frozenset(
    {"official", "member", "executive", "chief", "head", "expert", "host", "guest", "chair", "deputy"}
)
_BEHIND_A_NOUN = frozenset(
    [
        "of",
        "for",
        "from",
        "in",
        "at",
        "to",
        "on",
        "and",
        "or",
        "who",
        "said",
        "told",
        "with",
        "is",
        "was",
        "has",
        "had",
        "also",
        "that",
        "will",
        "would",
        "by",
        "as",
        "says",
        "after",
        "before",
    ]
)
_NEEDS_CAPITAL = frozenset(
    [
        "king",
        "queen",
        "lord",
        "lady",
        "dame",
        "sir",
        "prince",
        "princess",
        "count",
        "father",
        "right",
        "cardinal",
        "dean",
        "general",
    ]
)
_HOLDS_FIELD = frozenset({"minister", "vice-minister", "secretary of state"})
_POSTED = frozenset(
    {"ambassador", "envoy", "representative", "coordinator", "head", "consul", "charge d'affaires", "commander"}
)
_REPRESENTS_TO = frozenset({"to", "in", "at", "with", "from"})
_OF_REPUBLIC = frozenset({"republic", "kingdom", "state", "federation"})
_STATE_ONLY = frozenset({"secretary of state"})
_US_SECRETARIES = frozenset({"state", "defense", "commerce", "treasury", "homeland", "agriculture", "energy", "war"})


@dataclass(slots=True)
class _Left:
    """What stands before the noun of an office."""

    first: int
    role_first: int
    countries: tuple[str, ...] = ()
    body: Body | None = None
    former: bool = False
    prefix: str = ""


def mark_titles(chart: Chart) -> None:
    """Marks all titles of a segment. Bodies and country words must have been marked."""
    at = floor = 0
    while at < len(chart):
        found = _noun_at(chart, at)
        if found is None:
            at += 1
            continue
        length, noun = found
        title = _read(chart, at, at + length, noun, floor)
        chart.put_title(title)
        at = floor = title.end


def _noun_at(chart: Chart, i: int) -> tuple[int, lexicon.TitleWord] | None:
    """(number of words, entry) of the noun of office at word `i`, None without one."""
    body = chart.bodies[i]
    if body is not None or chart.names[i] is not None:
        return None
    table = lexicon.title_words()
    for n in range(min(_LONGEST, len(chart) - i), 0, -1):
        noun = table.get(tuple(chart.lower(i + k) for k in range(n)))
        if noun is None and n == 1:
            noun = _counterpart(chart.lower(i)) or _prefixed(chart.lower(i))
        if noun is None or (n == 1 and (_only_modifies(chart, i) or _is_adjective(chart, i))):
            continue
        if not chart.capital(i) and (noun.kind in ("honorific", "rank") or noun.singular in _NEEDS_CAPITAL):
            if chart.lower(i) not in ("professor", "academician"):
                return None
        if noun.capitals and not chart.words[i].text.removesuffix("s").isupper():
            return None
        return n, noun
    return None


def _is_adjective(chart: Chart, i: int) -> bool:
    """`official visit`, `member states`: a noun of office that only describes the word behind it."""
    if chart.lower(i) in ("guest", "host") and chart.capital(i):
        return chart.capital(i + 1)
    if chart.lower(i) not in _OFTEN_ADJECTIVES or chart.capital(i):
        return False
    following = chart.lower(i + 1)
    return following.isalpha() and not chart.capital(i + 1) and following not in _BEHIND_A_NOUN


def _only_modifies(chart: Chart, i: int) -> bool:
    """`Deputy` in `Deputy Foreign Minister`, `Chief` in `Chief Adviser`: a noun of office that another one follows."""
    if chart.lower(i) not in lexicon.words("title_modifiers"):
        return False
    at = i + 1
    while at < len(chart) and chart.capital(at) == chart.capital(i) and chart.bodies[at] is None and at - i < _LONGEST:
        word = chart.lower(at)
        if (word,) in lexicon.title_words() and lexicon.title_words()[(word,)].kind == "office":
            return True
        if word not in lexicon.words("title_modifiers") and not is_field(word):
            return False
        at += 1
    return False


def _counterpart(word: str) -> lexicon.TitleWord | None:
    nouns = lexicon.words("counterparts")
    if word in nouns:
        return lexicon.TitleWord(word, "descriptor", None, False)
    if word.removesuffix("s") in nouns:
        return lexicon.TitleWord(word.removesuffix("s"), "descriptor", None, True)
    return None


def _prefixed(word: str) -> lexicon.TitleWord | None:
    """`ex-minister`, `then-president`, `congresswoman-elect`."""
    elect = lexicon.title_words().get((word.removesuffix("-elect").removesuffix("-designate"),))
    if elect and "-" in word:
        return elect._replace(singular=word)
    prefix, _, rest = word.partition("-")
    if prefix not in ("ex", "then"):
        return None
    noun = lexicon.title_words().get((rest,))
    return noun._replace(singular=f"{prefix}-{noun.singular}") if noun else None


def _read(chart: Chart, first: int, end: int, noun: lexicon.TitleWord, floor: int) -> Title:
    left = _left(chart, first, noun, floor)
    counterpart = noun.singular in lexicon.words("counterparts")
    if noun.kind in ("honorific", "rank"):
        return Title(
            left.first, end, chart.text(left.first, end), None, _rank(chart, left, end, noun), core=noun.singular
        )
    right = _Right(end, end)
    if not counterpart:
        right = _right(chart, end, noun)
    else:
        right = _counterpart_right(chart, end)
    countries = left.countries or right.countries
    body = left.body or right.body
    role = None if counterpart else _role(chart, left, right, first, noun)
    words = chart.text(left.role_first, right.role_end).lower().split()
    common = noun.country or _american(words, noun)
    country = countries[0] if len(countries) == 1 or (countries and not noun.plural) else None
    international = body is not None and body.international and country is None
    if country is None and body is not None and not international:
        country = body.country
    title = Title(
        left.first,
        right.end,
        chart.text(left.first, right.end),
        role,
        None,
        country=country,
        countries=countries,
        body=body.name if body else None,
        international=international,
        plural=noun.plural,
        former=left.former or noun.singular.startswith("ex-"),
        counterpart=counterpart,
        common_country=common,
        core=noun.singular,
    )
    return _with_second_office(chart, title) if not counterpart else title


def _rank(chart: Chart, left: _Left, end: int, noun: lexicon.TitleWord) -> str | None:
    return chart.text(left.role_first, end) if noun.kind == "rank" else None


def _american(words: list[str], noun: lexicon.TitleWord) -> str | None:
    """`Secretary of State for …` and `Secretary of Defense` are said of the United States where nothing else is."""
    if noun.singular not in ("secretary", "secretary of state", "under-secretary", "undersecretary"):
        return None
    if noun.singular == "secretary of state":
        return "US"
    if words[:2] in (["defense", "secretary"], ["treasury", "secretary"], ["homeland", "security"]):
        return "US"
    if "of" in words:
        following = words[words.index("of") + 1 :]
        if following[:1] == ["the"]:
            following = following[1:]
        if following and following[0].strip(",") in _US_SECRETARIES:
            return "US"
    return None


def _left(chart: Chart, first: int, noun: lexicon.TitleWord, floor: int) -> _Left:
    modifiers, prefixes = lexicon.words("title_modifiers"), lexicon.words("title_prefixes")
    left = _Left(first, first)
    core = chart.lower(first)
    at = first
    while at > floor:
        p = at - 1
        word = chart.lower(p)
        body = chart.body_ending(at)
        geo = chart.geo_ending(at)
        if chart.possessive(p):
            body, geo = chart.body_ending(p), chart.geo_ending(p)
            if geo and geo.first >= floor:
                _take_geo(chart, left, geo, noun, floor)
            elif body and body.first >= floor:
                left.body, left.first = body, body.first
            else:
                _take_superior(chart, left, p)
            break
        if body and body.first >= floor and not body.media:
            left.body, left.first, left.role_first = body, body.first, body.first
            at = body.first
            if not chart.geo_ending(at):
                break
            continue
        if geo and geo.first >= floor:
            _take_geo(chart, left, geo, noun, floor)
            break
        if word in modifiers or word in prefixes or (noun.kind == "office" and is_field(word)):
            if word in ("first", "second", "third", "then", "late", "high") and p == floor and not chart.capital(at):
                break
            left.former = left.former or (
                word in prefixes and word not in ("incoming", "then", "newly-appointed", "newly-elected")
            )
            left.first = left.role_first = at = p
        elif word in ("and", "&", ",") and noun.kind == "office" and _joins_fields(chart, p, floor, at):
            left.first = left.role_first = at = p - 1
        elif _free_field(chart, p, core, floor):
            left.first = left.role_first = at = p
        elif (named := _body_before(chart, at, floor)) is not None:
            chart.put_body(named)
            left.body, left.first, left.role_first = named, named.first, named.first
            left.countries = (named.country,) if named.country else ()
            break
        elif _initialism_before(chart, p):
            left.body = Body(p, p + 1, chart.words[p].text, None, home=True)
            chart.put_body(left.body)
            left.first = left.role_first = p
            break
        else:
            break
    if floor < left.first and chart.lower(left.first - 1) in prefixes:
        left.first -= 1
        left.former = True
        if left.role_first == left.first + 1:
            left.role_first = left.first
        else:
            left.prefix = chart.words[left.first].text
    return left


def _take_geo(chart: Chart, left: _Left, geo: Geo, noun: lexicon.TitleWord, floor: int) -> None:
    """Takes the country word before an office, or the list of them before a plural one."""
    left.first = geo.first
    if geo.kind == "place":
        left.role_first = geo.first if not chart.possessive(geo.end) else left.role_first
    found = [geo.codes or ((geo.code,) if geo.code else ())]
    at = geo.first
    while noun.plural and at - 2 >= floor and chart.lower(at - 1) in ("and", ",", "&"):
        before = at - 1
        if chart.possessive(before - 1):
            before -= 1
        other = chart.geo_ending(before)
        if other is None or other.first < floor or other.kind == "place":
            break
        found.append((other.code,) if other.code else ())
        left.first = at = other.first
    left.countries = tuple(code for codes in reversed(found) for code in codes)


def _take_superior(chart: Chart, left: _Left, end: int) -> None:
    """`the NATO secretary general's | special representative`."""
    superior = chart.title_ending(end)
    if superior is None or superior.role is None:
        return
    left.first, left.countries = superior.first, superior.countries
    left.body = chart.body_starting(superior.first)
    chart.titles[superior.first : superior.end] = [None] * (superior.end - superior.first)


def _joins_fields(chart: Chart, p: int, floor: int, at: int) -> bool:
    """`Foreign | and | European Affairs Minister`: fields on both sides, and no office or body before."""
    before = p - 1
    if before < floor or not is_field(chart.lower(before)) or not is_field(chart.lower(at)):
        return False
    return chart.capital(before) == chart.capital(at) and chart.titles[before] is None and chart.bodies[before] is None


def _free_field(chart: Chart, p: int, core: str, floor: int) -> bool:
    """A capitalised word that no list has, before an office that takes a field: `Railways Minister`."""
    if core not in _TAKES_FREE_FIELD or not chart.capital(p) or not chart.capital(p + 1) or chart.segment.headline:
        return False
    word = chart.lower(p)
    if p == 0 or chart.names[p] or chart.geo[p] or word in lexicon.words("not_names") or is_given_name(word):
        return False
    return is_plain(word)


def _body_before(chart: Chart, end: int, floor: int) -> Body | None:
    """`Palestinian Islamic Jihad | Secretary-General`: a state's word and a capitalised name right before an office."""
    if not chart.capital(end) or chart.segment.headline:
        return None
    at = end
    while at > floor and end - at < _LONGEST and chart.capital(at - 1) and chart.geo_ending(at) is None:
        if chart.names[at - 1] or chart.titles[at - 1] or chart.bodies[at - 1] or is_given_name(chart.lower(at - 1)):
            return None
        at -= 1
    geo = chart.geo_ending(at)
    if geo is None or geo.kind not in ("adjective", "abbreviation") or geo.first < floor or at == end:
        return None
    return Body(geo.first, end, chart.text(geo.first, end), geo.code)


def _initialism_before(chart: Chart, p: int) -> bool:
    """`NA` in `NA Chairman`: capitals right before an office are a body's."""
    printed = chart.words[p].text
    capitals = printed.isalpha() and printed.isupper() and 1 < len(printed) <= _LONGEST_INITIALISM
    return capitals and printed not in lexicon.words("not_bodies") and chart.names[p] is None and chart.geo[p] is None


@dataclass(slots=True)
class _Right:
    """What stands behind the noun of an office. `role_end`: the end without `of <country>`."""

    end: int
    role_end: int
    countries: tuple[str, ...] = ()
    body: Body | None = None


def _right(chart: Chart, end: int, noun: lexicon.TitleWord) -> _Right:
    if chart.lower(end) in _BEHIND and (chart.lower(end - 1) in _TAKES_GENERAL or chart.lower(end) != "general"):
        end += 1
    if chart.lower(end) == "and" and chart.lower(end + 1) == "plenipotentiary":
        end += 2
    right = _Right(end, end)
    while chart.lower(right.end) in ("of", "for", "to", "on", "at", "in", "with", "from", "designate"):
        step = _complement(chart, right, noun)
        if step is None:
            break
        right = step
    if not chart.capital(end - 1) and right.end > end:
        tail = _lower_tail_end(chart, right.end)
        right = _Right(tail, tail if tail > right.end else right.role_end, right.countries, right.body)
        if tail > right.end or chart.lower(tail) == "at":
            right = _complement(chart, right, noun) or right
    return _with_bracket(chart, right)


def _lower_tail_end(chart: Chart, end: int) -> int:
    """`for Korean Peninsula | peace and security affairs`: the rest of a field in lower case."""
    at = end
    while is_field(chart.lower(at)) and not chart.capital(at) or (chart.lower(at) == "and" and is_field(chart.lower(at + 1)) and at > end):
        at += 1
    return at


def _with_bracket(chart: Chart, right: _Right) -> _Right:
    """`Director of the National Intelligence Organisation | (MIT)` before a name."""
    at = right.end
    if chart.lower(at) == "(" and chart.lower(at + 2) == ")" and chart.capital(at + 3) and chart.words[at + 1].text[:2].isupper():
        return _Right(at + 3, right.role_end, right.countries, right.body)
    return right


def _complement(chart: Chart, right: _Right, noun: lexicon.TitleWord) -> _Right | None:
    """One `of …`, `for …` or `to …` behind an office; None where the words belong to something else."""
    preposition = chart.lower(right.end)
    at = right.end + 1
    at += chart.lower(at) == "the"
    republic = at
    while chart.lower(republic) in _OF_REPUBLIC | {"islamic", "democratic", "people's"} and chart.capital(republic):
        republic += 1
    if republic > at and chart.lower(republic) == "of" and chart.geo_starting(republic + 1):
        at = republic + 1
    body, geo = chart.body_starting(at), chart.geo_starting(at)
    if geo and chart.possessive(geo.end) and (owned := chart.body_starting(geo.end + 1)):
        return _Right(owned.end, owned.end, right.countries or ((geo.code,) if geo.code else ()), owned)
    if body and preposition in ("of", "to", "at", "for", "in", "with", "on"):
        keeps = right.body or (body if preposition in ("of", "at", "in", "for") else None)
        if body.home and noun.singular in _HOLDS_FIELD:
            chart.bodies[body.first : body.end] = [None] * (body.end - body.first)
            keeps = right.body
        return _Right(body.end, body.end, right.countries, keeps)
    superior = _superior(chart, at) if preposition in ("of", "to") else None
    if superior:
        return _Right(
            superior.end,
            superior.end,
            right.countries or superior.countries,
            right.body or chart.bodies[superior.end - 1],
        )
    if geo is None and preposition == "of" and noun.singular in ("mayor", "governor") and (town := town_at(chart, at)):
        return _Right(town.end, town.end, right.countries or ((town.code,) if town.code else ()), right.body)
    if geo and preposition == "of":
        return _of_geo(chart, right, geo, noun)
    if geo and preposition in ("in", "from") and (right.body or noun.singular in _POSTED) and geo.kind != "adjective":
        sends = (geo.code,) if preposition == "from" and geo.code else ()
        return _Right(geo.end, right.role_end if sends else geo.end, right.countries or sends, right.body)
    if geo and preposition == "to" and geo.kind != "adjective":
        return _Right(geo.end, geo.end, right.countries, right.body)
    if preposition in ("of", "for", "on", "to"):
        end = field_phrase_end(chart, at) if chart.capital(at) else _lower_field_end(chart, at, preposition)
        if end > at:
            return _Right(end, end, right.countries, right.body)
    return None


def _superior(chart: Chart, at: int) -> Title | None:
    """The office that another serves: `Assistant to | the President of Azerbaijan`."""
    k = at
    while k < len(chart) and k - at < _LONGEST and (geo := chart.geo_starting(k)):
        k = geo.end + chart.possessive(geo.end)
    while (
        k - at < _LONGEST
        and (chart.lower(k) in lexicon.words("title_modifiers") or is_field(chart.lower(k)))
        and not _noun_at(chart, k)
    ):
        k += 1
    found = _noun_at(chart, k) if k < len(chart) else None
    if found is None or found[1].kind != "office" or found[1].plural or not chart.capital(k):
        return None
    return _read(chart, k, k + found[0], found[1], at)


def _of_geo(chart: Chart, right: _Right, geo: Geo, noun: lexicon.TitleWord) -> _Right | None:
    """`of Azerbaijan`, `of Türkiye, Azerbaijan and Georgia` behind a plural, `of the US Department of Defense`."""
    if geo.kind in ("adjective", "people") or (
        geo.kind == "abbreviation" and chart.capital(geo.end) and is_field(chart.lower(geo.end))
    ):
        end = field_phrase_end(chart, geo.first)
        return (
            _Right(end, end, right.countries or ((geo.code,) if geo.code else ()), right.body)
            if end > geo.end
            else None
        )
    codes, end = geo.codes or ((geo.code,) if geo.code else ()), geo.end
    while noun.plural and chart.lower(end) in (",", "and", "&"):
        following = end + 1
        while chart.lower(following) in ("and", "&", "the"):
            following += 1
        other = chart.geo_starting(following)
        if other is None or other.kind == "adjective":
            break
        codes, end = (*codes, *((other.code,) if other.code else ())), other.end
    role_end = end if geo.kind == "place" and not right.role_end else right.role_end
    return _Right(end, role_end, right.countries or codes, right.body)


def _lower_field_end(chart: Chart, at: int, preposition: str) -> int:
    """The end of a field in lower case: `minister of defense`, `minister for foreign affairs and trade`."""
    if preposition not in ("of", "for") or not is_field(chart.lower(at)):
        return at
    end = at
    while is_field(chart.lower(end)) or (chart.lower(end) == "and" and is_field(chart.lower(end + 1)) and end > at):
        end += 1
    return end if not chart.capital(end) or chart.lower(end) != "council" else at


def _counterpart_right(chart: Chart, end: int) -> _Right:
    """`counterpart from Germany`, `counterpart of France`."""
    if chart.lower(end) in ("from", "of"):
        at = end + 1 + (chart.lower(end + 1) == "the")
        geo = chart.geo_starting(at)
        if geo and geo.code and geo.kind != "adjective" and chart.bodies[at] is None:
            return _Right(geo.end, end, (geo.code,), None)
    return _Right(end, end)


def _role(chart: Chart, left: _Left, right: _Right, first: int, noun: lexicon.TitleWord) -> str:
    """The office in base form: singular, without the country's words at either end and before a body inside."""
    pieces = [left.prefix] if left.prefix else []
    at = left.role_first
    length = len(noun.singular.split()) if not noun.singular.startswith(("ex-", "then-")) else 1
    while at < right.role_end:
        if at == first and noun.plural:
            singular = (
                noun.singular.title() if chart.capital(at) and not chart.words[at].text.isupper() else noun.singular
            )
            pieces.append(singular)
            at += length
            continue
        geo = chart.geo_starting(at)
        if geo and chart.bodies[at] is None and geo.kind in ("adjective", "abbreviation") and geo.end < right.role_end:
            if chart.lower(at - 1) in ("of", "the"):
                at = geo.end
                continue
        if pieces and chart.words[at].start == chart.words[at - 1].end:
            pieces[-1] += chart.words[at].text
        else:
            pieces.append(chart.words[at].text)
        at += 1
    return " ".join(pieces)


def _with_second_office(chart: Chart, title: Title) -> Title:
    """Joins `and Foreign Minister` to `Deputy Prime Minister` where one person is meant."""
    if chart.lower(title.end) not in ("and", "&", "/", "–", "-") or title.plural or title.role is None:
        return title
    at = title.end + 1
    while at < len(chart) and (chart.lower(at) in lexicon.words("title_modifiers") or is_field(chart.lower(at))):
        at += 1
    found = _noun_at(chart, at)
    if found is None or found[1].kind != "office" or found[1].plural or chart.capital(at) != chart.capital(title.first):
        return title
    if chart.geo_starting(title.end + 1) or not _one_holder(chart, title):
        return title
    second = _read(chart, at, at + found[0], found[1], title.end + 1)
    if second.countries and title.countries and second.countries != title.countries:
        return title
    return replace(
        title,
        end=second.end,
        printed=chart.text(title.first, second.end),
        role=f"{title.role} and {second.role}",
        country=title.country or second.country,
        countries=title.countries or second.countries,
        body=title.body or second.body,
        international=title.international or second.international,
    )


def _one_holder(chart: Chart, title: Title) -> bool:
    """Whether two joined offices may be one person's: not after `the president and …` in lower case."""
    return chart.capital(title.first) or title.countries != () or chart.lower(title.first - 1) in ("as", ",")
