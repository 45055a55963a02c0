"""The command that shows problems and writes nothing but a report."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from handbok import reports
from handbok.checking import rules, run
from handbok.cli import terminal
from handbok.cli.options import Root, Today, chosen, handbook, one_of
from handbok.cli.wrong import WrongUse
from handbok.handbook import load
from handbok.problem import Level, Problem
from handbok.reports import text


def command(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="[SÖKVÄG]…", help="Visa bara problem i dessa filer och mappar.")
    ] = None,
    select: Annotated[list[str] | None, typer.Option(metavar="REGEL", help="Visa bara den regeln.")] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="REGEL", help="Visa inte den regeln.")] = None,
    format: Annotated[
        str | None,
        typer.Option(
            metavar="FORM",
            parser=one_of("Rapportformen", reports.formats()),
            help=f"Rapportens form: {', '.join(reports.formats())}.",
        ),
    ] = None,
    output: Annotated[Path | None, typer.Option(metavar="FIL", help="Skriv rapporten till en fil.")] = None,
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
    _report(found, root, format or _default_format(), output)
    return int(any(problem.level is Level.ERROR for problem in found))


def _default_format() -> str:
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def _inside(path: str, root: Path) -> str:
    """Return a path as the handbook names it: given from the current folder, or from the handbook's."""
    for candidate in (Path(path), root / path):
        if candidate.exists() and candidate.resolve().is_relative_to(root.resolve()):
            return candidate.resolve().relative_to(root.resolve()).as_posix()
    raise WrongUse(f"Sökvägen {path} finns inte i handboken.")


def _within(problem: Problem, places: Sequence[str]) -> bool:
    return not places or any(place in (".", problem.path) or problem.path.startswith(f"{place}/") for place in places)


def _report(problems: Sequence[Problem], root: Path, format: str, output: Path | None) -> None:
    report = reports.formats()[format].render(problems, root)
    if output is None:
        terminal.show(report)
        return
    _write(output, report)
    terminal.show(f"{text.summary(problems)} Rapporten står i {output}.\n")


def _write(file: Path, content: str) -> None:
    # Never half a report: whoever reads the file sees the old one or the new.
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        draft.write_text(content, encoding="utf-8", newline="\n")
        draft.replace(file)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise WrongUse(f"Rapporten kan inte skrivas till {file}: {error.strerror}.") from error
