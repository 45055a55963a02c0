"""What PyYAML's complaints are in Swedish."""

from __future__ import annotations

from typing import TYPE_CHECKING

import yaml

from handbok.problem import Problem

if TYPE_CHECKING:
    from yaml.error import Mark


def swedish(error: yaml.YAMLError, path: str, offset: int) -> Problem:
    """Translate a reader, scanner, parser or composer error into one problem; `offset` is added to its line."""
    problem = str(getattr(error, "problem", None) or error)
    mark = _mark(error)
    line, column = (mark.line + 1 + offset, mark.column + 1) if mark else (1 + offset, 1)
    return Problem(path, line, column, "yaml-syntax", f"YAML kan inte läsas: {problem}.", "")


def _mark(error: yaml.YAMLError) -> Mark | None:
    context = str(getattr(error, "context", "") or "")
    if "quoted scalar" in context:  # an unclosed quote is mended where it opens, not where the file ends
        return getattr(error, "context_mark", None)
    return getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
