"""A published file's time of change: a number made from its content.

nginx makes its ETag from a file's time of change, in whole seconds, and its size. Sites that are written in the same
second would have the same one for pages of equal length, whatever they say: a cache would answer "not changed" across
audiences and releases. A time made from the content's hash differs whenever the content does.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

# All times are past: Last-Modified must not be later than now (RFC 9110, 8.8.2.1).
_SECONDS = int(datetime(2026, 1, 1, tzinfo=UTC).timestamp())


def moment(sha256: str) -> int:
    """Return the time of change, in seconds since 1970, for a content's hash."""
    return 1 + int(sha256[:16], 16) % (_SECONDS - 1)


def stamp(file: Path, sha256: str) -> None:
    """Give a file its time of change."""
    os.utime(file, (moment(sha256), moment(sha256)))


def is_stamped(file: Path, sha256: str) -> bool:
    """Tell whether a file is there and has its time of change."""
    try:
        return int(file.stat(follow_symlinks=False).st_mtime) == moment(sha256)
    except OSError:
        return False
