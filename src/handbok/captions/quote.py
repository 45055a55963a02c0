"""A file's own words in a sentence about them."""

from __future__ import annotations

_LONG = 40


def quoted(text: str) -> str:
    """Return a text in quotation marks, on one line and cut when it is long."""
    one_line = " ".join(text[: _LONG + 1].split("\n"))
    return f"”{one_line}”" if len(one_line) <= _LONG else f"”{one_line[:_LONG]}…”"
