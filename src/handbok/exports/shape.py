"""What a data type looks like as tables: found from its model, so that a new type needs nothing here.

A record is a row of its first table. A list of models is a table of its own, with the key of the row it belongs to;
a single model's fields are columns of the row it stands in; other lists are joined text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel, TypeAdapter

from handbok.exports.computed import Computed, computed
from handbok.models.base import Record, Refers
from handbok.swedish import slug

FIRST = "uppgifter"
"""The name of the table that has one row for each record."""

LAST = ("audience", "deficiencies")
"""Fields that every model has: they matter less to a reader than its own."""


@dataclass(frozen=True)
class Limits:
    """Hold what a column's values must be, as JSON Schema says it of the field."""

    type: str
    choices: tuple[str | int, ...] = ()
    low: float | None = None
    high: float | None = None
    refers: str = ""
    many: bool = False
    required: bool = False

    @property
    def is_words(self) -> bool:
        """Tell whether a value is an id or one of some fixed words: no comma can be a part of it."""
        return bool(self.refers or self.choices)


@dataclass(frozen=True)
class Column:
    """Hold a column: its keys in the file and its attributes in the model, from the row's own."""

    title: str
    keys: tuple[str, ...]
    attributes: tuple[str, ...]
    hint: Any
    limits: Limits
    default: Any = None
    """What a model takes when the file says nothing."""


@dataclass(frozen=True)
class Shape:
    """Hold a table of a data type: its columns, and the tables of the lists in its rows."""

    name: str
    title: str
    model: type[BaseModel]
    keys: tuple[str, ...]
    attributes: tuple[str, ...]
    columns: tuple[Column, ...]
    computed: tuple[Computed, ...]
    children: tuple[Shape, ...]
    nested: bool = False
    """Whether the rows belong to rows of another list."""

    @property
    def has_id(self) -> bool:
        """Tell whether the rows have ids of their own."""
        return "id" in self.model.model_fields

    def all(self) -> Iterator[Shape]:
        """Yield this table and those within it, in the order of the fields."""
        yield self
        for child in self.children:
            yield from child.all()


@cache
def shape(kind: type[Record]) -> Shape:
    """Return the tables of a data type; the first has one row for each record."""
    return _shape(kind, "", "Uppgifter", (), ())


def _shape(
    model: type[BaseModel],
    name: str,
    title: str,
    keys: tuple[str, ...],
    attributes: tuple[str, ...],
    nested: bool = False,
) -> Shape:
    columns, children = [], []
    for each in _fields(model, (), (), ""):
        if isinstance(each, Column):
            columns.append(each)
        else:
            inner, label, path, named = each
            child = slug("-".join((name, *path)))
            children.append(_shape(inner, child, label, path, named, nested=bool(keys)))
    made = tuple(_distinct(columns))
    return Shape(name or FIRST, title, model, keys, attributes, made, computed(model), tuple(children), nested)


_List = tuple[type[BaseModel], str, tuple[str, ...], tuple[str, ...]]


def _fields(
    model: type[BaseModel], keys: tuple[str, ...], attributes: tuple[str, ...], label: str
) -> Iterator[Column | _List]:
    hints = get_type_hints(model, include_extras=True)
    for name in sorted(model.model_fields, key=lambda name: name in LAST):
        field = model.model_fields[name]
        title = field.title or name.capitalize()
        path, named = (*keys, field.alias or name), (*attributes, name)
        inner = _model(hints[name])
        if inner is None:
            # what Field() says beside the type: bounds, patterns
            hint = Annotated.__class_getitem__((hints[name], *field.metadata)) if field.metadata else hints[name]  # type: ignore[attr-defined]
            default = None if field.is_required() else field.default
            yield Column(f"{label}{title}", path, named, hint, _limits(hint, field.is_required() and not keys), default)
        elif _has(hints[name], tuple):
            yield inner, title, path, named
        else:
            yield from _fields(inner, path, named, f"{label}{title}: ")


def _model(hint: Any) -> type[BaseModel] | None:
    """Return the model that a field holds one or many of, if any."""
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return hint
    return next((found for inner in get_args(hint) if (found := _model(inner)) is not None), None)


def _has(hint: Any, origin: type) -> bool:
    return get_origin(hint) is origin or any(_has(inner, origin) for inner in get_args(hint))


def _limits(hint: Any, required: bool) -> Limits:
    found = [each for each in _alternatives(TypeAdapter(hint).json_schema()) if each.get("type") != "null"]
    many = any(each.get("type") == "array" for each in found)
    inner = next((each["items"] for each in found if isinstance(each.get("items"), dict)), found[0] if found else {})
    merged: dict[str, Any] = next(iter(_alternatives(inner)), {})
    low, high = merged.get("minimum", merged.get("exclusiveMinimum")), merged.get("maximum")
    type = "date" if merged.get("format") == "date" else str(merged.get("type", "string"))
    choices = tuple(merged.get("enum", [merged["const"]] if "const" in merged else []))
    return Limits(type, choices, low, high, _refers(hint), many, required)


def _alternatives(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for each in schema.get("anyOf", [schema]):
        if "anyOf" in each:
            yield from _alternatives(each)
        else:
            yield each


def _refers(hint: Any) -> str:
    for inner in get_args(hint):
        if isinstance(inner, Refers):
            return inner.to
        if found := _refers(inner):
            return found
    return ""


def _distinct(columns: list[Column]) -> Iterator[Column]:
    """Yield columns so that no title stands twice: a reader of the file finds each by it."""
    titles = [column.title for column in columns]
    for column in columns:
        title = column.title if titles.count(column.title) == 1 else f"{column.title} ({column.keys[-1]})"
        yield replace(column, title=title)
