import pytest

from articles.reference.offices import LEVELS, level, office_kind, office_rules
from articles.reference.people import known_people

MATCHES = [(rule.language, title, rule.kind) for rule in office_rules() for title in rule.matches]
SPARES = [(rule.language, title, rule.kind) for rule in office_rules() for title in rule.spares]


@pytest.mark.parametrize(("language", "title", "kind"), MATCHES)
def test_each_rule_finds_its_examples(language, title, kind):
    assert office_kind(title, language) == kind


@pytest.mark.parametrize(("language", "title", "kind"), SPARES)
def test_each_rule_spares_its_counterexamples(language, title, kind):
    assert office_kind(title, language) != kind


@pytest.mark.parametrize(
    ("language", "title", "kind"),
    [
        ("en", "US Deputy Assistant Secretary of Defense", "deputy_minister"),
        ("en", "Speaker of the Great National Assembly", "parliament_speaker"),
        ("en", "Minister of Justice", "other_minister"),
        ("en", "Head of the EU Delegation", "official"),
        ("en", "Ambassador Extraordinary and Plenipotentiary of France", "ambassador"),
        ("en", "bystander", None),
        ("en", "", None),
        ("ru", "министру иностранных дел", "foreign_minister"),
        ("ru", "заместителем министра иностранных дел", "deputy_foreign_minister"),
        ("ru", "председателя Государственного комитета", "official"),
        ("ru", "Премьер-министром", "head_of_government"),
        ("ru", "прохожий", None),
        ("fr", "ministre", None),
    ],
)
def test_titles_beyond_the_examples(language, title, kind):
    assert office_kind(title, language) == kind


def test_the_rules_agree_with_the_offices_of_known_people():
    offices = [office for person in known_people() for office in person.offices]
    agreeing = sum(office_kind(office.title, "en") == office.office for office in offices)
    assert agreeing / len(offices) > 0.97


def test_every_kind_has_a_level():
    assert {level(rule.kind) for rule in office_rules()} <= set(LEVELS)
    assert (level("foreign_minister"), level("nonsense")) == ("minister", "other")
