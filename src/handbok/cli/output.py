"""Files that a command writes: whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from handbok.cli.wrong import WrongUse
from handbok.writing.refusal import Refused, refusals


def write(file: Path, content: str) -> None:
    """Write a text file in one step: whoever reads it sees the old one or the new."""
    write_bytes(file, content.encode())


def write_bytes(file: Path, content: bytes) -> None:
    """Write a file in one step."""
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with refusals(file):
            draft.write_bytes(content)
            draft.replace(file)
    except Refused as refused:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise WrongUse(str(refused)) from refused
