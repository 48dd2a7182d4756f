"""The sentences of a Russian article that speak of a meeting."""

from articles.extraction.languages.russian.claims.find import find_claims

__all__ = ["find_claims"]
