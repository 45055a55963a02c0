"""Words: the glossary of data/ordlista/, whole or a word at a time."""

from __future__ import annotations

from typing import Annotated

from handbok.components import glossary
from handbok.macro import Context, TermRef, macro
from handbok.models.term import Glossary


@macro(shows=Glossary)
def ordlista(context: Context) -> str:
    """Visar hela ordlistan i bokstavsordning.

    Varje term har sitt id som ankare, till exempel #effektmal.
    """
    return glossary.glossary(context)


@macro(inline=True)
def begrepp(context: Context, term: Annotated[str, TermRef()], text: str | None = None) -> str:
    """Förklarar ett ord mitt i en mening: läsaren trycker på ordet och får förklaringen ur ordlistan.

    Skriv ordet eller en av dess former. Ska något annat stå i meningen skriver du det under text.
    """
    return glossary.explained(context, term, text)
