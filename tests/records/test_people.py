"""Which mentions are one person, and what is shown of it."""

from __future__ import annotations

from datetime import date

import pytest

from articles.models import Mention, OrganizationName, Person, PersonName
from articles.records.derivation import derive, rebuild
from articles.records.judgements import judge, take_back
from tests.factories import make_article, make_body, make_mention, make_report, make_user

pytestmark = pytest.mark.django_db

FM, RU_FM = "Foreign Minister", "министр иностранных дел"


def cite(name: str, title: str = FM, country: str = "", language: str = "en", **values: object) -> Mention:
    """A person cited in an article of its own."""
    return make_mention(make_article(language=language), name, title, country, **values)


def people() -> list[list[str]]:
    """The names of mentions, person by person."""
    return sorted(sorted(mention.name for mention in person.mentions.all()) for person in Person.objects.all())


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        pytest.param(("Rana Talib", FM, "XK"), ("Rana Talib", FM, "XK"), True, id="the same in all"),
        pytest.param(("Rana Talib", FM, "JO"), ("Rana Talib", "Ambassador", "JO"), True, id="in a new office"),
        pytest.param(
            ("Rana Talib", FM, "JO"), ("Rana Talib", "Ambassador", "IQ"), False, id="other country and office"
        ),
        pytest.param(("Rana Talib", FM, "JO"), ("Rana Talib", FM, "IQ"), True, id="other country, same office"),
        pytest.param(("Rana Talib", FM, "JO"), ("Rana Talib", "Ambassador", ""), True, id="country not known"),
        pytest.param(("Rana Talib", FM, "JO"), ("Rania Talabani", FM, "JO"), False, id="another name"),
        pytest.param(("Elnur Mammadov", FM, "AZ"), ("Эльнур Мамедов", RU_FM, "AZ"), True, id="another script"),
        pytest.param(("Elnur Mammadov", FM, "AZ"), ("Elman Mammadov", FM, "AZ"), False, id="another given name"),
        pytest.param(("Xi Jinping", "President", "CN"), ("Си Цзиньпин", "председатель КНР", "CN"), True, id="known"),
    ],
)
def test_mentions_join_by_name_with_country_and_office_as_second_witness(
    one: tuple[str, str, str], other: tuple[str, str, str], together: bool
) -> None:
    for name, title, country in (one, other):
        cite(name, title, country, "ru" if name[0] > "z" else "en")

    rebuild()

    assert Person.objects.count() == (1 if together else 2)


def test_a_namesake_without_country_who_fits_two_stays_alone() -> None:
    cite("Rana Talib", FM, "JO")
    cite("Rana Talib", "Ambassador", "IQ")
    cite("Rana Talib", "Professor")

    rebuild()

    assert Person.objects.count() == 3


def test_a_namesake_without_country_goes_to_the_one_in_its_office() -> None:
    cite("Rana Talib", FM, "JO")
    cite("Rana Talib", "Ambassador", "IQ")
    third = cite("Rana Talib", "Ambassador")

    rebuild()

    third.refresh_from_db()
    assert third.person is not None
    assert third.person.country == "IQ"


def test_two_that_contradict_are_not_joined_through_a_third() -> None:
    cite("Rana Talib", FM, "JO")
    cite("Rana Talib", "Ambassador", "IQ")
    cite("Rana Talib", FM, "IQ")

    rebuild()

    countries = sorted(sorted({m.country for m in person.mentions.all()}) for person in Person.objects.all())
    assert countries == [["IQ"], ["JO"]]


@pytest.mark.parametrize(
    ("bare", "resolved"),
    [
        pytest.param(("Talib", FM, "JO"), True, id="country and office fit"),
        pytest.param(("Talib", "", "JO"), True, id="country fits, no office said"),
        pytest.param(("Talib", "Ambassador", "JO"), False, id="another office"),
        pytest.param(("Talib", FM, "IQ"), False, id="another country"),
        pytest.param(("Talib", FM, ""), False, id="country not known"),
    ],
)
def test_a_bare_surname_goes_to_the_one_person_whom_it_fits(bare: tuple[str, str, str], resolved: bool) -> None:
    full = cite("Rana Talib", FM, "JO")
    mention = cite(*bare)

    rebuild()

    mention.refresh_from_db()
    assert (mention.person_id == full.pk) is resolved
    assert Person.objects.count() == 1


