"""The pieces of text in a paragraph, with tracked changes accepted and what cannot be carried over told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from handbok.imports.word import xml
from handbok.imports.word.comment import Comments
from handbok.imports.word.content import Block, Inline, Mark, Note, Picture, Text
from handbok.imports.word.document import Document
from handbok.imports.word.field import Fields, address, is_contents
from handbok.imports.word.finding import Findings, Kind
from handbok.imports.word.picture import Drawings
from handbok.imports.word.style import Styles
from handbok.imports.word.xml import RELATION, Element

_CHARACTERS = {"tab": " ", "ptab": " ", "cr": "\n", "noBreakHyphen": "\u2011"}
_UNDERSTOOD = ("pic", "chart", "relIds", "wsp", "wgp", "wpc", "chartex")
_PRIVATE = range(0xE000, 0xF900)


@dataclass
class Inlines:
    """Read what stands in paragraphs."""

    document: Document
    styles: Styles
    findings: Findings
    blocks_of: Callable[[Element], tuple[Block, ...]]
    """How a footnote's own paragraphs are read."""
    fields: Fields = field(default_factory=Fields)
    bookmarks: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.comments = Comments(self.document, self.findings)
        self.drawings = Drawings(self.document, self.findings)

    def read(self, parent: Element, link: str = "") -> Iterator[Inline]:
        """Yield the pieces below a paragraph, or below what stands in one."""
        for each in parent:
            way = _WAYS.get(xml.name(each))
            if way is not None:
                yield from way(self, each, link)

    def taken_bookmarks(self) -> tuple[str, ...]:
        """Return the bookmarks met since last."""
        taken = tuple(self.bookmarks)
        self.bookmarks.clear()
        return taken

    def run(self, run: Element, link: str) -> Iterator[Inline]:
        """Yield the pieces of a run."""
        properties = xml.child(run, "rPr")
        if xml.is_on(xml.child(properties, "vanish")):
            if text := xml.words(run):
                self.findings.tell(Kind.HIDDEN, text)
            return
        self._tell_look(run, properties, link or self.fields.link)
        marks = self.styles.marks(run)
        for each in run:
            yield from self._piece(each, marks, link)

    def _piece(self, each: Element, marks: frozenset[Mark], link: str) -> Iterator[Inline]:
        kind = xml.name(each)
        if kind == "fldChar":
            self.fields.mark(each)
            if self.fields.contents:
                self.findings.tell(Kind.CONTENTS)
        elif kind == "instrText":
            self.fields.instruct(each.text or "")
        elif kind == "commentReference":
            self.comments.mark(each)
        elif self.fields.silent:
            return
        elif (text := self._text(each)) is not None:
            self.comments.hear(text)
            yield Text(text, marks, link or self.fields.link)
        elif kind in _DRAWN:
            if kind == "drawing" and (target := link or self.fields.link):
                self.findings.tell(Kind.LINK, f"{target} (på en bild)")
            yield from _DRAWN[kind](self, each)

    def _text(self, each: Element) -> str | None:
        kind = xml.name(each)
        if kind == "t":
            return (each.text or "").translate(_CLEANED)
        if kind == "br":
            paged = xml.value(each, "type") in ("page", "column")
            if paged:
                self.findings.tell(Kind.PAGE_BREAK)
            return "" if paged else "\n"
        if kind == "sym":
            code = xml.code(each, "char")
            if code in _PRIVATE or not chr(min(code, _PRIVATE[0])).isprintable():
                self.findings.tell(Kind.SYMBOL, f"{xml.value(each, 'font')} {code:04X}")
                return ""
            return chr(code)
        return _CHARACTERS.get(kind)

    def _tell_look(self, run: Element, properties: Element | None, link: str) -> None:
        colour = xml.value(xml.child(properties, "color"), default="auto").lower()
        underlined = xml.value(xml.child(properties, "u"), default="none") != "none" and not link
        marked = xml.value(xml.child(properties, "highlight"), default="none") != "none"
        shown = (
            colour not in ("auto", "000000")
            and not link
            and not xml.value(xml.child(properties, "color"), "themeColor")
        )
        if (underlined or marked or shown) and (text := xml.words(run)):
            self.findings.tell(Kind.LOOK, text)

    def drawing(self, element: Element) -> Iterator[Picture]:
        """Yield a drawing's pictures."""
        return self.drawings.read(element)

    def embedded(self, element: Element) -> Iterator[Picture]:
        """Tell of an embedded object; its picture is only what it looked like when it was last open."""
        program = next((each.get("ProgID", "") for each in xml.below(element, "OLEObject")), "")
        self.findings.tell(Kind.OBJECT, program)
        return iter(())

    def alternatives(self, element: Element) -> Iterator[Inline]:
        """Yield what the first choice holds that is understood, and else what stands for it in older programs."""
        for choice in element:
            if xml.has(choice, *_UNDERSTOOD) or xml.name(choice) == "Fallback":
                for each in choice:
                    if (way := _DRAWN.get(xml.name(each))) is not None:
                        yield from way(self, each)
                return

    def note(self, element: Element) -> Iterator[Note]:
        """Yield a footnote or an endnote."""
        kind = f"{xml.name(element).removesuffix('Reference')}"
        found = self.document.notes.get((kind, xml.value(element, "id")))
        if found is not None:
            with self.findings.aside():
                blocks = self.blocks_of(found)
            yield Note(blocks)

    def hyperlink(self, element: Element, link: str) -> Iterator[Inline]:
        """Yield a link's pieces."""
        target = self.document.address(element.get(f"{RELATION}id") or "")
        anchor = xml.value(element, "anchor")
        return self.read(element, target + (f"#{anchor}" if anchor else "") or link)

    def simple(self, element: Element, link: str) -> Iterator[Inline]:
        """Yield a field's result."""
        instruction = xml.value(element, "instr")
        if is_contents(instruction):
            self.findings.tell(Kind.CONTENTS)
            return iter(())
        return self.read(element, link or address(instruction))

    def inserted(self, element: Element, link: str) -> Iterator[Inline]:
        """Yield what somebody has added."""
        if text := xml.words(element):
            self.findings.tell(Kind.INSERTED, text)
        return self.read(element, link)

    def deleted(self, element: Element, link: str) -> Iterator[Inline]:
        """Tell of what somebody has taken away."""
        if text := xml.words(element):
            self.findings.tell(Kind.DELETED, text)
        return iter(())

    def content(self, element: Element, link: str) -> Iterator[Inline]:
        """Yield what a content control holds, unless it only asks for something."""
        if xml.is_on(xml.child(element, "sdtPr", "showingPlcHdr")):
            self.findings.tell(Kind.HIDDEN, xml.words(element))
            return iter(())
        inner = xml.child(element, "sdtContent")
        return self.read(inner, link) if inner is not None else iter(())

    def equation(self, element: Element, link: str) -> Iterator[Inline]:
        """Tell of an equation."""
        self.findings.tell(Kind.EQUATION, xml.words(element))
        return iter(())

    def bookmark(self, element: Element, link: str) -> Iterator[Inline]:
        """Keep a bookmark."""
        self.bookmarks.append(xml.value(element, "name"))
        return iter(())

    def comment(self, element: Element, link: str) -> Iterator[Inline]:
        """Follow what a comment is about."""
        self.comments.mark(element)
        return iter(())


