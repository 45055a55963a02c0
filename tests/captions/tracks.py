"""Small WebVTT files for tests, and what is read and found in them."""

from __future__ import annotations

from handbok.captions.checking import check
from handbok.captions.parser import parse
from handbok.captions.track import Cue, Track

SECOND = "00:00.000 --> 00:01.000"


def track_of(content: str | bytes) -> Track:
    """Return a file, read."""
    return parse(content if isinstance(content, bytes) else content.encode(), "film.vtt")


def cues_of(body: str) -> list[Cue]:
    """Return the cues of what follows the signature and a blank line."""
    return list(track_of(f"WEBVTT\n\n{body}").cues)


def cue_of(text: str, settings: str = "") -> Cue:
    """Return the one cue of a text, shown for a second."""
    (cue,) = cues_of(f"{SECOND} {settings}\n{text}\n")
    return cue


def found_in(content: str | bytes) -> list[tuple[str, int, int]]:
    """Return rule, line and column of each syntax finding in a file."""
    data = content if isinstance(content, bytes) else content.encode()
    return [(each.rule, each.line, each.column) for each in check(data, "film.vtt") if each.rule.startswith("webvtt-")]


def found_in_text(text: str, timing: str = "00:10.000 --> 00:20.000") -> list[tuple[str, int, int]]:
    """Return rule, line and column, counted in a cue's text, of each finding there."""
    return [(rule, line - 3, column) for rule, line, column in found_in(f"WEBVTT\n\n{timing}\n{text}\n")]
