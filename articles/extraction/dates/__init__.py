"""Dates of a text, by a grammar of our own: two languages as data, one engine.

Of the libraries tried, one found no ranges and invented dates in numbers, the others knew no `yesterday` or no
Russian; this grammar does what a reader of news does and never makes a date more exact than its words.
"""

from articles.extraction.dates.finding import as_planned, find_dates

__all__ = ["as_planned", "find_dates"]
