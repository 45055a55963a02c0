"""The command that shows what is wrong with caption files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from handbok.captions.checking import check_file
from handbok.cli.report import Format, Output, report
from handbok.cli.wrong import WrongUse


def command(
    files: Annotated[list[Path], typer.Argument(metavar="FIL…", help="Textningsfilerna.")],
    format: Format = None,
    output: Output = None,
) -> int:
    """Kontrollera textningsfiler och visa vad som är fel, var och hur det rättas.

    Kommandot avslutas med 1 om något fel visas, annars med 0: varningar och sådant att granska räknas inte.
    """
    for file in files:
        if not file.is_file():
            raise WrongUse(f"Filen {file} finns inte.")
    found = [problem for file in files for problem in check_file(file, file.as_posix())]
    return report(found, Path(), format, output)
