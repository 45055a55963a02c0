"""Ett dokument har en känd status, ett beslut har ett datum som har varit, och varje dokument har ett id och en titel.

Varför: Den som följer ett dokument behöver veta om det gäller, och ett beslut som vilar på ett utkast håller inte.

Godkänt:

```yaml title="data/dokument/exempel.yml"
namn: Dokument
åtkomst: publik
dokument:
  - {id: vision-2025, titel: Vision 2025, status: beslutad, beslutad: 2015-04-27}
  - {id: plan, titel: Handlingsplan för digitalisering, status: beslutad, beslutad: 2016-05-23, bygger_på: [vision-2025]}
```

Underkänt:

```yaml title="data/dokument/exempel.yml"
namn: Dokument
åtkomst: publik
dokument:
  - {id: underlag, titel: Underlag, status: utkast}
  - {id: modell, titel: Modell, status: beslutad, bygger_på: [underlag]}
```

Ser inte: om beslutet är det senaste. Titlar som liknar varandra får du granska.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.document import Document, DocumentRegister
from handbok.problem import Level, Place, Problem
from handbok.rule import Rule
from handbok.swedish import long_date, slug

RULE = Rule("document-status", Level.WARNING, Handbook, "Handbokens egen regel")

_ALIKE = 0.82
_YEARS = re.compile(r"\d{4}")


@dataclass(frozen=True)
class _Found:
    document: Document
    register: Entry[DocumentRegister]
    index: int

    def place(self, key: str) -> Place:
        return self.register.place("dokument", self.index, key)


def check(book: Handbook) -> Iterator[Problem]:
    """Yield documents by their status, date, ground and replacement, and titles that two of them share."""
    found = [
        _Found(document, register, index)
        for register in book.records(DocumentRegister).values()
        for index, document in enumerate(register.record.documents)
        if not register.place("dokument", index).muted
    ]
    by_id = {each.document.id: each.document for each in found}
    for index, each in enumerate(found):
        yield from _decided(each, book)
        yield from _grounds(each, by_id)
        yield from _titles(each, found[:index])


def _decided(each: _Found, book: Handbook) -> Iterator[Problem]:
    document = each.document
    named = f"Dokumentet ”{document.title}”"
    if document.status == "okänd":
        yield _problem(each, "status", f"{named} har ingen känd status.", "Ta reda på om det gäller, och skriv det.")
    if document.decided and document.decided > book.today:
        message = f"{named} är beslutat {long_date(document.decided)}, en dag som inte har varit."
        yield _problem(each, "beslutad", message, "Skriv dagen då det beslutades, eller status: förslag.")
    if document.status == "beslutad" and document.decided is None:
        message = f"{named} är beslutat men har inget beslutsdatum."
        yield _problem(each, "status", message, "Skriv dagen under beslutad.")


def _grounds(each: _Found, by_id: dict[str, Document]) -> Iterator[Problem]:
    document = each.document
    for id in document.rests_on:
        ground = by_id.get(id)
        if ground and document.status == "beslutad" and ground.status != "beslutad":
            message = (
                f"”{document.title}” är beslutat men bygger på ”{ground.title}”, som har statusen {ground.status}."
            )
            yield _problem(each, "bygger_på", message, "Besluta underlaget först, eller rätta statusen.")
    for id in document.replaces:
        former = by_id.get(id)
        if former and document.status == "beslutad" and former.status not in {"ersatt", "upphävd"}:
            message = f"”{document.title}” ersätter ”{former.title}”, som fortfarande har statusen {former.status}."
            yield _problem(each, "ersätter", message, f"Ge {former.id} status: ersatt.")


def _titles(each: _Found, earlier: list[_Found]) -> Iterator[Problem]:
    for other in earlier:
        one, two = each.document.title, other.document.title
        if slug(one) == slug(two):
            message = f"”{one}” heter likadant som ”{two}” ({other.document.id})."
            yield _problem(each, "titel", message, "Ge dokumentet ett id och en titel i hela handboken.")
        elif _alike(one, two) and other.document.id not in each.document.replaces:
            message = f"”{one}” och ”{two}” ({other.document.id}) kan vara samma dokument."
            yield _problem(each, "titel", message, "Kontrollera, och behåll i så fall en av dem.", Level.REVIEW)


def _alike(one: str, two: str) -> bool:
    first, second = (slug(_YEARS.sub("", title)) for title in (one, two))
    if not first or not second:
        return False
    return first.startswith(second) or second.startswith(first) or _likeness(first, second) >= _ALIKE


def _likeness(one: str, two: str) -> float:
    return difflib.SequenceMatcher(None, one, two, autojunk=False).ratio()


def _problem(each: _Found, key: str, message: str, help: str, level: Level | None = None) -> Problem:
    return RULE.problem(each.place(key), message, help, item=each.document.id, level=level)
