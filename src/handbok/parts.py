"""The values of a record, each with its path in the file and what it refers to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from handbok.models.base import Refers

if TYPE_CHECKING:
    from handbok.entry import Entry
    from handbok.handbook import Handbook
    from handbok.models.base import Record
    from handbok.problem import Place
    from handbok.yaml.tree import Path


@dataclass(frozen=True)
class Value:
    """Hold a value: its path, the id of the innermost entry around it, and what it refers to, if anything.

    `among` is the list that has the entry it refers to, when it refers to one of its own record.
    """

    value: Any
    path: Path
    item: str
    refers: str = ""
    among: str = ""


@dataclass(frozen=True)
class Reference:
    """Hold an id that a record gives of something else."""

    id: str
    entry: Entry[Record]
    value: Value

    @property
    def place(self) -> Place:
        """Return where the id stands."""
        return self.entry.place(*self.value.path)

    @property
    def item(self) -> str:
        """Return the id of the entry around it."""
        return self.value.item


def references(book: Handbook, to: str) -> Iterator[Reference]:
    """Yield every reference of all records to one kind of thing."""
    for found in book.entries.values():
        for entry in found.values():
            for value in values(entry.record):
                if value.refers == to and isinstance(value.value, str):
                    yield Reference(value.value, entry, value)


def values(model: BaseModel, path: Path = (), item: str = "") -> Iterator[Value]:
    """Yield every value of a model, lists and entries among them."""
    own = getattr(model, "id", None)
    item = own if isinstance(own, str) else item
    for name, (key, refers) in _fields(type(model)).items():
        yield from _values(getattr(model, name), (*path, key), item, refers)


def _values(value: Any, path: Path, item: str, refers: Refers | None) -> Iterator[Value]:
    yield Value(value, path, item, refers.to, refers.among) if refers else Value(value, path, item)
    if isinstance(value, BaseModel):
        yield from values(value, path, item)
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            yield from _values(each, (*path, index), item, refers)


@cache
def _fields(model: type[BaseModel]) -> dict[str, tuple[str, Refers | None]]:
    """Return each field's key in the file, and what it refers to."""
    hints = get_type_hints(model, include_extras=True)
    return {name: (field.alias or name, _refers(hints[name])) for name, field in model.model_fields.items()}


def _refers(hint: Any) -> Refers | None:
    """Return what a field's ids refer to, however deep in lists and unions the mark stands."""
    if get_origin(hint) is Annotated:
        for extra in get_args(hint)[1:]:
            if isinstance(extra, Refers):
                return extra
    return next((found for inner in get_args(hint) if not isinstance(inner, str) and (found := _refers(inner))), None)
