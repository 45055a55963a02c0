"""A table in Markdown, as services for code show it: the whole list, where annotations are only the first ten."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from handbok.problem import Problem
from handbok.reports import repository_path
from handbok.reports.text import summary

_MOST = 900_000
"""GitHub takes a summary of at most 1 MiB."""

_HEAD = "| Svar | Plats | Vad som är fel | Så rättar du | Regel |\n|---|---|---|---|---|\n"


def render(problems: Sequence[Problem], root: Path) -> str:
    """Return a heading with how many problems there are, and a row for each."""
    rows: list[str] = []
    size = 0
    for problem in problems:
        row = _row(problem, repository_path(problem, root))
        size += len(row.encode())
        if size > _MOST:
            rows.append(f"| | | och {len(problems) - len(rows)} till: kör handbok check | | |\n")
            break
        rows.append(row)
    return f"## {summary(problems)}\n" + ("\n" + _HEAD + "".join(rows) if rows else "")


def _row(problem: Problem, path: str) -> str:
    cells = (problem.level.swedish, f"{path}:{problem.line}", problem.message, problem.help, problem.rule)
    return "| " + " | ".join(map(_cell, cells)) + " |\n"


def _cell(text: str) -> str:
    text = " ".join(text.split()).replace("\\", "\\\\")
    for char in "|`*_[]<>":
        text = text.replace(char, f"&#{ord(char)};")
    return text
