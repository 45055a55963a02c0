"""The command that publishes."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

import typer

from handbok.build import Failed
from handbok.cli import terminal
from handbok.cli.commands.build import pages
from handbok.cli.commands.export.booklet import can_make_booklets
from handbok.cli.options import Engine, Root, Target, Today, handbook
from handbok.cli.wrong import WrongUse
from handbok.publish.handbook import publish
from handbok.publish.refusal import Refused
from handbok.publish.writing import KEPT, Outcome
from handbok.reports import text

_LEAST = 2


def command(
    to: Target,
    keep: Annotated[
        int,
        typer.Option(
            metavar="ANTAL", parser=lambda value: _number(value), help="Behåll så många utgåvor; förval 5, minst 2."
        ),
    ] = KEPT,
    booklets: Annotated[
        bool, typer.Option("--booklets", help="Gör också varje kurs som häfte (pdf), länkat från kursens sida.")
    ] = False,
    engine: Engine = "mkdocs",
    today: Today = None,
    root: Root = Path(),
) -> int:
    """Bygg handboken för alla och visa den nya utgåvan, allt eller inget.

    Handboken kontrolleras först. Vid fel publiceras ingenting och kommandot avslutas med 1: det som visades förut visas fortfarande.
    Avbryts kommandot, eller är disken full, står den gamla utgåvan också kvar.
    Gå tillbaka till en tidigare utgåva med handbok rollback.
    """
    handbook(root)
    if booklets:
        can_make_booklets()
    try:
        with terminal.progress() as tell:
            outcome, result = publish(root, to, keep=keep, engine=engine, today=today, progress=tell, booklets=booklets)
    except Failed as failed:
        terminal.show(text.render(failed.problems, root))
        terminal.show("Ingenting publicerades: det som visades förut visas fortfarande.\n")
        return 1
    except Refused as refused:
        raise WrongUse(str(refused)) from refused
    for site in result.sites:
        terminal.show(f"{site.audience}: {pages(site.pages)}\n")
    terminal.show(_told(outcome, to))
    return 0


def _told(outcome: Outcome, to: Path) -> str:
    if not outcome.is_new:
        return f"Inget har ändrats: {outcome.name} visas redan i {to}.\n"
    lines = [f"{outcome.name} visas nu i {to}."]
    if outcome.before:
        lines.append(f"Förut visades {outcome.before}. Gå tillbaka med: handbok rollback --to {shlex.quote(str(to))}")
    lines += [f"Utgåvan {name} skulle ha tagits bort men gick inte att ta bort." for name in outcome.left]
    return "\n".join(lines) + "\n"


def _number(value: str | int) -> int:
    if not str(value).isdecimal() or int(value) < _LEAST:
        raise WrongUse(
            f"”{value}” utgåvor går inte att behålla. Ange minst 2: den som visas och en att gå tillbaka till."
        )
    return int(value)
