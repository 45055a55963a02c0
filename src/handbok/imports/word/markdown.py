"""Blocks as the Markdown of a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from handbok.imports.word import escape, listing
from handbok.imports.word.asset import Assets
from handbok.imports.word.code import fenced
from handbok.imports.word.content import WIDEST, Block, Cell, Heading, Inline, Item, Mark, Note, Paragraph, Table, plain
from handbok.imports.word.finding import Findings, Kind
from handbok.imports.word.htmltable import HtmlTable
from handbok.imports.word.link import Links
from handbok.imports.word.span import Spans

_INDENT = "    "


@dataclass
class Page:
    """Write a page's blocks."""

    file: str
    title: str
    links: Links
    assets: Assets
    findings: Findings
    tables: int = 0
    spans: Spans = field(init=False)

    def __post_init__(self) -> None:
        self.spans = Spans(self.file, self.links, self.assets)

    def written(self, blocks: Sequence[Block]) -> str:
        """Return the text, with its footnotes last, or "" when there is none."""
        self.findings.heading, self.findings.paragraph = self.title, ""
        parts = [part for part in self._parts(blocks) if part]
        number = 0
        while number < len(self.spans.notes):
            parts.append(self._note(number + 1, self.spans.notes[number]))
            number += 1
        return "\n\n".join(parts) + "\n" if parts else ""

    def _parts(self, blocks: Sequence[Block]) -> Iterator[str]:
        for kind, group in groupby(_grouped(blocks), lambda pair: pair[0]):
            together = [block for _, block in group]
            way = _TOGETHER.get(kind)
            yield from [way(self, together)] if way else (_ALONE[kind](self, block) for block in together)

    def heading(self, block: Heading) -> str:
        """Return a heading; the page's own stands in its front matter."""
        self.findings.heading, self.findings.paragraph = block.text, ""
        if block.level == 1:
            return ""
        anchor = self.links.anchors.get(id(block))
        return f"{'#' * block.level} {escape.heading(block.text)}{f' {{ #{anchor} }}' if anchor else ''}"

    def paragraph(self, block: Paragraph) -> str:
        """Return running text."""
        self.findings.paragraph = plain(block.inlines)
        return escape.at_start(self.spans.written(block.inlines))

    def quote(self, blocks: list[Paragraph]) -> str:
        """Return a quotation."""
        return "\n>\n".join(f"> {self.paragraph(block)}" for block in blocks)

    def code(self, blocks: list[Paragraph]) -> str:
        """Return lines of code."""
        return fenced("\n".join("".join(getattr(each, "text", "") for each in block.inlines) for block in blocks))

    def list(self, blocks: Sequence[Block]) -> str:
        """Return a list, with what stands between its items."""
        for block in blocks:
            if isinstance(block, Item) and block is blocks[0] and (block.number or 1) > 1:
                self.findings.tell(Kind.RENUMBERED, plain(block.inlines))
        return listing.written([(block, self._in_list(block)) for block in blocks])

    def _in_list(self, block: Block) -> str:
        if isinstance(block, Item):
            return self.paragraph(Paragraph(block.inlines))
        kind = block.kind if isinstance(block, Paragraph) else type(block).__name__.lower()
        together = _TOGETHER.get(kind)
        return together(self, [block]) if together else _ALONE.get(kind, Page.paragraph)(self, block)

    def table(self, block: Table) -> str:
        """Return a table, as Markdown where that can say it."""
        self.findings.paragraph = ""
        if block.simple:
            return "\n".join(self._rows(block))
        self.tables += 1
        caption = block.caption or f"Tabell {self.tables} under ”{self.findings.heading}”"
        for kind, holds in (
            (Kind.MERGED, block.merged),
            (Kind.WIDE, block.width > WIDEST),
            (Kind.CAPTION, not block.caption),
        ):
            if holds:
                self.findings.tell(kind, caption)
        made = HtmlTable(block, f"tabell-{self.tables}", caption, self.links, self.findings)
        return "\n\n".join([made.written(), *self._parts(made.left)])

    def _rows(self, block: Table) -> Iterator[str]:
        for number, row in enumerate(block.rows):
            cells = {cell.column: self._cell(cell, header=number == 0) for cell in row}
            yield f"| {' | '.join(cells.get(at, '') for at in range(block.width))} |"
            if number == 0:
                yield f"|{'---|' * block.width}"

    def _cell(self, cell: Cell, *, header: bool) -> str:
        without = frozenset({Mark.STRONG}) if header else frozenset[Mark]()
        texts = (self.spans.written(_inlines(block), without=without) for block in cell.blocks)
        return "<br>".join(text for text in texts if text)

    def _note(self, number: int, note: Note) -> str:
        texts = [escape.at_start(self.spans.written(_inlines(block))) for block in note.blocks]
        return f"[^{number}]: " + f"\n\n{_INDENT}".join(text for text in texts if text)


def _grouped(blocks: Sequence[Block]) -> Iterator[tuple[str, Block]]:
    """Yield each block with what it is written as; a continuation belongs to the list before it."""
    last = ""
    within = listing.within(blocks)
    for at, block in enumerate(blocks):
        kind = block.kind if isinstance(block, Paragraph) else type(block).__name__.lower()
        if at in within or (kind == "continuation" and last == "item"):
            kind = "item"
        last = kind if kind in _ALONE or kind in _TOGETHER else "text"
        yield last, block


def _inlines(block: Block) -> tuple[Inline, ...]:
    return () if isinstance(block, Table | Heading) else block.inlines


_ALONE: dict[str, Callable[[Page, Any], str]] = {
    "heading": Page.heading,
    "text": Page.paragraph,
    "table": Page.table,
}
_TOGETHER: dict[str, Callable[[Page, Any], str]] = {
    "item": Page.list,
    "quote": Page.quote,
    "code": Page.code,
}
