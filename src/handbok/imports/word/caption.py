"""Captions, put into the tables that they stand above or below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from handbok.imports.word.content import Block, Paragraph, Picture, Table, Text, plain


def captioned(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with captions in their tables.

    Captions stand above, as Word puts them, but below in a row of tables and captions that begins with a table and ends
    with a caption. One right under a picture is the picture's, and stays.
    """
    found: list[Block] = []
    at = 0
    while at < len(blocks):
        end = at
        while end < len(blocks) and _is_part(blocks, end):
            end += 1
        row = list(blocks[at:end])
        below = bool(row) and isinstance(row[0], Table) and not isinstance(row[-1], Table)
        found += list(reversed(_paired(list(reversed(row))))) if below else _paired(row)
        found += blocks[end : end + 1]
        at = end + 1
    return found


def _is_part(blocks: Sequence[Block], at: int) -> bool:
    block = blocks[at]
    if isinstance(block, Table):
        return True
    if not isinstance(block, Paragraph) or block.kind != "caption" or (at and _has_picture(blocks[at - 1])):
        return False
    return all(isinstance(each, Text) for each in block.inlines)


def _paired(row: list[Block]) -> list[Block]:
    """Return a row with each caption in the table right after it."""
    found: list[Block] = []
    for block in row:
        last = found[-1] if found else None
        if isinstance(block, Table) and isinstance(last, Paragraph):
            found[-1] = replace(block, caption=plain(last.inlines))
        else:
            found.append(block)
    return found


def _has_picture(block: Block) -> bool:
    return isinstance(block, Paragraph) and any(isinstance(each, Picture) for each in block.inlines)
