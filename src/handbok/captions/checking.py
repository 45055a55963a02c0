"""All rules on captions held against a file; they are found by being in syntax/ and rules/."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib import import_module
from itertools import islice
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any, Protocol, cast

from handbok.captions import rules as quality
from handbok.captions import srt, syntax
from handbok.captions.demands import Demands
from handbok.captions.parser import parse
from handbok.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import ModuleType

    from handbok.rule import Rule


MOST = 1000
"""How many findings of one rule a file shows: a hostile megabyte could make a million."""


MAX_BYTES = 20_000_000
"""Larger files are refused: the captions of a whole day's film are less."""


class CaptionRule(Protocol):
    """Be a module of syntax/ or rules/: its docstring is the rule's page."""

    RULE: Rule
    __doc__: str | None

    def check(self, *subject: Any) -> Iterator[Problem]:
        """Yield what is wrong with a track; the rules of rules/ are also given the demands on it."""


@cache
def rules() -> dict[str, CaptionRule]:
    """Return every rule's module by the rule's id."""
    found = [*_modules(syntax), *_modules(quality)]
    return {module.RULE.id: module for module in sorted(found, key=lambda module: module.RULE.id)}


def check(source: bytes, path: str, demands: Demands | None = None) -> list[Problem]:
    """Return all findings of a file in order of line; never raises.

    Without demands they are the standard profile's, and the language is what the file's name says.
    """
    demands = demands or Demands.of(path)
    is_srt = path.lower().endswith(srt.SUFFIX)
    track = srt.parse(source, path) if is_srt else parse(source, path)
    by_syntax = () if is_srt else _modules(syntax)
    found = [problem for module in by_syntax for problem in _some(module.check(track))]
    found += [problem for module in _modules(quality) for problem in _some(module.check(track, demands))]
    return sorted(found)


def check_file(file: Path, path: str, demands: Demands | None = None) -> list[Problem]:
    """Return all findings of a file, or the one that it cannot be read."""
    try:
        size = file.stat().st_size
        if size <= MAX_BYTES:
            return check(file.read_bytes(), path, demands)
    except OSError as error:
        message, help = f"Filen kan inte läsas ({error.strerror}).", "Kontrollera filens rättigheter."
        return [Problem(path, 1, 1, "file-encoding", message, help)]
    message = f"Filen är {size:,} byte".replace(",", " ") + ", och högst 20 000 000 är tillåtna för textning."
    return [Problem(path, 1, 1, "file-size", message, "Dela upp filen i flera.")]


@cache
def _modules(package: ModuleType) -> tuple[CaptionRule, ...]:
    return tuple(
        cast("CaptionRule", import_module(f"{package.__name__}.{each.name}")) for each in iter_modules(package.__path__)
    )


def _some(found: Iterator[Problem]) -> Iterator[Problem]:
    last = None
    for last in islice(found, MOST):
        yield last
    if last is not None and next(found, None) is not None:
        yield replace(
            last,
            message=f"Regeln ”{last.rule}” hittar fler än {MOST} fel i filen, och resten visas inte.",
            help="Rätta dem som visas och kontrollera filen igen.",
        )
