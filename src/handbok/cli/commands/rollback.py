"""The command that goes back to an earlier release."""

from __future__ import annotations

import shlex
from typing import Annotated

import typer

from handbok.cli import terminal
from handbok.cli.options import Target
from handbok.cli.wrong import WrongUse
from handbok.publish.refusal import Refused
from handbok.publish.rollback import rollback


def command(
    to: Target,
    release: Annotated[
        str | None, typer.Argument(metavar="[UTGÅVA]", help="Utgåvan att visa; annars den hela närmast före.")
    ] = None,
) -> int:
    """Visa en tidigare utgåva igen.

    Den granskas först: bara en utgåva där varje fil är som när den publicerades visas.
    Handbokens källor ändras inte, så nästa publicering visar dem igen.
    """
    try:
        outcome = rollback(to, release)
    except Refused as refused:
        raise WrongUse(str(refused)) from refused
    if not outcome.is_new:
        terminal.show(f"{outcome.name} visas redan i {to}.\n")
        return 0
    terminal.show(f"{outcome.name} visas nu i {to}.\n")
    if outcome.before:
        again = f"handbok rollback --to {shlex.quote(str(to))} {outcome.before}"
        terminal.show(f"Förut visades {outcome.before}. Visa den igen med: {again}\n")
    return 0
