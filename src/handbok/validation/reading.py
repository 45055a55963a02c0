"""A tree held against its model: either a frozen record, or Swedish problems with their places.

A faulty value is taken out and the rest is read all the same, so that one run tells every fault of a file
and a fault causes no others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from handbok.problem import Problem
from handbok.swedish import shown
from handbok.validation.faults import Fault, faults_of
from handbok.validation.keys import Keys, derived
from handbok.validation.messages import swedish
from handbok.yaml.tree import Gone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handbok.yaml.tree import Mark, Path, Tree

M = TypeVar("M", bound=BaseModel)

_ROUNDS = 24
"""What lacks a part goes with it, level by level; a file is nested at most twenty deep."""


@dataclass(frozen=True)
class Reading(Generic[M]):
    """Hold what could be read of a file: `model` is None when too little was."""

    model: M | None
    tree: Tree
    problems: tuple[Problem, ...]
    faulty: frozenset[Path]
    """The paths, in `tree`, of what lost a part: findings about them would only repeat the fault."""
    lost: frozenset[str]
    """The ids of list entries that could not be read: references to them are no faults. "" when an id was lost."""


def validate(model: type[M], tree: Tree, path: str, rules: Mapping[str, str], top: Mark | None = None) -> Reading[M]:
    """Validate a tree.

    `rules` gives the rule id of a missing key, an unknown key, a wrong value or one of pydantic's kinds of error.
    `top` is where a key that is missing from the whole is reported, when it is not the tree's first line.
    """
    reader = _Reader(model, path, rules, top or tree.mark(()))
    faulty = {doubled[:-1] for doubled in tree.doubled}
    lost = {"" for doubled in tree.doubled if doubled[-1] == "id"}
    problems: tuple[Problem, ...] = ()
    for _ in range(_ROUNDS):
        try:
            read = model.model_validate(tree.value)
        except ValidationError as error:
            faults = faults_of(error, tree)
        else:
            return Reading(read, tree, problems, frozenset(faulty), frozenset(lost))
        problems = problems or tuple(reader.problems(faults, tree))
        removals = {fault.removal for fault in faults}
        if () in removals:
            break
        lost |= {_id_of(tree, fault.removal) for fault in faults if _loses_id(fault, tree)}
        gone = Gone.of(removals)
        faulty = {
            moved for each in faulty | {removal[:-1] for removal in removals} if (moved := gone.moved(each)) is not None
        }
        tree = tree.without(*removals)
    return Reading(None, tree, problems, frozenset(faulty), frozenset(lost))


@dataclass(frozen=True)
class _Reader:
    model: type[BaseModel]
    path: str
    rules: Mapping[str, str]
    top: Mark

    def problems(self, faults: list[Fault], tree: Tree) -> list[Problem]:
        """Return one problem for each fault; a misspelt key is not also missing."""
        keys = Keys.of(faults, tree, self.model)
        misspelt = keys.misspelt
        return [self._problem(fault, tree, keys) for fault in faults if fault.path not in misspelt]

    def _problem(self, fault: Fault, tree: Tree, keys: Keys) -> Problem:
        name = next((part for part in reversed(fault.path) if isinstance(part, str)), "filen")
        if fault.kind == "extra_forbidden":
            group, mark = "unknown", tree.key(fault.path)
            message = f"Nyckeln ”{shown(name)}” finns inte här."
            help = derived(self.model, fault.path) or keys.remedy(fault.path)
        else:
            group, mark = "value", tree.mark(fault.path)
            message, help = swedish(fault.details, name)
        if fault.kind == "missing":
            group, mark = "missing", tree.mark(fault.path[:-1]) if fault.path[:-1] else self.top
        item = tree.item(fault.path)
        return Problem(self.path, mark.line, mark.column, self._rule(group, fault), message, help, item=item)

    def _rule(self, group: str, fault: Fault) -> str:
        if "-" in fault.kind:  # a model's own kind may be a rule's id
            return fault.kind
        last = fault.path[-1] if fault.path else ""
        return self.rules.get(f"{group}:{last}") or self.rules.get(fault.kind) or self.rules[group]


def _loses_id(fault: Fault, tree: Tree) -> bool:
    """Tell whether taking a fault out takes an entry's id with it."""
    last = fault.removal[-1]
    return last == "id" or (
        isinstance(last, int) and (fault.kind == "model_type" or isinstance(tree.get(fault.removal), dict))
    )


def _id_of(tree: Tree, removal: Path) -> str:
    value = tree.get(removal)
    id = value.get("id") if isinstance(value, dict) else None
    return id if isinstance(id, str) else ""
