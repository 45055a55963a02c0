"""Lists as Markdown: four columns for each depth, and never two lists that run into one."""

from __future__ import annotations

from collections.abc import Sequence

from handbok.imports.word.content import Block, Heading, Item, Table

_INDENT = "    "
_BREAK = "<!-- -->"
"""Between two lists of different kinds, which would otherwise be shown as one."""


def within(blocks: Sequence[Block]) -> set[int]:
    """Return which blocks stand between two items of a numbered list that goes on counting: they belong to the first.

    Markdown shows a list that has been broken from 1 again. What no item can hold, such as a heading, breaks it.
    """
    found: set[int] = set()
    numbers: dict[int, int] = {}
    between: list[int] = []
    for at, block in enumerate(blocks):
        if isinstance(block, Heading) or (isinstance(block, Table) and not block.simple):
            numbers.clear()
        if not isinstance(block, Item):
            between.append(at)
            continue
        if block.number is not None and numbers.get(block.depth) == block.number - 1:
            found.update(between)
        elif between:
            numbers.clear()
        between = []
        numbers = {depth: number for depth, number in numbers.items() if depth < block.depth}
        if block.number is not None:
            numbers[block.depth] = block.number
    return found


def written(items: Sequence[tuple[Block, str]]) -> str:
    """Return list items, and what stands between them, each with its text already written."""
    lines: list[str] = []
    depths: list[int] = []
    last: list[Item] = []
    for at, (block, text) in enumerate(items):
        if not isinstance(block, Item):
            following = next((each.depth for each, _ in items[at:] if isinstance(each, Item)), None)
            while following is not None and len(depths) > 1 and depths[-1] > following:
                depths.pop()
            lines += ["", *_indented(text, len(depths)), ""]
            continue
        while depths and depths[-1] > block.depth:
            depths.pop()
        if not depths or depths[-1] < block.depth:
            depths.append(block.depth)
        del last[len(depths) :]
        if len(last) == len(depths) and not _continues(last[-1], block):
            lines += ["", *_indented(_BREAK, len(depths) - 1), ""]
        last[len(depths) - 1 :] = [block]
        lines += _indented(f"{'-' if block.number is None else f'{block.number}.'} {text}", len(depths) - 1)
    return "\n".join(_without_doubles(lines))


def _continues(before: Item, item: Item) -> bool:
    if before.number is None or item.number is None:
        return before.number is item.number
    return item.number == before.number + 1


def _indented(text: str, depth: int) -> list[str]:
    return [f"{_INDENT * depth}{line}" if line else "" for line in text.split("\n")]


def _without_doubles(lines: list[str]) -> list[str]:
    return [line for at, line in enumerate(lines) if line or (at and lines[at - 1] and at + 1 < len(lines))]
