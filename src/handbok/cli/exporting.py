"""The commands that give records as workbooks or CSV files: one for each data type, found by its model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from handbok.cli import terminal
from handbok.cli.options import Root, chosen, handbook, known_audiences
from handbok.cli.output import write_bytes
from handbok.cli.wrong import WrongUse
from handbok.exports import csv
from handbok.exports.download import Download, of_record, of_type
from handbok.handbook import load
from handbok.models import record_types
from handbok.models.base import Record
from handbok.view import restrict
from handbok.writing.refusal import Refused, refusals

_ID = Annotated[str | None, typer.Argument(metavar="[ID]", help="Filens namn utan .yml; annars alla av typen.")]
_OUTPUT = Annotated[
    Path | None, typer.Option("--output", metavar="FIL", help="En .xlsx- eller .csv-fil; annars <typ>-<id>.xlsx här.")
]
_AUDIENCE = Annotated[
    str | None, typer.Option(metavar="ID", help="Bara det som den åtkomsten får se; annars allt som finns.")
]


def _command(kind: type[Record]) -> Callable[..., int]:
    def command(id: _ID = None, output: _OUTPUT = None, audience: _AUDIENCE = None, root: Root = Path()) -> int:
        return _run(kind, id, output, audience, root)

    command.__doc__ = f"""Skriv {kind.TITLE.lower()} som en arbetsbok eller som CSV.

    En CSV-fil blir en fil för varje tabell: <fil>-<tabell>.csv, med semikolon och decimalkomma."""
    return command


COMMANDS = {folder: _command(kind) for folder, kind in record_types().items()}


def _run(kind: type[Record], id: str | None, output: Path | None, audience: str | None, root: Path) -> int:
    handbook(root)
    book = load(root)
    if audience is not None:
        book = restrict(book, known_audiences([audience], root)[0])
    records = book.records(kind)
    if id is not None:
        chosen(id, "Posten", records)
    download = of_record(book, records[id]) if id else of_type(book, kind)
    if not download.tables:
        raise WrongUse(f"Det finns inget att skriva: data/{kind.FOLDER}/ har inga filer som går att läsa.")
    output = output or Path("-".join(filter(None, (kind.FOLDER, id))) + ".xlsx")
    for file, data in _made(download, output):
        write_bytes(file, data)
        terminal.show(f"{file} är skriven.\n")
    return 0


def _made(download: Download, output: Path) -> list[tuple[Path, bytes]]:
    try:
        with refusals(output):
            return _files(download, output)
    except Refused as refused:
        raise WrongUse(str(refused)) from refused


def _files(download: Download, output: Path) -> list[tuple[Path, bytes]]:
    if output.suffix.lower() == ".xlsx":
        return [(output, download.workbook)]
    if output.suffix.lower() == ".csv":
        tables = [table for table in download.tables if table.rows]
        return [(output.with_name(f"{output.stem}-{table.name}.csv"), csv.document(table)) for table in tables]
    raise WrongUse(f"{output} har ett annat slut än .xlsx och .csv. Välj ett av dem.")
