"""Comments in the margin: what each says, and about which words. Who wrote it is not carried over."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from handbok.imports.word import xml
from handbok.imports.word.document import Document
from handbok.imports.word.finding import Finding, Findings, Kind
from handbok.imports.word.xml import Element


@dataclass
class Comments:
    """Follow comments through a document."""

    document: Document
    findings: Findings
    about: dict[str, list[str]] = field(default_factory=dict)
    places: dict[str, Finding] = field(default_factory=dict)
    open: set[str] = field(default_factory=set)

    def mark(self, element: Element) -> None:
        """Take the beginning or the end of what a comment is about."""
        id = xml.value(element, "id")
        self.places.setdefault(id, Finding(Kind.COMMENT, self.findings.heading, self.findings.paragraph, ""))
        if xml.name(element) == "commentRangeStart":
            self.open.add(id)
        else:
            self.open.discard(id)

    def hear(self, text: str) -> None:
        """Take a piece of text, which the open comments are about."""
        for id in self.open:
            self.about.setdefault(id, []).append(text)

    def tell(self) -> None:
        """Tell of every comment, in the order that they were written down."""
        nowhere = Finding(Kind.COMMENT, "", "", "")
        for root in self.document.trees("comments"):
            for each in xml.children(root, "comment"):
                id = xml.value(each, "id")
                about = " ".join("".join(self.about.get(id, ())).split())
                text = xml.words(each)
                said = f"”{about}” – {text}" if about else text
                self.findings.keep(replace(self.places.get(id, nowhere), quote=said))
