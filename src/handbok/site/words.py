"""The words of texts, folded so that case and composition do not matter, and runs of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

RUN = 6
"""A run of so many words is somebody's sentence; shorter runs are the language's."""

BREAK = "\0"
"""What stands between the words of two texts where they are held in one list; it is no word."""

Phrase = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+")
_WORD_OR_BREAK = re.compile(rf"[^\W_]+|{BREAK}")


def words(text: str) -> list[str]:
    """Return a text's words."""
    return _WORD.findall(unicodedata.normalize("NFC", text).casefold())


def joined(texts: Iterable[str]) -> list[str]:
    """Return the words of texts one after another, BREAK between: as words() of each, but in one go."""
    together = BREAK.join(text.replace(BREAK, " ") for text in texts)
    return _WORD_OR_BREAK.findall(unicodedata.normalize("NFC", together).casefold())
