"""Changes: what a page may show of data/andringar/."""

from __future__ import annotations

from typing import Annotated

from handbok.components import changes
from handbok.macro import Context, RecordRef, macro
from handbok.models.change import ChangeRegister


@macro(shows=ChangeRegister)
def andringslogg(context: Context, register: Annotated[str, RecordRef(ChangeRegister)] | None = None) -> str:
    """Visar ändringar med skäl, effekt, vem som beslutar och utfall, för ett register eller för alla.

    Varje rad har ändringens id som ankare.
    """
    return changes.log(context, register)
