"""Excel: language, title, and a header row on each sheet."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from handbok.attachments.lack import UNREADABLE, Lack
from handbok.attachments.package import Package, Unreadable, opened

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_BOOK = "xl/workbook.xml"


def lacks(file: Path) -> Iterator[Lack]:
    """Yield what an Excel file lacks; a person knows whether a sheet is a table."""
    try:
        with opened(file) as package:
            book = package.part(_BOOK)
            if book is None:
                raise Unreadable(file.name)
            yield from _facts(package)
            yield from _sheets(package, book)
    except Unreadable:
        yield Lack("Excel-filen går inte att läsa: den är skadad, låst eller ingen xlsx.", UNREADABLE)


def _facts(package: Package) -> Iterator[Lack]:
    if not package.fact("title"):
        yield Lack("Excel-filen har ingen titel.", "Fyll i titeln under Arkiv, Info.", certain=False)
    if not package.fact("language").lower().startswith("sv"):
        help = "Fyll i svenska som språk under Arkiv, Info, Egenskaper, Avancerade egenskaper."
        yield Lack("Excel-filen säger inte att den är på svenska.", help, certain=False)


def _sheets(package: Package, book: Element) -> Iterator[Lack]:
    files = _targets(package, _BOOK)
    titled = {
        int(name.get("localSheetId") or -1)
        for name in book.iter(f"{_S}definedName")
        if name.get("name") == "_xlnm.Print_Titles"
    }
    for number, sheet in enumerate(book.iter(f"{_S}sheet")):
        path = files.get(sheet.get(f"{_R}id") or "", "")
        content = package.part(path)
        if content is None or content.find(f"{_S}sheetData/{_S}row") is None or number in titled:
            continue
        if not _has_header(content):
            help = "Gör om cellerna till en tabell under Infoga, Tabell, eller lås rubrikraden under Visa, Lås fönsterrutor."
            yield Lack(f"Bladet ”{sheet.get('name')}” i Excel-filen har ingen rubrikrad.", help, certain=False)


def _has_header(content: Element) -> bool:
    frozen = any(
        pane.get("state") in {"frozen", "frozenSplit"} and float(pane.get("ySplit") or 0) >= 1
        for pane in content.iter(f"{_S}pane")
    )
    return frozen or content.find(f"{_S}tableParts/{_S}tablePart") is not None


def _targets(package: Package, part: str) -> dict[str, str]:
    """Return the parts that a part points at, by the ids of its relations."""
    folder, name = posixpath.split(part)
    relations = package.part(f"{folder}/_rels/{name}.rels")
    found = relations.iter(f"{_RELATIONS}Relationship") if relations is not None else ()
    return {
        each.get("Id", ""): posixpath.normpath(posixpath.join("/", folder, each.get("Target", ""))).lstrip("/")
        for each in found
    }
