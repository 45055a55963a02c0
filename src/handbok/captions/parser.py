"""The WebVTT parser: bytes to a track, by the steps of the specification. It never raises.

https://www.w3.org/TR/webvtt1/#file-parsing
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import accumulate
from typing import TYPE_CHECKING

from handbok.captions import region, settings, timestamp
from handbok.captions.decoding import decode
from handbok.captions.settings import Settings
from handbok.captions.track import Block, Cue, Kind, Track

if TYPE_CHECKING:
    from handbok.captions.region import Region

ARROW = "-->"

_SIGNATURE = re.compile(r"WEBVTT(?![^ \t\n])")
_AS_WRITTEN = re.compile(rf"{timestamp.STRICT}[ \t]+-->[ \t]+{timestamp.STRICT}(?=[ \t]|$)")
_AS_TAKEN = re.compile(rf"[ \t\f]*{timestamp.LENIENT}[ \t\f]*-->[ \t\f]*{timestamp.LENIENT}")
_NAMED = re.compile(r"(?:(NOTE)(?:[ \t].*)?|(STYLE|REGION)[ \t\f]*)$")


def parse(source: bytes, path: str = "") -> Track:
    """Return the track that a file's bytes hold."""
    decoded = decode(source)
    if not _SIGNATURE.match(decoded.text):
        return Track(path, decoded, fatal=True)
    return Track(path, decoded, blocks=tuple(_Reader(decoded.text).read()))


class _Reader:
    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.starts = list(accumulate((len(line) + 1 for line in self.lines), initial=0))
        self.blocks: list[Block] = []
        self.regions: dict[str, Region] = {}
        self.seen_cue = False
        self.known: dict[str, Settings] = {}

    def read(self) -> list[Block]:
        row, count = self._end(1), len(self.lines)
        self._add(Kind.HEADER, 0, row)
        while row < count:
            row = self._block(row) if self.lines[row] else row + 1
        return self.blocks

    def _end(self, row: int) -> int:
        """Return the row after a block's last, which is blank, has an arrow, or lies after the file."""
        lines, count = self.lines, len(self.lines)
        while row < count and lines[row] and ARROW not in lines[row]:
            row += 1
        return row

    def _block(self, row: int) -> int:
        lines = self.lines
        if ARROW in lines[row]:
            return self._timed(row, row)
        if row + 1 < len(lines) and ARROW in lines[row + 1]:
            return self._timed(row, row + 1)
        end = self._end(row + 1)
        named = _NAMED.match(lines[row])
        kind = Kind((named[1] or named[2]).lower()) if named else Kind.OTHER
        found = None
        if kind is Kind.REGION and not self.seen_cue and end > row + 1:
            found = region.parse("\n".join(lines[row + 1 : end]))
            self.regions[found.id] = found
        self._add(kind, row, end, region=found)
        return end

    def _timed(self, row: int, timing: int) -> int:
        end = self._end(timing + 1)
        cue = self._cue(row, timing, end)
        self._add(Kind.CUE if cue else Kind.LOST, row, end, timing, cue)
        self.seen_cue = self.seen_cue or cue is not None
        return end

    def _cue(self, row: int, timing: int, end: int) -> Cue | None:
        line, timing_at = self.lines[timing], self.starts[timing]
        found = _AS_WRITTEN.match(line)
        regular = found is not None
        times = _times(found, timestamp.milliseconds) if found else None
        if found is None and (found := _AS_TAKEN.match(line)):
            times = _times(found, timestamp.read)
        if found is None or times is None:
            return None
        written = line[found.end() :]
        return Cue(
            self.lines[row] if timing != row else "",
            *times,
            "\n".join(self.lines[timing + 1 : end]),
            self._settings(written) if written else settings.DEFAULT,
            self.starts[row],
            timing_at,
            timing_at + found.end(),
            written,
            self.starts[timing + 1],
            regular,
        )

    def _settings(self, written: str) -> Settings:
        # No region can be defined once a cue was read, so that equal texts mean equal settings.
        if written not in self.known:
            self.known[written] = settings.parse(written, self.regions)
        return self.known[written]

    def _add(
        self, kind: Kind, row: int, end: int, timing: int = -1, cue: Cue | None = None, region: Region | None = None
    ) -> None:
        cut = end < len(self.lines) and bool(self.lines[end])
        timing_at = self.starts[timing] if timing >= 0 else -1
        at, after = self.starts[row], self.starts[end] - 1
        self.blocks.append(Block(kind, at, after, timing_at, cut, self.seen_cue, cue, region))


def _times(found: re.Match[str], read: Callable[..., int | None]) -> tuple[float, float] | None:
    parts = found.groups()
    start, end = read(*parts[:4]), read(*parts[4:])
    return None if start is None or end is None else (start / 1000, end / 1000)
