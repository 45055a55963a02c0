"""Documents: what a page may show of data/dokument/."""

from __future__ import annotations

from typing import Annotated

from handbok.components import documents
from handbok.macro import Context, RecordRef, macro
from handbok.models.document import DocumentRegister


@macro(shows=DocumentRegister)
def dokumentlista(context: Context, register: Annotated[str, RecordRef(DocumentRegister)] | None = None) -> str:
    """Visar dokument med titel, status, version, beslut och samband, för ett register eller för alla.

    Varje rad har dokumentets id som ankare.
    """
    return documents.listing(context, register)