def test_a_bare_surname_that_fits_two_stays_open_and_is_counted() -> None:
    cite("Rana Talib", FM, "JO")
    cite("Omar Talib", FM, "JO")
    article = make_article()
    bare = make_mention(article, "Talib", FM, "JO")
    host = make_mention(article, "Ivan Petkov", FM, "BG")
    report = make_report(article, [bare, host], date(2023, 2, 28))

    derived = rebuild()

    report.refresh_from_db()
    bare.refresh_from_db()
    assert bare.person is None
    assert derived.names_open == 1
    rows = [(str(row), row.person_id, row.words) for row in report.meeting.participations.all()]
    assert rows == [("Talib", None, "Talib"), ("Ivan Petkov", host.pk, "")]
    assert report.meeting.title == "Talib and Ivan Petkov"


def test_a_bare_surname_goes_first_to_the_person_of_its_own_article() -> None:
    cite("Omar Talib", FM, "JO")
    article = make_article()
    full = make_mention(article, "Rana Talib", "Ambassador", "JO")
    bare = make_mention(article, "Talib", "", "")

    rebuild()

    bare.refresh_from_db()
    assert bare.person_id == full.pk


def test_a_bare_surname_is_settled_by_reference_data() -> None:
    mention = make_mention(make_article(published=date(2022, 5, 1)), "Lavrov", FM, "RU")

    rebuild()

    mention.refresh_from_db()
    assert mention.person is not None
    assert (mention.person.name, mention.person.reference_key) == ("Sergey Lavrov", "sergey-lavrov-ru")


def test_who_is_neither_participant_nor_in_office_stays_a_mention() -> None:
    article = make_article()
    writer = make_mention(article, "Rana Talib")
    guest = make_mention(article, "Omar Haddad", country="JO")
    host = make_mention(article, "Ivan Petkov", country="BG")
    make_report(article, [guest, host], date(2023, 2, 28))

    rebuild()

    assert people() == [["Ivan Petkov"], ["Omar Haddad"]]
    writer.refresh_from_db()
    assert writer.person is None


def test_the_number_is_that_of_the_claim_stored_first() -> None:
    second = make_article("b")
    first = make_mention(second, "Rana Talib", FM, "JO")
    make_mention(make_article("a", date(2020, 1, 1)), "Rana Talib", FM, "JO")

    rebuild()

    assert Person.objects.get().pk == first.pk


@pytest.mark.parametrize(
    ("cited", "name", "is_guess", "native"),
    [
        pytest.param(
            [("Elnur Xudiyev", "en"), ("Эльнур Худиев", "ru")], "Elnur Xudiyev", False, "Эльнур Худиев", id="en"
        ),
        pytest.param([("Эльнур Худиев", "ru")], "Elnur Khudiyev", True, "Эльнур Худиев", id="transliterated"),
        pytest.param([("Сергей Лавров", "ru")], "Sergey Lavrov", False, "Сергей Лавров", id="known"),
        pytest.param(
            [("Rana Talib", "en"), ("Ranah Talib", "en"), ("Rana Talib", "en")], "Rana Talib", False, "", id="most"
        ),
    ],
)
def test_the_name_shown(cited: list[tuple[str, str]], name: str, is_guess: bool, native: str) -> None:
    for form, language in cited:
        cite(form, FM if language == "en" else RU_FM, "RU" if "авров" in form else "AZ", language)

    rebuild()

    person = Person.objects.get()
    assert (person.name, person.name_is_guess, person.native_name) == (name, is_guess, native)


def test_the_rows_of_names_say_where_each_form_is_from() -> None:
    cite("Эльнур Худиев", RU_FM, "AZ", "ru", occurrences=[[0, 5, "Эльнура Худиева"]])
    rebuild()
    guessed = set(PersonName.objects.values_list("form", "kind", "script"))

    cite(
        "Elnur Khudiyev",
        FM,
        "AZ",
        occurrences=[[0, 5, "Elnur  Khudiyev"], [9, 12, "Khudiyev"], [20, 30, "E. Khudiyev"]],
    )
    rebuild()

    assert guessed == {("Эльнур Худиев", "base", "cyrillic"), ("Elnur Khudiyev", "guess", "latin")}
    assert set(PersonName.objects.values_list("form", "kind", "script", "language")) == {
        ("Эльнур Худиев", "base", "cyrillic", "ru"),
        ("Elnur Khudiyev", "base", "latin", "en"),
        ("E. Khudiyev", "printed", "latin", "en"),
    }


