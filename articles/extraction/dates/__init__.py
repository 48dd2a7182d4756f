"""Dates of a text, by a grammar of our own (two languages, one engine)."""
