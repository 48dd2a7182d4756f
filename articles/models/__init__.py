"""The tables: articles, what they claim, what people decided, and the records shown.

Stored: articles, claims (mention, report, party) and the logs. Derived from these and recomputable at any
time: people, organisations, places, meetings and their parts. See docs/data-model.md.
"""

from articles.models.article import Article, ArticleVersion
from articles.models.claims import Mention, Party, Report
from articles.models.log import Action, Correction, Judgement, Removal, Run
from articles.models.meetings import Meeting, MeetingCountry, Participation
from articles.models.organizations import Organization, OrganizationName
from articles.models.people import OfficeCitation, Person, PersonName
from articles.models.places import Place

__all__ = [
    "Action",
    "Article",
    "ArticleVersion",
    "Correction",
    "Judgement",
    "Meeting",
    "MeetingCountry",
    "Mention",
    "OfficeCitation",
    "Organization",
    "OrganizationName",
    "Participation",
    "Party",
    "Person",
    "PersonName",
    "Place",
    "Removal",
    "Report",
    "Run",
]
