"""The command that shows the handbook while it is written."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from handbok.cli import terminal
from handbok.cli.commands.serve import Port, free
from handbok.cli.options import Root, handbook, known_audiences


def command(
    audience: Annotated[
        str | None, typer.Option(metavar="ID", help="Visa som den åtkomsten; annars som den som ser mest.")
    ] = None,
    port: Port = 8000,
    root: Root = Path(),
) -> int:
    """Visa handboken medan du skriver, med det som är fel.

    Varje gång du sparar en fil ritas sidan om. Det som är fel står på sidan som det gäller och här i terminalen.
    Sökningen och tabellerna som filer finns inte här: se dem med handbok serve. Avsluta med Ctrl+C.
    """
    from handbok.preview import server  # MkDocs takes a moment to load

    handbook(root)
    known_audiences([audience] if audience else [], root)
    free(port)
    terminal.show(f"Handboken visas på http://{server.ADDRESS}:{port} (avsluta med Ctrl+C)\n")
    server.run(root, port, audience or "")
    terminal.show("Avslutad.\n")
    return 0
