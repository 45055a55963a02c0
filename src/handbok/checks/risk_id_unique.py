"""Varje risk har ett eget id i hela handboken, och det börjar med projektets kortnamn.

Varför: Två register med R1 går inte att skilja åt i portföljen, i protokoll och i länkar.

Godkänt:

```yaml title="data/risker/exempelprojekt.yml"
projekt: exempelprojekt
åtkomst: publik
uppdaterad: 2026-11-22
band:
  - {nivå: låg, från: 1, till: 6, befogenhet: projektledare}
  - {nivå: medel, från: 8, till: 12, befogenhet: projektledare}
  - {nivå: hög, från: 15, till: 25, befogenhet: styrgrupp}
risker:
  - {id: EP-R1, hot: Leverantören slutar, sannolikhet: 2, konsekvensgrad: 3}
```

Underkänt:

```yaml title="data/risker/exempelprojekt.yml"
projekt: exempelprojekt
åtkomst: publik
uppdaterad: 2026-11-22
band:
  - {nivå: låg, från: 1, till: 6, befogenhet: projektledare}
  - {nivå: medel, från: 8, till: 12, befogenhet: projektledare}
  - {nivå: hög, från: 15, till: 25, befogenhet: styrgrupp}
risker:
  - {id: EP-R1, hot: Leverantören slutar, sannolikhet: 2, konsekvensgrad: 3}
  - {id: EP-R1, hot: Tiden räcker inte, sannolikhet: 1, konsekvensgrad: 1}
```

Ser inte: ett id som har återanvänts för en annan risk.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.project import Project
from handbok.models.risk import RiskRegister
from handbok.problem import Level, Place, Problem
from handbok.rule import Rule

RULE = Rule("risk-id-unique", Level.ERROR, Handbook, "Handbokens egen regel")


@dataclass(frozen=True)
class _Use:
    """Hold where a risk id stands, and the short name it should begin with, if that is known."""

    id: str
    place: Place
    short_name: str | None

    @property
    def foreign(self) -> bool:
        return self.short_name is not None and not self.id.startswith(f"{self.short_name}-")


def check(book: Handbook) -> Iterator[Problem]:
    """Yield each risk id that stands somewhere already, and each that begins with another project's short name."""
    uses: dict[str, list[_Use]] = {}
    for entry in book.records(RiskRegister).values():
        for use in _uses(entry, book):
            uses.setdefault(use.id, []).append(use)
    for found in uses.values():
        # among equal ids the one that belongs to its project has the right to it
        first, *others = sorted(found, key=lambda use: use.foreign)
        if first.foreign:
            yield _foreign(first)
        for use in others:
            yield RULE.problem(
                use.place,
                f"Risken {use.id} finns redan i {first.place.path} på rad {first.place.line}.",
                "Ge risken ett nytt nummer.",
                item=use.id,
            )


def _uses(entry: Entry[RiskRegister], book: Handbook) -> Iterator[_Use]:
    project = book.records(Project).get(entry.record.project)
    short_name = project.record.short_name if project else None
    for index, risk in enumerate(entry.record.risks):
        yield _Use(risk.id, entry.place("risker", index, "id"), short_name)


def _foreign(use: _Use) -> Problem:
    return RULE.problem(
        use.place,
        f"Risken {use.id} börjar inte med projektets kortnamn {use.short_name}.",
        f"Skriv {use.short_name}-{use.id.partition('-')[2]}, eller ett annat nummer om det är upptaget.",
        item=use.id,
    )
