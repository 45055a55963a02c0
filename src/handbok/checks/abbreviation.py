"""En förkortning förklaras första gången den står på sidan, eller i ordlistan; vanliga småord skrivs ut.

Varför: Den som inte är insatt vet inte vad bokstäverna betyder (WCAG 3.1.4). ”T.ex.” och ”bl.a.” är svåra att läsa och
låter illa i en skärmläsare, och klarspråk är att skriva ut dem.

Godkänt:

```markdown title="docs/exempel.md"
En informationssäkerhetsklass (ISK) säger hur känslig informationen är. Välj ISK först.
```

Underkänt:

```markdown title="docs/exempel.md"
Välj ISK först.
```

Ser inte: ovanliga förkortningar med små bokstäver.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from handbok import terms
from handbok.handbook import Handbook
from handbok.models.organisation import OrganisationRegister
from handbok.models.project import Project
from handbok.page import Page
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("abbreviation", Level.WARNING, Page, "WCAG 3.1.4")

KNOWN = frozenset(
    {"AB", "CD", "DVD", "EU", "FN", "GB", "ID", "IT", "KB", "MB", "OBS", "OK", "PC", "PDF", "PS", "QR", "SMS", "TB",
     "TODO", "FIXME", "TBD", "TV", "UR", "USA", "USB", "VD", "VM", "WC"}
)  # fmt: skip
"""What everyone knows, better as letters than spelt out, and what placeholder finds."""

WRITTEN_OUT = {
    r"t\. ?ex": "till exempel", r"bl\. ?a": "bland annat", r"d\. ?v\. ?s|dvs": "det vill säga", r"m\. ?m": "med mera",
    r"m\. ?fl": "med flera", r"o\. ?s\. ?v|osv": "och så vidare", r"s\. ?k": "så kallad", r"p\. ?g\. ?a": "på grund av",
    r"fr\. ?o\. ?m": "från och med", r"t\. ?o\. ?m": "till och med", r"f\. ?n": "för närvarande", r"ev": "eventuellt",
    r"i ?st\. ?f": "i stället för", r"resp": "respektive", r"inkl": "inklusive", r"exkl": "exklusive", r"etc": "och så vidare",
}  # fmt: skip
"""Small words, as they are shortened before a full stop, and what they are in full."""

_SHORT = re.compile(
    rf"(?<![\w.])(?:{'|'.join(f'(?P<w{at}>{form})' for at, form in enumerate(WRITTEN_OUT))})\.(?=\W|$)", re.I
)
_FULL = tuple(WRITTEN_OUT.values())

_ABBREVIATION = re.compile(r"(?<![\w-])[A-ZÅÄÖ]{2,5}(?![\w]|-[A-ZÅÄÖ\d])")
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")
_EXPLAINED = r"\((?:[^()\n]*[\s,])?{0}\)|\b{0}(?::s)?\s+\(|\b{0}\s+(?:betyder|står för|är en förkortning)\b"


def check(page: Page, book: Handbook) -> Iterator[Problem]:
    """Yield the first use of each abbreviation that nothing explains, and each small word that is shortened."""
    text = page.markup.running
    for match in _SHORT.finditer(text):
        yield RULE.problem(
            page.place(match.start()),
            f"”{match[0]}” är svårare att läsa än orden den står för.",
            f"Skriv ”{_FULL[int((match.lastgroup or 'w0')[1:])]}”.",
        )
    known = KNOWN | _of_handbook(book)
    told = set(_marked(page))
    for match in _ABBREVIATION.finditer(text):
        letters = match[0]
        if letters in told or letters in known or _ROMAN.fullmatch(letters) or _shouted(text, match):
            continue
        told.add(letters)
        explained = re.search(_EXPLAINED.format(letters), text)
        if explained is None or explained.start() > match.start():
            yield RULE.problem(
                page.place(match.start()),
                f"Förkortningen {letters} är inte förklarad när den används första gången.",
                f"Skriv ut orden och sätt ({letters}) efter, eller lägg till {letters} i ordlistan.",
            )


def _of_handbook(book: Handbook) -> frozenset[str]:
    """Return what the glossary, the projects and the organisations explain."""
    texts = list(terms.words(book))
    texts += [entry.record.short_name for entry in book.records(Project).values()]
    texts += [each.name for entry in book.records(OrganisationRegister).values() for each in entry.record.organisations]
    return frozenset(match[0] for text in texts for match in _ABBREVIATION.finditer(text))


def _marked(page: Page) -> Iterator[str]:
    """Yield what the page's <abbr title="…"> explain."""
    for tag in page.markup.tags:
        if tag.name == "abbr" and tag.get("title"):
            yield page.body[tag.end :].partition("<")[0].strip()


def _shouted(text: str, match: re.Match[str]) -> bool:
    """Tell whether the word stands among other capitals, as a word and not as an abbreviation."""
    around = text[max(0, match.start() - 12) : match.end() + 12]
    return len(re.findall(r"\b[A-ZÅÄÖ]{3,}\b", around)) > 2
