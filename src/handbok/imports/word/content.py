"""What a Word document says, apart from how Word writes it: blocks, and the pieces of text in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

WIDEST = 6
"""As many columns as the rule table-header lets a Markdown table have."""


class Mark(StrEnum):
    """Be what sets a piece of text apart, by the HTML element that says the same."""

    STRONG = "strong"
    EMPHASIS = "em"
    DELETED = "s"
    SUBSCRIPT = "sub"
    SUPERSCRIPT = "sup"
    CODE = "code"


@dataclass(frozen=True)
class Text:
    """Hold words; a line break is a line feed. `link` is an address, or # and a bookmark's name."""

    text: str
    marks: frozenset[Mark] = frozenset()
    link: str = ""


@dataclass(frozen=True)
class Picture:
    """Hold a picture's bytes, the ending that they deserve, and what it shows; one that only adorns needs no text."""

    data: bytes
    ending: str
    alt: str
    adorns: bool = False


@dataclass(frozen=True)
class Note:
    """Be the place of a footnote, with its text."""

    blocks: tuple[Block, ...]


Inline = Text | Picture | Note


@dataclass(frozen=True)
class Paragraph:
    """Hold running text, a quotation, a line of code or a caption."""

    inlines: tuple[Inline, ...]
    kind: str = "text"
    bookmarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Heading:
    """Hold a heading and its level in the document, from 1; a document's own title has 0."""

    text: str
    level: int
    bookmarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Item:
    """Hold a list item: how deep it stands, and its number where the list is numbered."""

    inlines: tuple[Inline, ...]
    depth: int
    number: int | None = None
    bookmarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Cell:
    """Hold a cell, with how many columns and rows it takes."""

    blocks: tuple[Block, ...]
    column: int
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True)
class Table:
    """Hold a table; the first `headers` rows tell what the columns hold."""

    rows: tuple[tuple[Cell, ...], ...]
    width: int
    headers: int = 1
    row_headers: bool = False
    caption: str = ""

    @property
    def merged(self) -> bool:
        """Tell whether a cell takes more than one place."""
        return any(cell.columns > 1 or cell.rows > 1 for row in self.rows for cell in row)

    @property
    def simple(self) -> bool:
        """Tell whether Markdown can say all of it: one header row, one place a cell, nothing but running text."""
        blocks = (block for row in self.rows for cell in row for block in cell.blocks)
        running = all(isinstance(block, Paragraph) and block.kind != "code" for block in blocks)
        return running and not (self.merged or self.caption or self.headers > 1 or self.width > WIDEST)


Block = Paragraph | Heading | Item | Table


def plain(inlines: Sequence[Inline]) -> str:
    """Return the words of some pieces, on one line."""
    return " ".join("".join(each.text for each in inlines if isinstance(each, Text)).split())


def joined(inlines: Sequence[Inline]) -> tuple[Inline, ...]:
    """Return the pieces with neighbours that look the same made one, and no white space at the ends."""
    found: list[Inline] = []
    for each in inlines:
        last = found[-1] if found else None
        if isinstance(each, Text) and isinstance(last, Text) and (each.marks, each.link) == (last.marks, last.link):
            found[-1] = replace(last, text=last.text + each.text)
        elif not isinstance(each, Text) or each.text:
            found.append(each)
    return _trimmed(found)


def _trimmed(found: list[Inline]) -> tuple[Inline, ...]:
    while found and isinstance(first := found[0], Text) and first.text.lstrip() != first.text:
        found[:1] = [replace(first, text=first.text.lstrip())] if first.text.strip() else []
    while found and isinstance(last := found[-1], Text) and last.text.rstrip() != last.text:
        found[-1:] = [replace(last, text=last.text.rstrip())] if last.text.strip() else []
    return tuple(found)
