"""A heading as a page's title, which stands in tags and attributes and holds nothing that could become one."""

from __future__ import annotations

from handbok.imports.word import escape
from handbok.imports.word.finding import Findings, Kind


def fitting(text: str, findings: Findings | None = None) -> str:
    """Return words for a front matter, and tell where they differ from the document's."""
    fits = escape.title(text)
    if findings is not None and fits != text:
        findings.tell(Kind.HEADING, f"{text} blev {fits}")
    return fits
