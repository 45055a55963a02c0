"""Drawings: pictures with what they show, and what is no picture, told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from handbok.imports.word import xml
from handbok.imports.word.content import Picture
from handbok.imports.word.document import Document, tree
from handbok.imports.word.finding import Findings, Kind
from handbok.imports.word.xml import RELATION, Element

_SIGNATURES = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF8", "gif"))
_GUESSED = re.compile(
    r"[ .]*(?:Automatiskt genererad beskrivning|Description automatically generated"
    r"|AI-genererat innehåll kan vara felaktigt|AI-generated content may be incorrect).*"
)
_GRAPHICS = {"chart": Kind.CHART, "chartex": Kind.CHART, "diagram": Kind.SMART_ART}


@dataclass(frozen=True)
class Drawings:
    """Read a document's drawings."""

    document: Document
    findings: Findings

    def read(self, drawing: Element) -> Iterator[Picture]:
        """Yield the pictures of a drawing, and tell of what it holds besides."""
        self._tell_graphics(drawing)
        self._tell_text(drawing)
        for each in xml.below(drawing, "hlinkClick"):
            self.findings.tell(Kind.LINK, f"{self.document.address(each.get(f'{RELATION}id') or '')} (på en bild)")
        whole = next(xml.below(drawing, "docPr", "shape", "rect"), None)
        for each in xml.below(drawing, "blip", "imagedata"):
            id = each.get(f"{RELATION}embed") or each.get(f"{RELATION}id") or ""
            yield from self._picture(id, _shows(each, whole), _adorns(drawing))

    def _picture(self, id: str, alt: str, adorns: bool) -> Iterator[Picture]:
        part = self.document.related(id)
        data = part.blob if part is not None else b""
        ending = _ending(data)
        guessed = _GUESSED.search(alt)
        if guessed:
            alt = alt[: guessed.start()]
            self.findings.tell(Kind.GUESSED, alt)
        if ending:
            yield Picture(data, ending, "" if adorns else alt, adorns)
        else:
            name = str(part.partname).rpartition("/")[2] if part is not None else "filen saknas"
            self.findings.tell(Kind.PICTURE, f"{name}{f' ({alt})' if alt else ''}")

    def _tell_graphics(self, drawing: Element) -> None:
        for each in xml.below(drawing, "graphicData"):
            kind = _GRAPHICS.get(each.get("uri", "").rpartition("/")[2])
            if kind:
                own = " ".join(filter(None, map(self._words, each)))
                self.findings.tell(kind, _shows(each, next(xml.below(drawing, "docPr"), None)) or own)

    def _words(self, element: Element) -> str:
        """Return what a chart or SmartArt says, which stands in a part of its own."""
        part = self.document.related(element.get(f"{RELATION}dm") or element.get(f"{RELATION}id") or "")
        texts = xml.below(tree(part), "t") if part is not None else ()
        return " ".join(each.text for each in texts if each.text)

    def _tell_text(self, drawing: Element) -> None:
        """Tell of the text in boxes and shapes; word art keeps its own in an attribute."""
        for each in xml.below(drawing, "txbxContent"):
            if text := xml.words(each):
                self.findings.tell(Kind.TEXT_BOX, text)
        for each in xml.below(drawing, "textpath"):
            self.findings.tell(Kind.TEXT_BOX, each.get("string", ""))
        if xml.has(drawing, "wsp", "wgp", "wpc") and not xml.has(
            drawing, "blip", "imagedata", "txbxContent", "textpath"
        ):
            self.findings.tell(Kind.TEXT_BOX, "form utan text")


def _ending(data: bytes) -> str:
    """Return the ending that a picture's bytes deserve, whatever its name says; "" when no browser shows it."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return next((ending for signature, ending in _SIGNATURES if data.startswith(signature)), "")


def _shows(element: Element, whole: Element | None) -> str:
    """Return what a picture shows: its own words in a group, and else those of the drawing."""
    own = next(
        (each for up in element.iterancestors() if xml.name(up) == "pic" for each in xml.below(up, "cNvPr")), None
    )
    said = (each.get(key) for each in (whole, own) if each is not None for key in ("descr", "alt", "title"))
    return " ".join(next((text for text in said if text and text.strip()), "").split())


def _adorns(drawing: Element) -> bool:
    return any(each.get("val") in ("1", "true") for each in xml.below(drawing, "decorative"))
