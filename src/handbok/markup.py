"""Markdown as an editor wrote it: links, pictures, headings, tables and raw HTML, each with its place.

Python-Markdown, which renders the pages, keeps no positions, and the parsers that keep them read CommonMark, where an
admonition's indented text is code. This reader finds what the checks and the staging need and leaves rendering alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser

from markdown.extensions.toc import slugify

from handbok import calls

_FENCE = re.compile(
    r"^(?P<indent>[ \t>]*)(?P<fence>`{3,}|~{3,})[^\n]*\n(?:.*?\n)??[ \t>]*(?P=fence)[`~]*[ \t]*$", re.M | re.S
)
_OPEN_FENCE = re.compile(r"^[ \t>]*(`{3,}|~{3,})[^`\n]*\n.*\Z", re.M | re.S)
_CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.S)
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_ATX = re.compile(r"^(?P<marks>#{1,6})(?!#)[ \t]*(?P<text>.*?)[ \t]*#*[ \t]*$", re.M)
_SETEXT = re.compile(r"^(?P<text>[^\s>|#*+-][^\n]*)\n(?P<marks>=+|-+)[ \t]*$", re.M)
_ATTRIBUTES = re.compile(r"[ \t]*\{:?[ \t]*(?P<list>[^{}\n]*)\}[ \t]*$")
_ID = re.compile(r"(?:^|\s)#(?P<id>[\w-]+)")
_TEXT = r"(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*\])*"
_TARGET = r"<(?P<angled>[^<>\n]*)>|(?P<bare>(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.|\([^\s()]*\))*\))*)"
_INLINE = re.compile(
    rf"(?P<bang>!?)\[(?P<text>{_TEXT})\]\([ \t]*(?:{_TARGET})(?:[ \t\n]+(?P<title>\"[^\"]*\"|'[^']*'))?[ \t]*\)"
)
_REFERENCE = re.compile(rf"(?P<bang>!?)\[(?P<text>{_TEXT})\](?:[ ]?\[(?P<ref>[^\[\]\n]*)\])?(?![\[(:])")
_DEFINITION = re.compile(
    r"^[ ]{0,3}\[(?P<ref>[^\[\]^][^\[\]]*)\]:[ \t]*<?(?P<target>[^\s<>]+)>?(?P<title>[ \t]+[\"'(].*)?$", re.M
)
_AUTOLINK = re.compile(r"<(?P<target>(?:https?|mailto|ftp):[^\s<>]+)>")
_TABLE = re.compile(r"^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$", re.M)


@dataclass(frozen=True)
class Link:
    """Hold a link or picture: offsets are of the whole construct, and of its target alone."""

    text: str
    target: str
    start: int
    end: int
    target_start: int
    target_end: int
    picture: bool = False
    html: bool = False
    attribute: str = ""


@dataclass(frozen=True)
class Heading:
    """Hold a heading, the id it gets, and where it starts."""

    level: int
    text: str
    id: str
    start: int


@dataclass(frozen=True)
class Table:
    """Hold a Markdown table: its header's cells, its rows' cells, and where it starts."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    start: int


@dataclass(frozen=True)
class Tag:
    """Hold a start tag of raw HTML."""

    name: str
    attributes: tuple[tuple[str, str | None], ...]
    start: int
    source: str

    def get(self, attribute: str) -> str | None:
        """Return an attribute's value, "" for one without, None for one that is not there."""
        return next((value or "" for name, value in self.attributes if name == attribute), None)


