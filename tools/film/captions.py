"""The captions: what is said and heard, at the times of the sound itself."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from handbok.captions.timestamp import shown

LINE = 37
_LINGER = 0.5
_GAP = 0.1


@dataclass(frozen=True)
class Heard:
    """Hold something heard, in seconds from the film's beginning; without a speaker it is no speech."""

    start: float
    end: float
    text: str
    speaker: str = ""


def vtt(heard: list[Heard]) -> str:
    """Return a WebVTT file. A cue stays a little after its sound, but never until the next one."""
    return "WEBVTT\n" + "".join(f"\n{cue}\n" for cue in _cues(heard))


def _cues(heard: list[Heard]) -> Iterator[str]:
    for each, after in zip(heard, [*heard[1:], None], strict=True):
        end = each.end + _LINGER if after is None else min(each.end + _LINGER, after.start - _GAP)
        voice = f"<v {each.speaker}>" if each.speaker else ""
        yield f"{shown(each.start)} --> {shown(end)}\n{voice}{_two_lines(each.text)}"


def _two_lines(text: str) -> str:
    """Break a long text in two lines that are as even as they can be."""
    if len(text) <= LINE:
        return text
    breaks = [at for at, char in enumerate(text) if char == " " and at <= LINE and len(text) - at - 1 <= LINE]
    if not breaks:
        return "\n".join(textwrap.wrap(text, LINE))
    at = min(breaks, key=lambda at: abs(len(text) - 1 - 2 * at))
    return f"{text[:at]}\n{text[at + 1 :]}"
