"""The parts of a cue's text: words, tags and timestamps, with offsets in that text.

https://www.w3.org/TR/webvtt1/#webvtt-cue-text-tokenizer
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from handbok.captions.reference import decoded

_PART = re.compile(r"<([^>]*)(>?)|[^<]+")
_BODY = re.compile(r"([^\t\n\f .]*)((?:\.[^\t\n\f .]*)*)(?:[\t\n\f ](.*))?", re.S)
_DIGITS = frozenset("0123456789")


class Text(NamedTuple):
    """Hold text; `value` has its character references replaced."""

    at: int
    raw: str
    value: str


class Start(NamedTuple):
    """Hold a start tag; `annotation` is as written, or None when nothing that could hold one follows the name."""

    at: int
    raw: str
    name: str
    classes: tuple[str, ...]
    annotation: str | None

    @property
    def value(self) -> str:
        """Return the annotation as the parser gives it."""
        return " ".join(re.findall(r"[^ \t\n\f\r]+", decoded(self.annotation or "")))


class End(NamedTuple):
    """Hold an end tag."""

    at: int
    raw: str
    name: str


class Stamp(NamedTuple):
    """Hold a timestamp tag, which need not be a time."""

    at: int
    raw: str
    value: str


Token = Text | Start | End | Stamp


def of(text: str) -> Iterator[Token]:
    """Yield the tokens of a cue's text."""
    for part in _PART.finditer(text):
        body: str | None = part[1]
        if body is None:
            yield Text(part.start(), part[0], decoded(part[0]))
        elif body[:1] == "/":
            yield End(part.start(), part[0], body[1:])
        elif body[:1] in _DIGITS:
            yield Stamp(part.start(), part[0], body)
        else:
            yield Start(part.start(), part[0], *_start(body))


@lru_cache(1024)
def _start(body: str) -> tuple[str, tuple[str, ...], str | None]:
    """Return the name, classes and annotation of a start tag; most tags of a file are a few, again and again."""
    name, classes, annotation = _BODY.fullmatch(body).groups()  # type: ignore[union-attr]  # it takes any text
    return name, tuple(classes.split(".")[1:]), annotation
