"""The command that makes data files and front matter tidy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from handbok.cli import terminal
from handbok.cli.options import Root, handbook
from handbok.cli.report import report
from handbok.cli.wrong import WrongUse
from handbok.models import record_types
from handbok.models.frontmatter import FrontMatter
from handbok.problem import Problem
from handbok.writing.file import Change, write
from handbok.writing.refusal import Refused, refusals
from handbok.writing.tidying import tidy


def command(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[SÖKVÄG]…", help="Filer och mappar; annars alla i handboken.")
    ] = None,
    check: Annotated[bool, typer.Option("--check", help="Visa bara vilka filer som skulle ändras.")] = False,
    root: Root = Path(),
) -> int:
    """Städa filerna i data/ och sidornas sidhuvuden: ordning, indrag, citattecken, blanksteg och radslut.

    Det filerna säger ändras aldrig, och kommentarerna står kvar.
    En fil som inte går att läsa lämnas som den är, med vad som är fel.
    Kommandot avslutas med 1 om en fil inte kan läsas, och med --check om någon fil skulle ändras.
    """
    handbook(root)
    problems: list[Problem] = []
    changed = []
    for file in _files(paths or [root], root):
        try:
            change = _tidied(file, root)
            if change is None:
                continue
            if not check:
                write([change])
        except tidy.Unreadable as unreadable:
            problems += unreadable.problems
            continue
        except Refused as refused:
            raise WrongUse(str(refused)) from refused
        changed.append(file.relative_to(root).as_posix())
    terminal.show("".join(f"{path}: {'skulle ändras' if check else 'är städad'}.\n" for path in changed))
    terminal.show("" if changed or problems else "Alla filer är redan i ordning.\n")
    wrong = report(problems, root, "text", None) if problems else 0
    return wrong or int(check and bool(changed))


def _files(paths: Sequence[Path], root: Path) -> Iterator[Path]:
    """Yield the files to tidy, each once, as paths under the handbook's root."""
    seen: set[Path] = set()
    for path in paths:
        place = next((each for each in (path, root / path) if each.exists()), None)
        if place is None or not place.resolve().is_relative_to(root.resolve()):
            raise WrongUse(f"Sökvägen {path} finns inte i handboken.")
        inside = root / place.resolve().relative_to(root.resolve())
        for file in [inside] if inside.is_file() else sorted(inside.rglob("*")):
            if file not in seen and file.is_file() and not file.is_symlink() and _model(file, root):
                seen.add(file)
                yield file


def _model(file: Path, root: Path) -> type | None:
    """Return what a file holds, or None when it is nothing to tidy."""
    parts = file.relative_to(root).parts
    if any(part.startswith(".") for part in parts):
        return None
    if parts[0] == "docs" and file.suffix == ".md":
        return FrontMatter
    return record_types().get(parts[1]) if parts[0] == "data" and len(parts) == 3 and file.suffix == ".yml" else None


def _tidied(file: Path, root: Path) -> Change | None:
    path = file.relative_to(root).as_posix()
    model = _model(file, root)
    assert model is not None  # noqa: S101  only such files are met
    with refusals(file):
        before = file.read_bytes()
    after = (tidy.page if file.suffix == ".md" else tidy.data)(before, model, path)
    return Change(file, before, after) if after != before else None
