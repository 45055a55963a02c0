"""The audit log: one line of JSON for what matters afterwards, and nothing that points out a person.

What stands in it are an event, a time, an outcome, an audience and a reason from our own list; never a token, a cookie, a
name, an address of a person, or what a provider or a visitor wrote.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

Audit = Callable[..., None]


def audit_to(path: Path | None) -> Audit:
    """Return a function that writes events to a file, or to standard output for None.

    Each line is one write to a file opened for appending, so that those of several processes are not mixed; it is opened
    for each line, so that it may be rotated away at any time.
    """

    def write(event: str, **facts: str | int) -> None:
        moment = datetime.now(UTC).isoformat(timespec="milliseconds")
        line = json.dumps({"time": moment, "event": event, **facts}, ensure_ascii=False)
        if path is None:
            os.write(sys.stdout.fileno(), f"{line}\n".encode())
        else:
            _append(path, f"{line}\n".encode())

    return write


def _append(path: Path, line: bytes) -> None:
    target = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o640)
    try:
        os.write(target, line)
    finally:
        os.close(target)
