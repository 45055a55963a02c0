"""Options that several commands take, each read and refused in Swedish."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated

import typer

from handbok.cli.wrong import WrongUse
from handbok.models.audience import Audience
from handbok.swedish import enumeration

_PARTS = ("mkdocs.yml", "docs", "data")


def handbook(value: str | Path) -> Path:
    """Return a handbook's root, or refuse a folder that is none."""
    root = Path(value)
    if not root.is_dir():
        raise WrongUse(f"Mappen {root} finns inte.")
    missing = [name for name in _PARTS if not (root / name).exists()]
    if missing:
        where = "Den här mappen" if root == Path() else f"Mappen {root}"
        raise WrongUse(
            f"{where} är ingen handbok: {enumeration(missing)} saknas. Gå till handbokens mapp eller ange --root."
        )
    return root


def day(value: str | date) -> date:
    """Return a date written as 2026-11-22."""
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise WrongUse(f"”{value}” är inget datum. Skriv det som 2026-11-22.") from None


def one_of(what: str, known: Iterable[str]) -> Callable[[str], str]:
    """Return a reader of an option that takes one of some words."""
    words = list(known)
    return lambda value: chosen(value, what, words)


def chosen(value: str, what: str, known: Iterable[str]) -> str:
    """Return a word that is known, or refuse it and name the nearest one, or all."""
    words = sorted(known)
    if value in words:
        return value
    near = get_close_matches(value, words, n=3)
    hint = f"Menade du {enumeration(near, 'eller')}?" if near else f"Välj bland {enumeration(words, 'eller')}."
    raise WrongUse(f"{what} {value} finns inte. {hint}")


Root = Annotated[Path, typer.Option("--root", metavar="MAPP", help="Handbokens mapp; annars den du står i.")]
Today = Annotated[
    date | None,
    typer.Option(
        "--today", metavar="DATUM", parser=day, help="Räkna som om det vore den dagen, till exempel 2026-11-22."
    ),
]

Engine = Annotated[
    str,
    typer.Option(
        metavar="MOTOR", parser=one_of("Motorn", ("mkdocs", "zensical")), help="mkdocs (förval) eller zensical."
    ),
]
Target = Annotated[Path, typer.Option("--to", metavar="MAPP", help="Mappen som det publiceras till.")]


def known_audiences(wanted: Iterable[str], root: Path) -> list[str]:
    """Return audiences that the handbook has."""
    known = {file.stem for file in (root / "data" / Audience.FOLDER).glob("*.yml")}
    return [chosen(audience, "Åtkomsten", known) for audience in wanted]
