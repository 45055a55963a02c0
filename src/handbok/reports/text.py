"""Lines for people: what is wrong and its remedy, the source line and a caret, and a summary last."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from handbok.problem import Level, Problem
from handbok.source import Source, read


def render(problems: Sequence[Problem], root: Path) -> str:
    """Return the problems, each with its source line, and how many they are."""
    lines_of = cache(lambda path: _lines(root / path, path))
    found = [line for problem in problems for line in _report(problem, lines_of(problem.path))]
    return "\n".join([*found, summary(problems)]) + "\n"


def summary(problems: Sequence[Problem]) -> str:
    """Return one sentence that counts the problems."""
    counts = {level: sum(problem.level is level for problem in problems) for level in Level}
    words = [_counted(level, number) for level, number in counts.items() if number]
    return f"{', '.join(words)}." if words else "Inga problem."


def _counted(level: Level, number: int) -> str:
    plural = {Level.ERROR: "fel", Level.WARNING: "varningar", Level.REVIEW: "att granska"}
    singular = {**plural, Level.WARNING: "varning"}
    return f"{number} {(singular if number == 1 else plural)[level]}"


def _report(problem: Problem, lines: Sequence[str]) -> Iterator[str]:
    sentences = " ".join(f"{problem.message} {problem.help}".split())
    place = f"{problem.path}:{problem.line}:{problem.column}"
    yield _visible(f"{place}: {problem.level.swedish} {problem.rule}: {sentences}")
    if 0 < problem.line <= len(lines):
        line = lines[problem.line - 1]
        before = line[: problem.column - 1].ljust(problem.column - 1)
        yield f"    {_visible(line)}"
        yield f"    {''.join(char if char == _TAB else ' ' for char in before)}^"


_TAB = "\t"
_LINE_END = re.compile("\r\n|\r|\n")


def _visible(text: str) -> str:
    # An author's text may hold codes that steer a terminal.
    return "".join(char if char.isprintable() or char == _TAB else "\N{REPLACEMENT CHARACTER}" for char in text)


def _lines(file: Path, path: str) -> Sequence[str]:
    found = read(file, path) if file.is_file() else None
    if isinstance(found, Source):
        return found.lines
    try:
        return _LINE_END.split(file.read_bytes()[:1_000_000].decode("utf-8-sig", "replace"))
    except OSError:
        return ()
