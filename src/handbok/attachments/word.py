"""Word: language, title, header rows, and what pictures show."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from handbok.attachments.lack import UNREADABLE, Lack
from handbok.attachments.package import Package, Unreadable, opened

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_OFF = {"0", "false", "off"}


def lacks(file: Path) -> Iterator[Lack]:
    """Yield what a Word file lacks; a person knows whether a table is one, and what a picture is for."""
    try:
        with opened(file) as package:
            body = package.part("word/document.xml")
            if body is None:
                raise Unreadable(file.name)
            yield from _language(package)
            if not package.fact("title"):
                yield Lack("Word-filen har ingen titel.", "Fyll i titeln under Arkiv, Info.", certain=False)
            yield from _tables(body)
            yield from _pictures(body)
    except Unreadable:
        yield Lack("Word-filen går inte att läsa: den är skadad, låst eller ingen docx.", UNREADABLE)


def _language(package: Package) -> Iterator[Lack]:
    styles = package.part("word/styles.xml")
    found = styles.find(f"{_W}docDefaults//{_W}lang") if styles is not None else None
    language = found.get(f"{_W}val", "") if found is not None else ""
    if not language.lower().startswith("sv"):
        told = f"har språket {language}" if language else "säger inte vilket språk den är på"
        help = "Markera all text och välj svenska under Granska, Språk, om texten är på svenska."
        yield Lack(f"Word-filen {told}.", help, certain=False)


def _tables(body: Element) -> Iterator[Lack]:
    for number, table in enumerate(body.iter(f"{_W}tbl"), start=1):
        first = table.find(f"{_W}tr")
        header = first.find(f"{_W}trPr/{_W}tblHeader") if first is not None else None
        if header is None or header.get(f"{_W}val", "").lower() in _OFF:
            help = "Markera första raden och välj Tabellayout, Upprepa rubrikrader."
            yield Lack(f"Tabell {number} i Word-filen har ingen rubrikrad.", help, certain=False)


def _pictures(body: Element) -> Iterator[Lack]:
    silent = [each for each in body.iter(_PICTURE) if not each.get("descr", "").strip()]
    if silent:
        help = "Högerklicka på bilden och välj Visa alternativtext, eller märk den som dekorativ."
        yield Lack(f"Word-filen har bilder utan alternativtext: {len(silent)}.", help, certain=False)
