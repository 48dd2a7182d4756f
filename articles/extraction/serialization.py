"""An Extraction as JSON and back, without loss: the form in which it is stored.

Objects have the keys of the dataclass fields, in their order; a span is `[start, end]`, a date `YYYY-MM-DD`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from articles.extraction.types import Extraction, Span

Json = dict[str, Any]


class NotAnExtraction(ValueError):
    """JSON that is no Extraction in the shape of today. Says which field is wrong."""


def to_json(extraction: Extraction) -> Json:
    """The extraction as what `json.dumps` takes: dicts, lists, strings, numbers, booleans and None."""
    return cast("Json", _plain(extraction))


def from_json(data: Json) -> Extraction:
    """The extraction that `to_json` made this of: `from_json(to_json(x)) == x`.

    A field that the data lack and that has a default takes it. Raises NotAnExtraction for any other shape.
    """
    return cast("Extraction", _value(Extraction, data, "extraction"))


def dumps(extraction: Extraction) -> str:
    """The extraction as one line of JSON text, not escaped to ASCII."""
    return json.dumps(to_json(extraction), ensure_ascii=False, separators=(",", ":"))


def loads(text: str) -> Extraction:
    """The extraction that `dumps` made this of. Raises NotAnExtraction."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise NotAnExtraction(f"No JSON: {error}") from error
    return from_json(data)


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value


@cache
def _field_types(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _value(kind: Any, data: object, where: str) -> object:
    """The value of type `kind` that `data` stand for; `where` names it in a complaint."""
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        return _optional(kind, data, where)
    if origin is Literal:
        return _checked(data in get_args(kind), data, where)
    if origin is tuple:
        items = _checked(isinstance(data, list), data, where)
        item_kind = get_args(kind)[0]
        return tuple(_value(item_kind, item, f"{where}[{i}]") for i, item in enumerate(cast("list[object]", items)))
    return _plain_value(kind, data, where)


def _optional(kind: Any, data: object, where: str) -> object:
    if data is None:
        return _checked(NoneType in get_args(kind), data, where)
    (given,) = (option for option in get_args(kind) if option is not NoneType)
    return _value(given, data, where)


def _plain_value(kind: Any, data: object, where: str) -> object:
    reader = _READERS.get(kind)
    if reader is not None:
        try:
            return reader(data)
        except (TypeError, ValueError) as error:
            raise NotAnExtraction(f"{where} cannot be {data!r}") from error
    if is_dataclass(kind):
        return _record(cast("type", kind), data, where)
    same = isinstance(data, kind) and (kind is not int or not isinstance(data, bool))
    return _checked(same, data, where)


def _record(kind: type, data: object, where: str) -> object:
    given = cast("Json", _checked(isinstance(data, dict), data, where))
    types = _field_types(kind)
    if unknown := sorted(set(given) - set(types)):
        raise NotAnExtraction(f"{where} has no field {unknown[0]!r}")
    try:
        return kind(**{name: _value(types[name], item, f"{where}.{name}") for name, item in given.items()})
    except TypeError as error:
        raise NotAnExtraction(f"{where}: {error}") from error


def _span(data: Any) -> Span:
    start, end = data
    if type(start) is not int or type(end) is not int:
        raise TypeError("a span is two whole numbers")
    return Span(start, end)


def _day(data: Any) -> date:
    return date.fromisoformat(data)


def _number(data: Any) -> float:
    if isinstance(data, bool) or not isinstance(data, int | float):
        raise TypeError("not a number")
    return float(data)


_READERS: dict[Any, Callable[[Any], object]] = {Span: _span, date: _day, float: _number}


def _checked(right: bool, data: object, where: str) -> object:
    if not right:
        raise NotAnExtraction(f"{where} cannot be {data!r}")
    return data
