"""Claims of meetings in English sentences; `find.find_claims` is the door."""
