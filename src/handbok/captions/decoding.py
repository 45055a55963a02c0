"""Bytes to text as WebVTT reads them: UTF-8 with replacement, no byte order mark, no NUL, line ends as LF.

https://www.w3.org/TR/webvtt1/#file-parsing
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_BOM = b"\xef\xbb\xbf"
_LONE_CR = re.compile(r"\r(?!\n)")


@dataclass(frozen=True)
class Decoded:
    """Hold a file's text, and the offsets in it of the first of what had to be mended, or None."""

    text: str
    bom: bool = False
    undecodable: int | None = None
    nul: int | None = None
    lone_cr: int | None = None


def decode(source: bytes) -> Decoded:
    """Decode a file; never raises."""
    bom = source.startswith(_BOM)
    data = source[len(_BOM) :] if bom else source
    try:
        raw, undecodable = data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        raw = data.decode("utf-8", "replace")
        undecodable = len(_with_lf(data[: error.start].decode("utf-8")))
    return Decoded(_with_lf(raw).replace("\0", "\ufffd"), bom, undecodable, _nul(raw), _lone_cr(raw))


def _with_lf(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _nul(raw: str) -> int | None:
    at = raw.find("\0")
    return None if at < 0 else at - raw.count("\r\n", 0, at)


def _lone_cr(raw: str) -> int | None:
    found = _LONE_CR.search(raw) if "\r" in raw else None
    return None if found is None else found.start() - raw.count("\r\n", 0, found.start())
