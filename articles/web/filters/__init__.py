"""What lists can be filtered by. A wrong value is an error at its field, never an empty list."""

from articles.web.filters.articles import ArticleFilter
from articles.web.filters.meetings import MeetingFilter
from articles.web.filters.names import OrganizationFilter, PersonFilter

__all__ = ["ArticleFilter", "MeetingFilter", "OrganizationFilter", "PersonFilter"]
