"""The command that shows what is decided of film and sound."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from handbok.captioncost import Cost, costs, price_of
from handbok.checking import run
from handbok.cli import terminal
from handbok.cli.options import Root, Today, chosen, handbook, one_of
from handbok.decisions import decisions
from handbok.handbook import Handbook, load
from handbok.models.media import Media
from handbok.roles import resolve
from handbok.sheet import FORMS, Sheet
from handbok.swedish import number

_NO_PRICE = "Underlag saknas"


def command(
    film: Annotated[
        str | None,
        typer.Option("--film", metavar="ID", help="Visa i stället varje anmärkning på en films undertexter."),
    ] = None,
    cost: Annotated[
        bool, typer.Option("--cost", help="Visa bara vad det skulle kosta att texta det som saknas.")
    ] = False,
    format: Annotated[
        str,
        typer.Option(metavar="FORM", parser=one_of("Formen", FORMS), help=f"Tabellens form: {', '.join(FORMS)}."),
    ] = "text",
    today: Today = None,
    root: Root = Path(),
) -> int:
    """Visa vem som får se varje film och ljud, varför, och vad textning skulle kosta.

    Kommandot avslutas med 1 om en film som inte får visas står på en sida, annars med 0.
    """
    handbook(root)
    book = load(root, today)
    if film is not None:
        terminal.show(FORMS[format]([_findings(book, chosen(film, "Filmen", book.records(Media)))]))
        return 0
    sheets = [_costs(book)] if cost else [_verdicts(book), _costs(book)]
    terminal.show(FORMS[format](sheets[:1] if format == "csv" else sheets))
    return int(any(each.stops for each in decisions(book)))


def _verdicts(book: Handbook) -> Sheet:
    rows = tuple(
        (
            f"{each.film.record.title} ({each.film.id})",
            book.chain.audiences[each.audience].name,
            each.verdict.outcome.value,
            each.verdict.reason,
            each.verdict.law,
            ", ".join(f"docs/{page.path}" for page in each.pages),
        )
        for each in decisions(book)
    )
    columns = ("Film eller ljud", "Åtkomst", "Utfall", "Skäl", "Lag", "Visas på")
    return Sheet("Film och ljud", columns, rows, "Inga filmer eller ljud är registrerade.")


def _costs(book: Handbook) -> Sheet:
    price = price_of(book)
    what = f"{number(price.amount)} kr per minut, {price.source}" if price else "priset per minut saknas"
    columns = ("Textas senast", "Ansvarig", "Filmer", "Minuter", "Utan längd", "Kronor")
    rows = tuple(_cost(each, book) for each in costs(book))
    return Sheet(f"Kostnad för textning ({what})", columns, rows, "Ingen film saknar undertexter.")


def _cost(cost: Cost, book: Handbook) -> tuple[str, ...]:
    role = resolve(book, None, cost.role)
    return (
        cost.month or "Utan datum",
        role.name if role else cost.role or "Ingen",
        str(cost.films),
        number(round(cost.minutes, 1)),
        str(cost.unknown),
        _NO_PRICE if cost.kronor is None else number(cost.kronor),
    )


def _findings(book: Handbook, id: str) -> Sheet:
    """Return what a supplier must mend: every finding in the film's captions, and in its record."""
    entry = book.records(Media)[id]
    captions = entry.record.captions
    paths = {entry.path, f"docs/{captions.file}" if captions else ""}
    rows = tuple(
        (f"{each.path}:{each.line}", each.level.swedish, each.rule, each.message, each.help)
        for each in run(book)
        if each.path in paths
    )
    title = f"Anmärkningar på ”{entry.record.title}”"
    return Sheet(title, ("Plats", "Svar", "Regel", "Vad", "Så rättar du"), rows, "Inga anmärkningar.")
