"""Passages that a page marks as another language than Swedish."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from handbok.markdown.verbatim import Span

if TYPE_CHECKING:
    from handbok.markdown.markup import Markup

_LANG = r"\{:?[^{}\n]*\blang=[\"']?(?!sv\b)[A-Za-z]{2,3}\b[^{}\n]*\}"
_INLINE = re.compile(
    rf"(?P<mark>\*{{1,3}}|_{{1,3}})(?=\S)(?P<text>[^*_\n]+(?:\n[^*_\n]+)*)(?P=mark){_LANG}|\[(?P<link>[^\[\]]+)\]\([^()\s]*\){_LANG}"
)
_BLOCK = re.compile(rf"^[ \t]*{_LANG}[ \t]*$", re.M)


def find(markup: Markup) -> Iterator[Span]:
    """Yield where such passages start and end in a body's prose."""
    prose = markup.prose
    for match in _INLINE.finditer(prose):
        yield match.span()
    for match in _BLOCK.finditer(prose):
        before = prose[: match.start()].rstrip("\n")
        yield before.rfind("\n\n") + 1, match.end()
    for tag in markup.tags:
        language = tag.get("lang")
        if language and not language.lower().startswith("sv"):
            closing = re.compile(rf"</{re.escape(tag.name)}\s*>", re.I).search(prose, tag.end)
            yield tag.start, closing.end() if closing else tag.end
