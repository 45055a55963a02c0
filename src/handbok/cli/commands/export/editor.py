"""The command that writes what a text editor helps with."""

from __future__ import annotations

from pathlib import Path

from handbok.cli import terminal
from handbok.cli.options import Root, handbook
from handbok.cli.output import write
from handbok.cli.wrong import WrongUse
from handbok.editorfiles import files


def command(root: Root = Path()) -> None:
    """Skriv filerna som gör att en textredigerare ger förslag och visar fel medan du skriver.

    Det är scheman för data/ i .schema/, och inställningar och kodstycken för VS Code i .vscode/.
    Kör kommandot när en datatyp eller ett makro har ändrats.
    """
    handbook(root)
    made = files(root)
    for path, text in made.items():
        file = root / path
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WrongUse(f"{file.parent} kan inte skrivas: {error.strerror}.") from error
        write(file, text)
    terminal.show(f"Skrev {len(made)} filer i .schema/ och .vscode/.\n")
