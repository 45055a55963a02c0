"""A text file as its editor saved it: line ends and byte order mark are kept through every change."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from handbok.source import Source, decode
from handbok.writing.refusal import Refused


@dataclass(frozen=True)
class Text:
    """Hold a text with LF, and how it was saved. Of several kinds of line ends the most common one counts."""

    text: str
    newline: str = "\n"
    bom: bool = False

    @classmethod
    def of(cls, data: bytes, path: str) -> Text:
        """Read a file's bytes. Raises Refused when they are no text, in the words of the check."""
        bare = data.removeprefix(codecs.BOM_UTF8)
        read = decode(bare, path)
        if not isinstance(read, Source):
            raise Refused(f"{path}:{read.line}:{read.column}: {read.message} {read.help}")
        crlf = bare.count(b"\r\n")
        others = {"\r\n": crlf, "\n": bare.count(b"\n") - crlf, "\r": bare.count(b"\r") - crlf}
        newline = max(others, key=lambda end: others[end]) if any(others.values()) else "\n"
        text = bare.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
        return cls(text, newline, bare != data)

    def encoded(self, text: str) -> bytes:
        """Return another text saved as this one was."""
        return (codecs.BOM_UTF8 if self.bom else b"") + text.replace("\n", self.newline).encode()
