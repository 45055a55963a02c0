"""Faults that once stood in the sources, put back into the real data, and what is found then."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, reduce
from pathlib import Path

from handbok.checking import run
from handbok.handbook import load
from handbok.problem import Level, Problem
from tests.handbooks import TODAY

ROOT = Path(__file__).parents[1]

Change = Callable[[str], str]


@dataclass(frozen=True)
class Fault:
    """Change a file of the real data, and say what is found: rule, level, a piece of the line, and the remedy."""

    path: str
    change: Change
    rule: str
    level: Level
    line: str
    help: str


def swap(old: str, new: str) -> Change:
    """Return a change of the one place where `old` stands."""

    def change(text: str) -> str:
        assert text.count(old) == 1, (old, text.count(old))
        return text.replace(old, new)

    return change


def add(more: str) -> Change:
    """Return a change that adds lines at the end."""
    return lambda text: text + more


def unexcused(rule: str, item: str = "") -> Change:
    """Return a change that takes a known deficiency out: the source's own fault then stands as any other."""
    row = re.compile(rf"^  - \{{regel: {rule}, {f'post: {item}, ' if item else '(?!post)'}.*\n", re.M)

    def change(text: str) -> str:
        found, count = row.subn("", text)
        assert count == 1, (rule, item, count)
        return re.sub(r"^kända_brister:\n(?!  - )", "", found, flags=re.M)

    return change


def together(*changes: Change) -> Change:
    """Return several changes, one after the other."""
    return lambda text: reduce(lambda changed, each: each(changed), changes, text)


def found_again(folder: Path, fault: Fault, types: tuple[str, ...] = ()) -> Problem:
    """Put a fault back into a copy of the real data, and return the finding that is new, held to what is expected.

    `types` are the folders of data/ to copy, when the fault needs only some.
    """
    _copy(folder, types)
    file = folder / fault.path
    file.write_text(fault.change(file.read_text(encoding="utf-8")), encoding="utf-8")
    found = [each for each in run(load(folder, TODAY)) if (each.rule, each.path) == (fault.rule, fault.path)]
    new = list((Counter(map(_kind, found)) - _before(types)).elements())
    told = next(each for each in found if _kind(each) == new[0])
    assert told.level is fault.level
    assert fault.line in file.read_text(encoding="utf-8").split("\n")[told.line - 1]
    assert fault.help in told.help
    assert re.fullmatch(r"[A-ZÅÄÖ”0-9][^\n]*\.", told.message)
    return told


@cache
def _before(types: tuple[str, ...]) -> Counter[tuple[str, ...]]:
    """Return what is found in the real data as it is, without lines, which move."""
    with tempfile.TemporaryDirectory() as folder:
        _copy(Path(folder), types)
        return Counter(map(_kind, run(load(Path(folder), TODAY))))


def _copy(folder: Path, types: tuple[str, ...]) -> None:
    """Copy the data that steers: courses, their tests and words make two thirds of it, and nothing here."""
    if not types:
        left = shutil.ignore_patterns("kunskapstest", "kurser", "metoder", "ordlista")
        shutil.copytree(ROOT / "data", folder / "data", ignore=left)
    for type in types:
        shutil.copytree(ROOT / "data" / type, folder / "data" / type)


def _kind(problem: Problem) -> tuple[str, ...]:
    return problem.path, problem.rule, problem.level.value, problem.message
