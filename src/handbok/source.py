"""Text files as editors save them: bytes in, normalised text out, or one problem."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from handbok.problem import Problem

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES = 1_000_000
"""Larger text files are refused: no page or register needs a megabyte, and a bomb does."""

_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""Control characters, and line ends that editors count otherwise than YAML does; Word leaves some of them behind."""


@dataclass(frozen=True)
class Source:
    """Hold one text file: its path from the handbook's root and its text with LF line ends, in NFC."""

    path: str
    text: str

    @property
    def lines(self) -> list[str]:
        """Return the lines without their ends."""
        return self.text.split("\n")

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column, from 1, of a character offset."""
        before = self.text[:offset]
        return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def read(file: Path, path: str) -> Source | Problem:
    """Read a text file, or say in one problem why it cannot be read."""
    try:
        size = file.stat().st_size
        if size > MAX_BYTES:
            return _unreadable(
                path,
                1,
                1,
                f"Filen är {size:,} byte".replace(",", " ") + ", och högst 1 000 000 är tillåtna.",
                "Dela upp filen i flera.",
                rule="file-size",
            )
        data = file.read_bytes()
    except OSError as error:
        return _unreadable(path, 1, 1, f"Filen kan inte läsas ({error.strerror}).", "Kontrollera filens rättigheter.")
    return decode(data, path)


def decode(data: bytes, path: str) -> Source | Problem:
    """Decode UTF-8 without byte order mark; anything else is a problem at the first faulty byte."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _unreadable(path, 1, 1, "Filen är sparad som UTF-16.", "Spara den på nytt med teckenkodningen UTF-8.")
    if data.startswith(b"\xef\xbb\xbf"):
        return _unreadable(
            path, 1, 1, "Filen börjar med en byteordningsmarkering (BOM).", "Spara den på nytt som UTF-8 utan BOM."
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return _unreadable(
            path,
            line,
            column,
            "Filen är inte sparad som UTF-8: här står ett tecken som inte går att läsa.",
            "Spara den på nytt med teckenkodningen UTF-8.",
        )
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    bad = _INVISIBLE.search(text)
    if bad is not None:
        line, column = Source(path, text).position(bad.start())
        return _unreadable(
            path,
            line,
            column,
            f"Här står ett styrtecken (U+{ord(bad[0]):04X}) som inte hör hemma i text.",
            "Ta bort tecknet.",
        )
    return Source(path, text)


def _unreadable(path: str, line: int, column: int, message: str, help: str, rule: str = "file-encoding") -> Problem:
    return Problem(path, line, column, rule, message, help)
