"""The command that reads a survey's answers into a round of effect goals."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from handbok.cli.importing import contents, told, written
from handbok.cli.options import Root, chosen, handbook
from handbok.handbook import load
from handbok.imports.fault import Refused
from handbok.imports.survey import imported
from handbok.models.effect import EffectRegister
from handbok.writing.readable import readable


def command(
    file: Annotated[
        Path, typer.Argument(metavar="FIL", help="Svaren, en .xlsx- eller .csv-fil med en rad för varje svar.")
    ],
    into: Annotated[Path, typer.Option("--into", metavar="FIL", help="Filen i data/effektmal/ som får resultatet.")],
    round: Annotated[str, typer.Option("--round", metavar="ID", help="Omgången i filen.")],
    root: Root = Path(),
) -> int:
    """Räkna svaren i en enkät och skriv dem som en omgångs resultat.

    Kolumnerna heter som indikatorernas id eller text, och dessutom Organisation och Målgrupp om svaren delas upp.
    Resultat som få personer har gett får bara antalet svar. Vid fel skrivs ingenting och kommandot avslutas med 1.
    """
    handbook(root)
    book = readable(load(root))
    id = chosen(into.stem, "Registret", book.records(EffectRegister))
    try:
        change = imported(book, id, round, contents(file), file.name)
    except Refused as refused:
        return told(refused, file)
    return written(change, root)
