"""Markdown tables of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_DIVIDER = re.compile(r"[ \t>]*+(?=[^\n]*\|)\|?[ \t]*+:?-++:?[ \t]*+(?>(?:\|[ \t]*+:?-++:?[ \t]*+)*)\|?[ \t]*+")
_BAR = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True)
class Cell:
    """Hold a cell's text and where it starts."""

    text: str
    start: int


@dataclass(frozen=True)
class Table:
    """Hold a Markdown table and where it starts; one without a header row has no header cells."""

    head: tuple[Cell, ...]
    body: tuple[tuple[Cell, ...], ...]
    start: int

    @property
    def header(self) -> tuple[str, ...]:
        """Return the header cells' texts."""
        return tuple(cell.text for cell in self.head)

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """Return the other cells' texts, row by row."""
        return tuple(tuple(cell.text for cell in row) for row in self.body)


def find(text: str, prose: str) -> Iterator[Table]:
    """Yield the tables; bars are looked for in `prose`, where code is blanked, and texts taken from `text`."""
    lines = [(match.start(), match[0]) for match in re.finditer(r"[^\n]*+(?:\n|\Z)", prose)]
    at = 0
    while at < len(lines):
        start, line = lines[at]
        at += 1
        if not _DIVIDER.fullmatch(line.rstrip("\n")):
            continue
        head = lines[at - 2] if at > 1 and lines[at - 2][1].strip() else None
        body = []
        while at < len(lines) and "|" in lines[at][1]:
            body.append(_cells(text, *lines[at]))
            at += 1
        yield Table(_cells(text, *head) if head else (), tuple(body), head[0] if head else start)


def _cells(text: str, start: int, line: str) -> tuple[Cell, ...]:
    inner = line.strip(" \t\n>")
    first = start + (line.index(inner) if inner else 0)
    if inner.startswith("|"):
        first, inner = first + 1, inner[1:]
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    bounds = [-1, *(match.start() for match in _BAR.finditer(inner)), len(inner)]
    return tuple(_cell(text, first + before + 1, first + after) for before, after in pairwise(bounds))


def _cell(text: str, start: int, end: int) -> Cell:
    raw = text[start:end]
    return Cell(raw.strip(), start + len(raw) - len(raw.lstrip()))
