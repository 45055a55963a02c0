"""A tree held against its model: either a frozen record, or Swedish problems with their places.

A faulty value is taken out and the rest is read all the same, so that one run tells every fault of a file
and a fault causes no others.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from handbok.problem import Problem
from handbok.pydanticmessages import swedish

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic_core import ErrorDetails

    from handbok.yamltree import Path, Tree

M = TypeVar("M", bound=BaseModel)

_ROUNDS = 12
"""A value taken out may lay bare another fault; no honest file needs this many rounds."""


@dataclass(frozen=True)
class Reading(Generic[M]):
    """Hold what could be read of a file: `model` is None when too little was."""

    model: M | None
    tree: Tree
    problems: tuple[Problem, ...]
    faulty: frozenset[Path]
    """The paths, in `tree`, of what lost a part: findings about them would only repeat the fault."""
    lost: frozenset[str]
    """The ids of list entries that could not be read: references to them are no faults."""


def validate(model: type[M], tree: Tree, path: str, rules: Mapping[str, str]) -> Reading[M]:
    """Validate a tree; `rules` gives the rule id of a missing key, an unknown key or a wrong value."""
    problems: list[Problem] = []
    faulty: set[Path] = set()
    lost: set[str] = set()
    for _ in range(_ROUNDS):
        try:
            return Reading(model.model_validate(tree.value), tree, tuple(problems), frozenset(faulty), frozenset(lost))
        except ValidationError as error:
            details = list(_relevant(error.errors(include_url=False)))
            if not problems:
                problems = [_problem(each, model, tree, path, rules) for each in details]
            removals = sorted({_removal(each, tree.value) for each in details}, key=_last_first, reverse=True)
            if () in removals:
                break
            for removal in removals:
                if isinstance(removal[-1], int):
                    lost.add(_item(tree.value, removal))
                else:
                    faulty.add(removal[:-1])
                tree = tree.without(removal)
    return Reading(None, tree, tuple(problems), frozenset(faulty), frozenset(lost))


def unknown_key(name: str, known: list[str]) -> str:
    """Return a remedy for a key that does not exist."""
    close = difflib.get_close_matches(name, known, 1)
    return f"Menade du ”{close[0]}”?" if close else f"Tillåtna nycklar är {', '.join(known)}."


def _relevant(errors: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Drop what only repeats another fault: a misspelt key is not also missing, and a union fails once."""
    unknown = {error["loc"][:-1]: error["loc"][-1] for error in errors if error["type"] == "extra_forbidden"}
    seen: set[tuple[int | str, ...]] = set()
    for error in errors:
        loc = error["loc"]
        if error["type"] == "missing":
            spelt = unknown.get(loc[:-1])
            if spelt is not None and difflib.get_close_matches(str(spelt), [str(loc[-1])], 1):
                continue
        place = _in_file(loc)
        if place not in seen:
            seen.add(place)
            yield error


def _in_file(loc: tuple[int | str, ...]) -> tuple[int | str, ...]:
    """Drop the union members' names that pydantic puts into a location."""
    return tuple(part for part in loc if not (isinstance(part, str) and ("[" in part or part in {"str", "none"})))


def _removal(error: ErrorDetails, value: Any) -> Path:
    loc = _in_file(error["loc"])
    if error["type"] != "missing":
        return loc
    # what lacks a part it must have cannot stand: the nearest list entry around it goes
    for length in range(len(loc) - 1, 0, -1):
        if isinstance(loc[length - 1], int):
            return loc[:length]
    return ()


def _last_first(path: Path) -> tuple[tuple[int, int | str], ...]:
    return tuple((0, part) if isinstance(part, int) else (1, part) for part in path)


def _problem(error: ErrorDetails, model: type[BaseModel], tree: Tree, path: str, rules: Mapping[str, str]) -> Problem:
    loc = _in_file(error["loc"])
    kind = error["type"]
    item = _item(tree.value, loc)
    if kind == "extra_forbidden":
        mark = tree.key(loc)
        known = keys_of(model, loc[:-1])
        message, help = f"Nyckeln ”{loc[-1]}” finns inte här.", unknown_key(str(loc[-1]), known)
    elif kind == "missing":
        mark = tree.mark(loc[:-1])
        message, help = f"Nyckeln ”{loc[-1]}” saknas.", f"Lägg till raden ”{loc[-1]}: …”."
    else:
        mark = tree.mark(loc)
        name = next((str(part) for part in reversed(loc) if isinstance(part, str)), "filen")
        message, help = swedish(error, name)
    group = "missing" if kind == "missing" else "unknown" if kind == "extra_forbidden" else "value"
    named = rules.get(f"{group}:{loc[-1]}" if loc else group)
    rule = kind if "-" in kind else named or rules[group]
    return Problem(path, mark.line, mark.column, rule, message, help, item=item)


def _item(value: Any, loc: Path) -> str:
    """Return the id of the innermost entry around a location."""
    found = ""
    for part in loc:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            break
        if isinstance(value, dict) and isinstance(value.get("id"), str):
            found = value["id"]
    return found


def keys_of(model: type[BaseModel], loc: Path) -> list[str]:
    """Return the keys that the file may have at a location."""
    current: type[BaseModel] | None = model
    for part in loc:
        if current is None:
            return []
        if isinstance(part, str):
            field = next((each for name, each in current.model_fields.items() if (each.alias or name) == part), None)
            current = _model_in(field.annotation) if field else None
    return [field.alias or name for name, field in current.model_fields.items()] if current else []


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        if found := _model_in(inner):
            return found
    return None
