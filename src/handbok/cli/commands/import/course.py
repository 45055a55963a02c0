"""The command that makes a course of a Word document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from handbok.checking import run
from handbok.cli import asking, terminal
from handbok.cli.importing import contents, told
from handbok.cli.options import Root, Today, handbook
from handbok.cli.wrong import WrongUse
from handbok.handbook import load
from handbok.imports.fault import Refused as Faulty
from handbok.imports.word import report
from handbok.imports.word.course import Import, imported
from handbok.models.base import Id, Many, Text
from handbok.models.course import Course
from handbok.problem import Problem
from handbok.swedish import listed
from handbok.writing import file as writing
from handbok.writing.file import Change
from handbok.writing.known import Known
from handbok.writing.question import Answers, Question
from handbok.writing.refusal import Refused
from handbok.writing.showing import difference


def command(
    file: Annotated[Path, typer.Argument(metavar="FIL", help="Word-dokumentet, en .docx-fil.")],
    course: Annotated[
        str | None,
        typer.Option(
            "--course",
            metavar="ID",
            help="Kursens id; utan det görs id:t av dokumentets rubrik. Finns kursen får den lektionerna.",
        ),
    ] = None,
    access: Annotated[
        str | None,
        typer.Option("--access", "--åtkomst", metavar="ID", help="Vem som får se kursen; annars den snävaste."),
    ] = None,
    owner: Annotated[
        str | None, typer.Option("--owner", "--ansvarig", metavar="ROLL", help="Rollen som ansvarar för kursen.")
    ] = None,
    dry: Annotated[bool, typer.Option("--dry-run", help="Visa vad som skulle skrivas, och skriv inget.")] = False,
    ask: Annotated[bool, typer.Option("--ask/--no-ask", help="Fråga efter det som inte är angivet.")] = True,
    today: Today = None,
    root: Root = Path(),
) -> int:
    """Gör en kurs av ett Word-dokument: rubrikerna blir lektioner, och allt annat följer med så långt det går.

    En ensam rubrik på högsta nivån blir kursens namn, och rubrikerna under den blir lektioner. Är de flera blir de lektionerna.
    Kommandot slutar med en lista över det som inte kom med. Inget skrivs över, och vid fel skrivs ingenting.
    """
    handbook(root)
    data = contents(file)
    known = Known(load(root, today))
    try:
        given = _given(known, course, access, owner, ask=ask)
        made = imported(known, data, file.name, course, {key: said for key, said in given.items() if key != "id"})
        changes = [change for change in made.changes if not _is_there(change)]
        _refuse_existing(changes, root)
        if dry:
            _show(made, changes, file, root)
            return 0
        if changes:
            writing.write(changes)
    except Faulty as faulty:
        return told(faulty, file)
    except Refused as refused:
        raise WrongUse(str(refused)) from refused
    goals = bool(given.get("mål")) or not made.new
    terminal.show(report.told(made, file.name, _paths(changes, root), _problems(made, root, today), goals=goals))
    return 0


def _given(
    known: Known, course: str | None, access: str | None, owner: str | None, *, ask: bool
) -> dict[str, list[str]]:
    """Return what was said of the course, by options or by a person who was asked. Raises Refused."""
    said = {key: [value] for key, value in (("id", course), ("åtkomst", access), ("ägare", owner)) if value}
    answers = (asking.Asking if ask and asking.possible() else Answers)(said)
    is_there = course in known.book.records(Course)
    questions = [
        Question("id", "Id", "Kursens id.", Id, required=False, asked=False),
        Question("åtkomst", "Åtkomst", "Vem som får se kursen.", required=False, choices=known.choices("audience"),
                 default=None if is_there else known.narrowest),
        Question("ägare", "Ansvarig", "En roll.", required=False, choices=known.choices("role"),
                 default=None if is_there else known.owner),
        Question("mål", "Mål", "Vad den som har gått kursen kan.", Many[Text], required=False, many=True, asked=not is_there),
    ]  # fmt: skip
    found = {each.key: answers.ask(each) for each in questions}
    answers.done()
    return {key: value if isinstance(value, list) else [value] for key, value in found.items() if value is not None}


def _is_there(change: Change) -> bool:
    """Tell whether a file is there already just as it is to be: an import that was cut short goes on from there."""
    return change.file.is_file() and change.file.read_bytes() == change.after


def _refuse_existing(changes: Sequence[Change], root: Path) -> None:
    found = _paths([change for change in changes if change.file.exists()], root)
    if found:
        raise Refused(
            f"{listed(found)} finns redan och skrivs aldrig över. Inget är skrivet. Byt rubrik i Word-filen, "
            "eller gör en egen kurs av den med --course och ett nytt id."
        )


def _show(made: Import, changes: Sequence[Change], file: Path, root: Path) -> None:
    texts = [change for change in changes if change.file.suffix in (".md", ".yml")]
    pictures = [change for change in changes if change not in texts]
    lines = "".join(f"ny fil {path}\n" for path in _paths(pictures, root))
    terminal.show(f"{difference(texts, root)}{lines}\n{report.told(made, file.name, [], None, goals=True)}")


def _paths(changes: Sequence[Change], root: Path) -> list[str]:
    return [change.file.relative_to(root).as_posix() for change in changes]


def _problems(made: Import, root: Path, today: date | None) -> list[Problem]:
    paths = set(_paths(made.changes, root))
    return [problem for problem in run(load(root, today)) if problem.path in paths]
