"""Tables that Markdown cannot carry, as HTML: with a caption, scopes, and a box that scrolls and takes focus."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from handbok.imports.word import escape
from handbok.imports.word.content import Block, Cell, Heading, Inline, Item, Mark, Note, Paragraph, Picture, Table, Text
from handbok.imports.word.finding import Findings, Kind
from handbok.imports.word.link import Links

_ORDER = (Mark.STRONG, Mark.EMPHASIS, Mark.DELETED, Mark.SUBSCRIPT, Mark.SUPERSCRIPT, Mark.CODE)


@dataclass
class HtmlTable:
    """Write one; pictures and footnotes, whose addresses only Markdown keeps right, are left over to stand after it."""

    table: Table
    id: str
    caption: str
    links: Links
    findings: Findings
    left: list[Block] = field(default_factory=list)

    def written(self) -> str:
        """Return the table."""
        rows = ["\n".join(self._row(number, row)) for number, row in enumerate(self.table.rows)]
        lines = [
            f'<div class="hb-tabell" role="region" aria-labelledby="{self.id}" tabindex="0">',
            "<table>",
            f'<caption id="{self.id}">{escape.html(self.caption)}</caption>',
            "<thead>",
            *rows[: self.table.headers],
            "</thead>",
            "<tbody>",
            *rows[self.table.headers :],
            "</tbody>",
            "</table>",
            "</div>",
        ]
        return "\n".join(lines)

    def _row(self, number: int, row: Sequence[Cell]) -> Iterator[str]:
        cells = {cell.column: cell for cell in row}
        yield "<tr>"
        for column in range(self.table.width):
            if column in cells:
                yield self._cell(cells[column], header=number < self.table.headers)
            elif (number, column) not in self._covered:
                yield "<td></td>"
        yield "</tr>"

    @cached_property
    def _covered(self) -> set[tuple[int, int]]:
        """Return the places that merged cells take besides their first."""
        return {
            (number + down, cell.column + aside)
            for number, row in enumerate(self.table.rows)
            for cell in row
            for down in range(cell.rows)
            for aside in range(cell.columns)
        }

    def _cell(self, cell: Cell, *, header: bool) -> str:
        heads_row = self.table.row_headers and cell.column == 0 and not header
        content = self._blocks(cell.blocks, frozenset({Mark.STRONG}) if header or heads_row else frozenset())
        spans = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
        spans += f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
        if not content or not (header or heads_row):
            return f"<td{spans}>{content}</td>"
        many = cell.columns > 1 if header else cell.rows > 1
        return f'<th scope="{"col" if header else "row"}{"group" if many else ""}"{spans}>{content}</th>'

    def _blocks(self, blocks: Sequence[Block], without: frozenset[Mark]) -> str:
        pieces: list[str] = []
        for block in blocks:
            if isinstance(block, Table | Heading):
                continue
            text = "".join(self._inline(each, without) for each in block.inlines)
            if not text:
                continue
            if isinstance(block, Item):
                _add_item(pieces, text, numbered=block.number is not None)
            else:
                pieces.append(f"<br>{text}" if pieces and not pieces[-1].startswith("<ul") else text)
        return "".join(pieces)

    def _inline(self, inline: Inline, without: frozenset[Mark]) -> str:
        if isinstance(inline, Picture | Note):
            self.findings.tell(Kind.INNER, inline.alt if isinstance(inline, Picture) else "not")
            self.left.extend([Paragraph((inline,))] if isinstance(inline, Picture) else inline.blocks)
            return ""
        tags = [mark for mark in _ORDER if mark in inline.marks - without]
        text = escape.html(inline.text).replace("\n", "<br>")
        marked = f"{''.join(f'<{tag}>' for tag in tags)}{text}{''.join(f'</{tag}>' for tag in reversed(tags))}"
        return self._linked(inline, marked)

    def _linked(self, text: Text, marked: str) -> str:
        if not text.link:
            return marked
        if text.link.startswith("#"):  # a path in HTML is not made into an address, as one in Markdown is
            self.findings.tell(Kind.LINK, text.text)
            return marked
        target = self.links.address(text.link, "")
        return f'<a href="{escape.html(target)}">{marked}</a>' if target else marked


def _add_item(pieces: list[str], text: str, *, numbered: bool) -> None:
    element = "ol" if numbered else "ul"
    if pieces and pieces[-1].endswith(f"</{element}>"):
        pieces[-1] = f"{pieces[-1].removesuffix(f'</{element}>')}<li>{text}</li></{element}>"
    else:
        pieces.append(f"<{element}><li>{text}</li></{element}>")
