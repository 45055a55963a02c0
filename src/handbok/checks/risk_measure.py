"""En risk som kräver åtgärd har minst en med ansvarig roll och slutdatum, och en hög risk har även ett beslut.

Varför: Ett ”ja” utan vem och när blir inte gjort, och en hög risk ska någon ha tagit ställning till.

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
  - id: EP-R1
    hot: Leverantören slutar
    sannolikhet: 5
    konsekvensgrad: 4
    åtgärd: ja
    åtgärder:
      - {text: Skriv avtal med en till, ansvarig: projektledare, klart: 2027-01-31}
    beslut: {av: styrgrupp, datum: 2026-11-20}
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
  - id: EP-R1
    hot: Leverantören slutar
    sannolikhet: 2
    konsekvensgrad: 3
    åtgärd: ja
    åtgärder:
      - {text: Skriv avtal med en till}
```

Ser inte: om åtgärden hjälper, eller om den blev gjord.
"""

from __future__ import annotations

from collections.abc import Iterator

from handbok.entry import Entry
from handbok.handbook import Handbook
from handbok.models.risk import Risk, RiskRegister
from handbok.problem import Level, Problem
from handbok.rule import Rule

RULE = Rule("risk-measure", Level.ERROR, RiskRegister, "Handbokens egen regel")


def check(register: Entry[RiskRegister], book: Handbook) -> Iterator[Problem]:
    """Yield each risk that lacks a measure it needs, or a decision; one finding for each."""
    for index, risk in enumerate(register.record.risks):
        band = None if register.place("band").muted else register.record.band(risk.value)
        high = band is not None and band.level == "hög"
        lacking = _lacking(risk, high)
        if not lacking or register.place("risker", index).muted:
            continue
        why = f"har värdet {risk.value} (hög)" if high else "har åtgärd: ja"
        yield RULE.problem(
            register.key_place("risker", index, "åtgärd"),
            f"Risken {risk.id} {why} men saknar {' samt '.join(lacking)}.",
            f"Skriv {' samt '.join(_REMEDIES[each] for each in lacking)}.",
            item=risk.id,
        )


_MEASURE = "en åtgärd med ansvarig och slutdatum"
_DECISION = "ett beslut"
_REMEDIES = {
    _MEASURE: "text, ansvarig och klart på en rad under åtgärder",
    _DECISION: "vem som har beslutat under beslut",
}


def _lacking(risk: Risk, high: bool) -> list[str]:
    complete = any(measure.owner and measure.due for measure in risk.measures)
    lacking = [_MEASURE] if (high or risk.needs_measure == "ja") and not complete else []
    return [*lacking, _DECISION] if high and risk.decision is None else lacking
