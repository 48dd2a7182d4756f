"""Russian: how names, parties and meetings are read from a Russian text."""

from articles.extraction.languages.russian import blas
from articles.extraction.languages.russian.reader import LANGUAGE

__all__ = ["LANGUAGE", "blas"]
