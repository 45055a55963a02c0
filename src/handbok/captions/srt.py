"""SubRip (SRT): read into a track that keeps every place in the file, and written as WebVTT.

SRT has no specification; what is taken is what its players take. https://en.wikipedia.org/wiki/SubRip
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import NamedTuple

from handbok.captions import timestamp
from handbok.captions.decoding import decode
from handbok.captions.settings import DEFAULT
from handbok.captions.track import Block, Cue, Kind, Track

SUFFIX = ".srt"

_TIME = r"(?:([0-9]{1,9}):)?([0-5]?[0-9]):([0-5]?[0-9])[,.]([0-9]{3})(?![0-9])"
_TIMING = re.compile(rf"[ \t]*{_TIME}[ \t]*-->[ \t]*{_TIME}")
_COMMA_TIMING = re.compile(r"(?:[0-9]+[ \t]*\n)?[ \t]*[0-9:]+,[0-9]{3}[ \t]*-->")
_NUMBER = re.compile(r"[ \t]*([0-9]{1,9})[ \t]*")
_CORNER = re.compile(r"(?:\{\\an[1-9]\})+")


@dataclass(frozen=True)
class SrtTrack(Track):
    """Hold the captions of an SRT file; the places are those of that file."""


class _Start(NamedTuple):
    row: int
    timing: int
    number: str


def looks_like(text: str) -> bool:
    """Tell whether a text begins as SRT does: a number and a line of times with a decimal comma."""
    return _COMMA_TIMING.match(text.lstrip()) is not None


def parse(source: bytes, path: str = "") -> SrtTrack:
    """Return the track that a file's bytes hold; never raises."""
    decoded = decode(source)
    lines = decoded.text.split("\n")
    offsets = list(accumulate((len(line) + 1 for line in lines), initial=0))
    starts = _starts(lines)
    blocks = [_block(lines, offsets, start, end) for start, end in _spans(starts, len(lines))]
    head = starts[0].row if starts else len(lines)
    stray = next((row for row in range(head) if lines[row].strip()), None)
    if stray is not None:
        blocks.insert(0, Block(Kind.OTHER, offsets[stray], offsets[head] - 1))
    return SrtTrack(path, decoded, blocks=tuple(blocks))


def _starts(lines: list[str]) -> list[_Start]:
    found: list[_Start] = []
    for row, line in enumerate(lines):
        if "-->" in line:
            number = _NUMBER.fullmatch(lines[row - 1]) if row and (not found or found[-1].timing < row - 1) else None
            if number and _is_number(lines, row - 1, number[1], found):
                found.append(_Start(row - 1, row, number[1]))
            else:
                found.append(_Start(row, row, ""))
    return found


def _is_number(lines: list[str], row: int, number: str, before: list[_Start]) -> bool:
    """Tell a cue's number from a figure that ends the text of the cue before it."""
    if row == 0 or not lines[row - 1].strip():
        return True
    return not before or (before[-1].number != "" and int(number) == int(before[-1].number) + 1)


def _spans(starts: list[_Start], rows: int) -> list[tuple[_Start, int]]:
    ends = [following.row for _, following in pairwise(starts)] + [rows]
    return list(zip(starts, ends, strict=False))


def _block(lines: list[str], offsets: list[int], start: _Start, end: int) -> Block:
    while end > start.timing + 1 and not lines[end - 1].strip():
        end -= 1
    at, timing_at, after = offsets[start.row], offsets[start.timing], offsets[end] - 1
    line = lines[start.timing]
    times = _TIMING.match(line)
    if times is None:
        return Block(Kind.LOST, at, after, timing_at)
    text = "\n".join(lines[start.timing + 1 : end])
    corner = _CORNER.match(text)
    skipped = corner.end() if corner else 0
    parts = times.groups()
    cue = Cue(
        start.number,
        timestamp.milliseconds(*parts[:4]) / 1000,
        timestamp.milliseconds(*parts[4:]) / 1000,
        text[skipped:],
        DEFAULT,
        at,
        timing_at,
        timing_at + times.end(),
        line[times.end() :],
        offsets[start.timing + 1] + skipped,
        regular=False,
    )
    return Block(Kind.CUE, at, after, timing_at, cue=cue)
