"""What commands that read workbooks have in common: the file, the faults, and what was changed."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Annotated

import typer

from handbok.cli import terminal
from handbok.cli.options import handbook
from handbok.cli.output import write
from handbok.cli.wrong import WrongUse
from handbok.handbook import load
from handbok.imports.fault import Refused
from handbok.imports.register import Change, imported
from handbok.models.base import Record
from handbok.swedish import listed

Workbook = Annotated[Path, typer.Argument(metavar="FIL", help="Arbetsboken, en .xlsx-fil.")]


def register(root: Path, kind: type[Record], file: Path) -> int:
    """Read a register's workbook into its file; return the exit code."""
    handbook(root)
    data = contents(file)
    try:
        change = imported(load(root), kind, data, file.name)
    except Refused as refused:
        return told(refused, file)
    return written(change, root)


def contents(file: Path) -> bytes:
    """Return a file's bytes. Raises WrongUse when it cannot be read."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise WrongUse(f"{file} kan inte läsas: {error.strerror}.") from error


def told(refused: Refused, file: Path) -> int:
    """Show every fault, each with its cell."""
    for fault in refused.faults:
        terminal.show(f"{fault.told(file.name)}\n")
    terminal.show(f"{len(refused.faults)} fel. Inget är skrivet.\n")
    return 1


def written(change: Change, root: Path) -> int:
    """Write a change, if it is one, and tell which lines it concerns."""
    if change.after == change.before:
        terminal.show(f"{change.path}: inget att ändra.\n")
        return 0
    write(root / change.path, change.after)
    lines = [str(number) for number in _changed(change)]
    where = f"rad {listed(lines)}" if lines else "rader har tagits bort"
    terminal.show(f"{change.path} är ändrad: {where}. Kontrollera med handbok check.\n")
    return 0


def _changed(change: Change) -> list[int]:
    matcher = difflib.SequenceMatcher(None, change.before.splitlines(), change.after.splitlines(), autojunk=False)
    return [
        number + 1
        for tag, _, _, first, last in matcher.get_opcodes()
        if tag != "equal"
        for number in range(first, last)
    ]
