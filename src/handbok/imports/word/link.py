"""Where links lead: to the web by schemes that are safe, and within the document to lessons and their headings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from handbok.imports.word import escape
from handbok.imports.word.content import Block, Heading, Note, Table, Text
from handbok.imports.word.finding import Findings, Kind
from handbok.markdown.targets import SCHEMES, scheme
from handbok.writing import slug


@dataclass
class Links:
    """Know where bookmarks went: `pages` are file names with what they hold."""

    pages: Mapping[str, Sequence[Block]]
    findings: Findings
    places: dict[str, tuple[str, str]] = field(default_factory=dict)
    anchors: dict[int, str] = field(default_factory=dict)
    """The ids of headings that something links to, by which object they are: two may say the same."""

    def __post_init__(self) -> None:
        wanted = {link for blocks in self.pages.values() for link in _wanted(blocks)}
        for file, blocks in self.pages.items():
            self._place(file, blocks, wanted)

    def address(self, link: str, file: str) -> str:
        """Return what a link on a page is to lead to, or "" where it cannot be carried over."""
        if link.startswith("#"):
            where, anchor = self.places.get(link[1:], ("", ""))
            found = f"{where if where != file else ''}{f'#{anchor}' if anchor else ''}"
        else:
            found = escape.address(link) if scheme(link) in SCHEMES else ""
        if not found:
            self.findings.tell(Kind.LINK, link)
        return found

    def _place(self, file: str, blocks: Sequence[Block], wanted: set[str]) -> None:
        under: Heading | None = None
        taken: set[str] = set()
        for block in blocks:
            if isinstance(block, Heading):
                under = block if block.level > 1 else None
            for bookmark in () if isinstance(block, Table) else block.bookmarks:
                if bookmark not in wanted:
                    continue
                if under is not None and id(under) not in self.anchors:
                    self.anchors[id(under)] = slug.made(under.text, taken) or "avsnitt"
                    taken.add(self.anchors[id(under)])
                self.places[bookmark] = (file, self.anchors[id(under)] if under is not None else "")


def _wanted(blocks: Sequence[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield from (link for row in block.rows for cell in row for link in _wanted(cell.blocks))
        elif not isinstance(block, Heading):
            for each in block.inlines:
                if isinstance(each, Note):
                    yield from _wanted(each.blocks)
                elif isinstance(each, Text) and each.link.startswith("#"):
                    yield each.link[1:]
