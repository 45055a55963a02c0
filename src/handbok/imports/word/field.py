"""Word's fields: what is computed, such as a link or a table of contents, with its result as running text after it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from handbok.imports.word import xml
from handbok.imports.word.xml import Element

_LINK = re.compile(r"\s*HYPERLINK\s+(?:\\l\s+(?P<local>\"[^\"]*\"|\S+)|(?P<target>\"[^\"]*\"|\S+)(?:\s+\\l\s+(?P<part>\"[^\"]*\"|\S+))?)", re.I)  # fmt: skip
_CONTENTS = re.compile(r"\s*(?:TOC|INDEX|TOA)\b", re.I)


@dataclass
class _Open:
    instruction: str = ""
    shows: bool = False


@dataclass
class Fields:
    """Follow fields through a document; they may begin in one paragraph and end in another."""

    open: list[_Open] = field(default_factory=list)

    def mark(self, character: Element) -> None:
        """Take the beginning, the middle or the end of a field."""
        kind = xml.value(character, "fldCharType")
        if kind == "begin":
            self.open.append(_Open())
        elif kind == "separate" and self.open:
            self.open[-1].shows = True
        elif kind == "end" and self.open:
            self.open.pop()

    def instruct(self, text: str) -> None:
        """Take a piece of what the innermost field is to compute."""
        if self.open and not self.open[-1].shows:
            self.open[-1].instruction += text

    def forget(self) -> None:
        """Take all fields as ended: a heading is never within one, and one that does not end would hide all after it."""
        self.open.clear()

    @property
    def silent(self) -> bool:
        """Tell whether text here is no text of the document's own."""
        return any(not each.shows for each in self.open) or self.contents

    @property
    def contents(self) -> bool:
        """Tell whether this is in a table of contents."""
        return any(_CONTENTS.match(each.instruction) for each in self.open)

    @property
    def link(self) -> str:
        """Return where the innermost link leads, or ""."""
        return next((found for each in reversed(self.open) if each.shows and (found := address(each.instruction))), "")


def address(instruction: str) -> str:
    """Return where a field leads, or "" for one that is no link."""
    match = _LINK.match(instruction)
    if match is None:
        return ""
    if match["local"]:
        return f"#{_bare(match['local'])}"
    return _bare(match["target"]) + (f"#{_bare(match['part'])}" if match["part"] else "")


def is_contents(instruction: str) -> bool:
    """Tell whether a field makes a table of contents."""
    return bool(_CONTENTS.match(instruction))


def _bare(text: str) -> str:
    return text.strip('"')
