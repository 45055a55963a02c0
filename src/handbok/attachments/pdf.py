"""PDF: tags, title and language, without which a screen reader has only guesses (EN 301 549, 10.1.3.1, 10.2.4.2, 10.3.1.1)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pikepdf

from handbok.attachments.lack import UNREADABLE, Lack

_TAGS = (
    "Gör om filen från Word: Arkiv, Spara som, PDF, Alternativ, och kryssa i dokumentstrukturtaggar för hjälpmedel. "
    "Ännu bättre är att skriva innehållet som en sida."
)
_TITLE = "Fyll i titeln under Arkiv, Info i Word och spara som pdf igen."
_LANGUAGE = "Sätt språket till svenska under Granska, Språk i Word och spara som pdf igen."
_LOCKED = "Ta bort skyddet mot kopiering när du sparar filen."


def lacks(file: Path) -> Iterator[Lack]:
    """Yield what a PDF lacks."""
    try:
        with pikepdf.open(file) as pdf:
            yield from _of(pdf)
    except (pikepdf.PdfError, pikepdf.PasswordError, OSError, ValueError, RecursionError):
        yield Lack("Pdf-filen går inte att läsa: den är skadad, låst eller ingen pdf.", UNREADABLE)


def _of(pdf: pikepdf.Pdf) -> Iterator[Lack]:
    if not _is_tagged(pdf):
        yield Lack(
            "Pdf-filen har inga taggar, så en skärmläsare vet inte vad som är rubrik, lista eller tabell.", _TAGS
        )
    if not _title(pdf).strip():
        yield Lack("Pdf-filen har ingen titel.", _TITLE)
    if not str(pdf.Root.get("/Lang", "")).strip():
        yield Lack("Pdf-filen säger inte vilket språk den är på.", _LANGUAGE)
    if pdf.is_encrypted and not pdf.allow.accessibility:
        yield Lack("Pdf-filen är skyddad så att en skärmläsare inte får läsa den.", _LOCKED)


def _is_tagged(pdf: pikepdf.Pdf) -> bool:
    marks, structure = pdf.Root.get("/MarkInfo"), pdf.Root.get("/StructTreeRoot")
    marked = isinstance(marks, pikepdf.Dictionary) and bool(marks.get("/Marked", False))
    return marked and isinstance(structure, pikepdf.Dictionary) and "/K" in structure


def _title(pdf: pikepdf.Pdf) -> str:
    # not as a context: that would write the facts of one place over those of the other
    told = pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False).get("dc:title")
    return str(told or pdf.docinfo.get("/Title", ""))
