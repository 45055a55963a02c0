"""Problems as a report: its form, where it goes, and the exit code that it means."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from handbok import reports
from handbok.cli import terminal
from handbok.cli.options import one_of
from handbok.cli.output import write
from handbok.problem import Level, Problem
from handbok.reports import text

Format = Annotated[
    str | None,
    typer.Option(
        metavar="FORM",
        parser=one_of("Rapportformen", reports.formats()),
        help=f"Rapportens form: {', '.join(reports.formats())}.",
    ),
]
Output = Annotated[Path | None, typer.Option(metavar="FIL", help="Skriv rapporten till en fil.")]


def report(problems: Sequence[Problem], root: Path, format: str | None, output: Path | None) -> int:
    """Show or write the problems and return the exit code: 1 when any is an error."""
    rendered = reports.formats()[format or _default_format()].render(problems, root)
    if output is None:
        terminal.show(rendered)
    else:
        write(output, rendered)
        terminal.show(f"{text.summary(problems)} Rapporten står i {output}.\n")
    return int(any(problem.level is Level.ERROR for problem in problems))


def _default_format() -> str:
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"
