"""The command that makes a course one PDF."""

from __future__ import annotations

import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from handbok import build as builder
from handbok import engine, manifest
from handbok.checking import run
from handbok.cli import terminal
from handbok.cli.options import Root, Today, chosen, handbook, known_audiences
from handbok.cli.wrong import WrongUse
from handbok.exports.booklet.making import Maker, Unavailable, courses, require
from handbok.handbook import Handbook, load
from handbok.models.course import Course
from handbok.reports import text
from handbok.view import restrict


def command(
    course: Annotated[str, typer.Argument(metavar="KURS", help="Kursens id, som mappen i docs/kurser/.")],
    audience: Annotated[
        str | None, typer.Option(metavar="ID", help="Det som den åtkomsten får se; annars det som alla får se.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option(metavar="FIL", help="Filen att skriva; annars KURS.pdf i mappen du står i.")
    ] = None,
    today: Today = None,
    root: Root = Path(),
) -> int:
    """Gör en kurs till ett häfte: en tillgänglig pdf med innehåll, lektioner, självtest och svar.

    Häftet har det som läsaren med den åtkomsten får se på webbplatsen, och inget mer.
    Häften behöver tillägget booklets: pip install 'handbok[booklets]'.
    """
    handbook(root)
    known_audiences([audience] if audience else (), root)
    can_make_booklets()
    target = output or Path(f"{course}.pdf")
    try:
        book = _read(root, today)
        chosen(course, "Kursen", book.records(Course))
        viewer = audience or book.chain.ids[0]
        view = restrict(book, viewer)
        if course not in courses(view):
            raise WrongUse(_nothing_to_read(book, course, viewer))
        _make(root.resolve(), viewer, view, course, target, today)
    except builder.Failed as failed:
        terminal.show(text.render(failed.problems, root))
        return 1
    except engine.Broke as broke:
        raise WrongUse(f"Häftet gick inte att göra: {broke.output.strip().splitlines()[-1]}") from broke
    except OSError as error:
        raise WrongUse(f"Häftet kan inte skrivas till {target}: {error.strerror}.") from error
    terminal.show(f"Kursen {view.records(Course)[course].record.name} som häfte: {target}\n")
    return 0


def can_make_booklets() -> None:
    """Refuse, with what to install, when what lays out booklets is missing."""
    try:
        require()
    except Unavailable as missing:
        raise WrongUse(str(missing)) from missing


def _read(root: Path, today: date | None) -> Handbook:
    book = load(root.resolve(), today)
    if book.problems or not book.chain.ids:
        raise builder.Failed(run(book))
    return book


def _make(root: Path, viewer: str, view: Handbook, course: str, target: Path, today: date | None) -> None:
    """Make a booklet of the audience's site as it stands built, or of one built aside when that is old."""
    (root / "build").mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=root / "build", prefix=".booklet-") as aside:
        sites = root / "build" / "site"
        if not manifest.is_fresh(root, today):
            sites = Path(aside) / "site"
            with terminal.progress() as tell:
                builder.build(root, audiences=[viewer], out=sites, today=today, progress=tell)
        made = Path(aside) / "booklet.pdf"
        Maker(view, viewer, sites / viewer, Path(aside) / "drafts").make({course: made})
        shutil.copyfile(made, target)


def _nothing_to_read(book: Handbook, course: str, viewer: str) -> str:
    chain = book.chain
    able = next((id for id in chain.ids if course in courses(restrict(book, id))), None)
    hint = f"Ange --audience {able}." if able else "Skriv en lektion först."
    return f"Kursen {course} har inga lektioner som {chain.audiences[viewer].name} får se. {hint}"
