"""Workflow commands that GitHub Actions shows as annotations beside the changed lines.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from handbok.problem import Level, Problem
from handbok.reports import repository_path

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.REVIEW: "notice"}


def render(problems: Sequence[Problem], root: Path) -> str:
    """Return one command per problem."""
    return "".join(f"{_command(problem, repository_path(problem, root))}\n" for problem in problems)


def _command(problem: Problem, path: str) -> str:
    properties = {
        "file": path,
        "line": problem.line,
        "col": problem.column,
        "endLine": problem.end_line,
        "title": f"{problem.level.swedish} {problem.rule}",
    }
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{_COMMANDS[problem.level]} {listed}::{_data(f'{problem.message} {problem.help}'.strip())}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
