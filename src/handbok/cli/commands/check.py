"""The command that shows problems and writes nothing but a report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from handbok.checking import rules, run
from handbok.cli.options import Root, Today, chosen, handbook
from handbok.cli.report import Format, Output, report
from handbok.cli.wrong import WrongUse
from handbok.handbook import load
from handbok.problem import Problem


def command(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[SÖKVÄG]…", help="Visa bara problem i dessa filer och mappar.")
    ] = None,
    select: Annotated[list[str] | None, typer.Option(metavar="REGEL", help="Visa bara den regeln.")] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="REGEL", help="Visa inte den regeln.")] = None,
    format: Format = None,
    output: Output = None,
    today: Today = None,
    root: Root = Path(),
) -> int:
    """Kontrollera handboken och visa vad som är fel, var och hur det rättas.

    Allt läses alltid; det du anger begränsar bara vad som visas.
    Kommandot avslutas med 1 om något fel visas, annars med 0: varningar och sådant att granska räknas inte.
    """
    handbook(root)
    selected = {chosen(rule, "Regeln", rules()) for rule in select or ()}
    ignored = {chosen(rule, "Regeln", rules()) for rule in ignore or ()}
    places = [_inside(path, root) for path in paths or ()]
    found = [
        problem
        for problem in run(load(root, today))
        if problem.rule not in ignored and (not selected or problem.rule in selected) and _within(problem, places)
    ]
    return report(found, root, format, output)


def _inside(path: Path, root: Path) -> str:
    """Return a path as the handbook names it: given from the current folder, or from the handbook's."""
    for candidate in (path, root / path):
        if candidate.exists() and candidate.resolve().is_relative_to(root.resolve()):
            return candidate.resolve().relative_to(root.resolve()).as_posix()
    raise WrongUse(f"Sökvägen {path} finns inte i handboken.")


def _within(problem: Problem, places: Sequence[str]) -> bool:
    return not places or any(place in (".", problem.path) or problem.path.startswith(f"{place}/") for place in places)
