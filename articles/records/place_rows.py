"""Places: the rows that meetings point at. One goes with its last meeting."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from articles.models import Correction, Meeting, Place
from articles.records.claims import chunks
from articles.records.places import PlaceShown, place_named
from articles.records.rows import change, delete, write
from articles.records.scripts import LATIN, script_of


def write_places(places: Iterable[PlaceShown]) -> dict[str, int]:
    """Make the places that are not there; return the numbers of all by key.

    A place that the gazetteer lacks is named by `settle_places`, once its meetings stand.
    """
    wanted = {place.key: place for place in places}
    standing = {row.key: row for chunk in chunks(wanted) for row in Place.objects.filter(key__in=chunk)}
    columns = {
        key: {"key": key, "name": place.name, "country": place.country, "in_gazetteer": place.in_gazetteer}
        for key, place in wanted.items()
        if place.in_gazetteer or key not in standing
    }
    write(Place, {key: row for key, row in standing.items() if key in columns}, columns)
    numbers = {key: row.pk for key, row in standing.items()}
    for chunk in chunks(wanted.keys() - standing.keys()):
        numbers |= dict(Place.objects.filter(key__in=chunk).values_list("key", "pk"))
    return numbers


def settle_places(numbers: Collection[int]) -> None:
    """Delete those of the places where no meeting is any more; name the others as their meetings call them."""
    for chunk in chunks(numbers):
        unused = Place.objects.filter(pk__in=chunk, meeting__isnull=True)
        delete(Place, set(unused.values_list("pk", flat=True)))
        rows = {row.pk: row for row in Place.objects.filter(pk__in=chunk, in_gazetteer=False)}
        if rows:
            _name(rows)


def _name(rows: dict[int, Place]) -> None:
    corrections = Correction.objects.standing().filter(field="place", report__meeting__place__in=rows.keys())
    set_by_editor = dict(corrections.order_by("pk").values_list("report__meeting", "as_set"))
    names: dict[int, set[str]] = {number: set() for number in rows}
    for number, meeting, read in Meeting.objects.filter(place__in=rows.keys()).values_list("place", "pk", "read"):
        called = place_named(set_by_editor.get(meeting, read.get("place", "")), rows[number].country)
        if called is not None and called.key == rows[number].key:
            names[number].add(called.name)
    change(Place, ((n, rows[n], {"name": min(found, key=_plainness)}) for n, found in names.items() if found))


def _plainness(name: str) -> tuple[bool, str]:
    """Of several spellings a Latin one is shown, the first by alphabet."""
    return (script_of(name) != LATIN, name)
