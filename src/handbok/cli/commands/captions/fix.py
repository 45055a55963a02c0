"""The command that mends what is safe to mend in caption files."""

from __future__ import annotations

import difflib
import re
import sys
from pathlib import Path
from typing import Annotated

import typer

from handbok.captions import srt
from handbok.captions.checking import MAX_BYTES, check_file
from handbok.captions.repair import Repair, repair
from handbok.cli import terminal
from handbok.cli.report import report
from handbok.cli.wrong import WrongUse
from handbok.problem import Level
from handbok.writing import file as writing
from handbok.writing.refusal import Refused, unread

_BLOCKING = ("captions-encoding", "captions-srt", "file-size")
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")
_ENDS = {"\r": "␍", "\r\n": "␍␊", "\n": "␊"}


def command(
    files: Annotated[list[Path], typer.Argument(metavar="FIL…", help="Textningsfilerna, WebVTT eller SRT.")],
    write: Annotated[bool, typer.Option("--write", help="Skriv ändringarna utan att fråga.")] = False,
) -> int:
    """Rätta det som säkert kan rättas i textningsfiler: teckenkodning, radslut, tider, ordning och korta pauser.

    Ändringarna visas först. På en terminal frågar kommandot om de ska skrivas, annars skrivs de bara med --write.
    En SRT-fil blir en ny fil som slutar på .vtt, och den gamla ligger kvar.
    Kommandot avslutas med 1 om en fil inte kan rättas utan att något går förlorat.
    """
    for file in files:
        if not file.is_file():
            raise WrongUse(f"Filen {file} finns inte.")
    return max([_fix(file, write) for file in files])


def _fix(file: Path, write: bool) -> int:
    source = _read(file)
    mended = repair(source, file.name) if len(source) <= MAX_BYTES else Repair("", None)
    if mended.after is None:
        return _refuse(file)
    if not mended.done:
        terminal.show(f"{file}: inget att rätta.\n")
        return 0
    target = file.with_suffix(".vtt") if file.suffix.lower() == srt.SUFFIX else file
    if target != file and target.exists():
        raise WrongUse(f"Filen {target} finns redan. Flytta undan den först.")
    terminal.show(_shown(mended, file, target))
    if write or _agreed(target):
        _write(file, source, target, mended.after.encode())
        terminal.show(f"{target} är skriven.\n")
    else:
        terminal.show("Inget är skrivet. Kör kommandot med --write för att skriva.\n")
    return 0


def _refuse(file: Path) -> int:
    terminal.show(f"{file}: kan inte rättas utan att något går förlorat. Rätta det här först:\n")
    found = check_file(file, file.as_posix())
    return report(
        [each for each in found if each.rule in _BLOCKING and each.level is Level.ERROR], Path(), "text", None
    )


def _shown(mended: Repair, file: Path, target: Path) -> str:
    after = mended.after or ""
    end = "\r\n" if "\r\n" in after else "\n"
    diff = difflib.unified_diff(_lines(mended.before, end), _lines(after, end), str(file), str(target), lineterm="")
    return "\n".join([*map(_visible, diff), *(f"{file}: {sentence}" for sentence in mended.done)]) + "\n"


def _lines(text: str, end: str) -> list[str]:
    """Return a text's lines, those that do not end as the others will with their ends shown."""
    parts = [(line, stop) for line, stop in _LINE.findall(text) if line or stop]
    return [line + ("" if stop in ("", end) else _ENDS[stop]) for line, stop in parts]


def _visible(line: str) -> str:
    line = line.replace("\ufeff", "<BOM>")
    return "".join(char if char.isprintable() or char == "\t" else "\N{REPLACEMENT CHARACTER}" for char in line)


def _agreed(target: Path) -> bool:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    terminal.show(f"Skriva ändringarna till {target}? [j/N] ")
    return sys.stdin.readline().strip().lower() in ("j", "ja")


def _write(file: Path, source: bytes, target: Path, content: bytes) -> None:
    # Never half a file, and never over what somebody else saved while the question stood.
    if _read(file) != source:
        raise WrongUse(f"Filen {file} har ändrats under tiden. Kör kommandot en gång till.")
    try:
        writing.write([writing.Change(target.resolve(), source if target == file else None, content)])
    except Refused as refused:
        raise WrongUse(str(refused)) from refused


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise WrongUse(f"Filen {unread(file, error)}") from error
