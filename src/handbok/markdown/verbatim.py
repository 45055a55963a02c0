"""What of a text is shown as it stands, or not at all: fenced code, code spans and comments.

Python-Markdown decides what is code only while it renders; this reads the same forms in one pass, in linear time.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

Span = tuple[int, int]

_FENCE = re.compile(r"^[ \t>]*+(?P<fence>`{3,}+|~{3,}+)(?P<info>[^\n]*)$", re.M)
_OPENING = re.compile(r"\\[\\`]|`+|<!--")
_BREAK = re.compile(r"\n[ \t>]*+(?=\n)")


def blank(text: str, spans: Iterable[Span]) -> str:
    """Return the text with some spans turned to spaces: the same length, the same lines."""
    pieces = []
    done = 0
    for start, end in sorted(spans):
        if end > done:
            pieces.append(text[done : max(start, done)])
            pieces.append("\n".join(" " * len(line) for line in text[max(start, done) : end].split("\n")))
            done = end
    return "".join([*pieces, text[done:]])


def masked(text: str) -> str:
    """Return the text with code and comments blanked."""
    unfenced = blank(text, _fences(text))
    return blank(unfenced, _inline(unfenced))


def _fences(text: str) -> Iterator[Span]:
    opening: re.Match[str] | None = None
    for line in _FENCE.finditer(text):
        if opening is None:
            if line["fence"][0] == "~" or "`" not in line["info"]:
                opening = line
        elif line["fence"] == opening["fence"] and not line["info"].strip():
            yield opening.start(), line.end()
            opening = None
    if opening is not None:
        yield opening.start(), len(text)


def _inline(text: str) -> Iterator[Span]:
    breaks = [match.start() for match in _BREAK.finditer(text)]
    runs: dict[int, list[int]] = {}
    for run in re.finditer("`+", text):
        runs.setdefault(len(run[0]), []).append(run.start())
    last_comment = text.rfind("-->")
    at = 0
    while match := _OPENING.search(text, at):
        at = match.end()
        if match[0] == "<!--" and at <= last_comment:
            at = text.index("-->", at) + 3
            yield match.start(), at
        elif match[0][0] == "`":
            same = runs.get(len(match[0]), [])
            closing = bisect_left(same, at)
            limit = bisect_left(breaks, at)
            if closing < len(same) and same[closing] < (breaks[limit] if limit < len(breaks) else len(text)):
                at = same[closing] + len(match[0])
                yield match.start(), at
