"""The commands that read workbooks back: one for each data type, found by its model, and what they have in common."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from handbok.cli import terminal
from handbok.cli.options import Root, handbook
from handbok.cli.wrong import WrongUse
from handbok.handbook import load
from handbok.imports.fault import Refused
from handbok.imports.register import imported
from handbok.macro import RecordRef, discover
from handbok.models import record_types
from handbok.models.base import Record
from handbok.shipped import layers
from handbok.swedish import enumeration, listed
from handbok.writing import file as writing
from handbok.writing import refusal
from handbok.writing.kinds.kind import word
from handbok.writing.readable import readable
from handbok.writing.showing import notes

Workbook = Annotated[Path, typer.Argument(metavar="FIL", help="Arbetsboken, en .xlsx-fil.")]


def _command(kind: type[Record]) -> Callable[..., int]:
    def command(file: Workbook, root: Root = Path()) -> int:
        return register(root, kind, file)

    command.__doc__ = f"""Läs in en arbetsbok med {kind.TITLE.lower()} som du har ändrat i.

    Bara det som skiljer sig skrivs, och kommentarer och ordning i filen står kvar. Det som räknas ut läses aldrig in.
    Vid fel skrivs ingenting: varje fel visas med fil, blad och cell, och kommandot avslutas med 1."""
    return command


COMMANDS = {folder: _command(kind) for folder, kind in record_types().items()}
ALIASES = {word(kind.__name__): COMMANDS[folder] for folder, kind in record_types().items()}
"""The same by the words that `handbok new` takes."""


def otherwise(name: str) -> None:
    """Say what to read in instead of a table that follows from others. Raises WrongUse when it is such a table."""
    macro = discover(*layers(Path(), "macros")).get(name)
    if macro is None:
        return
    kinds = [reference.kind for reference in macro.references.values() if isinstance(reference, RecordRef)]
    folders = dict.fromkeys(kind.FOLDER for kind in (*macro.shows, *kinds))
    if folders:
        ways = enumeration([f"handbok import {folder}" for folder in folders], "eller")
        raise WrongUse(
            f"{name} är ingen lista utan räknas fram ur uppgifter som står på annat håll, och går därför inte att läsa in. "
            f"Ändra uppgifterna i deras egen arbetsbok, och läs in den med {ways}."
        )


def register(root: Path, kind: type[Record], file: Path) -> int:
    """Read a register's workbook into its file; return the exit code."""
    handbook(root)
    data = contents(file)
    try:
        change = imported(readable(load(root)), kind, data, file.name)
    except Refused as refused:
        return told(refused, file)
    return written(change, root)


def contents(file: Path) -> bytes:
    """Return a file's bytes. Raises WrongUse when it cannot be read."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise WrongUse(refusal.unread(file, error)) from error


def told(refused: Refused, file: Path) -> int:
    """Show every fault, each with its cell."""
    for fault in refused.faults:
        terminal.show(f"{fault.told(file.name)}\n")
    terminal.show(f"{len(refused.faults)} fel. Inget är skrivet.\n")
    return 1


def written(change: writing.Change, root: Path) -> int:
    """Write a change, if it is one, and tell which lines it concerns."""
    path = change.file.relative_to(root).as_posix()
    if change.after == change.before:
        terminal.show(f"{path}: inget att ändra.\n")
        return 0
    try:
        writing.write([change])
    except refusal.Refused as refused:
        raise WrongUse(str(refused)) from refused
    lines = [str(number) for number in _changed(change)]
    where = f"rad {listed(lines)}" if lines else "rader har tagits bort"
    terminal.show(f"{path} är ändrad: {where}. Kontrollera med handbok check.\n")
    terminal.show("".join(f"{note}\n" for note in notes([change], root)))
    return 0


def _changed(change: writing.Change) -> list[int]:
    before, after = ((data or b"").decode("utf-8-sig").splitlines() for data in (change.before, change.after))
    return [
        number + 1
        for tag, _, _, first, last in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        if tag != "equal"
        for number in range(first, last)
    ]
