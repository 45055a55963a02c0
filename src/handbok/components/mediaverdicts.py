"""What is decided of film and sound, for those who edit: verdicts, and what captions would cost."""

from __future__ import annotations

from handbok.captioncost import costs, price_of
from handbok.components import names
from handbok.components.template import render
from handbok.decisions import decisions
from handbok.macro import Context


def verdicts(context: Context) -> str:
    """Return the verdicts on the films that the reader may see, and the costs by month and role, as two tables."""
    book = context.book
    return render(
        "mediedomar.html",
        context,
        decisions=list(decisions(book, trusting=True)),
        costs=costs(book, trusting=True),
        price=price_of(book),
        audiences=book.chain.audiences,
        role=lambda id: names.role(context, None, id),
    )
