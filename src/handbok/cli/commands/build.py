"""The command that builds the sites."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from handbok import build as builder
from handbok.cli import terminal
from handbok.cli.options import Engine, Root, Today, handbook, known_audiences
from handbok.cli.wrong import WrongUse
from handbok.reports import text
from handbok.site import offline


def command(
    audience: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="Bygg bara för den åtkomsten; annars för alla.")
    ] = None,
    engine: Engine = "mkdocs",
    out: Annotated[
        Path | None, typer.Option(metavar="MAPP", help="Lägg webbplatserna där; annars i build/site.")
    ] = None,
    zip: Annotated[
        Path | None,
        typer.Option(
            "--zip", metavar="MAPP", help="Lägg där också en zip för varje åtkomst, att packa upp och läsa utan server."
        ),
    ] = None,
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Rita om allt, även det som inte har ändrats.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="Berätta vad som ritas om och varför.")] = False,
    today: Today = None,
    root: Root = Path(),
) -> int:
    """Bygg en webbplats för varje åtkomst, med bara det som den får se.

    Handboken kontrolleras först. Vid fel byggs ingenting och kommandot avslutas med 1: webbplatserna som fanns står kvar.
    """
    handbook(root)
    audiences = known_audiences(audience or (), root)
    return run(root, audiences, engine, out, today, zip, cache=not no_cache, explain=explain)


def run(
    root: Path,
    audiences: Sequence[str] = (),
    engine: str = "mkdocs",
    out: Path | None = None,
    today: date | None = None,
    zips: Path | None = None,
    *,
    cache: bool = True,
    explain: bool = False,
) -> int:
    """Build, tell how it went, and return the exit code."""
    try:
        with terminal.progress() as tell:
            result = builder.build(
                root, audiences=audiences, engine=engine, out=out, today=today, progress=tell, cache=cache
            )
            if zips is not None:
                for site in result.sites:
                    tell(f"{site.audience}: packar")
                    offline.write(site.folder, zips / f"{site.audience}.zip")
    except builder.Failed as failed:
        terminal.show(text.render(failed.problems, root))
        return 1
    except OSError as error:
        raise WrongUse(f"Webbplatserna kan inte skrivas: {error.strerror} ({error.filename}).") from error
    if explain:
        terminal.show("".join(f"{reason}\n" for reason in result.reasons) or "Inget ritas om: inget har ändrats.\n")
    for site in result.sites:
        terminal.show(f"{site.audience}: {pages(site.pages)} i {site.folder}\n")
    if result.problems:
        terminal.show(f"{text.summary(result.problems)} Se dem med handbok check.\n")
    return 0


def pages(number: int) -> str:
    """Return a number of pages in words."""
    return "1 sida" if number == 1 else f"{number} sidor"
