"""A JSON list of problems, for other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from handbok.problem import Problem

_FIELDS = ("path", "line", "column", "end_line", "level", "rule", "message", "help")


def render(problems: Sequence[Problem], root: Path) -> str:
    """Return the problems as objects with the same names as Problem's fields."""
    found = [{name: getattr(problem, name) for name in _FIELDS} for problem in problems]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
