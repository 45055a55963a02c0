"""How long a cue is: its lines as they are read, their characters as people count them, its time on screen."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
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
_FIRST_COMBINING, _SOFT_HYPHEN = "\u0300", "\u00ad"
_MOST = 8192
"""How many texts are remembered: most films have a thousand, and each rule asks for them again."""


class Line(NamedTuple):
    """Hold a line of a cue as it is read, and the offset in the track's text where it is written."""

    text: str
    at: int


def milliseconds(cue: Cue) -> int:
    """Return how long a cue is shown; zero or less when it ends before it has begun."""
    return round(cue.end * 1000) - round(cue.start * 1000)


def lines(cue: Cue) -> list[Line]:
    """Return a cue's lines without tags and with character references replaced."""
    return [Line(text, cue.text_at + at) for text, at in _lines(cue.text)]


def read(cue: Cue) -> str:
    """Return a cue's words on one line: a line end is read as one space."""
    return _read(cue.text)


def characters(text: str) -> int:
    """Return how many characters a reader sees: grapheme clusters of the composed text."""
    if text.isascii():
        return len(text)
    composed = normalize("NFC", text)
    if max(composed) < _FIRST_COMBINING and _SOFT_HYPHEN not in composed:
        return len(composed)
    return len(_CLUSTER.findall(composed.translate(_UNSEEN)))


@lru_cache(_MOST)
def _lines(text: str) -> tuple[tuple[str, int], ...]:
    found = [("", 0)]
    for piece, at in _pieces(text):
        if at is None:
            found[-1] = (found[-1][0] + piece, found[-1][1])
        else:
            found.append((piece, at))
    return tuple((line.strip(), at) for line, at in found)


@lru_cache(_MOST)
def _read(text: str) -> str:
    return " ".join(line for line, _ in _lines(text))


def _pieces(text: str) -> Iterator[tuple[str, int | None]]:
    """Yield pieces of plain text; those that begin a line with their offset."""
    for token in tokens.of(text) if "<" in text or "&" in text else [Text(0, text, text)]:
        if isinstance(token, Text):
            at = None
            for part in token.raw.split("\n"):
                yield decoded(part), at
                at = (token.at if at is None else at) + len(part) + 1
