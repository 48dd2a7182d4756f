"""Diplomatic meetings read from news articles: who met whom, when, where, in which office, and which words say so."""