@dataclass(frozen=True)
class Markup:
    """Read one page's body; every offset counts characters from the body's start."""

    text: str
    jinja: calls.Jinja = field(compare=False)

    @cached_property
    def prose(self) -> str:
        """Return the text with code, comments and Jinja blanked: the same length, the same lines."""
        masked = self.text
        spans = [(call.start, call.end) for call in self.jinja.calls]
        spans += [(fault.start, fault.end) for fault in self.jinja.faults]
        for start, end in self.jinja.raw:
            first, last = self.text.index("%}", start) + 2, self.text.rindex("{%", start, end)
            spans += [(start, first), (last, end)]
        for start, end in spans:
            masked = _blank(masked, start, end)
        for pattern in (_FENCE, _OPEN_FENCE, _CODE, _COMMENT):
            masked = pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), masked)
        return masked

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Return every link and picture, in Markdown and in raw HTML, in order."""
        found = [*self._inline(), *self._references(), *self._autolinks(), *self._attributes()]
        return tuple(sorted(found, key=lambda link: link.start))

    @cached_property
    def headings(self) -> tuple[Heading, ...]:
        """Return every heading; a repeated id gets _1, _2 as the table of contents gives them."""
        found = []
        for pattern in (_ATX, _SETEXT):
            for match in pattern.finditer(self.prose):
                mark = match["marks"]
                level = {"=": 1, "-": 2}.get(mark[0], len(mark))
                found.append((match.start(), level, self.text[match.start("text") : match.end("text")]))
        headings: list[Heading] = []
        used: set[str] = set()
        for start, level, raw in sorted(found):
            text, own = _split_attributes(raw)
            anchor = own or _unused(slugify(plain(text), "-"), used)
            used.add(anchor)
            headings.append(Heading(level, plain(text), anchor, start))
        return tuple(headings)

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        """Return every Markdown table."""
        return tuple(table for match in _TABLE.finditer(self.prose) if (table := self._table(match)))

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """Return every start tag of raw HTML."""
        reader = _Tags(self.prose)
        return tuple(reader.found)

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Return every id that a link can point at, macros' aside."""
        ids = {heading.id for heading in self.headings}
        ids |= {tag.get("id") or tag.get("name") or "" for tag in self.tags}
        ids |= {
            match["id"]
            for line in self.prose.split("\n")
            if (attributes := _ATTRIBUTES.search(line))
            for match in _ID.finditer(attributes["list"])
        }
        return frozenset(ids - {""})

    @cached_property
    def words(self) -> str:
        """Return the running text without syntax: what a reader reads, code included, macros' output not."""
        return plain(_drop_calls(self.text, self.jinja))

    def _inline(self) -> list[Link]:
        found = []
        for match in _INLINE.finditer(self.prose):
            group = "angled" if match["angled"] is not None else "bare"
            if match.start() and self.prose[match.start() - 1] == "\\":
                continue
            found.append(
                Link(
                    self.text[match.start("text") : match.end("text")],
                    match[group],
                    match.start(),
                    match.end(),
                    match.start(group),
                    match.end(group),
                    bool(match["bang"]),
                )
            )
            # a picture may stand inside a link's text
            inner = Markup(match["text"], calls.Jinja((), (), ()))
            shift = match.start("text")
            found += [
                Link(
                    each.text,
                    each.target,
                    each.start + shift,
                    each.end + shift,
                    each.target_start + shift,
                    each.target_end + shift,
                    each.picture,
                )
                for each in inner._inline()
            ]
        return found

    def _references(self) -> list[Link]:
        definitions = {" ".join(match["ref"].lower().split()): match for match in _DEFINITION.finditer(self.prose)}
        taken = [(link.start, link.end) for link in self._inline()]
        found = []
        for match in _REFERENCE.finditer(self.prose):
            if any(start <= match.start() < end for start, end in taken):
                continue
            definition = definitions.get(" ".join((match["ref"] or match["text"]).lower().split()))
            if definition and not definition.start() <= match.start() < definition.end():
                found.append(
                    Link(
                        match["text"],
                        definition["target"],
                        match.start(),
                        match.end(),
                        definition.start("target"),
                        definition.end("target"),
                        bool(match["bang"]),
                    )
                )
        return found

    def _autolinks(self) -> list[Link]:
        return [
            Link(
                match["target"], match["target"], match.start(), match.end(), match.start("target"), match.end("target")
            )
            for match in _AUTOLINK.finditer(self.prose)
        ]

    def _attributes(self) -> list[Link]:
        found = []
        for tag in self.tags:
            for name in ("href", "src", "poster", "srcset", "data"):
                value = tag.get(name)
                if value is None:
                    continue
                at = tag.start + max(tag.source.find(value), 0)
                found.append(
                    Link(
                        "",
                        value,
                        tag.start,
                        tag.start + len(tag.source),
                        at,
                        at + len(value),
                        tag.name == "img",
                        html=True,
                        attribute=name,
                    )
                )
        return found

    def _table(self, divider: re.Match[str]) -> Table | None:
        if "|" not in divider[0]:
            return None
        before = self.prose[: divider.start()].rstrip("\n").rsplit("\n", 1)[-1] if divider.start() else ""
        start = self.prose.rfind(before, 0, divider.start()) if before.strip() else divider.start()
        rows = []
        for line in self.prose[divider.end() :].lstrip("\n").split("\n"):
            if "|" not in line:
                break
            rows.append(_cells(line))
        return Table(_cells(before), tuple(rows), start)


class _Tags(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        self.found: list[Tag] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        if ":" not in tag:  # <https://…> is an autolink
            self.found.append(Tag(tag, tuple(attrs), self._starts[line - 1] + column, self.get_starttag_text() or ""))


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
    text = _INLINE.sub(lambda match: match["text"], text)
    text = _DEFINITION.sub("", text)
    text = re.sub(r"<[^<>]*>", "", text)
    text = re.sub(r"\[([^\[\]]*)\]\[[^\[\]]*\]", r"\1", text)
    text = re.sub(r"\{:?[ \t]*[#.][^{}\n]*\}", "", text)
    text = re.sub(r"(^|\s)[#>]+\s", r"\1", text)
    text = re.sub(r"(?<!\w)_+|_+(?!\w)|[*`\\]", "", text)
    return text.strip()


def _drop_calls(text: str, jinja: calls.Jinja) -> str:
    for call in jinja.calls:
        text = _blank(text, call.start, call.end)
    return re.sub(r"\{%-?\s*(?:end)?raw\s*-?%\}", "", text)


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]


def _split_attributes(text: str) -> tuple[str, str | None]:
    match = _ATTRIBUTES.search(text)
    if match is None:
        return text, None
    own = _ID.search(match["list"])
    return text[: match.start()], own["id"] if own else None


def _unused(anchor: str, used: set[str]) -> str:
    candidate, count = anchor, 0
    while candidate in used or not candidate:
        count += 1
        candidate = f"{anchor}_{count}"
    return candidate


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().strip("|"))) if line.strip() else ()
