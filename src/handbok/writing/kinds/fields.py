"""The questions that a model's fields ask."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from types import GenericAlias
from typing import Any

from pydantic import BaseModel

from handbok.exports.shape import Column, Shape
from handbok.models.base import Item, Record
from handbok.writing.known import Known
from handbok.writing.question import Answers, Question

OWN_NAMES = ("namn", "titel", "term", "rubrik", "organ")
"""The keys that say what a thing is called."""

_OWNER = "ägare"
_FREE = ("", "entry", "page", "file", "term")
"""What is referred to by other words than the ids that are known here: of those the check knows more."""


def answered(
    shape: Shape, known: Known, start: Mapping[str, Any], answers: Answers, name: str, project: str | None = None
) -> dict[str, Any]:
    """Return what the fields of a model are to hold, in the order of files: its own first fields, then åtkomst.

    `project` is whose roles may be named; a record says that itself.
    """
    said: dict[str, Any] = {}
    called = _called(shape)
    for column in shape.columns:
        if column.keys == ("id",):
            continue
        default = name if name and column is called else _inner(start, column.keys) or _sum(column, known, said)
        value = answers.ask(_question(column, shape.model, known, said.get("projekt", project), default))
        if value is not None:
            _put(said, column.keys, value)
    for child in (each for each in shape.children if len(each.keys) == 1):
        value = answers.ask(_entries(child, shape.model, known, said.get("projekt", project), start))
        if value is not None:
            _put(said, child.keys, value)
    return _ordered(shape.model, {**start, **said})


def _entries(
    of: Shape, model: type[BaseModel], known: Known, project: str | None, start: Mapping[str, Any]
) -> Question:
    """Ask for the entries of a list; those of a register may come later, and begin as none."""
    needed = model.model_fields[of.attributes[0]].is_required()
    default = start.get(of.keys[-1], [] if needed and issubclass(of.model, Item) else None)
    required = needed and default is None
    parts = tuple(_question(column, of.model, known, project, None) for column in of.columns if len(column.keys) == 1)
    return Question(
        of.keys[-1],
        of.title,
        "",
        GenericAlias(tuple, (of.model, ...)),
        required,
        True,
        default,
        asked=required,
        parts=parts,
    )


def _called(shape: Shape) -> Column | None:
    """Return what a thing's name answers: the key that names it, or else its first text."""
    texts = [column for column in shape.columns if column.limits.required and _is_text(column)]
    return next((column for column in texts if column.keys[0] in OWN_NAMES), texts[0] if texts else None)


def _is_text(column: Column) -> bool:
    limits = column.limits
    return (
        limits.type == "string"
        and not (limits.many or limits.refers or limits.choices)
        and column.keys[0] not in ("id", "åtkomst")
    )


def _question(column: Column, model: type[BaseModel], known: Known, project: str | None, default: Any) -> Question:
    limits, key = column.limits, ".".join(column.keys)
    refers = "audience" if key == "åtkomst" else limits.refers
    if default is None:
        default = _default(column, model, known, refers, project)
    return Question(
        key,
        column.title,
        _help(model, column),
        column.hint,
        limits.required,
        limits.many,
        default,
        tuple(str(each) for each in limits.choices) or (() if refers in _FREE else known.choices(refers, project)),
        asked=len(column.keys) == 1,
    )


def _default(column: Column, model: type[BaseModel], known: Known, refers: str, project: str | None) -> Any:
    required, key = column.limits.required, column.keys[-1]
    if refers == "audience" and issubclass(model, Record) and (required or column.limits.many):
        return [known.narrowest] if column.limits.many and known.narrowest else known.narrowest
    if column.limits.type == "date" and required:
        return known.book.today.isoformat()
    choices = known.choices(refers, project)
    if refers == "role" and key == _OWNER and known.owner in choices:
        return known.owner
    return choices[0] if required and refers == "project" and len(choices) == 1 else None


def _help(model: type[BaseModel], column: Column) -> str:
    field = model.model_fields[column.attributes[0]]
    return field.description or "" if len(column.keys) == 1 else ""


def _sum(column: Column, known: Known, said: Mapping[str, Any]) -> str | None:
    """Return the checksum of the file that was named: nobody writes that by hand."""
    asset = known.book.assets.get(str(said.get("fil"))) if column.keys == ("sha256",) else None
    return hashlib.sha256(asset.file.read_bytes()).hexdigest() if asset else None


def _inner(start: Mapping[str, Any], keys: tuple[str, ...]) -> Any:
    value: Any = start
    for key in keys:
        value = value.get(key) if isinstance(value, Mapping) else None
    return value


def _put(said: dict[str, Any], keys: tuple[str, ...], value: Any) -> None:
    for key in keys[:-1]:
        said = said.setdefault(key, {})
    said[keys[-1]] = value


def _ordered(model: type[BaseModel], said: Mapping[str, Any]) -> dict[str, Any]:
    empty: dict[str, Any] = {
        field.alias or name: {}
        for name, field in model.model_fields.items()
        if field.is_required() and isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel)
    }
    filled = {**empty, **said}
    return {key: filled[key] for key in order(model) if key in filled}


def order(model: type[BaseModel]) -> list[str]:
    """Return a model's keys as files have them: its first own one, then åtkomst, then the others."""
    own = [field.alias or name for name, field in model.model_fields.items()]
    common = [key for key in own if key in ("åtkomst", "kända_brister")]
    rest = [key for key in own if key not in common]
    return [*rest[:1], *common, *rest[1:]]