_CLEANED = {0xAD: None, 0x200B: None, 0xFEFF: None, 0x2028: "\n", 0x2029: "\n", **dict.fromkeys(_PRIVATE)}
_DRAWN: dict[str, Callable[[Inlines, Element], Iterator[Inline]]] = {
    "drawing": Inlines.drawing,
    "pict": Inlines.drawing,
    "object": Inlines.embedded,
    "AlternateContent": Inlines.alternatives,
    "footnoteReference": Inlines.note,
    "endnoteReference": Inlines.note,
}
_WAYS: dict[str, Callable[[Inlines, Element, str], Iterator[Inline]]] = {
    "r": Inlines.run,
    "hyperlink": Inlines.hyperlink,
    "fldSimple": Inlines.simple,
    "ins": Inlines.inserted,
    "moveTo": Inlines.inserted,
    "del": Inlines.deleted,
    "moveFrom": Inlines.deleted,
    "sdt": Inlines.content,
    "smartTag": Inlines.read,
    "customXml": Inlines.read,
    "bdo": Inlines.read,
    "dir": Inlines.read,
    "oMath": Inlines.equation,
    "oMathPara": Inlines.equation,
    "bookmarkStart": Inlines.bookmark,
    "commentRangeStart": Inlines.comment,
    "commentRangeEnd": Inlines.comment,
}
