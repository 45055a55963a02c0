"""Markdown as an editor wrote it: links, pictures, headings, tables and raw HTML, each with its place.

Python-Markdown, which renders the pages, keeps no positions, and the parsers that keep them read CommonMark, where an
admonition's indented text is code. This reader finds what the checks and the staging need and leaves rendering alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from markdown.extensions.toc import slugify

from handbok.markdown import blocks, calls, htmltags, links, tables, verbatim
from handbok.markdown.blocks import Block
from handbok.markdown.htmltags import Tag
from handbok.markdown.links import Link
from handbok.markdown.tables import Table

__all__ = ["Block", "Heading", "Lines", "Link", "Markup", "Table", "Tag", "plain", "read"]

_ATX = re.compile(r"^[ \t]*+(?P<marks>#{1,6})(?!#)[ \t]*+(?P<text>[^\n]*)$", re.M)
_SETEXT = re.compile(r"(?:\A[ \t\n]*+|\n[ \t]*+\n)(?P<text>[^\s>|#*+-][^\n]*)\n(?P<marks>=++|-++)[ \t]*+$", re.M)
_ATTRIBUTES = re.compile(r"\{:?(?P<list>[^{}\n]*+)\}")
_ID = re.compile(r"(?:^|\s)#(?P<id>[\w-]++)")


@dataclass(frozen=True)
class Heading:
    """Hold a heading, the id it gets, and where it starts."""

    level: int
    text: str
    id: str
    start: int


@dataclass(frozen=True)
class Markup:
    """Read one page's body; every offset counts characters from the body's start."""

    text: str
    jinja: calls.Jinja = field(compare=False)

    @cached_property
    def markdown(self) -> str:
        """Return the text with Jinja blanked: the same length, the same lines."""
        return verbatim.blank(self.text, self._jinja())

    @cached_property
    def prose(self) -> str:
        """Return the text with code, comments and Jinja blanked: the same length, the same lines."""
        return verbatim.masked(self.markdown)

    @cached_property
    def running(self) -> str:
        """Return the prose with targets, tags, attribute lists and definitions blanked too: what is read, in place."""
        spans = [(tag.start, tag.end) for tag in self.tags]
        spans += [(link.target_start, link.target_end) for link in self.links if not link.html]
        spans += [match.span() for match in re.finditer(r"</[a-zA-Z][^<>]*+>", self.prose)]
        spans += [match.span() for match in _ATTRIBUTES.finditer(self.prose)]
        spans += [match.span() for match in links.DEFINITION.finditer(self.prose)]
        return verbatim.blank(self.prose, spans)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Return every link and picture, in Markdown and in raw HTML, in order."""
        return links.find(self.text, self.prose, self.tags)

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """Return every heading; a repeated id gets _1, _2 as the table of contents gives them."""
        return tuple(self._headings(indented=False))

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """Return every Markdown table."""
        return tuple(tables.find(self.text, self.prose))

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Return the body's blocks: paragraphs, list items and so on; their text is of `running`."""
        return tuple(blocks.find(self.running))

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """Return every start tag of raw HTML."""
        return tuple(htmltags.find(self.prose))

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Return every id that a link can point at, macros' aside; those of headings in boxes and lists among them."""
        ids = {heading.id for heading in (*self.headings, *self._headings(indented=True))}
        ids |= {tag.get("id") or tag.get("name") or "" for tag in self.tags}
        ids |= {
            match["id"] for attributes in _ATTRIBUTES.finditer(self.prose) for match in _ID.finditer(attributes["list"])
        }
        return frozenset(ids - {""})

    @cached_property
    def words(self) -> str:
        """Return the running text without syntax: what a reader reads, code included, macros' output not."""
        spans = [(call.start, call.end) for call in self.jinja.calls]
        return plain(re.sub(r"\{%-?\s*+(?:end)?raw\s*+-?%\}", "", verbatim.blank(self.text, spans)))

    def _jinja(self) -> Iterator[verbatim.Span]:
        yield from ((call.start, call.end) for call in self.jinja.calls)
        yield from ((fault.start, fault.end) for fault in self.jinja.faults)
        for start, end in self.jinja.raw:
            yield start, self.text.index("%}", start) + 2
            yield self.text.rindex("{%", start, end), end

    def _headings(self, *, indented: bool) -> Iterator[Heading]:
        found = []
        for pattern in (_ATX, _SETEXT):
            for match in pattern.finditer(self.prose):
                mark = match["marks"]
                level = {"=": 1, "-": 2}.get(mark[0], len(mark))
                start = match.start("text" if pattern is _SETEXT else "marks")
                if indented or start == 0 or self.prose[start - 1] == "\n":
                    found.append((start, level, self.text[match.start("text") : match.end("text")]))
        read = [(start, level, *_split_attributes(raw.strip().rstrip("#").rstrip())) for start, level, raw in found]
        used = {own: 0 for _, _, _, own in read if own}
        for start, level, text, own in sorted(read, key=lambda each: each[0]):
            yield Heading(level, plain(text), own or _unused(slugify(plain(text), "-"), used), start)


class Lines:
    """Turn offsets of a text into lines and columns, both from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def at(self, offset: int) -> tuple[int, int]:
        """Return the line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def read(text: str) -> Markup:
    """Read a page's body."""
    return Markup(text, calls.scan(text))


def plain(text: str) -> str:
    """Return Markdown inline text as the words a reader sees."""
    text = links.DEFINITION.sub("", links.unlinked(text))
    text = re.sub(r"\[([^\[\]]*+)\]\[[^\[\]]*+\]", r"\1", re.sub(r"<[^<>]*+>", "", text))
    text = re.sub(r"\{:?[ \t]*+[#.][^{}\n]*+\}", "", text)
    text = re.sub(r"(^|\s)[#>]++\s", r"\1", text)
    text = re.sub(r"\\([^\w\s]|_)|(?<!\w)_++|(?<!_)_++(?!\w)|[*`\\]", lambda match: match[1] or "", text)
    return text.strip()


def _split_attributes(text: str) -> tuple[str, str | None]:
    match = next((each for each in _ATTRIBUTES.finditer(text) if each.end() == len(text)), None)
    if match is None:
        return text, None
    own = _ID.search(match["list"])
    return text[: match.start()].rstrip(), own["id"] if own else None


def _unused(anchor: str, used: dict[str, int]) -> str:
    """Return the anchor, or with the first number that makes it new; `used` counts from where to look."""
    count = used.get(anchor, 0)
    candidate = f"{anchor}_{count}" if count else anchor
    while candidate in used or not candidate:
        count += 1
        candidate = f"{anchor}_{count}"
    used[anchor] = count
    used.setdefault(candidate, 0)
    return candidate
