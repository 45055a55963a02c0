"""The forms in which problems are reported: one module each, found by being here and named as its module."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast

from handbok.problem import Problem


class Report(Protocol):
    """Be a module of reports/."""

    def render(self, problems: Sequence[Problem], root: Path) -> str:
        """Return the report's whole text, for problems of the handbook in `root`."""


@cache
def formats() -> dict[str, Report]:
    """Return every form by its name."""
    return {each.name: cast("Report", import_module(f"{__name__}.{each.name}")) for each in iter_modules(__path__)}


def repository_path(problem: Problem, root: Path) -> str:
    """Return a problem's path from the current folder, where a CI service has its checkout, if it is in there."""
    relative = os.path.relpath(root.resolve() / problem.path)
    return problem.path if relative.startswith("..") else Path(relative).as_posix()
