"""A page's text in blocks: paragraphs, list items, headings and the like, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    ITEM = "item"
    HEADING = "heading"
    TABLE = "table"
    QUOTE = "quote"
    NOTE = "note"
    OTHER = "other"


@dataclass(frozen=True)
class Block:
    """Hold a block: `text` is its prose, whose characters stand from `start` on in the body."""

    kind: Kind
    text: str
    start: int


_STARTS = {
    Kind.HEADING: re.compile(r"#{1,6}"),
    Kind.NOTE: re.compile(r"(?:!!!|\?\?\?\+?) "),
    Kind.ITEM: re.compile(r"(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)"),
    Kind.TABLE: re.compile(r"\|"),
    Kind.QUOTE: re.compile(r">"),
    Kind.OTHER: re.compile(r"\{:?[^{}]*\}$|\[[^\]]*\]:|[-=*_]{2,}$|</?(?:div|section|figure|details|table|dl|ol|ul)\b"),
}
_ALONE = {Kind.HEADING, Kind.NOTE, Kind.OTHER}


def find(prose: str) -> Iterator[Block]:
    """Yield the blocks of a body's prose in order."""
    kind, lines, start, offset = Kind.OTHER, list[str](), 0, 0
    for line in [*prose.split("\n"), ""]:
        fresh = _kind(line)
        goes_on = lines and line.strip() and kind not in _ALONE and fresh in (Kind.PARAGRAPH, _going_on(kind))
        if lines and not goes_on:
            yield _block(kind, lines, start)
            lines = []
        if line.strip():
            if not lines:
                kind, start = fresh, offset
            lines.append(line)
        offset += len(line) + 1


def _kind(line: str) -> Kind:
    stripped = line.strip()
    return next((kind for kind, pattern in _STARTS.items() if pattern.match(stripped)), Kind.PARAGRAPH)


def _going_on(kind: Kind) -> Kind:
    return kind if kind in (Kind.TABLE, Kind.QUOTE) else Kind.PARAGRAPH


def _block(kind: Kind, lines: list[str], start: int) -> Block:
    if kind is Kind.PARAGRAPH and any(re.fullmatch(r"[ \t:|-]*\|[ \t:|-]*", line) for line in lines):
        kind = Kind.TABLE
    return Block(kind, "\n".join(lines), start)
