"""What may not be opened is refused at once, before it is unpacked."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable, Mapping

import pytest
from openpyxl import Workbook

from handbok.imports.fault import Refused
from handbok.imports.package import safe
from tests.workbooks import bytes_of

PLAIN = bytes_of(Workbook())
GIGABYTE = 1_000_000_000


def with_parts(parts: Mapping[str, bytes], data: bytes = PLAIN) -> bytes:
    """Return a workbook with some parts more, or others in their place."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return out.getvalue()


def bomb() -> bytes:
    """Return a workbook with a sheet of a gigabyte."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed,
        packed.open("xl/worksheets/sheet1.xml", "w") as sheet,
    ):
        for _ in range(GIGABYTE // 10_000_000):
            sheet.write(b" " * 10_000_000)
    return out.getvalue()


def lying(data: bytes) -> bytes:
    """Return a bomb whose list of contents says that it is small."""
    size = (GIGABYTE).to_bytes(4, "little")
    return data.replace(size, (100).to_bytes(4, "little"))


@pytest.fixture(scope="module")
def gigabyte() -> bytes:
    """Return the bomb, made once."""
    return bomb()


@pytest.mark.parametrize("made", [bytes, lying])
def test_bomb(gigabyte: bytes, made: Callable[[bytes], bytes]) -> None:
    """A gigabyte is refused within a second, also when it says that it is less."""
    data = made(gigabyte)
    began = time.perf_counter()
    with pytest.raises(Refused):
        safe(data, "fil.xlsx")
    assert time.perf_counter() - began < 1


RELATION = (
    b'<Relationships><Relationship Id="a" Type="x/%s" Target="http://x.se/a" TargetMode="External"/></Relationships>'
)
REFUSED: dict[str, tuple[bytes, str, str]] = {
    "macros": (with_parts({"xl/vbaProject.bin": b"x"}), "fil.xlsx", "makron"),
    "macros by name": (PLAIN, "fil.XLSM", "makron"),
    "macros by type": (
        with_parts({"[Content_Types].xml": b'<Types ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>'}),
        "fil.xlsx",
        "makron",
    ),
    "old macros": (with_parts({"xl/macrosheets/sheet1.xml": b"<x/>"}), "fil.xlsx", "makron"),
    "external links": (with_parts({"xl/externalLinks/externalLink1.xml": b"<x/>"}), "fil.xlsx", "andra filer"),
    "connections": (with_parts({"xl/connections.xml": b"<x/>"}), "fil.xlsx", "andra filer"),
    "external relation": (with_parts({"xl/_rels/a.rels": RELATION % b"image"}), "fil.xlsx", "andra filer"),
    "entities": (
        with_parts({"xl/workbook.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}), "fil.xlsx", "XML-deklaration"
    ),
    "entities in utf-16": (
        with_parts({"xl/workbook.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x/>'.encode("utf-16")}), "fil.xlsx", "XML-deklaration"
    ),
    "many parts": (with_parts({f"xl/{number}.xml": b"" for number in range(600)}), "fil.xlsx", "orimligt stor"),
    "no workbook": (b"PK\x03\x04 inte mer", "fil.xlsx", "går inte att läsa"),
    "text": (b"Hot;S;K", "fil.xlsx", "går inte att läsa"),
    "cut": (PLAIN[:-200], "fil.xlsx", "går inte att läsa"),
    "binary": (PLAIN, "fil.xlsb", "som .xlsx"),
    "large": (b"\0" * 10_000_001, "fil.xlsx", "större än"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_refused(case: str) -> None:
    """Each is told in Swedish, with what to do instead."""
    data, name, word = REFUSED[case]
    with pytest.raises(Refused) as refused:
        safe(data, name)
    assert word in refused.value.faults[0].message


def test_link_in_a_cell() -> None:
    """An address that somebody wrote in a cell fetches nothing."""
    assert safe(with_parts({"xl/_rels/a.rels": RELATION % b"hyperlink"}), "fil.xlsx")


def test_plain() -> None:
    """A usual workbook is let through with all its parts."""
    made = zipfile.ZipFile(io.BytesIO(safe(PLAIN, "fil.xlsx")))
    given = zipfile.ZipFile(io.BytesIO(PLAIN))
    assert {name: made.read(name) for name in made.namelist()} == {name: given.read(name) for name in given.namelist()}
