"""Film and sound: what a page may show of data/media/."""

from __future__ import annotations

from typing import Annotated

from handbok.components import film as player
from handbok.macro import Context, RecordRef, macro
from handbok.models.media import Media

Known = Annotated[str, RecordRef(Media)]


@macro
def film(context: Context, media: Known) -> str:
    """Visar en film med undertexter, fakta, filer att hämta och en utskrift av allt som sägs.

    Varje mening i utskriften har ett ankare som slutar på sin tid, till exempel #intro-12-5s.
    Adressen öppnar filmen där, och #t=12.5 gör det också.
    """
    return player.player(context, media)


@macro
def ljud(context: Context, media: Known) -> str:
    """Visar en ljudfil med textversion, fakta och filer att hämta, och en utskrift när ljudet har undertexter."""
    return player.player(context, media)
