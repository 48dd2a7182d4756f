"""What is known beforehand: countries, places, public people, bodies and offices."""
