"""From a text to what it says of meetings. Pure Python: no Django, clock, network or database."""
