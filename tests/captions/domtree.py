"""A cue's text as the DOM tree that a browser makes of it, written as web-platform-tests write trees."""

from __future__ import annotations

from collections.abc import Iterator

from handbok.captions import cuetext
from handbok.captions.cuetext import Moment, Span
from handbok.captions.timestamp import shown

_ELEMENTS = {"c": "span", "v": "span", "lang": "span"}


def tree(text: str) -> str:
    """Return the tree of a cue's text, a line for each node and attribute."""
    return "".join(f"| {line}\n" for child in cuetext.parse(text).children for line in _lines(child))


def _lines(node: Span | Moment | str) -> Iterator[str]:
    if isinstance(node, str):
        yield f'"{node}"'
        return
    if isinstance(node, Moment):
        yield f"<?timestamp {shown(node.seconds)}>"
        return
    yield f"<{_ELEMENTS.get(node.name, node.name)}>"
    yield from (f"  {line}" for line in _attributes(node))
    yield from (f"  {line}" for child in node.children for line in _lines(child))


def _attributes(span: Span) -> Iterator[str]:
    if span.classes:
        yield f'class="{" ".join(span.classes)}"'
    if span.name == "lang":
        yield f'lang="{span.language}"'
    if span.name == "v":
        yield f'title="{span.annotation}"'
