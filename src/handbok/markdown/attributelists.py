"""Markdown's attribute lists, `{ #id .class name=value }`, which give any element any attribute."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handbok.markdown.htmltags import Attribute

_LIST = re.compile(r"\{:?(?P<list>[^{}\n]*+)\}")
_PAIR = re.compile(r"(?P<name>[^\s=\"'#.{}][^\s=\"'{}]*+)=(?P<value>\"[^\"]*+\"|'[^']*+'|[^\s\"']*+)")


@dataclass(frozen=True)
class AttributeList:
    """Hold an attribute list: what stands between its braces, from `start` on, and its pairs."""

    source: str
    start: int
    attributes: tuple[Attribute, ...]


def find(prose: str) -> Iterator[AttributeList]:
    """Yield everything between braces that could be an attribute list."""
    for match in _LIST.finditer(prose):
        shift = match.start("list")
        pairs = tuple(_attribute(pair, shift) for pair in _PAIR.finditer(match["list"]))
        yield AttributeList(match["list"], shift, pairs)


def _attribute(pair: re.Match[str], shift: int) -> Attribute:
    start, end = pair.span("value")
    return Attribute(pair["name"].lower(), pair["value"].strip("\"'"), pair.start() + shift, start + shift, end + shift)
