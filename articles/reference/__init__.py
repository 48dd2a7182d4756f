"""What is known before any article is read: countries, places, people, bodies, offices, media, first names.

Pure Python over the data files in articles/reference/data/, each read once, when first asked for.
"""
