"""Single repairs of a WebVTT file's text, which has LF line ends; whether each may be kept is repair.py's matter."""

from __future__ import annotations

import re
from itertools import pairwise

from handbok.captions.parser import parse
from handbok.captions.pause import pauses
from handbok.captions.profile import STANDARD
from handbok.captions.timestamp import shown
from handbok.captions.track import Block

_SIGNATURE = re.compile(r"\s+(?=WEBVTT(?:[ \t\n]|$))")
_COMMA = re.compile(r"(?P<before>[0-9]:[0-9]{2}),(?P<after>[0-9]{3})(?![0-9])")
_TIMING = re.compile(r"[ \t]*[0-9:]+[.,][0-9]{3}[ \t]*-->[ \t]*[0-9:]+[.,][0-9]{3}(?=[ \t]|$)")
_HOUR = 3600


def signature_first(text: str) -> str:
    """Return a text without the blank lines before its signature."""
    return _SIGNATURE.sub("", text, count=1) if _SIGNATURE.match(text) else text


def with_points(text: str) -> str:
    """Return a text whose lines of times have points for commas."""
    return "\n".join(
        _COMMA.sub(r"\g<before>.\g<after>", line) if "," in line and _TIMING.match(line) else line
        for line in text.split("\n")
    )


def in_order(text: str) -> str:
    """Return the cues by their starts; what stands before the first stays, what stands before another goes with it."""
    blocks = parse(text.encode()).blocks
    rows = [row for row, block in enumerate(blocks) if block.cue is not None]
    cues = [cue for row in rows if (cue := blocks[row].cue) is not None]
    if all(before.start <= cue.start for before, cue in pairwise(cues)):
        return text
    heads = [rows[0], *(row + 1 for row in rows[:-1])]
    units = [text[blocks[head].at : blocks[row].end] for head, row in zip(heads, rows, strict=True)]
    order = sorted(range(len(units)), key=lambda index: cues[index].start)
    between = [_apart(text, blocks[row], blocks[row + 1]) for row in rows[:-1]]
    first, last = blocks[rows[0]], blocks[rows[-1]]
    moved = [units[index] + gap for index, gap in zip(order, [*between, ""], strict=True)]
    return (
        text[: blocks[rows[0] - 1].end] + _apart(text, blocks[rows[0] - 1], first) + "".join(moved) + text[last.end :]
    )


def _apart(text: str, before: Block, after: Block) -> str:
    between = text[before.end : after.at]
    return between if between.count("\n") > 1 else "\n\n"


def without_blinks(text: str) -> str:
    """Return a text whose cues stay until the next when that is but a moment."""
    track, least = parse(text.encode()), STANDARD.gap.warning or 0
    changes = {}
    for before, cue, pause in pauses(track.cues):
        if 0 < pause < least:
            line = text[before.timing_at : before.settings_at]
            written = line.rpartition("-->")[2].lstrip(" \t\f")
            changes[before.settings_at - len(written)] = (before.settings_at, _time(cue.start, like=written))
    for at in sorted(changes, reverse=True):
        end, time = changes[at]
        text = text[:at] + time + text[end:]
    return text


def _time(seconds: float, like: str) -> str:
    time = shown(seconds)
    return time.removeprefix("00:") if like.count(":") == 1 and seconds < _HOUR else time
