"""A file of captions, read: its cues, regions and blocks, and where each of them stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from handbok.captions import tokens
from handbok.problem import Place

if TYPE_CHECKING:
    from handbok.captions.decoding import Decoded
    from handbok.captions.region import Region
    from handbok.captions.settings import Settings
    from handbok.captions.tokens import Token

_TIMES = re.compile("[0-9]:[0-9]")
_NOTE = re.compile(r"NOTE(?![^ \t\n])")


class Cue(NamedTuple):
    """Hold one cue: its times in seconds, and offsets in the track's text.

    `at` is where it begins (with its id, if it has one), `timing_at` where its times stand, `settings_at` where what
    follows them stands (`written` is that text), `text_at` where its text stands.
    `regular` says that its line of times is as an author should write it.
    """

    id: str
    start: float
    end: float
    text: str
    settings: Settings
    at: int
    timing_at: int
    settings_at: int
    written: str
    text_at: int
    regular: bool


class Kind(StrEnum):
    """What a block is, by its first lines."""

    HEADER = "header"
    CUE = "cue"
    LOST = "lost"
    """A block with an arrow whose times cannot be read: no cue comes of it."""
    NOTE = "note"
    STYLE = "style"
    REGION = "region"
    OTHER = "other"


class Block(NamedTuple):
    """Hold lines between blank ones: `timing_at` is where its line of times stands, or -1.

    `cut` says that a line with an arrow ended it instead of a blank one; that line begins the next block.
    """

    kind: Kind
    at: int
    end: int
    timing_at: int = -1
    cut: bool = False
    late: bool = False
    """Whether a cue came before it."""
    cue: Cue | None = None
    region: Region | None = None


@dataclass(frozen=True)
class Track:
    """Hold a file of captions; `fatal` says that it lacks WebVTT's signature, so that nothing could be read."""

    path: str
    decoded: Decoded
    fatal: bool = False
    blocks: tuple[Block, ...] = ()

    @property
    def text(self) -> str:
        """Return the file's text, with LF line ends."""
        return self.decoded.text

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """Return the cues in the order of the file."""
        return tuple(block.cue for block in self.blocks if block.cue is not None)

    @cached_property
    def regions(self) -> tuple[Region, ...]:
        """Return the regions in the order of the file."""
        return tuple(block.region for block in self.blocks if block.region is not None)

    @cached_property
    def marked(self) -> tuple[tuple[Cue, tuple[Token, ...]], ...]:
        """Return the cues whose text holds tags or character references, with its tokens."""
        return tuple((cue, tuple(tokens.of(cue.text))) for cue in self.cues if "<" in cue.text or "&" in cue.text)

    def of_kind(self, kind: Kind) -> Iterator[Block]:
        """Yield the blocks of a kind."""
        return (block for block in self.blocks if block.kind is kind)

    def is_timed(self, block: Block) -> bool:
        """Tell whether a block has a line that is meant as times, right or wrong."""
        return block.cue is not None or (block.timing_at >= 0 and _TIMES.search(self.line(block.timing_at)) is not None)

    def is_comment(self, block: Block) -> bool:
        """Tell whether a block begins as a comment, though an arrow may have made something else of it."""
        return _NOTE.match(self.text, block.at) is not None

    def line(self, at: int) -> str:
        """Return the line from an offset to its end."""
        end = self.text.find("\n", at)
        return self.text[at:] if end < 0 else self.text[at:end]

    def place(self, at: int) -> Place:
        """Return where an offset of the text stands in the file."""
        line = bisect_right(self._line_starts, at)
        return Place(self.path, line, at - self._line_starts[line - 1] + 1)

    @cached_property
    def _line_starts(self) -> list[int]:
        return list(accumulate((len(line) + 1 for line in self.text.split("\n")[:-1]), initial=0))
