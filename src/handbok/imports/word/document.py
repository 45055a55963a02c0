"""A Word file, opened with care: its main text, and the parts that this refers to."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NoReturn

import docx
from docx.opc.exceptions import OpcError
from docx.oxml import parse_xml

from handbok.imports.fault import Fault, Refused
from handbok.imports.package import Form, safe
from handbok.imports.word import xml
from handbok.imports.word.xml import Element

_DAMAGED = "Filen är skadad och går inte att läsa. Öppna den i Word, spara den på nytt som .docx och försök igen."
FORM = Form(
    bytes=60_000_000,
    unpacked=150_000_000,
    parts=3000,
    foreign=re.compile(r"(?P<macros>vba|activex)|(?P<outside>externallinks)", re.I),
    active=re.compile(r"macroEnabled|vbaProject|ms-office\.(?:active|vba)", re.I),
    followed=re.compile(r"Type\s*=\s*[\"'][^\"']*/(?:hyperlink|attachedTemplate)[\"']"),
    macros="Filen innehåller makron. Spara den i Word som Word-dokument (.docx), utan makron.",
    outside="Filen hämtar något från en annan fil. Bryt länkarna i Word, under Arkiv och Info, och spara den igen.",
    large="Filen är större än 60 MB. Komprimera bilderna i Word, eller dela dokumentet, och försök igen.",
    swollen="Filen blir orimligt stor när den packas upp och öppnas därför inte. Spara den på nytt i Word.",
    declares="Filen innehåller en XML-deklaration som Word-filer inte har, och öppnas därför inte.",
    unreadable=_DAMAGED,
)
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "Filen har lösenord. Ta bort lösenordet i Word, under Arkiv och Info, och spara den igen."
_DOC = "Filen är i ett gammalt format. Öppna den i Word och spara den som Word-dokument (.docx)."
_NONE = "Filen är ingen Word-fil. Spara texten som Word-dokument (.docx) och försök igen."
_STRICT = "Filen är sparad som Strict Open XML. Spara den i Word som vanligt Word-dokument (.docx)."
_EMPTY = "Filen är tom. Spara dokumentet på nytt i Word och försök igen."


@dataclass(frozen=True)
class Document:
    """Hold an open document."""

    part: Any
    body: Element

    def related(self, id: str) -> Any | None:
        """Return the part that a relation leads to, or None where it leads out of the file or nowhere."""
        relation = self.part.rels.get(id)
        return relation.target_part if relation is not None and not relation.is_external else None

    def address(self, id: str) -> str:
        """Return where a link leads."""
        relation = self.part.rels.get(id)
        return str(relation.target_ref) if relation is not None and relation.is_external else ""

    def trees(self, kind: str) -> Iterator[Element]:
        """Yield the roots of all parts of a kind, such as comments or header."""
        for relation in self.part.rels.values():
            if not relation.is_external and relation.reltype.rpartition("/")[2] == kind:
                yield tree(relation.target_part)

    @cached_property
    def notes(self) -> dict[tuple[str, str], Element]:
        """Return footnotes and endnotes by their kind and id."""
        return {
            (xml.name(each), xml.value(each, "id")): each
            for kind in ("footnotes", "endnotes")
            for root in self.trees(kind)
            for each in root
        }

    @property
    def title(self) -> str:
        """Return the title among the document's properties."""
        kinds = {each.reltype.rpartition("/")[2] for each in self.part.package.rels.values()}
        if "core-properties" not in kinds:  # python-docx would make some, with a title of its own
            return ""
        return " ".join((self.part.package.core_properties.title or "").split())


def tree(part: Any) -> Element:
    """Return a part's root. Raises Refused when it is broken."""
    try:
        return parse_xml(part.blob)
    except (SyntaxError, ValueError):
        _refuse(_DAMAGED)


def opened(data: bytes, name: str) -> Document:
    """Open a Word file. Raises Refused, with a sentence that says what to do."""
    _look(data, name.lower())
    made = safe(data, name, FORM)
    if b"purl.oclc.org/ooxml" in made:  # which safe() has left unpacked
        _refuse(_STRICT)
    try:
        part = docx.Document(io.BytesIO(made)).part
        found = Document(part, xml.child(part.element, "body"))
        found.notes  # noqa: B018  so that a broken part is told here
    except (OpcError, KeyError, ValueError, AttributeError, TypeError, SyntaxError):
        _refuse(_DAMAGED)
    if part.element.tag != xml.MAIN or found.body is None:
        _refuse(_DAMAGED)
    return found


def _look(data: bytes, name: str) -> None:
    if not data:
        _refuse(_EMPTY)
    if name.endswith((".docm", ".dotm")):
        _refuse(FORM.macros)
    if data.startswith(_OLD):
        _refuse(_LOCKED if "EncryptedPackage".encode("utf-16-le") in data else _DOC)
    if name.endswith((".doc", ".dot")):
        _refuse(_DOC)
    if not name.endswith(".docx") or not data.startswith(b"PK"):
        _refuse(_NONE)
    if b"word/" not in data and b"document" not in data:
        _refuse(_NONE if b"xl/workbook.xml" in data or b"mimetype" in data[:60] else _DAMAGED)


def _refuse(message: str) -> NoReturn:
    raise Refused(Fault(message))
