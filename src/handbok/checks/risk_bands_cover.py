"""Ett riskregisters band täcker vart och ett av de 14 möjliga riskvärdena exakt en gång.

Varför: Ett värde utan band har ingen som får besluta, och ett värde i två band har två.
Värdena är 1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20 och 25; 7, 11, 13 och 14 kan inte uppstå och får stå mellan banden.

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
  - {nivå: medel, från: 9, till: 12, befogenhet: projektledare}
  - {nivå: hög, från: 15, till: 25, befogenhet: styrgrupp}
risker:
  - {id: EP-R1, hot: Leverantören slutar, sannolikhet: 2, konsekvensgrad: 3}
```

Ser inte: om banden är kloka. Att befogenheten är en roll som finns prövar regeln role-known.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.risk import PRODUCTS, Band, RiskRegister
from handbok.problem import Level, Problem
from handbok.rule import Rule
from handbok.swedish import enumeration

RULE = Rule("risk-bands-cover", Level.ERROR, RiskRegister, "Handbokens egen regel")

_ORDER = ("låg", "medel", "hög")


def check(register: Entry[RiskRegister], book: Handbook) -> Iterator[Problem]:
    """Yield bands that run backwards, or else values outside every band or in several, or else levels out of order."""
    bands = register.record.bands
    backwards = [index for index, band in enumerate(bands) if band.low > band.high]
    for index in backwards:
        band = bands[index]
        yield RULE.problem(
            register.place("band", index),
            f"Bandet ”{band.level}” går från {band.low} till {band.high}.",
            "Skriv det lägsta värdet under från och det högsta under till.",
        )
    if not backwards:
        covered = list(_coverage(register, bands))
        yield from covered or _order(register, bands)


def _coverage(register: Entry[RiskRegister], bands: tuple[Band, ...]) -> Iterator[Problem]:
    times = {value: sum(band.low <= value <= band.high for band in bands) for value in PRODUCTS}
    place = register.key_place("band")
    if missing := [str(value) for value, count in times.items() if count == 0]:
        yield RULE.problem(
            place,
            f"Inget band täcker {_values(missing)}.",
            "Ändra från och till så att varje möjligt riskvärde ingår i ett band.",
        )
    if several := [str(value) for value, count in times.items() if count > 1]:
        yield RULE.problem(
            place, f"Flera band täcker {_values(several)}.", "Ändra från och till så att banden inte går in i varandra."
        )


def _order(register: Entry[RiskRegister], bands: tuple[Band, ...]) -> Iterator[Problem]:
    levels = [band.level for band in sorted(bands, key=lambda band: band.low)]
    if levels != sorted(set(levels), key=_ORDER.index):
        yield RULE.problem(
            register.key_place("band"),
            f"Banden från lägst till högst är {enumeration([*levels])}.",
            "Ge varje band en egen nivå, i ordningen låg, medel, hög.",
        )


def _values(values: list[str]) -> str:
    return f"riskvärdet {values[0]}" if len(values) == 1 else f"riskvärdena {enumeration(values)}"
