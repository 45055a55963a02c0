"""What an address points at, read as a browser reads it: entities, white space, backslashes and case are no cover."""

from __future__ import annotations

import re
from html import unescape

SCHEMES = frozenset({"http", "https", "mailto", "tel"})
"""What a page's addresses may start with; everything else could run code or open the reader's own files."""

MEDIA = frozenset({"mp4", "m4v", "mov", "webm", "ogv", "avi", "mkv", "mp3", "m4a", "wav", "ogg", "oga", "opus", "flac"})
"""Endings of film and sound."""

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*+(?=:)")
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028\u2029\ufeff]")


def clean(target: str) -> str:
    """Return an address as a browser takes it."""
    return _UNSEEN.sub("", unescape(unescape(target))).replace("\\", "/")


def scheme(target: str) -> str:
    """Return what stands before the first colon, in lower case, or "" for a path."""
    match = _SCHEME.match(clean(target).lower())
    return match[0] if match else ""


def is_path(target: str) -> bool:
    """Tell whether an address is a place in the handbook itself."""
    return not scheme(target) and not clean(target).startswith("//")


def is_foreign(target: str) -> bool:
    """Tell whether an address leads to another site."""
    return scheme(target) in {"http", "https", "ftp", "ws", "wss"} or clean(target).startswith("//")


def is_media(target: str) -> bool:
    """Tell whether an address is of a film or a sound."""
    path = clean(target).split("#")[0].split("?")[0]
    return path.rpartition(".")[2].lower() in MEDIA
