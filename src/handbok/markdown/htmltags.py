"""Start tags of raw HTML in a text, each with its place and its attributes' places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_TAG = re.compile(
    r"<(?P<name>[a-zA-Z][^\s<>/\"'=]*+)(?P<attributes>(?>(?:[^\"'<>]++|\"[^\"]*+\"|'[^']*+')*))>",
)
_ATTRIBUTE = re.compile(
    r"(?P<name>[^\s=/\"'<>]++)(?>(?:\s*+=\s*+(?:\"(?P<double>[^\"]*+)\"|'(?P<single>[^']*+)'|(?P<bare>[^\s\"'>]++)))?)"
)
_TEXT_ONLY = re.compile(r"script|style|textarea|title|xmp|iframe|noembed|noframes", re.I)
"""Elements whose content is no HTML: a tag in it is text."""


@dataclass(frozen=True)
class Attribute:
    """Hold an attribute: `start` is where its name stands, `value_start` and `value_end` bound its value."""

    name: str
    value: str | None
    start: int
    value_start: int
    value_end: int


@dataclass(frozen=True)
class Tag:
    """Hold a start tag of raw HTML."""

    name: str
    attributes: tuple[Attribute, ...]
    start: int
    end: int

    def get(self, attribute: str) -> str | None:
        """Return an attribute's value, "" for one without, None for one that is not there."""
        return next((each.value or "" for each in self.attributes if each.name == attribute), None)


def find(text: str) -> Iterator[Tag]:
    """Yield the start tags of a text in order; <https://…> and <namn@exempel.se> are links and none."""
    at = 0
    while match := _TAG.search(text, at):
        at = match.end()
        name = match["name"].lower()
        if "@" in name or (name.endswith(":") and match["attributes"].startswith("//")):
            continue
        yield Tag(name, tuple(_attributes(match["attributes"], match.start("attributes"))), match.start(), at)
        if _TEXT_ONLY.fullmatch(name):
            closing = re.compile(f"</{name}", re.I).search(text, at)
            at = closing.start() if closing else at


def _attributes(source: str, shift: int) -> Iterator[Attribute]:
    for match in _ATTRIBUTE.finditer(source):
        group = next((each for each in ("double", "single", "bare") if match[each] is not None), None)
        start, end = match.span(group) if group else (match.end(), match.end())
        value = unescape(match[group]) if group else None
        yield Attribute(match["name"].lower(), value, match.start() + shift, start + shift, end + shift)
