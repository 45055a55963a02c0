"""Sentences of running text, and how hard they are to read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_END = re.compile(r"[.!?…](?=[\s\"”’)\]]|$)[\"”’)\]]*+")
_ABBREVIATED = re.compile(
    r"(?:\b(?:t\.?ex|bl\.?a|d\.?v\.?s|m\.?m|m\.?fl|o\.?s\.?v|s\.?k|fr\.?o\.?m|t\.?o\.?m|e\.?d|ca|kap|st|nr|jfr|resp"
    r"|kl|dr|tel|inkl|exkl|f\.?d|t\.?v|p\.?g\.?a|i\.?st\.?f|[a-zåäö])|\b\d{1,2})\.$",
    re.I,
)
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_LONG = 6


@dataclass(frozen=True)
class Sentence:
    """Hold a sentence and where it starts."""

    text: str
    start: int

    @property
    def words(self) -> list[str]:
        """Return its words."""
        return _WORD.findall(self.text)


def find(text: str, start: int = 0) -> Iterator[Sentence]:
    """Yield the sentences of a block of text that itself starts at `start`."""
    begin = 0
    for match in _END.finditer(text):
        follows = text[match.end() :].lstrip()[:1]
        if _ABBREVIATED.search(text[max(0, match.start() - 12) : match.start() + 1]) or follows.islower():
            continue
        yield from _sentence(text[begin : match.end()], start + begin)
        begin = match.end()
    yield from _sentence(text[begin:], start + begin)


def lix(sentences: Iterable[Sentence]) -> float:
    """Return the readability index: words per sentence plus the percentage of words longer than six letters."""
    words = [sentence.words for sentence in sentences]
    count = sum(len(each) for each in words)
    if not count:
        return 0.0
    long = sum(len(word) > _LONG for each in words for word in each)
    return count / sum(bool(each) for each in words) + 100 * long / count


def _sentence(text: str, start: int) -> Iterator[Sentence]:
    if text.strip():
        yield Sentence(text.strip(), start + len(text) - len(text.lstrip()))
