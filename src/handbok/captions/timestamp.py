"""Times as WebVTT writes them: what the parser takes, and what an author may write.

https://www.w3.org/TR/webvtt1/#webvtt-timestamp and https://www.w3.org/TR/webvtt1/#collect-a-webvtt-timestamp
"""

from __future__ import annotations

import re

STRICT = r"(?:([0-9]{2,}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})"
"""What an author may write; groups are hours, minutes, seconds and thousandths."""

LENIENT = r"([0-9]+):([0-9]{2})(?![0-9])(?::([0-9]{2})(?![0-9]))?\.([0-9]{3})(?![0-9])"
"""What the parser takes, but for the ranges, which read() holds it to."""

_LENIENT = re.compile(LENIENT)
_MOST_HOURS = 10**12
"""Enough for any film; Python refuses to read numbers of thousands of digits, which a hostile file may hold."""


def milliseconds(hours: str | None, minutes: str, seconds: str, thousandths: str) -> int:
    """Return a time of STRICT's groups."""
    return ((_hours(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(thousandths)


def read(first: str, second: str, third: str | None, thousandths: str) -> int | None:
    """Return the milliseconds of LENIENT's groups, or None for a time that is none."""
    if third is None:
        if len(first) != 2:
            return None
        hours, minutes, seconds = "0", first, second
    else:
        hours, minutes, seconds = first, second, third
    if minutes > "59" or seconds > "59":
        return None
    return milliseconds(hours, minutes, seconds, thousandths)


def collect(text: str) -> float | None:
    """Return the seconds of a text that is a time and nothing more, as the parser takes it."""
    found = _LENIENT.fullmatch(text)
    time = read(*found.groups()) if found else None
    return None if time is None else time / 1000


def shown(seconds: float) -> str:
    """Return a time with all its parts."""
    whole, thousandths = divmod(round(seconds * 1000), 1000)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}.{thousandths:03}"


def _hours(digits: str | None) -> int:
    if not digits:
        return 0
    return int(digits) if len(digits) <= 12 else min(int(digits.lstrip("0")[:13] or "0"), _MOST_HOURS)