def test_offices_are_cited_with_article_and_day_and_the_latest_is_shown() -> None:
    late = make_article("late", date(2023, 5, 25))
    make_mention(late, "Laura Cooper", "Deputy Assistant Secretary of Defense for Russia", "US")
    early = make_article("early", date(2018, 12, 5))
    make_mention(early, "Laura Cooper", "Deputy Assistant Secretary of Defense", "US")

    rebuild()

    person = Person.objects.get()
    cited = [(row.article.source, row.title, row.cited_on) for row in person.offices.all()]
    assert cited == [
        ("late", "Deputy Assistant Secretary of Defense for Russia", date(2023, 5, 25)),
        ("early", "Deputy Assistant Secretary of Defense", date(2018, 12, 5)),
    ]
    assert person.office == "Deputy Assistant Secretary of Defense for Russia"


def test_different_keeps_apart_and_taking_it_back_joins_again() -> None:
    mentions = [cite("Rana Talib", FM, "JO") for _ in range(4)]
    rebuild()
    editor = make_user()

    judgement = judge(mentions[0], mentions[2], "different", user=editor)

    assert [sorted(m.pk for m in p.mentions.all()) for p in Person.objects.order_by("pk")] == [
        [mentions[0].pk, mentions[1].pk, mentions[3].pk],
        [mentions[2].pk],
    ]
    take_back(judgement, user=editor)
    assert Person.objects.count() == 1


def test_same_joins_what_does_not_look_alike_with_all_that_does() -> None:
    maiden = [cite("Anna Ivanova", FM, "BG") for _ in range(2)]
    married = [cite("Anna Petrova", FM, "BG") for _ in range(2)]
    rebuild()
    assert Person.objects.count() == 2

    judge(maiden[1], married[1], "same", user=make_user())

    assert people() == [["Anna Ivanova", "Anna Ivanova", "Anna Petrova", "Anna Petrova"]]
    assert Person.objects.get().pk == maiden[0].pk


def test_the_later_of_two_contradicting_judgements_holds() -> None:
    one, other = cite("Rana Talib", FM, "JO"), cite("Omar Haddad", FM, "JO")
    editor = make_user()

    judge(one, other, "same", user=editor)
    assert Person.objects.count() == 1
    judge(one, other, "different", user=editor)
    assert Person.objects.count() == 2
    judge(one, other, "same", user=editor)
    assert Person.objects.count() == 1


def test_unsure_changes_nothing() -> None:
    one, other = cite("Rana Talib", FM, "JO"), cite("Rana Talib", FM, "JO")
    rebuild()

    judge(one, other, "unsure", user=make_user())

    assert Person.objects.count() == 1


def test_names_in_any_script_are_kept_as_they_are_and_what_has_no_letter_is_none() -> None:
    names = ["<script>alert(1)</script> X", "习近平 主席", "𝕽𝖆𝖓𝖆 𝕿", "' OR 1=1 --", "%_%", "—"]
    for name in names:
        cite(name, FM, "JO")

    rebuild()
    rebuild()

    assert {name for group in people() for name in group} == set(names[:4])


def test_bodies_are_known_by_reference_by_portfolio_or_by_name_and_country() -> None:
    article, russian = make_article(), make_article(language="ru")
    host = make_mention(article, "Ivan Petkov", FM, "BG")
    guest = make_mention(russian, "Иван Петков", RU_FM, "BG")
    bodies = [
        make_body(article, "NATO", known_key="north-atlantic-treaty-organization"),
        make_body(article, "Azerbaijani Foreign Ministry", "AZ"),
        make_body(article, "Ministry of Foreign Affairs of the Republic of Azerbaijan", "AZ"),
        make_body(article, "Ministry of Defense of the Republic of Azerbaijan", "AZ"),
        make_body(article, "Human Rights Council", "AZ"),
        make_body(article, "Human Rights Council", "RU"),
    ]
    in_russian = [make_body(russian, "МИД Азербайджана", "AZ"), make_body(russian, "Минобороны Азербайджана", "AZ")]
    make_report(article, [host, *bodies], date(2023, 2, 28))
    make_report(russian, [guest, *in_russian], date(2023, 2, 28))

    rebuild()

    for body in [*bodies, *in_russian]:
        body.refresh_from_db()
    nato, foreign, foreign_too, defence, rights, other_rights = (body.organization for body in bodies)
    assert foreign == foreign_too == in_russian[0].organization
    assert (foreign.portfolio, foreign.country) == ("foreign affairs", "AZ")
    assert defence == in_russian[1].organization
    assert rights != other_rights
    assert nato.country == ""
    assert OrganizationName.objects.filter(organization=foreign).count() == 3


def test_a_body_is_there_for_those_who_act_for_it() -> None:
    article = make_article()
    chief = make_mention(article, "António Guterres", "Secretary-General", body="United Nations")

    derive(articles=[article.pk])

    chief.refresh_from_db()
    assert chief.acting_for is not None
    assert (chief.acting_for.pk, chief.acting_for.name) == (chief.pk, "United Nations")
