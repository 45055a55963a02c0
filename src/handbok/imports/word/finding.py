"""What an editor must know of a document that became pages: what was left out, and what became something else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum

from handbok.swedish import shown

_LONGEST = 200


class Kind(Enum):
    """Be a kind of finding: whether anything was lost, what it is called, and what to do about it."""

    COMMENT = (True, "Kommentarer", "Ta ställning till dem och ändra texten om det behövs.")
    DELETED = (True, "Spårade ändringar: borttagen text", "Texten är utelämnad, som om ändringen var godkänd.")
    TEXT_BOX = (True, "Textrutor och former", "Skriv texten där den hör hemma på sidan.")
    CHART = (True, "Diagram", "Lägg talen i en tabell eller i data/, eller spara diagrammet som en bild.")
    SMART_ART = (True, "SmartArt", "Skriv innehållet som en lista, eller spara det som en bild.")
    EQUATION = (True, "Ekvationer", "Skriv dem som text, eller spara dem som bilder.")
    OBJECT = (True, "Inbäddade objekt", "Skriv innehållet på sidan, eller lägg filen bredvid sidan och länka till den.")
    PICTURE = (True, "Bilder som inte går att visa", "Spara bilden som PNG eller JPEG och lägg in den på sidan.")
    MARGIN = (True, "Sidhuvuden och sidfötter", "Handboken har egna. Skriv det som läsaren behöver på en sida.")
    PAGE_BREAK = (True, "Sidbrytningar och spalter", "De behövs inte på en webbsida.")
    CONTENTS = (True, "Innehållsförteckningar", "Handboken gör egna.")
    LINK = (True, "Länkar", "Texten står kvar. Länka till en sida eller till en adress på webben.")
    SYMBOL = (True, "Tecken ur symboltypsnitt", "Skriv ett vanligt tecken eller ett ord.")
    LOOK = (True, "Färg, överstrykning och understrykning", "Säg med ord det som utseendet sa.")
    HIDDEN = (True, "Dold text och tomma fält", "Skriv texten på sidan om läsaren ska se den.")
    ALT = (
        False,
        "Bilder utan text för den som inte ser dem",
        "Skriv vad bilden visar mellan hakparenteserna på sidan.",
    )
    GUESSED = (
        False,
        "Bilder som Word har beskrivit av sig självt",
        "Kontrollera att texten säger det som bilden visar.",
    )
    INSERTED = (False, "Spårade ändringar: tillagd text", "Texten är med, som om ändringen var godkänd.")
    MERGED = (False, "Sammanslagna celler", "Tabellen är skriven som HTML. Titta att den går att förstå.")
    WIDE = (False, "Breda tabeller", "Tabellen är skriven som HTML, i en ruta som går att rulla. Dela den om det går.")
    HEADER_ROW = (False, "Tabeller utan märkt rubrikrad", "Första raden har blivit rubriker. Rätta om det är fel.")
    CAPTION = (
        False,
        "Tabeller utan rubrik",
        "Tabellen fick ett namn efter avsnittet. Skriv ett som säger vad den visar.",
    )
    LAYOUT = (False, "Rutor gjorda med tabell", "Innehållet är skrivet som vanlig text.")
    INNER = (False, "Tabeller, bilder och noter inne i tabeller", "De står efter tabellen.")
    LEVEL = (False, "Rubriker med annan nivå", "Nivåerna är omräknade så att ingen hoppas över.")
    HEADING = (False, "Rubriker som är ändrade", "Sidans rubrik kan inte ha sådana tecken eller delar.")
    LETTERED = (False, "Listor med bokstäver eller romerska siffror", "De har fått vanliga siffror.")
    RENUMBERED = (False, "Numrerade listor som delas av en rubrik", "De börjar om på 1 efter rubriken.")
    INTRODUCTION = (False, "Text före den första lektionen", "Den står på kursens egen sida.")
    EMPTY = (False, "Lektioner utan text", "Skriv texten.")

    def __init__(self, lost: bool, title: str, advice: str) -> None:
        self.lost = lost
        self.title = title
        self.advice = advice


@dataclass(frozen=True)
class Finding:
    """Hold one: under which heading, in which paragraph, and what it says."""

    kind: Kind
    heading: str
    paragraph: str
    quote: str

    @property
    def told(self) -> str:
        """Return it as a line."""
        where = f"Under ”{shown(self.heading)}”" if self.heading else "Före första rubriken"
        near = self.paragraph if self.paragraph not in (self.quote, self.heading) else ""
        at = f", vid ”{shown(near)}”" if near else ""
        return f"{where}{at}: {_short(self.quote)}" if self.quote else f"{where}{at}"


@dataclass
class Findings:
    """Collect what is found; `heading` and `paragraph` are where the reading is."""

    heading: str = ""
    paragraph: str = ""
    _kept: dict[Finding, None] = field(default_factory=dict)

    @property
    def all(self) -> list[Finding]:
        """Return everything that was found, in order."""
        return list(self._kept)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Come back to the same place after something that is read in between, such as a footnote."""
        place = self.heading, self.paragraph
        yield
        self.heading, self.paragraph = place

    def tell(self, kind: Kind, quote: str = "") -> None:
        """Keep one about where the reading is."""
        self.keep(Finding(kind, self.heading, self.paragraph, quote))

    def keep(self, finding: Finding) -> None:
        """Keep one, unless the very same is kept."""
        self._kept.setdefault(finding)

    def of(self, *, lost: bool) -> Iterator[tuple[Kind, list[Finding]]]:
        """Yield the kinds that were found, each with its findings in the order of the document."""
        everything = self.all
        for kind in Kind:
            found = [each for each in everything if each.kind is kind]
            if found and kind.lost is lost:
                yield kind, found


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
