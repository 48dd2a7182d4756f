"""Names of people: lower-casing, transliteration, folding, parts, keys and comparison. Pure Python."""
