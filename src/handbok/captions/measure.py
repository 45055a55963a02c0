"""How long a cue is: its lines as they are read, their characters as people count them, its time on screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

import regex

from handbok.captions import tokens
from handbok.captions.reference import decoded
from handbok.captions.tokens import Text

if TYPE_CHECKING:
    from handbok.captions.track import Cue

_CLUSTER = regex.compile(r"\X")
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"))
_FIRST_COMBINING = "\u0300"


class Line(NamedTuple):
    """Hold a line of a cue as it is read, and the offset in the track's text where it is written."""

    text: str
    at: int


def milliseconds(cue: Cue) -> int:
    """Return how long a cue is shown; zero or less when it ends before it has begun."""
    return round(cue.end * 1000) - round(cue.start * 1000)


def lines(cue: Cue) -> list[Line]:
    """Return a cue's lines without tags and with character references replaced."""
    found = [("", cue.text_at)]
    for text, at in _pieces(cue.text):
        if at is None:
            found[-1] = (found[-1][0] + text, found[-1][1])
        else:
            found.append((text, cue.text_at + at))
    return [Line(text.strip(), at) for text, at in found]


def read(cue: Cue) -> str:
    """Return a cue's words on one line: a line end is read as one space."""
    return " ".join(line.text for line in lines(cue))


def characters(text: str) -> int:
    """Return how many characters a reader sees: grapheme clusters of the composed text."""
    composed = normalize("NFC", text)
    if composed.isascii() or (max(composed, default="") < _FIRST_COMBINING and "\u00ad" not in composed):
        return len(composed)
    return len(_CLUSTER.findall(composed.translate(_UNSEEN)))


def _pieces(text: str) -> Iterator[tuple[str, int | None]]:
    """Yield pieces of plain text; those that begin a line with their offset."""
    for token in tokens.of(text) if "<" in text or "&" in text else [Text(0, text, text)]:
        if isinstance(token, Text):
            at = None
            for part in token.raw.split("\n"):
                yield decoded(part), at
                at = (token.at if at is None else at) + len(part) + 1
