"""A document's blocks in order: headings, paragraphs, list items and tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from handbok.imports.word import xml
from handbok.imports.word.caption import captioned
from handbok.imports.word.content import (
    Block,
    Heading,
    Inline,
    Item,
    Note,
    Paragraph,
    Picture,
    Text,
    joined,
    plain,
)
from handbok.imports.word.document import Document
from handbok.imports.word.finding import Findings, Kind
from handbok.imports.word.inline import Inlines
from handbok.imports.word.numbering import Numbering, Place
from handbok.imports.word.style import Styles
from handbok.imports.word.table import Tables
from handbok.imports.word.xml import Element


class Blocks:
    """Read a document's blocks, and what is found in them."""

    def __init__(self, document: Document, findings: Findings) -> None:
        self.document = document
        self.findings = findings
        self.styles = Styles(document)
        self.numbering = Numbering(document, self.styles)
        self.inlines = Inlines(document, self.styles, findings, lambda note: tuple(self.read(note)))
        self.tables = Tables(findings, lambda cell: tuple(self.read(cell)))
        self._merged: list[Inline] = []
        """What stood in paragraphs whose end somebody has taken away."""

    def all(self) -> list[Block]:
        """Return the document's blocks, and tell of what stands outside them."""
        found = captioned(list(self.read(self.document.body)))
        self.inlines.comments.tell()
        self.findings.heading = self.findings.paragraph = ""
        for kind in ("header", "footer"):
            for root in self.document.trees(kind):
                text = xml.words(root)
                if any(each.isalpha() for each in text):
                    self.findings.tell(Kind.MARGIN, text)
        return found

    def read(self, parent: Element) -> Iterator[Block]:
        """Yield the blocks straight below an element."""
        for each in parent:
            way = _WAYS.get(xml.name(each))
            if way is not None:
                yield from way(self, each)

    def paragraph(self, element: Element) -> Iterator[Block]:
        """Yield a paragraph as what its style says that it is."""
        level, kind = self.styles.level(element), self.styles.kind(element)
        self.findings.paragraph = xml.words(element)
        if kind == "contents" and level is None:
            self.findings.tell(Kind.CONTENTS)
            for _ in self.inlines.read(element):  # its fields begin and end here
                pass
            return
        if level is not None:
            self.inlines.fields.forget()
            self.findings.heading = self.findings.paragraph or self.findings.heading
        self._tell_breaks(element)
        inlines = (*self._merged, *self.inlines.read(element))
        self._merged = []
        if xml.child(element, "pPr", "rPr", "del") is not None and _is_followed(element):
            self._merged = list(inlines)
            return
        place = None if level is not None else self.numbering.place(element)
        yield from self._made(inlines, level, kind, place)

    def _made(self, inlines: tuple[Inline, ...], level: int | None, kind: str, place: Place | None) -> Iterator[Block]:
        bookmarks = self.inlines.taken_bookmarks()
        if level is not None:
            yield from self._heading(inlines, level, bookmarks)
        elif kind == "code":
            yield Paragraph(tuple(each for each in inlines if isinstance(each, Text)), kind, bookmarks)
        elif not (found := joined(inlines)):
            self.inlines.bookmarks.extend(bookmarks)
        elif place is not None:
            if place.lettered:
                self.findings.tell(Kind.LETTERED)
            yield Item(found, place.depth, place.number, bookmarks)
        else:
            yield Paragraph(found, kind, bookmarks)

    def _heading(self, inlines: tuple[Inline, ...], level: int, bookmarks: tuple[str, ...]) -> Iterator[Block]:
        text = plain(inlines)
        if text:
            yield Heading(text, level, bookmarks)
        pictures = tuple(each for each in inlines if isinstance(each, Picture | Note))
        if pictures:
            self.findings.tell(Kind.HEADING, text)
            yield Paragraph(pictures)

    def _tell_breaks(self, element: Element) -> None:
        columns = xml.child(element, "pPr", "sectPr", "cols")
        if xml.is_on(xml.child(element, "pPr", "pageBreakBefore")) or xml.number(columns, "num", 1) > 1:
            self.findings.tell(Kind.PAGE_BREAK)

    def table(self, element: Element) -> Iterator[Block]:
        """Yield a table, or what it holds where it only draws a box."""
        return self.tables.read(element)

    def within(self, element: Element) -> Iterator[Block]:
        """Yield what stands in something that only holds blocks together."""
        return self.read(element)

    def content(self, element: Element) -> Iterator[Block]:
        """Yield what a content control holds; a table of contents is one."""
        gallery = xml.value(xml.child(element, "sdtPr", "docPartObj", "docPartGallery"))
        if "contents" in gallery.lower():
            self.findings.tell(Kind.CONTENTS)
            return iter(())
        inner = xml.child(element, "sdtContent")
        return self.read(inner) if inner is not None else iter(())

    def chunk(self, element: Element) -> Iterator[Block]:
        """Tell of a piece of another file."""
        self.findings.tell(Kind.OBJECT, "text från en annan fil")
        return iter(())

    def equation(self, element: Element) -> Iterator[Block]:
        """Tell of an equation that stands by itself."""
        self.findings.paragraph = ""
        self.findings.tell(Kind.EQUATION, xml.words(element))
        return iter(())

    def section(self, element: Element) -> Iterator[Block]:
        """Tell of columns in the last section."""
        if xml.number(xml.child(element, "cols"), "num", 1) > 1:
            self.findings.tell(Kind.PAGE_BREAK)
        return iter(())


def _is_followed(element: Element) -> bool:
    """Tell whether there is a paragraph right after this one, in which what stands here can go on."""
    following = element.getnext()
    return following is not None and xml.name(following) == "p"


_WAYS: dict[str, Callable[[Blocks, Element], Iterator[Block]]] = {
    "p": Blocks.paragraph,
    "tbl": Blocks.table,
    "sdt": Blocks.content,
    "customXml": Blocks.within,
    "smartTag": Blocks.within,
    "ins": Blocks.within,
    "moveTo": Blocks.within,
    "altChunk": Blocks.chunk,
    "oMathPara": Blocks.equation,
    "sectPr": Blocks.section,
}
