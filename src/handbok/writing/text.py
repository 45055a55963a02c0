"""A text file as its editor saved it: every line that stands keeps its end and its letters.

A byte order mark goes: the handbook does not read a file that begins with one.
"""

from __future__ import annotations

import codecs
import difflib
import re
import unicodedata
from dataclasses import dataclass

from handbok.source import Source, decode
from handbok.writing.refusal import Refused

MARK = codecs.BOM_UTF8
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


@dataclass(frozen=True)
class Text:
    """Hold a text with LF and in NFC, and how it was saved. Of several kinds of line ends the most common one counts."""

    text: str
    saved: str
    newline: str = "\n"

    @classmethod
    def of(cls, data: bytes, path: str) -> Text:
        """Read a file's bytes. Raises Refused when they are no text, in the words of the check."""
        bare = data.removeprefix(MARK)
        read = decode(bare, path)
        if not isinstance(read, Source):
            raise Refused(f"{path}:{read.line}:{read.column}: {read.message} {read.help}")
        crlf = bare.count(b"\r\n")
        others = {"\r\n": crlf, "\n": bare.count(b"\n") - crlf, "\r": bare.count(b"\r") - crlf}
        newline = max(others, key=lambda end: others[end]) if any(others.values()) else "\n"
        return cls(read.text, bare.decode("utf-8"), newline)

    @property
    def lines(self) -> str:
        """Return the text with LF, its letters as they were saved."""
        return self.saved.replace("\r\n", "\n").replace("\r", "\n")

    def encoded(self, text: str) -> bytes:
        """Return another text saved as this one was."""
        if self.saved == self.text.replace("\n", self.newline):
            return text.replace("\n", self.newline).encode()
        return "".join(self._kept(text)).encode()

    def _kept(self, text: str) -> list[str]:
        """Return the lines of another text: those that stood in this one as they were saved."""
        stood = _LINE.findall(self.saved)
        old = [unicodedata.normalize("NFC", line.rstrip("\r\n")) for line in stood]
        new = _LINE.findall(text)
        bare = [line.rstrip("\n") for line in new]
        made = [line.replace("\n", self.newline) for line in new]
        for first, second, size in difflib.SequenceMatcher(None, old, bare, autojunk=False).get_matching_blocks():
            for at in range(size):
                if stood[first + at][-1:] in "\r\n" and new[second + at].endswith("\n"):
                    made[second + at] = stood[first + at]
        return made
