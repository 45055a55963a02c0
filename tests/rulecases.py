"""One shape for cases of rules: files in, findings with their places out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from handbok.problem import Problem
from tests.handbooks import Content, problems_of

Files = Mapping[str, Content]
"""The files of a case, on top of the base handbook."""

Found = tuple[str, int, str, str, str, str]
"""A finding: path, line, the word that stands at its column, level, item and message."""


def found(root: Path, files: Files, rule: str) -> list[Found]:
    """Return what one rule finds."""
    problems = problems_of(root, files, rule)
    assert all(problem.help.endswith((".", "?")) for problem in problems if problem.level != "review")
    return [(each.path, each.line, word_at(root, each), each.level.value, each.item, each.message) for each in problems]


def word_at(root: Path, problem: Problem) -> str:
    """Return the word or bracket that a problem points at; "" when it points inside a word."""
    line = (root / problem.path).read_text(encoding="utf-8").split("\n")[problem.line - 1]
    match = re.compile(r"(?<![\wåäö-])(?:[{\[]|[^\s,:\]}]+)").match(line, problem.column - 1)
    return match[0] if match else ""
