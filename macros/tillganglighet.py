"""Accessibility: the statement of data/tillganglighet/, and what is decided of film and sound."""

from __future__ import annotations

from typing import Annotated

from handbok.components import mediaverdicts, statement
from handbok.macro import Context, RecordRef, macro
from handbok.models.captionprice import CaptionPrice
from handbok.models.media import Media
from handbok.models.statement import Statement


@macro
def redogorelse(context: Context, redogorelse: Annotated[str, RecordRef(Statement)]) -> str:
    """Visar tillgänglighetsredogörelsens elva punkter, med bristerna ur registret över film och ljud.

    Det som ägaren inte har fyllt i står som ”Underlag saknas”.
    """
    return statement.statement(context, redogorelse)


@macro(shows=(Media, CaptionPrice))
def mediedomar(context: Context) -> str:
    """Visar för varje film och ljud vem som får se det, varför, och vad det skulle kosta att texta det som saknas."""
    return mediaverdicts.verdicts(context)
