"""A Word or Excel file: a package of XML, read without following anything that it points at."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

_LARGEST = 50_000_000
_DC = "{http://purl.org/dc/elements/1.1/}"


class Unreadable(Exception):
    """Say that a file is no package, is locked, or holds more than an office file does."""


@dataclass(frozen=True)
class Package:
    """Hold an open package."""

    packed: zipfile.ZipFile

    def names(self, folder: str) -> list[str]:
        """Return its XML parts in a folder."""
        return sorted(name for name in self.packed.namelist() if name.startswith(folder) and name.endswith(".xml"))

    def part(self, name: str) -> Element | None:
        """Return a part, or None when the package has none of that name. Raises Unreadable."""
        if name not in self.packed.namelist():
            return None
        if self.packed.getinfo(name).file_size > _LARGEST:
            raise Unreadable(name)
        try:
            root: Element = fromstring(self.packed.read(name))
        except (ParseError, DefusedXmlException, RuntimeError, NotImplementedError, zipfile.BadZipFile) as error:
            raise Unreadable(name) from error
        return root

    def fact(self, name: str) -> str:
        """Return a fact of the document: title or language, "" when it does not say."""
        core = self.part("docProps/core.xml")
        return (core.findtext(f"{_DC}{name}") or "").strip() if core is not None else ""


@contextmanager
def opened(file: Path) -> Iterator[Package]:
    """Open a package. Raises Unreadable."""
    try:
        with zipfile.ZipFile(file) as packed:
            yield Package(packed)
    except (zipfile.BadZipFile, OSError) as error:
        raise Unreadable(file.name) from error
