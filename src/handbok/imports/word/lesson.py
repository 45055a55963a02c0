"""A document divided into a course: its title, what stands before the first lesson, and the lessons.

One heading on the highest level, before all others, is the course's; those on the next level are its lessons. Where there
are several on the highest level, or the document has a title of its own, each of those is a lesson.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from handbok.imports.fault import Fault, Refused
from handbok.imports.word.content import Block, Heading
from handbok.imports.word.finding import Findings, Kind

_NONE = (
    "Dokumentet har inga rubriker, så det går inte att dela i lektioner. Markera rubrikerna i Word och välj formatmallen "
    "Rubrik 1 eller Rubrik 2."
)
_EMPTY = "Dokumentet är tomt. Kontrollera att det är rätt fil."
DEEPEST = 6


@dataclass(frozen=True)
class Lesson:
    """Hold a lesson; its headings begin at level 2, and skip none."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Division:
    """Hold a course's parts; `title` is "" where the document has none."""

    title: str
    introduction: tuple[Block, ...]
    lessons: tuple[Lesson, ...]


def divided(blocks: Sequence[Block], findings: Findings) -> Division:
    """Return a document as a course. Raises Refused when it has no headings."""
    if not blocks:
        raise Refused(Fault(_EMPTY))
    title, rest = _titled(blocks)
    levels = [block.level for block in rest if isinstance(block, Heading)]
    if not levels:
        raise Refused(Fault(_NONE))
    top = min(levels)
    first = next(block for block in rest if isinstance(block, Heading))
    if not title and levels.count(top) == 1 and first.level == top:
        title = first.text
        deeper = [level for level in levels if level > top]
        if deeper:
            rest, top = [block for block in rest if block is not first], min(deeper)
    cuts = [at for at, block in enumerate(rest) if isinstance(block, Heading) and block.level == top]
    introduction = tuple(_leveled(rest[: cuts[0]], findings))
    lessons = tuple(
        Lesson(_text(rest[start]), tuple(_leveled(rest[start : end or None], findings, of_lesson=True)))
        for start, end in zip(cuts, [*cuts[1:], 0], strict=True)
    )
    return Division(title, introduction, lessons)


def _titled(blocks: Sequence[Block]) -> tuple[str, list[Block]]:
    """Return the document's own title, and the rest; a title further on is a heading like others."""
    rest = list(blocks)
    first = next((block for block in rest if isinstance(block, Heading)), None)
    if first is not None and first.level == 0:
        rest = [block for block in rest if block is not first]
        title = first.text
    else:
        title = ""
    return title, [
        replace(block, level=1) if isinstance(block, Heading) and block.level == 0 else block for block in rest
    ]


def _leveled(blocks: Sequence[Block], findings: Findings, *, of_lesson: bool = False) -> list[Block]:
    """Return blocks with levels from 2; a lesson's own heading comes first, and keeps its bookmarks at level 1."""
    above: list[int] = []
    found: list[Block] = []
    base = None
    for at, block in enumerate(blocks):
        if not isinstance(block, Heading):
            found.append(block)
            continue
        if of_lesson and at == 0:
            base = block.level
            found.append(replace(block, level=1))
            continue
        while above and above[-1] >= block.level:
            above.pop()
        above.append(block.level)
        level = min(len(above) + 1, DEEPEST)
        if base is not None and level != block.level - base + 1:
            findings.heading, findings.paragraph = block.text, ""
            findings.tell(Kind.LEVEL, f"nivå {block.level} i Word, nivå {level} på sidan")
        found.append(replace(block, level=level))
    return found


def _text(block: Block) -> str:
    return block.text if isinstance(block, Heading) else ""
