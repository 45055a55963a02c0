"""What pydantic found in a tree, each fault once and with its path in the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from handbok.yaml.tree import Path, Tree


@dataclass(frozen=True)
class Fault:
    """Hold one of pydantic's errors and its path in the file."""

    details: ErrorDetails
    path: Path

    @property
    def kind(self) -> str:
        """Return pydantic's name for the kind of error."""
        return self.details["type"]

    @property
    def removal(self) -> Path:
        """Return what to take out so that the rest can be read: what lacks a part it must have cannot stand."""
        return self.path[:-1] if self.kind == "missing" else self.path


def faults_of(error: ValidationError, tree: Tree) -> list[Fault]:
    """Return an error's faults; of a union, which fails once for each of its members, the one closest to the value."""
    branches: dict[Path, dict[Any, list[Fault]]] = {}
    found: list[Fault] = []
    for details in error.errors(include_url=False):
        path, tag = _in_file(details["loc"], details["type"], tree)
        fault = Fault(details, path)
        if tag is None:
            found.append(fault)
        else:
            at, member = tag
            branches.setdefault(at, {}).setdefault(member, []).append(fault)
    for at, members in branches.items():
        closeness = [(_closeness(faults, at), index) for index, faults in enumerate(members.values())]
        found += list(members.values())[max(closeness)[1]]
    return list({fault.path: fault for fault in reversed(found)}.values())[::-1]


def _closeness(faults: list[Fault], at: Path) -> int:
    """A member that found fault inside the value, or with its form, is meant sooner than one of another type."""
    return sum(len(fault.path) > len(at) or not fault.kind.endswith("_type") for fault in faults)


def _in_file(loc: tuple[int | str, ...], kind: str, tree: Tree) -> tuple[Path, tuple[Path, Any] | None]:
    """Return a location as the file has it, and where and which union member's name pydantic put into it."""
    path: list[int | str] = []
    tag: tuple[Path, Any] | None = None
    value = tree.value
    for index, part in enumerate(loc):
        last = index == len(loc) - 1
        if _holds(value, part):
            value = value[part]
        elif not (last and kind == "missing" and isinstance(value, dict)):
            tag = tag or (tuple(path), part)
            continue
        path.append(part)
    return tuple(path), tag


def _holds(value: Any, part: int | str) -> bool:
    if isinstance(value, list):
        return isinstance(part, int) and part < len(value)
    return isinstance(value, dict) and part in value
