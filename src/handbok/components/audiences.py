"""Who may see what: the audiences, from the one that sees least."""

from __future__ import annotations

from handbok.components.template import render
from handbok.macro import Context

MEDIA = {
    "full": "Film och ljud publiceras först när alla krav på textning och syntolkning är uppfyllda.",
    "plan": "Film utan textning får visas om det står vem som textar den och senast när. "
    "Efter den dagen stoppas publiceringen.",
}
"""What `mediekrav` asks, in words."""


def audiences(context: Context) -> str:
    """Return the audiences as rows: what each is, what it sees beside its own, and what it asks of media."""
    chain = context.book.chain
    return render(
        "atkomster.html", context, audiences=[chain.audiences[id] for id in chain.ids], chain=chain, media=MEDIA
    )
