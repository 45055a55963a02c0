"""SRT written as WebVTT: every word, time and number is kept, colours and places as WebVTT has them.

https://www.w3.org/TR/webvtt1/#default-text-color
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbok.captions.timestamp import shown
from handbok.captions.track import Kind

if TYPE_CHECKING:
    from handbok.captions.srt import SrtTrack
    from handbok.captions.track import Cue

_PART = re.compile(
    r"<(?P<close>/?)(?P<style>[biu])>"
    r"|<font\b(?:[^<>]*?\bcolor\s*=\s*[\"']?#?(?P<colour>[a-z0-9]+))?[^<>]*>"
    r"|(?P<end></font>)"
    r"|(?P<reference>&(?:amp|lt|gt|nbsp|lrm|rlm);)"
    r"|(?P<sign>[&<>])",
    re.I,
)
_SIGNS = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_CORNER = re.compile(r"\{\\an([1-9])\}")
_LINES = ("", "line:50%", "line:0")
_ALIGNS = ("align:left", "", "align:right")


def converted(track: SrtTrack) -> str | None:
    """Return the captions as WebVTT, or None when something of them could not be read."""
    if any(block.kind is not Kind.CUE for block in track.blocks) or track.decoded.undecodable is not None:
        return None
    ids = [cue.id for cue in track.cues]
    numbered = len(set(ids)) == len(ids)
    return "\n\n".join(["WEBVTT", *(_cue(track, cue, numbered) for cue in track.cues)]) + "\n"


def _cue(track: SrtTrack, cue: Cue, numbered: bool) -> str:
    times = " ".join(filter(None, [f"{shown(cue.start)} --> {shown(cue.end)}", _settings(track, cue)]))
    note = f"NOTE {_text(' '.join(cue.written.split()))}\n\n" if cue.written.strip() else ""
    # A blank line would end the cue.
    text = "\n".join(line for line in _text(cue.text).split("\n") if line.strip())
    return note + "\n".join(filter(None, [cue.id if numbered else "", times, text]))


def _settings(track: SrtTrack, cue: Cue) -> str:
    overrides = track.text[cue.timing_at : cue.text_at].rpartition("\n")[2]
    corner = _CORNER.search(overrides)
    if corner is None:
        return ""
    row, column = divmod(int(corner[1]) - 1, 3)
    return " ".join(filter(None, [_LINES[row], _ALIGNS[column]]))


def _text(text: str) -> str:
    return _PART.sub(_part, text)


def _part(part: re.Match[str]) -> str:
    if part["style"]:
        return f"<{part['close']}{part['style'].lower()}>"
    if part["end"]:
        return "</c>"
    if part["reference"]:
        return part[0]
    if part["sign"]:
        return _SIGNS[part["sign"]]
    return f"<c.{part['colour'].lower()}>" if part["colour"] else "<c>"
