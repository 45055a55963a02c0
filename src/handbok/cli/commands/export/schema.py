"""The command that gives editors' programs the schemas of data files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer
from pydantic import BaseModel

from handbok.cli import terminal
from handbok.cli.options import chosen
from handbok.cli.wrong import WrongUse
from handbok.models import record_types
from handbok.models.frontmatter import FrontMatter
from handbok.schema import schema

_KINDS: dict[str, type[BaseModel]] = {**record_types(), "sidhuvud": FrontMatter}


def command(
    type: Annotated[
        str | None, typer.Argument(metavar="[TYP]", help=f"Datatyp: {', '.join(_KINDS)}; annars alla.")
    ] = None,
    to: Annotated[
        Path | None, typer.Option(metavar="MAPP", help="Lägg dem som MAPP/<typ>.json i stället för att visa dem.")
    ] = None,
) -> None:
    """Skriv datatypernas JSON-scheman, som en textredigerare kan ge förslag och rätta efter."""
    wanted = [chosen(type, "Datatypen", _KINDS)] if type else list(_KINDS)
    schemas = {name: schema(_KINDS[name]) for name in wanted}
    if to is not None:
        _write(schemas, to)
    else:
        terminal.show(_json(schemas[type] if type else schemas))


def _write(schemas: Mapping[str, object], folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, found in schemas.items():
            (folder / f"{name}.json").write_text(_json(found), encoding="utf-8", newline="\n")
    except OSError as error:
        raise WrongUse(f"Schemana kan inte skrivas i {folder}: {error.strerror}.") from error
    terminal.show(f"Scheman i {folder}: {len(schemas)}\n")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
