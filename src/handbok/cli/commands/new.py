"""The command that makes something new: a course, a lesson, a register, a risk."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Annotated

import typer

from handbok.cli import asking, terminal
from handbok.cli.options import Root, Today, chosen, handbook
from handbok.cli.wrong import WrongUse
from handbok.handbook import load
from handbok.writing import file
from handbok.writing.kinds import kinds, named, parts
from handbok.writing.kinds.kind import Kind, Made
from handbok.writing.known import Known
from handbok.writing.question import Answers
from handbok.writing.readable import readable
from handbok.writing.refusal import Refused
from handbok.writing.showing import difference, notes


def command(
    kind: Annotated[
        str | None, typer.Argument(metavar="[SORT]", help="Det som ska göras; utan det visas vad som går att göra.")
    ] = None,
    name: Annotated[str, typer.Argument(metavar="[NAMN]", help="Vad det ska heta; id:t görs av namnet.")] = "",
    values: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NYCKEL=VÄRDE", help="Svar på en fråga; flera på samma nyckel blir en lista."),
    ] = None,
    dry: Annotated[bool, typer.Option("--dry-run", help="Visa vad som skulle skrivas, och skriv inget.")] = False,
    ask: Annotated[bool, typer.Option("--ask/--no-ask", help="Fråga efter det som inte är angivet.")] = True,
    today: Today = None,
    root: Root = Path(),
) -> None:
    """Gör något nytt i handboken: en kurs, en lektion, ett register, en risk, en roll.

    På en terminal frågar kommandot efter det du inte har angett.
    Finns filen redan skrivs den aldrig över; en post läggs sist i sin lista, och allt annat i filen står kvar.
    """
    if kind is None:
        terminal.show("".join(f"{word:<24}{each.title}\n" for word, each in kinds().items()))
        return
    found = named(kind)
    if found is None:
        chosen(kind, "Sorten", kinds())
        return
    handbook(root)
    given = _given(values or ())
    answers = asking.Asking(given) if ask and asking.possible() else Answers(given)
    try:
        made = found.make(Known(readable(load(root, today))), unicodedata.normalize("NFC", name), answers)
        if dry:
            terminal.show(f"{difference(made.changes, root)}Inget är skrivet.\n")
            return
        file.write(made.changes)
    except Refused as refused:
        raise WrongUse(str(refused)) from refused
    terminal.show(_next(found, made, root))


def _given(values: list[str] | tuple[()]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in values:
        key, equals, value = unicodedata.normalize("NFC", each).partition("=")
        if not equals or not value.strip():
            raise WrongUse(f"”{each}” är inget svar. Skriv --set nyckel=värde.")
        found.setdefault(key.strip(), []).append(value.strip())
    return found


def _next(kind: Kind, made: Made, root: Path) -> str:
    paths = [change.file.relative_to(root).as_posix() for change in made.changes]
    lines = [*(f"Skrev {path}." for path in paths), *notes(made.changes, root), "Gör så här härnäst:"]
    more = [f"Lägg till mer: handbok new {' eller '.join(words)}" for words in [parts(kind)] if words]
    steps = [*made.next, *more, f"Kontrollera: handbok check {' '.join(paths)}", "Titta: handbok preview"]
    return "\n".join([*lines, *(f"  {number}. {step}" for number, step in enumerate(steps, 1))]) + "\n"
