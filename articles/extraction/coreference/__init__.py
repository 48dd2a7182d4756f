"""Which mentions are one: persons, bodies, and the persons that `the minister` or `he` stand for.

Shared by all languages. What depends on one comes in as `Rules`. When in doubt, no answer: a bare surname that fits
two persons of the article stays a person of its own, and a role mention that fits two stands for nobody.
"""

from __future__ import annotations

from articles.extraction.coreference.organizations import group_organizations
from articles.extraction.coreference.people import group_people
from articles.extraction.coreference.roles import resolve_roles
from articles.extraction.coreference.rules import Rules
from articles.extraction.coreference.states_of_bodies import states_from_officials
from articles.extraction.layers import Document, Entities, Names

__all__ = ["Rules", "resolve"]


def resolve(document: Document, names: Names, rules: Rules) -> Entities:
    """The persons and bodies of a document, and whom its role mentions stand for."""
    organizations, organization_of = group_organizations(document, names, rules)
    persons, person_of = group_people(document, names, organizations, rules)
    organizations, organization_of = states_from_officials(
        document, names, organizations, organization_of, persons, person_of, rules
    )
    role_of = resolve_roles(document, names, persons, person_of, rules)
    return Entities(persons, organizations, person_of, organization_of, role_of)
