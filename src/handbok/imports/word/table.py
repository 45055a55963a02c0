"""Tables: rows and cells with merged ones made one, header rows, and those that only draw a box."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from handbok.imports.word import xml
from handbok.imports.word.content import Block, Cell, Heading, Mark, Paragraph, Table, Text
from handbok.imports.word.finding import Findings, Kind
from handbok.imports.word.xml import Element

_MOST_COLUMNS = 63
"""As many as Word itself allows."""
_FIRST_COLUMN = 0x80


@dataclass(frozen=True)
class Tables:
    """Read a document's tables."""

    findings: Findings
    blocks_of: Callable[[Element], tuple[Block, ...]]

    def read(self, element: Element) -> Iterator[Block]:
        """Yield a table and the tables that stood in it; a box of one row becomes what it holds."""
        place = self.findings.heading
        marked = [(row, self._row(row)) for row in _rows(element) if not self._deleted(row)]
        rows = _merged([cells for _, cells in marked])
        kept = [at for at, row in enumerate(rows) if any(cell.blocks for cell in row)]
        if len(kept) < 2:
            yield from self._box(rows)
            return
        headers = sum(1 for _ in _leading(row for row, _ in marked))
        self.findings.heading, self.findings.paragraph = place, _first_words(rows)
        if not headers:
            self.findings.tell(Kind.HEADER_ROW, _first_words(rows))
        inner: list[Block] = []
        bare = tuple(tuple(self._bare(cell, inner) for cell in row) for row in rows)
        made = Table(bare, _width(rows), _headers(rows, headers or 1), _has_row_headers(element), _title(element))
        yield _without_empty(made)
        yield from inner

    def _row(self, row: Element) -> list[_Read]:
        column = min(xml.number(xml.child(row, "trPr", "gridBefore")), _MOST_COLUMNS)
        found: list[_Read] = []
        for each in _cells(row):
            properties = xml.child(each, "tcPr")
            span = min(max(xml.number(xml.child(properties, "gridSpan"), default=1), 1), _MOST_COLUMNS)
            down = xml.child(properties, "vMerge")
            continues = down is not None and xml.value(down, default="continue") != "restart"
            found.append(_Read(Cell(self.blocks_of(each), column, span), continues))
            column += span
        return found

    def _deleted(self, row: Element) -> bool:
        for mark, kind in (("del", Kind.DELETED), ("ins", Kind.INSERTED)):
            if xml.child(row, "trPr", mark) is not None:
                self.findings.tell(kind, f"tabellrad: {xml.words(row)}")
        return xml.child(row, "trPr", "del") is not None

    def _box(self, rows: list[list[Cell]]) -> Iterator[Block]:
        blocks = [block for row in rows for cell in row for block in cell.blocks]
        if blocks:
            self.findings.tell(Kind.LAYOUT, _first_words(rows))
        yield from blocks

    def _bare(self, cell: Cell, inner: list[Block]) -> Cell:
        """Return a cell without tables and headings, which no cell can hold."""
        tables = [block for block in cell.blocks if isinstance(block, Table)]
        if tables:
            self.findings.tell(Kind.INNER, "tabell i en cell")
            inner.extend(tables)
        blocks = tuple(_as_paragraph(block) for block in cell.blocks if not isinstance(block, Table))
        return replace(cell, blocks=blocks)


@dataclass(frozen=True)
class _Read:
    cell: Cell
    continues: bool


def _rows(element: Element) -> Iterator[Element]:
    return _inside(element, "tr")


def _cells(row: Element) -> Iterator[Element]:
    return _inside(row, "tc")


def _inside(element: Element, wanted: str) -> Iterator[Element]:
    for each in element:
        if xml.name(each) == wanted:
            yield each
        elif xml.name(each) in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
            yield from _inside(each, wanted)


def _leading(rows: Iterator[Element]) -> Iterator[Element]:
    for row in rows:
        if not xml.is_on(xml.child(row, "trPr", "tblHeader")):
            return
        yield row


def _merged(rows: list[list[_Read]]) -> list[list[Cell]]:
    """Return the rows with each merged cell where it begins, as tall as it is."""
    found: list[list[Cell]] = []
    above: dict[int, tuple[int, int]] = {}
    for number, row in enumerate(rows):
        own: list[Cell] = []
        found.append(own)
        for read in row:
            at = above.get(read.cell.column) if read.continues else None
            if at is None:
                above[read.cell.column] = (number, len(own))
                own.append(read.cell)
                continue
            origin = found[at[0]][at[1]]
            taller = replace(origin, rows=number - at[0] + 1, blocks=(*origin.blocks, *read.cell.blocks))
            found[at[0]][at[1]] = taller
    return found


def _headers(rows: list[list[Cell]], headers: int) -> int:
    """Return how many rows are headers: a header that is two rows tall makes both so, but never all."""
    reach = max((at + cell.rows for at, row in enumerate(rows[:headers]) for cell in row), default=headers)
    return min(max(reach, headers), max(len(rows) - 1, 1))


def _width(rows: list[list[Cell]]) -> int:
    return max((cell.column + cell.columns for row in rows for cell in row), default=0)


def _has_row_headers(element: Element) -> bool:
    look = xml.child(element, "tblPr", "tblLook")
    said = xml.value(look, "firstColumn")
    return said in ("1", "true") if said else bool(xml.code(look) & _FIRST_COLUMN)


def _title(element: Element) -> str:
    return " ".join(xml.value(xml.child(element, "tblPr", "tblCaption")).split())


def _first_words(rows: list[list[Cell]]) -> str:
    texts = (each for row in rows for cell in row for each in _texts(cell.blocks))
    return " | ".join(text for _, text in zip(range(4), texts, strict=False))


def _texts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Heading):
            yield block.text
        elif not isinstance(block, Table):
            words = "".join(each.text for each in block.inlines if isinstance(each, Text)).strip()
            yield from [words] if words else []


def _as_paragraph(block: Block) -> Block:
    if not isinstance(block, Heading):
        return block
    return Paragraph((Text(block.text, frozenset({Mark.STRONG})),), bookmarks=block.bookmarks)


def _without_empty(table: Table) -> Table:
    """Return the table without rows and columns in which nothing stands, where no cell is merged."""
    if table.merged:
        return table
    kept = [
        at for at in range(table.width) if any(cell.blocks for row in table.rows for cell in row if cell.column == at)
    ]
    rows = tuple(
        tuple(replace(cell, column=kept.index(cell.column)) for cell in row if cell.column in kept)
        for row in table.rows
        if any(cell.blocks for cell in row)
    )
    headers = sum(1 for row in table.rows[: table.headers] if any(cell.blocks for cell in row))
    return replace(table, rows=rows, width=len(kept), headers=max(headers, 1))
